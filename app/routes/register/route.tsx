import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskHome } from "#app/domain/accounts/desk-home.ts";
import { requestContext } from "#app/server/request-context.server.ts";
import { AccountForm } from "#app/ui/accounts/account-form.tsx";
import { Hotline } from "#app/ui/layout/call.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { openAccount } from "./open-account.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { t, principal } = await requestContext(args);
  if (principal.kind === "account") return redirect(deskHome(principal.memberships));
  return { title: t("accounts:register.title") };
}

export function action(args: ActionFunctionArgs) {
  return openAccount(args, { as: "seeker", path: "/profile", welcome: "accounts:flash.welcome" });
}

export default function Register() {
  const { t } = useTranslation("accounts");
  const { title } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <PageTitle>{title}</PageTitle>
      <Lead>{t("register.lead")}</Lead>
      <p>{t("register.helped")}</p>
      <Hotline />
      <p>
        {t("register.hiring")} <a href="/register/employer">{t("register.toEmployer")}</a>
      </p>
      <AccountForm
        nameHint={t("register.nameHint")}
        submit={t("register.submit")}
        privacy={[
          t("register.privacyUse"),
          t("register.privacyWho"),
          t("register.privacyNever"),
          t("register.privacyEnd"),
        ]}
        lastResult={useActionData<typeof action>()}
      />
      <p>
        {t("register.haveAccount")} <a href="/sign-in">{t("register.signIn")}</a>
      </p>
    </div>
  );
}
