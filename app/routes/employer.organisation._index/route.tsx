import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { placeName } from "#app/server/place-choices.server.ts";
import { deskContext, redirectWithFlash, refusalResponse, valueOrThrow } from "#app/server/request-context.server.ts";
import { OrganisationFacts } from "#app/ui/employers/organisation-facts.tsx";
import { VerificationTag } from "#app/ui/employers/verification-tag.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { wholeNumber } from "#app/domain/typed-values.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { changeVerification } from "#app/usecases/employers/change-verification.ts";
import { readOwnOrganisation } from "#app/usecases/employers/read-own-organisation.ts";
import { OwnVerification } from "./own-verification.tsx";

const asked = z.object({ id: z.coerce.number().int().positive().optional().catch(undefined) });
const pressed = z.object({
  event: z.enum(["submit", "withdraw"]),
  version: z.string(),
  organisationId: wholeNumber({ min: 1, max: 999_999_999 }),
});

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "employers.write");
  const { id } = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const page = valueOrThrow(await readOwnOrganisation(services, principal, { organisationId: id }), args.request);
  return { title: t("employers:own.title"), ...page, place: placeName(locale, page.organisation.areaCode) };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "employers.write");
  const press = pressed.safeParse(Object.fromEntries(await args.request.formData()));
  if (!press.success) throw refusalResponse({ code: "invalid-input" });
  const { event, organisationId } = press.data;
  valueOrThrow(await changeVerification(context.services, context.principal, press.data), args.request);
  return redirectWithFlash(context, `/employer/organisation?id=${organisationId}`, {
    key: event === "submit" ? "employers:own.submitted" : "employers:own.withdrawn",
  });
}

export default function OwnOrganisation() {
  const { t } = useTranslation(["employers", "site"]);
  const { title, organisation, place, version, events, mayEdit, own } = useLoaderData<typeof loader>();
  const others = own.filter(({ id }) => id !== organisation.id);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("site:nav.employerDesk"), href: "/employer" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("own.lead")}</Lead>
      <p>
        <VerificationTag status={organisation.verification} />
      </p>
      <OwnVerification organisation={organisation} version={version} events={events} />
      <OrganisationFacts organisation={organisation} place={place} />
      {mayEdit ? (
        <ButtonLink href={`/employer/organisation/edit?id=${organisation.id}`} look="quiet">
          {t("own.change")}
        </ButtonLink>
      ) : null}
      {others.length > 0 ? (
        <>
          <h2>{t("own.others")}</h2>
          <ul>
            {others.map(({ id, name }) => (
              <li key={id}>
                <a href={`/employer/organisation?id=${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
