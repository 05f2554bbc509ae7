import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { POSTING_STATUSES } from "#app/domain/postings/lifecycle.ts";
import { placeName } from "#app/server/place-choices.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { Figures } from "#app/ui/data/figures.tsx";
import { OrganisationFacts } from "#app/ui/employers/organisation-facts.tsx";
import { joinAnswerSchema, JoinRequestList, MemberList } from "#app/ui/employers/people-lists.tsx";
import { VerificationTag } from "#app/ui/employers/verification-tag.tsx";
import { ButtonLink } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Notice } from "#app/ui/layout/notice.tsx";
import { PageTitle } from "#app/ui/layout/page-title.tsx";
import { answerJoinRequest } from "#app/usecases/employers/answer-join-request.ts";
import { ADMINISTRATOR_EVENTS, changeVerification } from "#app/usecases/employers/change-verification.ts";
import { readOrganisation } from "#app/usecases/employers/read-organisation.ts";
import { VerificationDecision } from "./verification-decision.tsx";

const schema = z.object({
  event: z.enum(ADMINISTRATOR_EVENTS),
  version: z.string(),
  name: z.string(),
  reason: z.string().max(1000).optional(),
});

const DONE = { verify: "verified", reject: "rejected", suspend: "suspended", reinstate: "reinstated" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, locale } = await deskContext(args, "employers.verify");
  const organisationId = idParam(args.params["organisationId"]);
  const page = valueOrThrow(await readOrganisation(services, principal, { organisationId }), args.request);
  return { title: page.organisation.name, ...page, place: placeName(locale, page.organisation.areaCode) };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "employers.verify");
  const organisationId = idParam(args.params["organisationId"]);
  const form = await readForm(args.request);
  const answered = joinAnswerSchema.safeParse(Object.fromEntries(form));
  if (answered.success) {
    const { answer, requestId } = answered.data;
    const input = { organisationId, requestId, answer };
    valueOrThrow(await answerJoinRequest(context.services, context.principal, input), args.request);
    return redirectWithFlash(context, `/admin/organisations/${organisationId}`, { key: `employers:people.${answer}` });
  }
  const submission = parseForm(form, schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { name, ...input } = submission.value;
  const done = await changeVerification(context.services, context.principal, { organisationId, ...input });
  if (!done.ok) {
    const { field, ...onTop } = done.refusal;
    return rejectForm(submission, field === "reason" ? done.refusal : onTop);
  }
  return redirectWithFlash(context, `/admin/organisations/${organisationId}`, {
    key: `employers:admin.${DONE[input.event]}`,
    params: { name },
  });
}

const accountPage = (accountId: number) => `/admin/users/${accountId}`;

export default function Organisation() {
  const { t } = useTranslation(["employers", "postings", "site"]);
  const { title, organisation, place, postings, version, events, members, requests, namesakes } =
    useLoaderData<typeof loader>();
  const figures = POSTING_STATUSES.flatMap((status) => {
    const amount = postings[status] ?? 0;
    return amount === 0 ? [] : [{ label: t(`postings:status.${status}`), amount, of: "postings" as const }];
  });
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("site:nav.administratorDesk"), href: "/admin" },
          { label: t("admin.title"), href: "/admin/organisations" },
        ]}
        here={title}
      />
      <PageTitle>{title}</PageTitle>
      <p>
        <VerificationTag status={organisation.verification} />
        {organisation.verification === "submitted" && organisation.submittedAt !== null
          ? ` ${t("admin.submittedAt", { at: organisation.submittedAt })}`
          : null}
      </p>
      {organisation.verificationNote === null ? null : (
        <Notice title={t("fact.note")}>
          <p>{organisation.verificationNote}</p>
        </Notice>
      )}
      {namesakes.length === 0 ? null : (
        <Notice kind="warning" title={t("admin.namesakes")}>
          <p>{t("admin.namesakesText")}</p>
          <ul>
            {namesakes.map(({ id, name, verification, creditCode }) => (
              <li key={id}>
                <a href={`/admin/organisations/${id}`}>{name}</a> · {t(`status.${verification}`)} ·{" "}
                {creditCode ?? t("admin.noCode")}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <JoinRequestList
        title={t("people.asksTitle")}
        requests={requests}
        action={`/admin/organisations/${organisation.id}?index`}
        organisationId={organisation.id}
        href={accountPage}
      />
      <OrganisationFacts organisation={organisation} place={place} numbered />
      <ButtonLink href={`/admin/organisations/${organisation.id}/edit`} look="quiet">
        {t("admin.edit")}
      </ButtonLink>
      <h2>{t("admin.people")}</h2>
      <MemberList label={t("admin.people")} members={members} href={accountPage} />
      <h2>{t("admin.postings")}</h2>
      {figures.length === 0 ? (
        <p>{t("admin.postingsNone")}</p>
      ) : (
        <Figures label={t("admin.postings")} figures={figures} />
      )}
      <VerificationDecision
        organisation={organisation}
        version={version}
        events={events}
        lastResult={useActionData<typeof action>()}
      />
    </>
  );
}
