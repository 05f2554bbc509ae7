import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { EmployerDesk } from "#app/ui/desks/employer-desk.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { decidePlace } from "#app/usecases/workshops/decide-place.ts";
import { readWorkshopProposal } from "#app/usecases/workshops/read-workshop-proposal.ts";
import { PlacePeople } from "./place-people.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "workshops.decide-for-workshop");
  return {
    title: t("workshops:own.title"),
    ...valueOrThrow(await readWorkshopProposal(services, principal), args.request),
  };
}

/** Confirming is one press; a refusal has a page of its own for its reason. */
export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "workshops.decide-for-workshop");
  const row = (await readForm(args.request)).get("rowId");
  const rowId = idParam(typeof row === "string" ? row : undefined);
  const asked = { rowId, side: "workshop", decision: "confirmed", reason: null } as const;
  valueOrThrow(await decidePlace(context.services, context.principal, asked), args.request);
  return redirectWithFlash(context, "/workshop/places", { key: "workshops:own.confirmed" });
}

/** Who is proposed for the manager's own places. */
export default function WorkshopPlaces() {
  const { t } = useTranslation("workshops");
  const { title, computedAt, places } = usePageData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.title"), href: "/workshop" }]} here={title} />
      <EmployerDesk>
        <PageTitle>{title}</PageTitle>
        <Lead>{t("own.lead")}</Lead>
        {computedAt === null ? null : <p>{t("own.asOf", { at: computedAt })}</p>}
        {places.length === 0 ? (
          <EmptyState title={computedAt === null ? t("own.never") : t("own.none")}>
            <p>{computedAt === null ? t("own.neverText") : t("own.noneText")}</p>
            <ButtonLink href="/workshop" look="quiet">
              {t("own.toWorkshop")}
            </ButtonLink>
          </EmptyState>
        ) : null}
        {places.map((place) => (
          <PlacePeople key={place.place.postingId} {...place} />
        ))}
      </EmployerDesk>
    </>
  );
}
