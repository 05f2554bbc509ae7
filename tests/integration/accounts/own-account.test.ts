import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { changeOwnSettings } from "#app/usecases/accounts/change-own-settings.ts";
import { changePassword } from "#app/usecases/accounts/change-password.ts";
import { findPrincipal } from "#app/usecases/accounts/find-principal.ts";
import { keepDisplay } from "#app/usecases/accounts/keep-display.ts";
import { readOwnAccount } from "#app/usecases/accounts/read-own-account.ts";
import { PRIVACY_EXPLANATION, registerAccount } from "#app/usecases/accounts/register-account.ts";
import { signIn } from "#app/usecases/accounts/sign-in.ts";
import { signOutElsewhere } from "#app/usecases/accounts/sign-out-elsewhere.ts";
import { accounts, auditLog, memberships, outbox } from "#db/schema/all.ts";
import { clearRelayedFacts } from "#app/usecases/notices/clear-relayed-facts.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/support/database.ts";
import { accountServices, type AccountServices } from "./account-services.ts";

const { db, url, reset } = await testDatabase();
const product = await accountServices(url);
let services: AccountServices;
const password = "蓝色 书包 七点";
const networkAddress = "192.0.2.1";

beforeEach(async () => {
  await reset();
  services = product.fresh();
});
afterAll(() => product.close());

async function person() {
  const account = await accountOf(db, "seeker", { passwordHash: await services.passwords.hash(password) });
  const open = async () => {
    const result = await signIn(services, { phone: account.phone, password, networkAddress });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.token;
  };
  return { account, principal: await principalOf(db, account), open };
}

describe("changing the password", () => {
  it("needs the present one, and leaves no session but a new one for this browser", async () => {
    const { account, principal, open } = await person();
    const [here, elsewhere] = [await open(), await open()];
    const wrong = await changePassword(services, principal, {
      currentPassword: "x",
      password: "桃子 月亮 河",
    });
    expect(wrong).toMatchObject({ refusal: { code: "wrong-password", field: "currentPassword" } });
    const right = { currentPassword: password, password: "桃子 月亮 河 石头" };
    const changed = await changePassword(services, principal, right);
    expect(changed).toMatchObject({ ok: true, value: { ended: 2 } });
    expect(await findPrincipal(services, changed.ok ? changed.value.token : "")).toBeDefined();
    expect(await findPrincipal(services, here)).toBeUndefined();
    expect(await findPrincipal(services, elsewhere)).toBeUndefined();
    const attempt = (tried: string) => signIn(services, { phone: account.phone, password: tried, networkAddress });
    expect(await attempt(password)).toMatchObject({ refusal: { code: "wrong-credentials" } });
    expect(await attempt("桃子 月亮 河 石头")).toMatchObject({ ok: true });
  });

  it("turns down a weak one, and stops guessing at the present one", async () => {
    const { principal } = await person();
    const change = (currentPassword: string, next: string) =>
      changePassword(services, principal, { currentPassword, password: next });
    expect(await change(password, "12345678")).toMatchObject({ refusal: { code: "password-too-weak" } });
    for (let attempt = 0; attempt < 10; attempt += 1) await change("guess", "桃子 月亮 河 石头");
    expect(await change(password, "桃子 月亮 河 石头")).toMatchObject({ refusal: { code: "too-many-attempts" } });
  });

  it("is for people with an account", async () => {
    const input = { currentPassword: password, password };
    expect(await changePassword(services, VISITOR, input)).toMatchObject({ refusal: { code: "not-signed-in" } });
  });
});

describe("the settings page", () => {
  it("shows the open sessions, this one marked, and ends the others on request", async () => {
    const { account, principal, open } = await person();
    const first = await open();
    services.clock.advance({ minutes: 30 });
    const here = await open();
    const before = await readOwnAccount(services, principal, here);
    expect(before).toMatchObject({
      ok: true,
      value: { phone: account.phone, sessions: [{ here: true }, { here: false }] },
    });
    expect(JSON.stringify(before)).not.toContain("argon2");
    expect(await signOutElsewhere(services, principal, here)).toEqual({ ok: true, value: { ended: 1 } });
    expect(await findPrincipal(services, first)).toBeUndefined();
    expect(await findPrincipal(services, here)).toBeDefined();
    expect(await readOwnAccount(services, principal, here)).toMatchObject({ value: { sessions: [{ here: true }] } });
    expect(await readOwnAccount(services, VISITOR, here)).toMatchObject({ refusal: { code: "not-signed-in" } });
  });

  it("never ends anybody else's sessions", async () => {
    const [one, other] = [await person(), await person()];
    const token = await other.open();
    await signOutElsewhere(services, one.principal, await one.open());
    expect(await findPrincipal(services, token)).toBeDefined();
  });

  it("keeps name, language and display, and writes no name into the log", async () => {
    const { account, principal } = await person();
    const display = { textSize: "large", easyRead: true } as const;
    expect(await changeOwnSettings(services, principal, { name: " 林  小满 ", locale: "en", display })).toMatchObject({
      ok: true,
    });
    expect(await db.select().from(accounts).where(eq(accounts.id, account.id))).toMatchObject([
      { name: "林 小满", locale: "en", display },
    ]);
    expect(JSON.stringify(await db.select().from(auditLog))).not.toContain("林");
    expect(await changeOwnSettings(services, principal, { name: "  ", locale: "en", display })).toMatchObject({
      refusal: { code: "invalid-input", field: "name" },
    });
  });

  it("keeps what was pressed in the display bar, for people with an account", async () => {
    const { account, principal } = await person();
    await keepDisplay(services, VISITOR, { theme: "dark" });
    await keepDisplay(services, principal, { theme: "contrast", locale: "en" });
    expect(await db.select().from(accounts).where(eq(accounts.id, account.id))).toMatchObject([
      { locale: "en", display: { theme: "contrast" } },
    ]);
    await keepDisplay(services, principal, { textSize: "largest" });
    expect(await db.select().from(accounts)).toMatchObject([{ locale: "en", display: { textSize: "largest" } }]);
  });
});

