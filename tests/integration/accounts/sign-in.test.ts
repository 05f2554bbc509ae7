import argon2 from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { clearExpiredSessions, findPrincipal } from "#app/usecases/accounts/find-principal.ts";
import { hashToken, SESSION_DAYS } from "#app/usecases/accounts/session-token.ts";
import { signIn, signOut } from "#app/usecases/accounts/sign-in.ts";
import { accounts, auditLog, memberships, sessions } from "#db/schema/all.ts";
import { accountOf, membershipOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";
import { accountServices, type AccountServices } from "./account-services.ts";

vi.mock("@node-rs/argon2", { spy: true });

const { db, url, reset } = await testDatabase();
const product = await accountServices(url);
let services: AccountServices;
let passwordHash: string;
const password = "蓝色 书包 七点";
const here = { password, networkAddress: "192.0.2.1" };

beforeEach(async () => {
  await reset();
  services = product.fresh();
  passwordHash = await services.passwords.hash(password);
});
afterAll(() => product.close());

async function signedIn(phone: string, previousToken?: string) {
  const result = await signIn(services, { phone, ...here, previousToken });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe("signing in", () => {
  it("opens a session whose token the database cannot give away", async () => {
    const account = await accountOf(db, "counsellor", { passwordHash });
    const { token, home, expiresAt } = await signedIn(`+86 ${account.phone.replace(/(.{3})(.{4})/, "$1-$2-")}`);
    expect(home).toBe("/counsellor");
    expect(expiresAt.getTime() - services.clock.now().getTime()).toBe(SESSION_DAYS * 86_400_000);
    const rows = await db.select().from(sessions);
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashToken(token)]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await findPrincipal(services, token)).toMatchObject({ principal: { accountId: account.id } });
    expect(await db.select({ action: auditLog.action }).from(auditLog)).toEqual([{ action: "accounts.sign-in" }]);
  });

  it("leads to the desk of the first role that still holds", async () => {
    const organisation = await organisationOf(db);
    const account = await accountOf(db, "seeker", { passwordHash });
    await membershipOf(db, account, "employer", { organisationId: organisation.id });
    expect((await signedIn(account.phone)).home).toBe("/home");
    await db.update(memberships).set({ revokedAt: services.clock.now() }).where(eq(memberships.role, "seeker"));
    expect((await signedIn(account.phone)).home).toBe("/employer");
    await db.update(memberships).set({ revokedAt: services.clock.now() });
    expect((await signedIn(account.phone)).home).toBe("/");
  });

  it("says the same for a wrong password and an unknown phone, after the same work", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    const verify = vi.spyOn(services.passwords, "verify");
    const wrong = await signIn(services, { ...here, phone: account.phone, password: "wrong" });
    const unknown = await signIn(services, { ...here, phone: "19900099999" });
    const nonsense = await signIn(services, { ...here, phone: "nobody" });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: "wrong-credentials", field: "phone" } });
    expect(unknown).toEqual(wrong);
    expect(nonsense).toEqual(wrong);
    expect(verify.mock.calls.map(([hash]) => hash === undefined)).toEqual([false, true, true]);
    expect(await db.select().from(sessions)).toEqual([]);
  });

  it("hashes no less for an unknown phone than for a wrong password", async () => {
    const hashed = vi.mocked(argon2.verify);
    hashed.mockClear();
    await services.passwords.verify(undefined, "wrong");
    await services.passwords.verify(passwordHash, "wrong");
    const costs = hashed.mock.calls.map(([hash]) => String(hash).split("$").slice(0, 4).join("$"));
    expect(costs).toEqual(["$argon2id$v=19$m=19456,t=2,p=1", "$argon2id$v=19$m=19456,t=2,p=1"]);
  });

  it("tells of a disabled account only those who know its password", async () => {
    const account = await accountOf(db, "seeker", { passwordHash, disabledAt: services.clock.now() });
    expect(await signIn(services, { ...here, phone: account.phone, password: "wrong" })).toMatchObject({
      refusal: { code: "wrong-credentials" },
    });
    expect(await signIn(services, { ...here, phone: account.phone })).toMatchObject({
      refusal: { code: "account-disabled" },
    });
  });

  it("refuses the eleventh attempt at one phone from one place, and shuts nobody else out", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await signIn(services, { phone: account.phone, password: "wrong", networkAddress: "198.51.100.77" });
    }
    const result = await signIn(services, { phone: account.phone, password, networkAddress: "198.51.100.77" });
    expect(result).toMatchObject({ ok: false, refusal: { code: "too-many-attempts" } });
    if (!result.ok) expect(result.refusal.params?.["minutes"]).toBeGreaterThan(0);
    expect(await signIn(services, { phone: account.phone, ...here })).toMatchObject({ ok: true });
  });

  it("bounds attempts from everywhere, and still lets in the browser that signed in before", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      await signIn(services, { phone: account.phone, password: "wrong", networkAddress: `192.0.2.${attempt + 50}` });
    }
    const stranger = { phone: account.phone, ...here };
    expect(await signIn(services, stranger)).toMatchObject({ refusal: { code: "too-many-attempts" } });
    const other = { id: "browser", accountIds: [account.id + 1] };
    expect(await signIn(services, { ...stranger, browser: other })).toMatchObject({
      refusal: { code: "too-many-attempts" },
    });
    const own = { id: "browser", accountIds: [account.id] };
    expect(await signIn(services, { ...stranger, browser: own })).toMatchObject({ ok: true });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await signIn(services, { ...stranger, password: "wrong", browser: own });
    }
    expect(await signIn(services, { ...stranger, browser: own })).toMatchObject({
      refusal: { code: "too-many-attempts" },
    });
  });

  it("leaves a line for each refusal that names whom it was aimed at, without phone or address", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await signIn(services, { phone: account.phone, ...here, password: "wrong" });
    }
    await signIn(services, { ...here, phone: "19900099999" });
    const lines = await db.select().from(auditLog).where(eq(auditLog.action, "security.sign-in-refused"));
    expect(lines.map(({ objectId, details }) => [objectId, details["outcome"]])).toEqual([
      ...Array.from({ length: 10 }, () => [account.id, "wrong"]),
      [account.id, "too-many"],
      [null, "wrong"],
    ]);
    expect(new Set(lines.map(({ details }) => details["network"])).size).toBe(1);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${account.phone}|19900099999|192\\.0\\.2`));
  });

  it("refuses the thirty-first attempt from one address at different phones, and nobody else's", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    for (let attempt = 0; attempt < 30; attempt += 1) {
      await signIn(services, { phone: `199000900${attempt + 10}`, password: "wrong", networkAddress: "192.0.2.7" });
    }
    expect(await signIn(services, { phone: account.phone, password, networkAddress: "192.0.2.7" })).toMatchObject({
      refusal: { code: "too-many-attempts" },
    });
    expect(await signIn(services, { phone: account.phone, password, networkAddress: "192.0.2.8" })).toMatchObject({
      ok: true,
    });
  });

  it("does not count those who sign in, nor does signing in make room for trying others", async () => {
    const own = await accountOf(db, "seeker", { passwordHash });
    const other = await accountOf(db, "seeker", { passwordHash });
    for (let time = 0; time < 40; time += 1) await signIn(services, { ...here, phone: own.phone });
    for (let attempt = 0; attempt < 30; attempt += 1) {
      await signIn(services, { ...here, phone: `199000900${attempt + 10}`, password: "wrong" });
      if (attempt === 15) await signIn(services, { ...here, phone: own.phone });
    }
    expect(await signIn(services, { ...here, phone: other.phone })).toMatchObject({
      refusal: { code: "too-many-attempts" },
    });
  });

  it("lets an address that is out of attempts shut nobody out", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    for (let attempt = 0; attempt < 30; attempt += 1) {
      await signIn(services, { ...here, phone: `199000900${attempt + 10}`, password: "wrong" });
    }
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await signIn(services, { ...here, phone: account.phone, password: "wrong" });
    }
    expect(await signIn(services, { phone: account.phone, password, networkAddress: "192.0.2.9" })).toMatchObject({
      ok: true,
    });
  });

  it("forgets failed attempts once the right password came", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await signIn(services, { ...here, phone: account.phone, password: "wrong" });
      }
      expect(await signIn(services, { ...here, phone: account.phone })).toMatchObject({ ok: true });
    }
  });

  it("gives a new token each time and ends the one the browser brought", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    const first = await signedIn(account.phone);
    const second = await signedIn(account.phone, first.token);
    expect(second.token).not.toBe(first.token);
    expect(await findPrincipal(services, first.token)).toBeUndefined();
    expect(await findPrincipal(services, second.token)).toBeDefined();
  });
});

describe("a session", () => {
  it("stands for the person with the roles and the profile of this moment", async () => {
    const organisation = await organisationOf(db);
    const account = await accountOf(db, "seeker", { passwordHash, locale: "en", display: { textSize: "large" } });
    const seeker = await seekerOf(db, { accountId: account.id });
    const { token } = await signedIn(account.phone);
    await membershipOf(db, account, "employer", { organisationId: organisation.id });
    expect(await findPrincipal(services, token)).toEqual({
      display: { textSize: "large" },
      principal: {
        kind: "account",
        accountId: account.id,
        name: account.name,
        locale: "en",
        seekerId: seeker.id,
        memberships: [
          { role: "seeker", organisationId: null, areaCode: null },
          { role: "employer", organisationId: organisation.id, areaCode: null },
        ],
      },
    });
  });

  it("ends where it lies unused: of staff after half a day, of others after two weeks", async () => {
    const staff = await signedIn((await accountOf(db, "counsellor", { passwordHash })).phone);
    const person = await signedIn((await accountOf(db, "seeker", { passwordHash })).phone);
    services.clock.advance({ minutes: 11 * 60 });
    expect(await findPrincipal(services, staff.token)).toBeDefined();
    services.clock.advance({ minutes: 12 * 60 + 1 });
    expect(await findPrincipal(services, staff.token)).toBeUndefined();
    expect(await findPrincipal(services, person.token)).toBeDefined();
    services.clock.advance({ days: 14, minutes: 1 });
    expect(await findPrincipal(services, person.token)).toBeUndefined();
  });

  it("ends on signing out, at its term, and when the account is disabled", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    const [left, expired, disabled] = [
      await signedIn(account.phone),
      await signedIn(account.phone),
      await signedIn(account.phone),
    ];
    await signOut(services, left.token);
    expect(await findPrincipal(services, left.token)).toBeUndefined();
    expect(await findPrincipal(services, expired.token)).toBeDefined();
    await db.update(accounts).set({ disabledAt: services.clock.now() });
    expect(await findPrincipal(services, disabled.token)).toBeUndefined();
    await db.update(accounts).set({ disabledAt: null });
    services.clock.advance({ days: SESSION_DAYS });
    expect(await findPrincipal(services, expired.token)).toBeUndefined();
  });

  it("is nobody's when the token is made up", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    const { token } = await signedIn(account.phone);
    expect(await findPrincipal(services, "")).toBeUndefined();
    expect(await findPrincipal(services, hashToken(token))).toBeUndefined();
    await signOut(services, "unknown");
    expect(await findPrincipal(services, token)).toBeDefined();
  });

  it("notes now and then when it was last used", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    const { token } = await signedIn(account.phone);
    const seen = async () => (await db.select().from(sessions))[0]?.lastSeenAt;
    const began = await seen();
    services.clock.advance({ minutes: 5 });
    await findPrincipal(services, token);
    expect(await seen()).toEqual(began);
    services.clock.advance({ minutes: 6 });
    await findPrincipal(services, token);
    expect(await seen()).toEqual(services.clock.now());
  });

  it("is removed by the upkeep once it cannot be used any more, and only then", async () => {
    const account = await accountOf(db, "seeker", { passwordHash });
    const revoked = await signedIn(account.phone);
    services.clock.advance({ days: 1 });
    const open = await signedIn(account.phone);
    await signOut(services, revoked.token);
    services.clock.advance({ minutes: 1 });
    expect(await clearExpiredSessions(services)).toEqual({ removed: 1 });
    expect(await findPrincipal(services, open.token)).toBeDefined();
    services.clock.advance({ days: SESSION_DAYS + 1 });
    expect(await clearExpiredSessions(services)).toEqual({ removed: 1 });
    expect(await clearExpiredSessions(services)).toEqual({ removed: 0 });
  });
});
