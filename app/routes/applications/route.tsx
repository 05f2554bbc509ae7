import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { CounsellorDesk } from "#app/ui/guidance/counsellor-desk.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useReader } from "#app/ui/layout/reader.ts";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { OwnDesk } from "#app/ui/seekers/seeker-desk.tsx";
import { listPeoplesApplications } from "#app/usecases/applications/list-applications.ts";
import { OthersTable, OwnList, StateLinks } from "./application-lists.tsx";

const asked = z.object({ state: z.enum(["open", "ended"]).optional().catch(undefined) });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "applications.express-interest");
  const { state } = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const lists = valueOrThrow(await listPeoplesApplications(services, principal, { state }), args.request);
  const forOthers = principal.memberships.some(({ role }) => role !== "seeker");
  const title = forOthers ? t("applications:list.titleFor") : t("applications:list.title");
  return { title, state: state ?? null, ...lists, forOthers, asOf: services.clock.now() };
}

export default function Applications() {
  const { t } = useTranslation("applications");
  const { title, state, own, others, forOthers, asOf } = useLoaderData<typeof loader>();
  const count = own.length + others.length;
  return (
    <ReadersDesk here={title}>
      <PageTitle>{title}</PageTitle>
      <Lead>{forOthers ? t("list.leadFor") : t("list.lead")}</Lead>
      <StateLinks state={state} path="/applications" />
      {count === 0 ? (
        <EmptyState title={t("list.empty")}>
          <p>{forOthers ? t("list.emptyTextFor") : t("list.emptyText")}</p>
          <ButtonLink href="/postings">{t("list.findPostings")}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <CountLine count={t("list.count", { count })} asOf={asOf} order={t("list.order")} />
          {own.length > 0 ? (
            <section aria-labelledby="own">
              <h2 id="own" className={forOthers ? undefined : "hidden"}>
                {t("list.own")}
              </h2>
              <OwnList applications={own} />
            </section>
          ) : null}
          {others.length > 0 ? <OthersTable applications={others} /> : null}
        </>
      )}
    </ReadersDesk>
  );
}

/** The pages around the list: a counsellor's desk, one's own, or the way back to the people one acts for. */
function ReadersDesk({ here, children }: { here: string; children: ReactNode }) {
  const { t } = useTranslation("site");
  const roles = useReader().viewer?.roles ?? [];
  if (roles.includes("counsellor")) {
    return (
      <>
        <Breadcrumb crumbs={[{ label: t("nav.counsellorDesk"), href: "/counsellor" }]} here={here} />
        <CounsellorDesk>{children}</CounsellorDesk>
      </>
    );
  }
  if (roles.includes("liaison")) {
    return (
      <>
        <Breadcrumb crumbs={[{ label: t("nav.liaisonDesk"), href: "/liaison" }]} here={here} />
        {children}
      </>
    );
  }
  return <OwnDesk>{children}</OwnDesk>;
}
