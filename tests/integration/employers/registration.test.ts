import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { outboxSms } from "#app/gateways/sms/outbox-sms.server.ts";
import { messageText } from "#app/i18n/word-notice.ts";
import { translatorFor } from "#app/i18n/i18n.ts";
import { attemptLimiter } from "#app/server/services.server.ts";
import { readDistrict } from "#app/usecases/accounts/read-district.ts";
import { grantRole } from "#app/usecases/accounts/manage-accounts.ts";
import { answerJoinRequest } from "#app/usecases/employers/answer-join-request.ts";
import { askToJoin } from "#app/usecases/employers/ask-to-join.ts";
import { changeVerification } from "#app/usecases/employers/change-verification.ts";
import { editOrganisation } from "#app/usecases/employers/edit-organisation.ts";
import { organisationVersion } from "#app/usecases/employers/find-organisation.ts";
import { listOrganisations } from "#app/usecases/employers/list-organisations.ts";
import { readOrganisation } from "#app/usecases/employers/read-organisation.ts";
import { readOwnOrganisation } from "#app/usecases/employers/read-own-organisation.ts";
import { readRegistration } from "#app/usecases/employers/read-registration.ts";
import { registerOrganisation } from "#app/usecases/employers/register-organisation.ts";
import { tellOfJoinRequest } from "#app/usecases/notices/tell-of-join-request.ts";
import { tellOfOrganisation } from "#app/usecases/notices/tell-of-organisation.ts";
import { publishPosting } from "#app/usecases/postings/publish-posting.ts";
import { startPosting } from "#app/usecases/postings/start-posting.ts";
import { versionOf } from "#app/usecases/postings/find-posting.ts";
import {
  auditLog,
  joinRequests,
  memberships,
  notices,
  organisations,
  outbox,
  outgoingMessages,
  postings,
} from "#db/schema/all.ts";
import { type Account, accountOf, principalOf } from "#tests/factories/account.ts";
import { areasOf } from "#tests/factories/area.ts";
import { inventedCreditCode, organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const idleQueue = { counts: () => Promise.resolve([]) };
const clock = fixedClock(new Date("2026-11-20T02:00:00Z"));
const telling = {
  db,
  clock,
  sms: outboxSms(db, clock),
  wordNotice: ((locale, code, params) => messageText(translatorFor(locale), code, params)) as Parameters<
    typeof tellOfOrganisation
  >[0]["wordNotice"],
};
let ports: Parameters<typeof registerOrganisation>[0];

beforeEach(async () => {
  await reset();
  await areasOf(db);
  ports = { db, clock, signInLimiter: attemptLimiter(undefined) };
});

const CODE = inventedCreditCode(900_001);
const networkAddress = "192.0.2.1";
const FORM = {
  kind: "employer",
  name: "虚构糕点厂",
  creditCode: CODE,
  areaCode: "330213001",
  address: "锦屏街道虚构路 9 号",
  contactName: "虚构人事",
  contactPhone: "0574-8858 0000",
  networkAddress,
} as const;

/** Who the account is by now. */
const now = (account: Account) => principalOf(db, account);

async function register(account: Account, changes: Partial<Parameters<typeof registerOrganisation>[2]> = {}) {
  return registerOrganisation(ports, await now(account), { ...FORM, ...changes });
}

/** An account that came to hire, and its organisation, handed in. */
async function registered(changes: Partial<Parameters<typeof registerOrganisation>[2]> = {}) {
  const account = await accountOf(db, "employer");
  const result = await register(account, changes);
  if (!result.ok) throw new Error(result.refusal.code);
  return { account, organisationId: result.value.organisationId };
}

async function organisationNow(id: number) {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  if (row === undefined) throw new Error("gone");
  return row;
}

async function decide(organisationId: number, event: "verify" | "reject" | "suspend", reason?: string): Promise<void> {
  const administrator = await principalOf(db, await accountOf(db, "administrator"));
  const version = organisationVersion(await organisationNow(organisationId));
  const result = await changeVerification(ports, administrator, { organisationId, event, version, reason });
  if (!result.ok) throw new Error(result.refusal.code);
}

/** Does the jobs that tell people, for every fact so far, twice over: the queue delivers at least once. */
async function tellTwice(): Promise<void> {
  const facts = await db.select().from(outbox).orderBy(outbox.id);
  for (const { topic, payload } of [...facts, ...facts]) {
    if (topic === "organisation.moved" && "auditId" in payload && "organisationId" in payload) {
      await tellOfOrganisation(telling, payload.organisationId, payload.auditId);
    }
    if (topic === "join-request.moved" && "requestId" in payload) await tellOfJoinRequest(telling, payload.requestId);
  }
}

async function toldTo(account: Pick<Account, "id">) {
  const rows = await db.select().from(notices).where(eq(notices.accountId, account.id)).orderBy(notices.id);
  return rows.map(({ code, href }) => [code, href]);
}

describe("registering an organisation", () => {
  it("makes it, lets the person run it, and hands it in to the administrator, in one go", async () => {
    const administrator = await accountOf(db, "administrator");
    const { account, organisationId } = await registered();
    expect(await organisationNow(organisationId)).toMatchObject({
      kind: "employer",
      name: "虚构糕点厂",
      creditCode: CODE,
      verification: "submitted",
      submittedAt: clock.now(),
      contactPhone: "057488580000",
      latitude: 29.663,
    });
    expect((await now(account)).memberships).toEqual([{ role: "employer", organisationId, areaCode: null }]);
    const lines = await db.select().from(auditLog).orderBy(auditLog.id);
    expect(lines.map(({ action, accountId, objectId }) => [action, accountId, objectId])).toEqual([
      ["employers.register", account.id, organisationId],
      ["employers.submit", account.id, organisationId],
    ]);
    await tellTwice();
    expect(await toldTo(administrator)).toEqual([
      ["organisation-awaits-verification", `/admin/organisations/${organisationId}`],
    ]);
    expect(await toldTo(account)).toEqual([]);
    expect(await db.select().from(outgoingMessages)).toEqual([]);
  });

  it.each([
    ["workshop", "workshop-manager"],
    ["relief-base", "employer"],
  ] as const)("makes who registers a %s its %s", async (kind, role) => {
    const { account, organisationId } = await registered({ kind });
    expect((await now(account)).memberships).toEqual([{ role, organisationId, areaCode: null }]);
  });

  it("adds to what a jobseeker already is", async () => {
    const account = await accountOf(db, "seeker");
    const result = await register(account);
    expect((await now(account)).memberships).toEqual([
      { role: "seeker", organisationId: null, areaCode: null },
      { role: "employer", organisationId: result.ok ? result.value.organisationId : 0, areaCode: null },
    ]);
  });

  it.each([
    ["a wrong code", { creditCode: "91990000MA00000001" }, "credit-code-invalid", "creditCode"],
    ["no telephone", { contactPhone: "12" }, "contact-phone-invalid", "contactPhone"],
    ["a place that is none", { areaCode: "999999" }, "invalid-input", "areaCode"],
  ])("turns down %s and keeps nothing", async (_what, changes, code, field) => {
    const account = await accountOf(db, "employer");
    expect(await register(account, changes)).toMatchObject({ refusal: { code, field } });
    expect(await db.select().from(organisations)).toEqual([]);
    expect(await db.select().from(auditLog)).toEqual([]);
  });

  it("is for people of no organisation, and neither for visitors nor for staff", async () => {
    const { account } = await registered();
    expect(await register(account, { creditCode: inventedCreditCode(900_002) })).toMatchObject({
      refusal: { code: "already-member" },
    });
    expect(await registerOrganisation(ports, VISITOR, FORM)).toMatchObject({ refusal: { code: "not-signed-in" } });
    for (const role of ["administrator", "counsellor", "organiser", "liaison"] as const) {
      expect(await register(await accountOf(db, role))).toMatchObject({ refusal: { code: "not-allowed" } });
    }
  });

  it("happens once when somebody presses twice, and once a code when two do", async () => {
    const [one, other] = [await accountOf(db, "employer"), await accountOf(db, "employer")];
    const twice = await Promise.all([register(one), register(one)]);
    expect(twice.map((each) => (each.ok ? "ok" : each.refusal.code)).sort()).toEqual(["already-member", "ok"]);
    expect(await register(other)).toMatchObject({ refusal: { code: "credit-code-taken", field: "creditCode" } });
    const third = { creditCode: inventedCreditCode(900_003) };
    const both = await Promise.all([register(other, third), register(await accountOf(db, "employer"), third)]);
    expect(both.map((each) => (each.ok ? "ok" : each.refusal.code)).sort()).toEqual(["credit-code-taken", "ok"]);
    expect(await db.$count(organisations)).toBe(2);
  });

  it("tells whether a code is known only so many times to one network address", async () => {
    await organisationOf(db, { creditCode: CODE });
    const account = await accountOf(db, "employer");
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await register(account)).toMatchObject({ refusal: { code: "credit-code-taken" } });
    }
    expect(await register(account)).toMatchObject({ refusal: { code: "too-many-attempts" } });
    expect(await askToJoin(ports, await now(account), { creditCode: CODE, networkAddress })).toMatchObject({
      refusal: { code: "too-many-attempts" },
    });
    expect(await register(account, { networkAddress: "192.0.2.2" })).toMatchObject({
      refusal: { code: "credit-code-taken" },
    });
  });

  it("lets its people draft, while nothing goes public before it is verified", async () => {
    const { account, organisationId } = await registered();
    const started = await startPosting(ports, await now(account), { organisationId });
    expect(started.ok).toBe(true);
    const posting = await postingOf(db, { organisationId, status: "submitted" });
    const administrator = await principalOf(db, await accountOf(db, "administrator"));
    const input = { postingId: posting.id, version: versionOf(posting) };
    expect(await publishPosting(ports, administrator, input)).toMatchObject({
      refusal: { code: "organisation-not-verified" },
    });
    await decide(organisationId, "verify");
    expect(await publishPosting(ports, administrator, input)).toMatchObject({ ok: true });
    expect(await db.select().from(postings).where(eq(postings.status, "published"))).toHaveLength(1);
  });
});

