import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, idParam, redirectWithFlash, valueOrThrow } from "#app/server/request-context.server.ts";
import { invitePostings } from "#app/usecases/fairs/invite-postings.ts";
import { listInvitable } from "#app/usecases/fairs/list-invitable.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { SearchBox } from "#app/ui/lists/browse.tsx";
import { EmptyState } from "#app/ui/lists/empty-state.tsx";
import { OrganiserDesk } from "../organiser/organiser-desk.tsx";
import { InvitableChoices } from "./invitable-choices.tsx";

const id = z.coerce.number().int().positive();
const schema = z.object({ postingIds: z.array(id, { error: "fairs:invite.needChoice" }).min(1).max(200) });

export async function loader(args: LoaderFunctionArgs) {
  const { services, principal, t } = await deskContext(args, "fairs.write");
  const words = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const fairId = idParam(args.params["fairId"]);
  const found = valueOrThrow(await listInvitable(services, principal, fairId, words), args.request);
  return { title: t("fairs:invite.title", { fair: found.fair.name }), words, ...found };
}

export async function action(args: ActionFunctionArgs) {
  const context = await deskContext(args, "fairs.write");
  const fairId = idParam(args.params["fairId"]);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { postingIds } = submission.value;
  const result = await invitePostings(context.services, context.principal, fairId, postingIds);
  if (!result.ok) return rejectForm(submission, result.refusal);
  return redirectWithFlash(context, `/organiser/fairs/${fairId}`, {
    key: "fairs:flash.invited",
    params: { count: result.value.invited },
  });
}

export default function InvitePostings() {
  const { t } = useTranslation(["fairs", "site"]);
  const { title, words, fair, employers, more } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const back = `/organiser/fairs/${fair.id}`;
  const shown = employers.reduce((sum, { postings }) => sum + postings.length, 0);
  return (
    <OrganiserDesk mayWrite here={t("manage.invite")} crumbs={[{ label: fair.name, href: back }]}>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("invite.lead")}</Lead>
      <SearchBox action={`${back}/invite`} label={t("invite.search")} button={t("invite.button")} value={words} />
      {words === "" ? null : (
        <p>
          <a href={`${back}/invite`}>{t("invite.clear")}</a>
        </p>
      )}
      {employers.length === 0 ? (
        <EmptyState title={t("invite.none")}>
          <p>{t("invite.noneText")}</p>
        </EmptyState>
      ) : (
        <PostForm form={form} labels={{ postingIds: t("manage.invite") }}>
          {more ? <p className="hint">{t("invite.more", { count: shown })}</p> : null}
          <InvitableChoices field={fields.postingIds} employers={employers} />
          <Actions>
            <SubmitButton>{t("invite.submit")}</SubmitButton>
            <ButtonLink href={back} look="quiet">
              {t("site:form.back")}
            </ButtonLink>
          </Actions>
        </PostForm>
      )}
    </OrganiserDesk>
  );
}
