import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { changeVerification } from "#app/usecases/employers/change-verification.ts";
import { editOrganisation } from "#app/usecases/employers/edit-organisation.ts";
import { organisationVersion } from "#app/usecases/employers/find-organisation.ts";
import { listOrganisations } from "#app/usecases/employers/list-organisations.ts";
import { readOwnOrganisation } from "#app/usecases/employers/read-own-organisation.ts";
import { readWorkshopDesk } from "#app/usecases/workshops/read-workshop-desk.ts";
import { auditLog, organisations, outbox, placements, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { inventedCreditCode, organisationOf, type Organisation } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const ports = { db, clock: fixedClock(new Date("2026-11-20T02:00:00Z")) };
beforeEach(reset);

async function world(overrides: Parameters<typeof organisationOf>[1] = {}) {
  const organisation = await organisationOf(db, overrides);
  const role = organisation.kind === "workshop" ? "workshop-manager" : "employer";
  const member = await principalOf(db, await accountOf(db, role, { organisationId: organisation.id }));
  const administrator = await principalOf(db, await accountOf(db, "administrator"));
  return { organisation, member, administrator };
}

async function now({ id }: Organisation) {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  if (row === undefined) throw new Error("gone");
  return row;
}

function typed(organisation: Organisation) {
  const { nameEn, areaCode, address, contactName, contactPhone, about, capacity, staffCount } = organisation;
  const fields = { nameEn, address, contactName, contactPhone, about, capacity, staffCount };
  const version = organisationVersion(organisation);
  return { organisationId: organisation.id, version, areaCode: areaCode ?? "", ...fields };
}

describe("an organisation's details", () => {
  it("are changed by its members; the code is checked and belongs to one organisation", async () => {
    const { organisation, member } = await world({ verification: "unverified", creditCode: null });
    const other = await organisationOf(db);
    const edit = (changes: object) => editOrganisation(ports, member, { ...typed(organisation), ...changes });
    expect(await edit({ creditCode: "91990000MA00000001" })).toMatchObject({
      refusal: { code: "credit-code-invalid", field: "creditCode" },
    });
    expect(await edit({ creditCode: other.creditCode })).toMatchObject({ refusal: { code: "credit-code-taken" } });
    expect(await edit({ contactPhone: "12" })).toMatchObject({ refusal: { code: "contact-phone-invalid" } });
    expect(await edit({ areaCode: "no such place" })).toMatchObject({ refusal: { field: "areaCode" } });
    const code = inventedCreditCode(4711);
    expect(await edit({ creditCode: code.toLowerCase(), contactPhone: "0574-8858 0000" })).toMatchObject({ ok: true });
    expect(await now(organisation)).toMatchObject({ creditCode: code, contactPhone: "057488580000" });
    const facts = await db.select().from(outbox);
    expect(facts).toMatchObject([{ topic: "organisation.changed" }]);
  });

  it("keep name and code once they are verified, except for the administrator", async () => {
    const { organisation, member, administrator } = await world();
    await editOrganisation(ports, member, { ...typed(organisation), name: "另一个名字", about: "做包装" });
    expect(await now(organisation)).toMatchObject({ name: organisation.name, about: "做包装" });
    await editOrganisation(ports, administrator, { ...typed(await now(organisation)), name: "更正的名字" });
    expect((await now(organisation)).name).toBe("更正的名字");
  });

  it("are not written over, and not other people's", async () => {
    const { organisation, member } = await world();
    const stranger = await principalOf(
      db,
      await accountOf(db, "employer", { organisationId: (await organisationOf(db)).id }),
    );
    expect(await editOrganisation(ports, stranger, typed(organisation))).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await readOwnOrganisation(ports, stranger, { organisationId: organisation.id })).toMatchObject({
      refusal: { code: "not-found" },
    });
    const old = { ...typed(organisation), version: "2020-01-01T00:00:00.000Z" };
    expect(await editOrganisation(ports, member, old)).toMatchObject({ refusal: { code: "changed-meanwhile" } });
  });
});

