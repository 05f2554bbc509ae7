import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PASSWORD_MIN_LENGTH } from "#app/domain/accounts/password-policy.ts";
import { readForm } from "#app/server/posted-form.ts";
import { redirectWithFlash, signedInContext } from "#app/server/request-context.server.ts";
import { changePassword } from "#app/usecases/accounts/change-password.ts";
import { Actions, ButtonLink, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextField } from "#app/ui/forms/text-fields.tsx";
import { Breadcrumb } from "#app/ui/layout/breadcrumb.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";

const schema = z.object({ currentPassword: z.string().max(1000), password: z.string().max(1000) });
const hideFields = ["currentPassword", "password"];

export async function loader(args: LoaderFunctionArgs) {
  const { t } = await signedInContext(args);
  return { title: t("accounts:account.passwordTitle") };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const { services, principal } = context;
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission, undefined, { hideFields });
  const result = await changePassword(services, principal, submission.value);
  if (!result.ok) return rejectForm(submission, result.refusal, { hideFields });
  const answer = await redirectWithFlash(context, "/account", { key: "accounts:flash.passwordChanged" });
  answer.headers.append("Set-Cookie", await services.cookies.writeToken(result.value.token, result.value.expiresAt));
  return answer;
}

export default function ChangePassword() {
  const { t } = useTranslation(["accounts", "site"]);
  const { title } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <div className="narrow">
      <Breadcrumb crumbs={[{ label: t("account.title"), href: "/account" }]} here={title} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("account.passwordLead")}</Lead>
      <PostForm form={form}>
        <TextField
          field={fields.currentPassword}
          label={t("account.currentPassword")}
          type="password"
          autoComplete="current-password"
          width="medium"
        />
        <TextField
          field={fields.password}
          label={t("account.newPassword")}
          hint={t("account.newPasswordHint", { minimum: PASSWORD_MIN_LENGTH })}
          type="password"
          autoComplete="new-password"
          width="medium"
        />
        <Actions>
          <SubmitButton>{t("account.changePassword")}</SubmitButton>
          <ButtonLink href="/account" look="quiet">
            {t("site:form.back")}
          </ButtonLink>
        </Actions>
      </PostForm>
    </div>
  );
}