describe("the outcome of a verification", () => {
  it("reaches the organisation's people on the page and by text message, a rejection with its reason", async () => {
    const { account, organisationId } = await registered();
    const reason = "营业执照上的名称是“虚构糕点有限公司”，请改成一样的。";
    await decide(organisationId, "reject", reason);
    await tellTwice();
    expect(await toldTo(account)).toEqual([["organisation-rejected", `/employer/organisation?id=${organisationId}`]]);
    const [message] = await db.select().from(outgoingMessages);
    expect(message).toMatchObject({ channel: "sms", recipientAccountId: account.id });
    expect(message?.body).toContain(`“虚构糕点厂”没有通过核验。原因：${reason}`);

    const row = await organisationNow(organisationId);
    const { nameEn, areaCode, address, contactName, contactPhone, about, capacity, staffCount } = row;
    const kept = { nameEn, address, contactName, contactPhone, about, capacity, staffCount };
    const mended = await editOrganisation(ports, await now(account), {
      ...kept,
      organisationId,
      version: organisationVersion(row),
      areaCode: areaCode ?? "",
      name: "虚构糕点有限公司",
    });
    expect(mended.ok).toBe(true);
    const version = organisationVersion(await organisationNow(organisationId));
    const again = { organisationId, event: "submit", version } as const;
    expect(await changeVerification(ports, await now(account), again)).toEqual({
      ok: true,
      value: "submitted",
    });
    await decide(organisationId, "verify");
    await tellTwice();
    expect((await toldTo(account)).map(([code]) => code)).toEqual(["organisation-rejected", "organisation-verified"]);
    expect(await db.$count(outgoingMessages)).toBe(2);
  });

  it("tells a long reason in short, and nothing that is no longer so", async () => {
    const { account, organisationId } = await registered();
    await decide(organisationId, "reject", "长".repeat(200));
    await tellTwice();
    const [notice] = await db.select().from(notices).where(eq(notices.accountId, account.id));
    expect(notice?.params["reason"]).toBe(`${"长".repeat(59)}…`);
    await db.delete(notices);
    await db.update(organisations).set({ verification: "submitted", verificationNote: null });
    await tellTwice();
    expect(await toldTo(account)).toEqual([]);
  });

  it("waits in a queue in which the longest waiting stands first, and is counted on the overview", async () => {
    const late = await registered({ name: "虚构乙厂" });
    const early = await registered({ name: "虚构甲厂", creditCode: inventedCreditCode(900_004) });
    await organisationOf(db, { name: "虚构丙厂" });
    const hoursAgo = (hours: number) => new Date(clock.now().getTime() - hours * 3_600_000);
    await db
      .update(organisations)
      .set({ submittedAt: hoursAgo(9) })
      .where(eq(organisations.id, early.organisationId));
    await db
      .update(organisations)
      .set({ submittedAt: hoursAgo(3) })
      .where(eq(organisations.id, late.organisationId));
    const administrator = await principalOf(db, await accountOf(db, "administrator"));
    const list = await listOrganisations(ports, administrator, {});
    expect(list.ok && list.value.organisations.map(({ name }) => name)).toEqual(["虚构甲厂", "虚构乙厂", "虚构丙厂"]);
    expect(await readDistrict({ ...ports, queue: idleQueue }, administrator)).toMatchObject({
      value: { submittedOrganisations: 2 },
    });
  });

  it("shows the administrator others of the same name", async () => {
    const imported = await organisationOf(db, { name: FORM.name, creditCode: null, verification: "unverified" });
    const { organisationId } = await registered();
    const administrator = await principalOf(db, await accountOf(db, "administrator"));
    const page = await readOrganisation(ports, administrator, { organisationId });
    expect(page.ok && page.value.namesakes.map(({ id }) => id)).toEqual([imported.id]);
  });
});