describe("verification", () => {
  async function step(
    organisation: Organisation,
    who: Awaited<ReturnType<typeof world>>["member"],
    event: Parameters<typeof changeVerification>[2]["event"],
    reason?: string,
  ) {
    const version = organisationVersion(await now(organisation));
    const result = await changeVerification(ports, who, { organisationId: organisation.id, event, version, reason });
    return result.ok ? result.value : result.refusal.code;
  }

  it("goes from its members to the administrator and back with a reason", async () => {
    const { organisation, member, administrator } = await world({ verification: "unverified" });
    expect(await step(organisation, member, "submit")).toBe("submitted");
    expect(await step(organisation, member, "verify")).toBe("not-allowed");
    expect(await step(organisation, administrator, "reject")).toBe("reason-required");
    expect(await step(organisation, administrator, "reject", "代码和名称对不上")).toBe("rejected");
    expect((await now(organisation)).verificationNote).toBe("代码和名称对不上");
    expect(await step(organisation, member, "submit")).toBe("submitted");
    expect(await step(organisation, administrator, "verify")).toBe("verified");
    expect((await now(organisation)).verificationNote).toBeNull();
  });

  it("needs a credit code", async () => {
    const { organisation, member, administrator } = await world({ verification: "unverified", creditCode: null });
    expect(await step(organisation, member, "submit")).toBe("credit-code-invalid");
    expect(await step(organisation, administrator, "verify")).toBe("credit-code-invalid");
  });

  it("takes the postings of a suspended organisation down, each with its line", async () => {
    const { organisation, administrator } = await world();
    await postingOf(db, { organisationId: organisation.id });
    await postingOf(db, { organisationId: organisation.id, status: "draft" });
    const foreign = await postingOf(db);
    expect(await step(organisation, administrator, "suspend", "停业")).toBe("suspended");
    const rows = await db.select().from(postings).orderBy(postings.id);
    expect(rows.map(({ status }) => status)).toEqual(["paused", "draft", "published"]);
    expect(rows[2]?.id).toBe(foreign.id);
    const lines = await db.select().from(auditLog).orderBy(auditLog.id);
    expect(lines.map(({ action }) => action)).toEqual(["employers.suspend", "postings.pause"]);
  });

  it("is listed for the administrator, those that wait first", async () => {
    const { administrator, member } = await world({ name: "虚构食品厂" });
    const waiting = await organisationOf(db, { verification: "submitted", name: "虚构100%茶厂", kind: "relief-base" });
    const list = await listOrganisations(ports, administrator, {});
    expect(list.ok && list.value.organisations[0]?.id).toBe(waiting.id);
    const found = await listOrganisations(ports, administrator, { query: "100%" });
    expect(found.ok && [found.value.total, found.value.kinds]).toEqual([1, { "relief-base": 1 }]);
    expect(await listOrganisations(ports, member, {})).toMatchObject({ refusal: { code: "not-allowed" } });
  });
});

describe("the workshop's desk", () => {
  it("counts the places filled, names who works there and nobody who left", async () => {
    const { organisation, member } = await world({ kind: "workshop", capacity: 3 });
    const posting = await postingOf(db, { organisationId: organisation.id, kind: "sheltered" });
    const here = await seekerOf(db, { name: "在岗虚构" });
    const left = await seekerOf(db, { name: "离开虚构" });
    const placement = {
      organisationId: organisation.id,
      postingId: posting.id,
      contractType: "sheltered",
      startsOn: "2026-03-01",
      payPeriod: "month",
      payFen: 2490_00,
      insurance: [],
      createdAt: MADE_AT,
    } as const;
    await db.insert(placements).values([
      { ...placement, seekerId: here.id },
      { ...placement, seekerId: left.id, endedAt: MADE_AT, endReason: "家里的难处" },
    ]);
    const desk = await readWorkshopDesk(ports, member);
    expect(desk.ok && desk.value[0]).toMatchObject({
      occupancy: { filled: 1, places: 3, free: 2, over: 0 },
      people: [{ name: "在岗虚构", posting: posting.title }],
      postings: [{ posting: { id: posting.id } }],
    });
    expect(JSON.stringify(desk)).not.toMatch(/abilities|endReason|家里的难处/);
    const stranger = await principalOf(db, await accountOf(db, "employer", { organisationId: organisation.id }));
    expect(await readWorkshopDesk(ports, stranger)).toMatchObject({ refusal: { code: "not-allowed" } });
  });
});
