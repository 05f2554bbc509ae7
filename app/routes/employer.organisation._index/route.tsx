import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { organisationsOf } from "#app/domain/accounts/principal.ts";
import { membersAdmit } from "#app/domain/employers/organisation.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, redirectWithFlash, refusalResponse, valueOrThrow } from "#app/server/request-context.server.ts";
import { OrganisationFacts } from "#app/ui/employers/organisation-facts.tsx";
import { joinAnswerSchema, JoinRequestList, MemberList } from "#app/ui/employers/people-lists.tsx";
import { VerificationTag } from "#app/ui/employers/verification-tag.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { wholeNumber } from "#app/domain/typed-values.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { answerJoinRequest } from "#app/usecases/employers/answer-join-request.ts";
import { changeVerification } from "#app/usecases/employers/change-verification.ts";
import { readOwnOrganisation } from "#app/usecases/employers/read-own-organisation.ts";
import { OwnVerification } from "./own-verification.tsx";

const asked = z.object({ id: z.coerce.number().int().positive().optional().catch(undefined) });
const organisationId = wholeNumber({ min: 1, max: 999_999_999 });
const pressed = z.union([
  z.object({ event: z.enum(["submit", "withdraw"]), version: z.string(), organisationId }),
  joinAnswerSchema,
]);

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale } = await deskContext(args, "employers.write");
  if (organisationsOf(principal, "employer", "workshop-manager").length === 0) throw redirect("/employer");
  const { id } = asked.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const page = valueOrThrow(await readOwnOrganisation(services, principal, { organisationId: id }), args.request);
  const place = placeName(locale, page.organisation.areaCode);
  return { title: t("employers:own.title"), ...page, place, accountId: principal.accountId };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "employers.write");
  const press = pressed.safeParse(Object.fromEntries(await readForm(args.request)));
  if (!press.success) throw refusalResponse({ code: "invalid-input" });
  const { services, principal } = context;
  const here = `/employer/organisation?id=${press.data.organisationId}`;
  if ("answer" in press.data) {
    valueOrThrow(await answerJoinRequest(services, principal, press.data), args.request);
    return redirectWithFlash(context, here, { key: `employers:people.${press.data.answer}` });
  }
  valueOrThrow(await changeVerification(services, principal, press.data), args.request);
  return redirectWithFlash(context, here, {
    key: press.data.event === "submit" ? "employers:own.submitted" : "employers:own.withdrawn",
  });
}

export default function OwnOrganisation() {
  const { t } = useTranslation(["employers", "site"]);
  const { title, organisation, place, version, events, mayEdit, own, members, requests, accountId } =
    useLoaderData<typeof loader>();
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
      <JoinRequestList
        title={t("people.asksTitle")}
        requests={requests}
        action="/employer/organisation?index"
        organisationId={organisation.id}
      />
      <OrganisationFacts organisation={organisation} place={place} />
      {mayEdit ? (
        <ButtonLink href={`/employer/organisation/edit?id=${organisation.id}`} look="quiet">
          {t("own.change")}
        </ButtonLink>
      ) : null}
      <h2>{t("people.title")}</h2>
      <p>{t("people.lead")}</p>
      <MemberList label={t("people.title")} members={members} ownAccountId={accountId} />
      <p>{membersAdmit(organisation.verification) ? t("people.add") : t("people.addLater")}</p>
      <p>{t("people.leave")}</p>
      <Hotline />
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
