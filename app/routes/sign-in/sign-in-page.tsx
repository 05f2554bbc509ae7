import { useForm, type SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Actions, PostButton, SubmitButton } from "#app/ui/forms/buttons.tsx";
import { PostForm } from "#app/ui/forms/post-form.tsx";
import { HiddenField, TextField } from "#app/ui/forms/text-fields.tsx";
import { useLocale } from "#app/ui/layout/reader.ts";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";

interface OfferedAccount {
  readonly phone: string;
  readonly password: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly noteZh: string;
  readonly noteEn: string;
}

interface SignInProps {
  readonly title: string;
  /** Where the person wanted to go; empty: the desk of their role. */
  readonly returnTo: string;
  readonly demo: readonly OfferedAccount[];
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** The form, and in a demo the people one can be. */
export function SignInPage({ title, returnTo, demo, lastResult }: SignInProps) {
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<{ phone: string; password: string }>({ lastResult });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t("signIn.lead")}</Lead>
      <div className="narrow">
        <PostForm form={form}>
          <TextField
            field={fields.phone}
            label={t("signIn.phone")}
            hint={t("signIn.phoneHint")}
            type="tel"
            inputMode="tel"
            autoComplete="username"
            width="medium"
          />
          <TextField
            field={fields.password}
            label={t("signIn.password")}
            type="password"
            autoComplete="current-password"
            width="medium"
          />
          <HiddenField name="returnTo" value={returnTo} />
          <Actions>
            <SubmitButton>{t("signIn.submit")}</SubmitButton>
          </Actions>
        </PostForm>
        <p className="hint">{t("signIn.forgotten")}</p>
        <Hotline />
        <p>
          {t("signIn.noAccount")} <a href="/register">{t("signIn.register")}</a>
          {" · "}
          <a href="/register/employer">{t("signIn.registerEmployer")}</a>
        </p>
      </div>
      {demo.length > 0 ? <DemoAccounts demo={demo} returnTo={returnTo} /> : null}
    </>
  );
}

function DemoAccounts({ demo, returnTo }: Pick<SignInProps, "demo" | "returnTo">) {
  const { t } = useTranslation("accounts");
  const english = useLocale() === "en";
  return (
    <section className="sheet" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t("demo.title")}</h2>
      <p>{t("demo.lead")}</p>
      <ul className="list">
        {demo.map(({ phone, password, ...person }) => {
          const name = english ? person.nameEn : person.nameZh;
          return (
            <li key={phone} className="item">
              <h3>{name}</h3>
              <p>{english ? person.noteEn : person.noteZh}</p>
              <p className="hint">{t("demo.details", { phone, password })}</p>
              <PostButton action="/sign-in" look="quiet" fields={{ phone, password, returnTo }} about={name}>
                {t("demo.use")}
              </PostButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
