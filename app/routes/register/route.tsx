import { useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { deskHome } from "#app/domain/accounts/desk-home.ts";
import { PASSWORD_MIN_LENGTH } from "#app/domain/accounts/password-policy.ts";
import { NAME_MAX_LENGTH } from "#app/domain/accounts/person-name.ts";
import { readForm } from "#app/server/posted-form.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { registerAccount } from "#app/usecases/accounts/register-account.ts";
import { Actions, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { Checkbox } from "#app/ui/forms/choice-fields.tsx";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { TextField } from "#app/ui/forms/text-fields.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { PrivacyExplanation } from "./privacy-explanation.tsx";

const schema = z.object({
  name: z.string().max(NAME_MAX_LENGTH),
  phone: z.string().max(40),
  password: z.string().max(1000),
  consent: z.boolean({ error: "accounts:register.needConsent" }),
});

export async function loader(args: LoaderFunctionArgs) {
  const { t, principal } = await requestContext(args);
  if (principal.kind === "account") return redirect(deskHome(principal.memberships));
  return { title: t("accounts:register.title") };
}

export async function action(args: ActionFunctionArgs) {
  const { services, locale } = await requestContext(args);
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission, undefined, { hideFields: ["password"] });
  const { networkAddress } = args.context;
  const result = await registerAccount(services, { ...submission.value, locale, networkAddress });
  if (!result.ok) return rejectForm(submission, result.refusal, { hideFields: ["password"] });
  const { cookies } = services;
  const headers = new Headers();
  headers.append("Set-Cookie", await cookies.writeToken(result.value.token, result.value.expiresAt));
  headers.append("Set-Cookie", await cookies.writeFlash({ key: "accounts:flash.welcome" }));
  const response: Response = redirect("/profile", { headers });
  return response;
}

export default function Register() {
  const { t } = useTranslation("accounts");
  const { title } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <div className="narrow">
      <PageTitle>{title}</PageTitle>
      <Lead>{t("register.lead")}</Lead>
      <p>{t("register.helped")}</p>
      <PostForm form={form}>
        <TextField
          field={fields.name}
          label={t("register.name")}
          hint={t("register.nameHint")}
          autoComplete="name"
          width="medium"
        />
        <TextField
          field={fields.phone}
          label={t("register.phone")}
          hint={t("register.phoneHint")}
          type="tel"
          inputMode="tel"
          autoComplete="username"
          width="medium"
        />
        <TextField
          field={fields.password}
          label={t("register.password")}
          hint={t("register.passwordHint", { minimum: PASSWORD_MIN_LENGTH })}
          type="password"
          autoComplete="new-password"
          width="medium"
        />
        <PrivacyExplanation />
        <Checkbox field={fields.consent} label={t("register.consent")} />
        <Actions>
          <SubmitButton>{t("register.submit")}</SubmitButton>
        </Actions>
      </PostForm>
      <p>
        {t("register.haveAccount")} <a href="/sign-in">{t("register.signIn")}</a>
      </p>
    </div>
  );
}
