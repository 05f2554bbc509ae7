import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requestContext } from "#app/server/request-context.server.ts";
import { AccountForm } from "#app/ui/accounts/account-form.tsx";
import { Steps } from "#app/ui/desks/steps.tsx";
import { Lead, PageTitle } from "#app/ui/layout/page-title.tsx";
import { openAccount } from "../register/open-account.server.ts";

/** Where the second step is. */
const ORGANISATION = "/register/organisation";

export async function loader(args: LoaderFunctionArgs) {
  const { t, principal } = await requestContext(args);
  if (principal.kind === "account") return redirect(ORGANISATION);
  return { title: t("accounts:registerEmployer.title") };
}

export function action(args: ActionFunctionArgs) {
  return openAccount(args, { as: "employer", path: ORGANISATION, welcome: "accounts:registerEmployer.welcome" });
}

export default function RegisterEmployer() {
  const { t } = useTranslation("accounts");
  const { title } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <Steps step={1} steps={2} />
      <PageTitle>{title}</PageTitle>
      <Lead>{t("registerEmployer.lead")}</Lead>
      <p>{t("registerEmployer.needs")}</p>
      <p>
        {t("register.haveAccount")}{" "}
        <a href={`/sign-in?${new URLSearchParams({ returnTo: ORGANISATION })}`}>{t("registerEmployer.signIn")}</a>
      </p>
      <AccountForm
        nameHint={t("registerEmployer.nameHint")}
        submit={t("registerEmployer.submit")}
        privacy={[
          t("registerEmployer.privacyUse"),
          t("registerEmployer.privacyWho"),
          t("registerEmployer.privacyDuty"),
          t("registerEmployer.privacyEnd"),
        ]}
        lastResult={useActionData<typeof action>()}
      />
      <p>
        {t("registerEmployer.seeking")} <a href="/register">{t("registerEmployer.toSeeker")}</a>
      </p>
    </div>
  );
}