describe("mending what was turned down", () => {
  it("can change the kind, and its people's role with it, until it is handed in again", async () => {
    const { account, organisationId } = await registered();
    const edit = async (kind: "workshop" | "training-provider") => {
      const row = await organisationNow(organisationId);
      const { nameEn, areaCode, address, contactName, contactPhone, about, staffCount } = row;
      return editOrganisation(ports, await now(account), {
        organisationId,
        version: organisationVersion(row),
        kind,
        nameEn,
        areaCode: areaCode ?? "",
        address,
        contactName,
        contactPhone,
        about,
        staffCount,
        capacity: 24,
      });
    };
    await edit("workshop");
    expect(await organisationNow(organisationId)).toMatchObject({ kind: "employer", capacity: null });
    await decide(organisationId, "reject", "是工疗机构，不是企业。");
    expect(await edit("training-provider")).toMatchObject({ refusal: { code: "invalid-input", field: "kind" } });
    expect(await edit("workshop")).toMatchObject({ ok: true });
    expect(await organisationNow(organisationId)).toMatchObject({ kind: "workshop", capacity: 24 });
    expect((await now(account)).memberships).toMatchObject([{ role: "workshop-manager", organisationId }]);
  });
});

describe("joining an organisation that is already here", () => {
  async function world(verification: "verified" | "submitted" = "verified") {
    const organisation = await organisationOf(db, { creditCode: CODE, verification });
    const member = await accountOf(db, "employer", { organisationId: organisation.id });
    const administrator = await accountOf(db, "administrator");
    const newcomer = await accountOf(db, "employer", { name: "虚构新同事" });
    return { organisation, member, administrator, newcomer };
  }

  async function ask(account: Account, creditCode = CODE): Promise<number> {
    const result = await askToJoin(ports, await now(account), { creditCode, networkAddress });
    if (!result.ok) throw new Error(result.refusal.code);
    const open = and(eq(joinRequests.accountId, account.id), isNull(joinRequests.answeredAt));
    const [request] = await db.select().from(joinRequests).where(open);
    return request?.id ?? 0;
  }

  async function answer(by: Account, organisationId: number, requestId: number, said: "accepted" | "declined") {
    return answerJoinRequest(ports, await now(by), { organisationId, requestId, answer: said });
  }

  it("never attaches anybody by the code alone, and says nothing of who runs it", async () => {
    const { newcomer, organisation, member } = await world();
    const refused = await register(newcomer);
    expect(refused).toEqual({ ok: false, refusal: { code: "credit-code-taken", field: "creditCode" } });
    await ask(newcomer);
    expect((await now(newcomer)).memberships).toEqual([{ role: "employer", organisationId: null, areaCode: null }]);
    const shown = JSON.stringify(await readRegistration(ports, await now(newcomer)));
    expect(shown).toContain(CODE);
    for (const secret of [member.name, member.phone, organisation.contactName, organisation.contactPhone]) {
      expect(shown).not.toContain(secret);
    }
  });

  it("is asked once, told to its people and the administrator, and told to the person when it is answered", async () => {
    const { organisation, member, administrator, newcomer } = await world();
    const request = await ask(newcomer);
    expect(await ask(newcomer)).toBe(request);
    expect(await db.$count(joinRequests)).toBe(1);
    await tellTwice();
    expect(await toldTo(member)).toEqual([["joining-asked", `/employer/organisation?id=${organisation.id}`]]);
    expect(await toldTo(administrator)).toEqual([["joining-asked", `/admin/organisations/${organisation.id}`]]);

    const page = await readOwnOrganisation(ports, await now(member));
    expect(page.ok && page.value.requests).toMatchObject([{ id: request, name: "虚构新同事" }]);
    expect(page.ok && page.value.requests[0]?.phoneMasked).toMatch(/^\d{3}\*{4}\d{4}$/);
    expect(await answer(member, organisation.id, request, "accepted")).toEqual({ ok: true, value: undefined });
    expect((await now(newcomer)).memberships).toEqual([
      { role: "employer", organisationId: organisation.id, areaCode: null },
    ]);
    expect(await answer(member, organisation.id, request, "declined")).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
    await tellTwice();
    expect(await toldTo(newcomer)).toEqual([["joining-accepted", "/employer"]]);
    expect(await db.select({ to: outgoingMessages.recipientAccountId }).from(outgoingMessages)).toEqual([
      { to: newcomer.id },
    ]);
  });

  it("can be declined, and asked again", async () => {
    const { organisation, member, newcomer } = await world();
    const request = await ask(newcomer);
    await answer(member, organisation.id, request, "declined");
    await tellTwice();
    expect(await toldTo(newcomer)).toEqual([["joining-declined", "/register/organisation"]]);
    expect(await db.select().from(memberships).where(eq(memberships.organisationId, organisation.id))).toHaveLength(1);
    expect(await ask(newcomer)).not.toBe(request);
  });

  it("is the administrator's to allow while the organisation is not verified: it may be registered by the wrong one", async () => {
    const { organisation, member, administrator, newcomer } = await world("submitted");
    const request = await ask(newcomer);
    await tellTwice();
    expect(await toldTo(member)).toEqual([]);
    const page = await readOwnOrganisation(ports, await now(member));
    expect(page.ok && page.value.requests).toEqual([]);
    expect(await answer(member, organisation.id, request, "accepted")).toMatchObject({
      refusal: { code: "organisation-not-verified" },
    });
    const overview = await readDistrict({ ...ports, queue: idleQueue }, await now(administrator));
    expect(overview).toMatchObject({ value: { askedOrganisations: 1 } });
    const list = await listOrganisations(ports, await now(administrator), { asked: true });
    expect(list.ok && [list.value.total, list.value.asked, list.value.organisations[0]?.id]).toEqual([
      1,
      1,
      organisation.id,
    ]);
    expect(await answer(administrator, organisation.id, request, "accepted")).toMatchObject({ ok: true });
    expect(await readDistrict({ ...ports, queue: idleQueue }, await now(administrator))).toMatchObject({
      value: { askedOrganisations: 0 },
    });
  });

  it("is nobody else's to answer, and asks for an organisation that is here", async () => {
    const { organisation, newcomer } = await world();
    const stranger = await accountOf(db, "employer", { organisationId: (await organisationOf(db)).id });
    const request = await ask(newcomer);
    expect(await answer(stranger, organisation.id, request, "accepted")).toMatchObject({
      refusal: { code: "not-found" },
    });
    const own = (await now(stranger)).memberships[0]?.organisationId ?? 0;
    expect(await answer(stranger, own, request, "accepted")).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    const unknown = { creditCode: inventedCreditCode(900_009), networkAddress };
    expect(await askToJoin(ports, await now(newcomer), unknown)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await askToJoin(ports, await now(stranger), { creditCode: CODE, networkAddress })).toMatchObject({
      refusal: { code: "already-member" },
    });
  });

  it("leaves one role where the administrator had granted it meanwhile", async () => {
    const { organisation, administrator, newcomer } = await world();
    const request = await ask(newcomer);
    const grant = {
      accountId: newcomer.id,
      role: "employer",
      organisationId: organisation.id,
      areaCode: null,
    } as const;
    expect(await grantRole(ports, await now(administrator), grant)).toMatchObject({ ok: true });
    await answer(administrator, organisation.id, request, "accepted");
    expect((await now(newcomer)).memberships).toEqual([
      { role: "employer", organisationId: organisation.id, areaCode: null },
    ]);
  });
});
