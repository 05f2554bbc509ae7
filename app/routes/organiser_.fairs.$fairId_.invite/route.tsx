import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { town as townOfCode } from "#app/domain/areas/fenghua.ts";
import { POSTING_KIND_NAMES, POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { inLanguage } from "#app/i18n/locales.ts";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { invitePostings } from "#app/usecases/fairs/invite-postings.ts";
import { listInvitable } from "#app/usecases/fairs/list-invitable.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { CheckboxGroup } from "#app/ui/forms/choice-fields.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { FilterSelect, FilterWords } from "#app/ui/lists/browse.tsx";
import { CountLine } from "#app/ui/lists/count-line.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { townOptions } from "#app/ui/lists/town-options.ts";
import { OrganiserDesk } from "../organiser/organiser-desk.tsx";
import { InvitableChoices, partOf } from "./invitable-choices.tsx";

const MOST = 200;
const id = z.coerce.number().int().positive();
const schema = z
  .object({
    postingIds: z.array(id).max(MOST).default([]),
    organisationIds: z.array(id).max(MOST).default([]),
  })
  .refine(({ postingIds, organisationIds }) => postingIds.length + organisationIds.length > 0, {
    path: ["postingIds"],
    error: "fairs:invite.needChoice",
  });

const ids = z.array(id.catch(0)).transform((all) => all.filter((each) => each > 0).slice(0, MOST));
const asked = z.object({
  words: z.string().trim().max(100).catch(""),
  town: z
    .string()
    .refine((code) => townOfCode(code) !== undefined)
    .optional()
    .catch(undefined),
  kind: z.enum(POSTING_KINDS).optional().catch(undefined),
  page: id.optional().catch(undefined),
  chosen: ids,
  employers: ids,
});

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "fairs.write");
  const { searchParams } = new URL(args.request.url);
  const query = asked.parse({
    words: searchParams.get("q") ?? "",
    town: searchParams.get("town") ?? undefined,
    kind: searchParams.get("kind") ?? undefined,
    page: searchParams.get("page") ?? undefined,
    chosen: searchParams.getAll("postingIds"),
    employers: searchParams.getAll("organisationIds"),
  });
  const fairId = idParam(args.params["fairId"]);
  const found = valueOrThrow(await listInvitable(services, principal, fairId, query), args.request);
  return { title: t("fairs:invite.title", { fair: found.fair.name }), query, found };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "fairs.write");
  const fairId = idParam(args.params["fairId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { postingIds, organisationIds } = submission.value;
  const result = await invitePostings(context.services, context.principal, fairId, postingIds, organisationIds);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/organiser/fairs/${fairId}`, {
    key: "fairs:flash.invited",
    params: { count: result.value.invited },
  });
}

/** One form that searches, turns pages and invites: what is ticked goes along with each, so that nothing is chosen twice. */
export default function InvitePostings() {
  const { t } = useTranslation(["fairs", "site"]);
  const { title, query, found } = useLoaderData<typeof loader>();
  const { fair, employers, total, page, pages, chosenElsewhere } = found;
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: useActionData<typeof action>(),
    defaultValue: { postingIds: query.chosen.map(String), organisationIds: query.employers.map(String) },
  });
  const back = `/organiser/fairs/${fair.id}`;
  const { postingIds, organisationIds } = fields;
  return (
    <OrganiserDesk mayWrite here={t("manage.invite")} crumbs={[{ label: fair.name, href: back }]}>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("invite.lead")}</Lead>
      <ErrorSummary form={form} labels={{ postingIds: t("manage.invite") }} />
      <form id={form.id} action={`${back}/invite`} noValidate>
        <Looking query={query} />
        {chosenElsewhere.length === 0 ? null : (
          <CheckboxGroup
            field={partOf(postingIds, "-chosen", false)}
            label={t("invite.chosen", { count: chosenElsewhere.length })}
            options={chosenElsewhere.map(({ postingId, title: name, organisation }) => ({
              value: String(postingId),
              label: name,
              hint: organisation,
            }))}
          />
        )}
        {employers.length === 0 ? (
          <EmptyState title={t("invite.none")}>
            <p>{t("invite.noneText")}</p>
          </EmptyState>
        ) : (
          <>
            <CountLine count={t("invite.count", { count: total })} level={2} />
            <InvitableChoices postingIds={postingIds} organisationIds={organisationIds} employers={employers} />
            <Pages page={page} pages={pages} />
          </>
        )}
        <Actions>
          <SubmitButton formMethod="post">{t("invite.submit")}</SubmitButton>
          <ButtonLink href={back} look="quiet">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </form>
    </OrganiserDesk>
  );
}

function Looking({ query: { words, town, kind } }: { query: z.output<typeof asked> }) {
  const { t } = useTranslation("fairs");
  const locale = useLocale();
  return (
    <div className="filters">
      <FilterWords label={t("invite.search")} hint={t("invite.searchHint")} value={words} />
      <FilterSelect
        label={t("list.town")}
        name="town"
        value={town ?? ""}
        options={[{ value: "", label: t("list.anyTown") }, ...townOptions(locale)]}
      />
      <FilterSelect
        label={t("invite.kind")}
        name="kind"
        value={kind ?? ""}
        options={[
          { value: "", label: t("invite.anyKind") },
          ...POSTING_KINDS.map((each) => ({ value: each, label: inLanguage(locale, POSTING_KIND_NAMES[each]) })),
        ]}
      />
      <p>
        <SubmitButton look="quiet">{t("invite.button")}</SubmitButton>
      </p>
    </div>
  );
}

/** The pages before and after, as buttons of the form, so that what is ticked goes along. */
function Pages({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation("site");
  if (pages === 1) return null;
  return (
    <div className="row">
      {page > 1 ? (
        <SubmitButton look="quiet" name="page" value={String(page - 1)}>
          {t("list.previous")}
        </SubmitButton>
      ) : null}
      <span>{t("list.pageOf", { page, pages })}</span>
      {page < pages ? (
        <SubmitButton look="quiet" name="page" value={String(page + 1)}>
          {t("list.next")}
        </SubmitButton>
      ) : null}
    </div>
  );
}
