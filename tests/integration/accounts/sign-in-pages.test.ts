import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { action as changeSettings } from "#app/routes/account/route.tsx";
import { action as register } from "#app/routes/register/route.tsx";
import { action as signIn, loader as signInPage } from "#app/routes/sign-in/route.tsx";
import { action as signOut } from "#app/routes/sign-out/route.ts";
import { signedInContext } from "#app/server/request-context.server.ts";
import { findPrincipal } from "#app/usecases/accounts/find-principal.ts";
import { accounts } from "#db/schema/all.ts";
import { demoAccounts } from "#db/seeds/demo-accounts.ts";
import { accountOf } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/support/database.ts";
import { accountServices, type AccountServices } from "./account-services.ts";

const { db, url, reset } = await testDatabase();
const product = await accountServices(url);
let services: AccountServices;
const password = "蓝色 书包 七点";

beforeEach(async () => {
  await reset();
  services = product.fresh();
});
afterAll(() => product.close());

function args(path: string, form?: Record<string, string>, cookie = "", demo = false) {
  const init = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) };
  const request = new Request(new URL(path, "http://localhost:3000"), { ...init, headers: { Cookie: cookie } });
  const env = { ...services.env, DEMO: demo };
  const context: AppLoadContext = {
    services: { ...services, env },
    cspNonce: "nonce",
    requestId: "request",
    networkAddress: "192.0.2.1",
  };
  return { request, context, params: {} };
}

/** The cookies an answer sets, as the browser would send them back. */
function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function person() {
  return accountOf(db, "employer", { passwordHash: await services.passwords.hash(password) });
}

function asResponse(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  throw new Error(`No redirect: ${JSON.stringify(answer)}`);
}

describe("the sign-in page", () => {
  it.each([
    ["", "/employer"],
    ["/postings/7?from=list", "/postings/7?from=list"],
    ["https://evil.example/", "/employer"],
    ["//evil.example", "/employer"],
  ])("leads from returnTo %j to %j", async (returnTo, expected) => {
    const { phone } = await person();
    const response = asResponse(await signIn(args("/sign-in", { phone, password, returnTo })));
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe(expected);
  });

  it("sets a cookie that scripts and other sites cannot use, and takes it back on signing out", async () => {
    const { id, phone } = await person();
    const response = asResponse(await signIn(args("/sign-in", { phone, password })));
    expect(response.headers.get("Set-Cookie")).toMatch(/HttpOnly/);
    expect(response.headers.get("Set-Cookie")).toMatch(/SameSite=Lax/);
    const cookie = cookiesOf(response);
    expect((await signedInContext(args("/account", undefined, cookie))).principal.accountId).toBe(id);
    const token = await services.cookies.readToken(cookie);
    const left = asResponse(await signOut(args("/sign-out", {}, cookie)));
    expect(left.headers.getSetCookie().join()).toMatch(/Max-Age=0/);
    expect(await findPrincipal(services, token ?? "")).toBeUndefined();
    await expect(signedInContext(args("/account?x=1", undefined, cookie))).rejects.toMatchObject({ status: 302 });
  });

  it("ends the session the browser came with", async () => {
    const { phone } = await person();
    const first = cookiesOf(asResponse(await signIn(args("/sign-in", { phone, password }))));
    await signIn(args("/sign-in", { phone, password }, first));
    const token = await services.cookies.readToken(first);
    expect(await findPrincipal(services, token ?? "")).toBeUndefined();
  });

  it("answers 422 to wrong words and never sends the password back", async () => {
    const { phone } = await person();
    const answer = await signIn(args("/sign-in", { phone, password: "my wrong secret" }));
    expect(answer).toMatchObject({ init: { status: 422 } });
    expect(JSON.stringify(answer)).toContain(phone);
    expect(JSON.stringify(answer)).not.toContain("my wrong secret");
  });

  it("offers the demo accounts in a demo, and nowhere else", async () => {
    expect(await signInPage(args("/sign-in", undefined, "", true))).toMatchObject({ demo: demoAccounts });
    expect(await signInPage(args("/sign-in"))).toMatchObject({ demo: [] });
  });

  it("sends people who are signed in to their desk", async () => {
    const { phone } = await person();
    const cookie = cookiesOf(asResponse(await signIn(args("/sign-in", { phone, password }))));
    const response = asResponse(await signInPage(args("/sign-in", undefined, cookie)));
    expect(response.headers.get("Location")).toBe("/employer");
  });
});

describe("registering and settings", () => {
  it("signs the new jobseeker in and leads to the profile", async () => {
    const form = { name: "林小满", phone: "19900050001", password, consent: "on" };
    const response = asResponse(await register(args("/register", form)));
    expect(response.headers.get("Location")).toBe("/profile");
    const { principal } = await signedInContext(args("/profile", undefined, cookiesOf(response)));
    expect(principal.memberships).toMatchObject([{ role: "seeker" }]);
  });

  it("needs the box to be ticked", async () => {
    const answer = await register(args("/register", { name: "林小满", phone: "19900050001", password }));
    expect(answer).toMatchObject({ init: { status: 422 } });
    expect(await db.select().from(accounts)).toEqual([]);
  });

  it("makes new settings hold in this browser at once", async () => {
    const { phone } = await person();
    const cookie = cookiesOf(asResponse(await signIn(args("/sign-in", { phone, password }))));
    const form = { name: "陈立波", locale: "en", textSize: "large", theme: "system", wording: "easy" };
    const response = asResponse(await changeSettings(args("/account", form, cookie)));
    const context = await signedInContext(args("/account", undefined, `${cookie}; ${cookiesOf(response)}`));
    expect(context).toMatchObject({ locale: "en", display: { textSize: "large", easyRead: true } });
  });
});