describe("registering", () => {
  const form = {
    as: "seeker",
    name: "林小满",
    phone: "199 0005 0001",
    password,
    consent: true,
    locale: "zh-CN",
    networkAddress,
  } as const;

  it("opens a jobseeker's account, signs in, and keeps that the person agreed and to what", async () => {
    const result = await registerAccount(services, form);
    if (!result.ok) throw new Error(result.refusal.code);
    const found = await findPrincipal(services, result.value.token);
    expect(found?.principal).toMatchObject({ name: "林小满", seekerId: null, memberships: [{ role: "seeker" }] });
    expect(await db.select().from(accounts)).toMatchObject([{ phone: "19900050001" }]);
    expect(await db.select().from(auditLog)).toMatchObject([
      { action: "accounts.register", details: { privacyExplanation: PRIVACY_EXPLANATION } },
    ]);
  });

  it("opens the account of somebody who comes to hire, with no organisation yet", async () => {
    const result = await registerAccount(services, { ...form, as: "employer" });
    if (!result.ok) throw new Error(result.refusal.code);
    const found = await findPrincipal(services, result.value.token);
    expect(found?.principal.memberships).toEqual([{ role: "employer", organisationId: null, areaCode: null }]);
    expect(await db.select().from(auditLog)).toMatchObject([{ action: "accounts.register", role: "employer" }]);
  });

  it.each([
    ["no name", { name: " " }, "invalid-input", "name"],
    ["no number", { phone: "0574-88888888" }, "phone-invalid", "phone"],
    ["a weak password", { password: "88888888" }, "password-too-weak", "password"],
    ["no agreement", { consent: false }, "consent-missing", "consent"],
  ])("turns down %s and keeps nothing", async (_what, change, code, field) => {
    expect(await registerAccount(services, { ...form, ...change })).toMatchObject({ refusal: { code, field } });
    expect(await db.select().from(accounts)).toEqual([]);
    expect(await db.select().from(memberships)).toEqual([]);
  });

  it("says that a number is taken only to a complete form, and not to somebody trying many", async () => {
    await registerAccount(services, form);
    expect(await registerAccount(services, { ...form, consent: false })).toMatchObject({
      refusal: { code: "consent-missing" },
    });
    expect(await registerAccount(services, { ...form, name: "别人" })).toMatchObject({
      refusal: { code: "phone-taken", field: "phone" },
    });
    for (let attempt = 0; attempt < 28; attempt += 1) await registerAccount(services, form);
    expect(await registerAccount(services, form)).toMatchObject({ refusal: { code: "too-many-attempts" } });
    expect(await registerAccount(services, { ...form, networkAddress: "192.0.2.2" })).toMatchObject({
      refusal: { code: "phone-taken" },
    });
  });

  it("gives one number to one person when two press at once", async () => {
    const both = await Promise.all([registerAccount(services, form), registerAccount(services, form)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.select().from(accounts)).toHaveLength(1);
  });
});

describe("the outbox", () => {
  it("loses facts relayed two weeks ago, and none that still wait", async () => {
    const made = services.clock.now();
    const fact = { topic: "seeker.changed", payload: { seekerId: 1 }, createdAt: made } as const;
    await db.insert(outbox).values([{ ...fact, relayedAt: made }, fact]);
    services.clock.advance({ days: 14 });
    expect(await clearRelayedFacts(services)).toEqual({ removed: 0 });
    services.clock.advance({ minutes: 1 });
    expect(await clearRelayedFacts(services)).toEqual({ removed: 1 });
    expect(await db.select().from(outbox)).toMatchObject([{ relayedAt: null }]);
  });
});
