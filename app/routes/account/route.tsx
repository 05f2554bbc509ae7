import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { NAME_MAX_LENGTH } from "#app/domain/accounts/person-name.ts";
import { TEXT_SIZES, THEMES } from "#app/i18n/display-settings.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { displayCookieHeader } from "#app/server/display.server.ts";
import { readForm } from "#app/server/posted-form.ts";
import { redirectWithFlash, signedInContext, valueOrThrow } from "#app/server/request-context.server.ts";
import { changeOwnSettings } from "#app/usecases/accounts/change-own-settings.ts";
import { readOwnAccount } from "#app/usecases/accounts/read-own-account.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import { usePageData } from "#app/ui/layout/page-data.ts";
import { AccountPage } from "./account-page.tsx";

const schema = z.object({
  name: z.string().max(NAME_MAX_LENGTH),
  locale: z.enum(LOCALES),
  textSize: z.enum(TEXT_SIZES),
  theme: z.enum([...THEMES, "system"]),
  wording: z.enum(["plain", "easy"]),
});

export async function loader(args: LoaderFunctionArgs) {
  const { t, services, principal, locale, display } = await signedInContext(args);
  const token = await services.cookies.readToken(args.request.headers.get("Cookie"));
  const account = valueOrThrow(await readOwnAccount(services, principal, token), args.request);
  return {
    title: t("accounts:account.title"),
    phone: account.phone,
    sessions: account.sessions,
    settings: {
      name: account.name,
      locale,
      textSize: display.textSize ?? "standard",
      theme: display.theme ?? "system",
      wording: display.easyRead ? "easy" : "plain",
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const context = await signedInContext(args);
  const { services, principal } = context;
  const submission = parseForm(await readForm(args.request), schema);
  if (submission.status !== "success") return rejectForm(submission);
  const { name, locale, textSize, theme, wording } = submission.value;
  const display = { textSize, easyRead: wording === "easy", ...(theme === "system" ? {} : { theme }) };
  const result = await changeOwnSettings(services, principal, { name, locale, display });
  if (!result.ok) return rejectForm(submission, result.refusal);
  const response = await redirectWithFlash(context, "/account", { key: "accounts:flash.saved" });
  const secure = services.env.PUBLIC_URL.startsWith("https:");
  // The browser's own choice goes before the account's, so it is set alike.
  response.headers.append("Set-Cookie", await displayCookieHeader({ ...display, locale }, secure));
  return response;
}

export default function Account() {
  return <AccountPage {...usePageData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
