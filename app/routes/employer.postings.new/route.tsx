import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useForm } from "@conform-to/react";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/server/posted-form.ts";
import { deskContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { NoOrganisation } from "#app/ui/employers/no-organisation.tsx";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { RadioGroup } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField } from "#app/ui/forms/text-fields.tsx";
import { wholeNumber } from "#app/domain/typed-values.ts";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { readPostingDesk } from "#app/usecases/postings/read-posting-desk.ts";
import { startPosting } from "#app/usecases/postings/start-posting.ts";

const schema = z.object({ organisationId: wholeNumber({ min: 1, max: 999_999_999 }) });

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal } = await deskContext(args, "postings.write");
  const { organisations } = valueOrThrow(await readPostingDesk(services, principal), args.request);
  return { title: t("postings:form.newTitle"), organisations };
}

export async function action(args: ActionFunctionArgs) {
  const { services, principal } = await deskContext(args, "postings.write");
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const started = await startPosting(services, principal, submission.value);
  if (!started.ok) return rejectForm(submission, started.refusal);
  return redirect(`/employer/postings/${started.value.postingId}/form/what`);
}

const NEEDS = ["form.newNeedTitle", "form.newNeedPlace", "form.newNeedPay", "form.newNeedOffers"] as const;

export default function NewPosting() {
  const { t } = useTranslation(["postings", "site"]);
  const { title, organisations } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const [only] = organisations;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("desk.navPostings"), href: "/employer/postings" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      {only === undefined ? (
        <NoOrganisation />
      ) : (
        <>
          <Lead>{t("form.newLead")}</Lead>
          <p>{t("form.newNeeds")}</p>
          <ul>
            {NEEDS.map((need) => (
              <li key={need}>{t(need)}</li>
            ))}
          </ul>
          <p>{t("form.newUnknown")}</p>
          <PostForm form={form}>
            {organisations.length === 1 ? (
              <HiddenField name="organisationId" value={only.id} />
            ) : (
              <RadioGroup
                field={fields.organisationId}
                label={t("form.newWhich")}
                options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
              />
            )}
            <Actions>
              <SubmitButton>{t("form.newStart")}</SubmitButton>
            </Actions>
          </PostForm>
        </>
      )}
    </>
  );
}
