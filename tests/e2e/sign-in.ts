import type { Page } from "@playwright/test";
import type { Role } from "#app/domain/accounts/roles.ts";
import { DEMO_PASSWORD, demoAccounts } from "#db/seeds/demo-accounts.ts";

/** The first demo account of a role. */
export function demoAccount(role: Role): (typeof demoAccounts)[number] {
  const account = demoAccounts.find((each) => each.role === role);
  if (account === undefined) throw new Error(`The demo world has no ${role}.`);
  return account;
}

/** Signs in as a person would, with phone and password in the form. */
export async function signIn(page: Page, phone: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("input[name=phone][type=tel]").fill(phone);
  await page.locator("input[name=password][type=password]").fill(password);
  await page.locator("form:has(input[type=password]) button").first().click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Chooses the language in the display bar, which wins over the account's. */
export async function chooseLanguage(page: Page, base: string, locale: "zh-CN" | "en"): Promise<void> {
  const answer = await page.request.post(`${base}/display`, {
    form: { locale, returnTo: "/" },
    headers: { Origin: base },
  });
  if (!answer.ok()) throw new Error(`/display answered ${answer.status()}.`);
}
