import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { outboxSms } from "#app/gateways/sms/outbox-sms.server.ts";
import { addGuidanceEntry } from "#app/usecases/guidance/add-guidance-entry.ts";
import { finishGuidanceEntry } from "#app/usecases/guidance/finish-guidance-entry.ts";
import { readPerson } from "#app/usecases/guidance/read-person.ts";
import { readVisits } from "#app/usecases/guidance/read-visits.ts";
import { recordVisit } from "#app/usecases/guidance/record-visit.ts";
import { tellOfVisit } from "#app/usecases/notices/tell-of-visit.ts";
import { readLiaisonDesk } from "#app/usecases/seekers/read-liaison-desk.ts";
import { auditLog, consents, guidanceEntries, notices, outbox, seekers } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { consentOf, seekerOf, type Seeker } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const NOW = new Date("2026-11-23T02:00:00Z");
const ports = { db, clock: fixedClock(NOW) };
const liaisonOf = async () => principalOf(db, await accountOf(db, "liaison", { areaCode: "330213001" }));

let seeker: Seeker;
let liaison: SignedIn;
let counsellor: SignedIn;

beforeEach(async () => {
  await reset();
  counsellor = await principalOf(db, await accountOf(db, "counsellor"));
  seeker = await seekerOf(db, { counsellorId: counsellor.accountId });
  liaison = await liaisonOf();
  await consentOf(db, seeker, "liaison-mandate", { accountId: liaison.accountId });
});

const visit = (given: Partial<Parameters<typeof recordVisit>[2]> = {}, who = liaison) =>
  recordVisit(ports, who, { seekerId: seeker.id, kind: "visit", text: " 坡道修好了 ", day: "2026-11-23", ...given });
const seenBy = async (who: SignedIn) => {
  const result = await readVisits(ports, who, seeker.id);
  return result.ok ? result.value.visits.map(({ text }) => text) : result.refusal.code;
};

describe("a liaison's visits", () => {
  it("are written down for a person under mandate, on their behalf, and the counsellor is told", async () => {
    expect(await visit()).toEqual({ ok: true, value: { told: true } });
    const [entry] = await db.select().from(guidanceEntries);
    expect(entry).toMatchObject({
      seekerId: seeker.id,
      counsellorId: counsellor.accountId,
      createdBy: liaison.accountId,
      text: "坡道修好了",
      doneAt: NOW,
      dueOn: null,
    });
    expect(await db.select().from(auditLog)).toMatchObject([
      { action: "guidance.record-visit", role: "liaison", onBehalfOfSeekerId: seeker.id, details: { kind: "visit" } },
    ]);
    const [fact] = await db.select().from(outbox);
    expect(fact).toMatchObject({ topic: "visit.recorded", payload: { entryId: entry?.id } });

    const telling = { ...ports, sms: outboxSms(db, ports.clock), wordNotice: () => "" };
    for (const _ of ["once", "again"]) await tellOfVisit(telling, entry?.id ?? 0);
    expect(await db.select().from(notices)).toMatchObject([
      {
        accountId: counsellor.accountId,
        code: "visit-recorded",
        params: { day: "2026-11-23" },
        href: `/counsellor/people/${seeker.id}#guidance`,
      },
    ]);
    const page = await readPerson(ports, counsellor, seeker.id);
    expect(page.ok && page.value.entries).toMatchObject([{ text: "坡道修好了", by: liaison.name }]);
  });

  it("have nobody to be told where no counsellor is in charge", async () => {
    await db.update(seekers).set({ counsellorId: null });
    expect(await visit()).toEqual({ ok: true, value: { told: false } });
    expect(await db.select().from(outbox)).toEqual([]);
  });

  it("can be written down some days later, with the day alone", async () => {
    await visit({ day: "2026-11-20", kind: "call" });
    const [entry] = await db.select().from(guidanceEntries);
    expect(entry).toMatchObject({ doneAt: new Date("2026-11-20T12:00:00+08:00"), createdAt: NOW });
    expect(await visit({ day: "2026-11-24" })).toMatchObject({ refusal: { code: "date-in-future", field: "day" } });
    expect(await visit({ text: "  " })).toMatchObject({ refusal: { code: "invalid-input", field: "text" } });
    expect(await visit({ text: "长".repeat(1001) })).toMatchObject({ refusal: { code: "invalid-input" } });
  });

  it("show the liaison their own words only, never a counsellor's note or another liaison's", async () => {
    const note = { seekerId: seeker.id, kind: "note", text: "本人担心低保", dueOn: null } as const;
    expect((await addGuidanceEntry(ports, counsellor, note)).ok).toBe(true);
    const other = await liaisonOf();
    await consentOf(db, seeker, "liaison-mandate", { accountId: other.accountId });
    await visit({ text: "第二位去过" }, other);
    await visit({ day: "2026-11-20", text: "先去的" });
    await visit({ text: "后去的" });
    expect(await seenBy(liaison)).toEqual(["后去的", "先去的"]);
    expect(await seenBy(other)).toEqual(["第二位去过"]);
    expect(await readPerson(ports, liaison, seeker.id)).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("leave a counsellor's entries alone", async () => {
    const planned = { seekerId: seeker.id, kind: "call", text: "打电话", dueOn: "2026-11-25" } as const;
    const added = await addGuidanceEntry(ports, counsellor, planned);
    if (!added.ok) throw new Error(added.refusal.code);
    const { entryId } = added.value;
    expect(await finishGuidanceEntry(ports, liaison, { seekerId: seeker.id, entryId, done: true })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await addGuidanceEntry(ports, liaison, planned)).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("end with the mandate", async () => {
    await visit();
    await db.update(consents).set({ withdrawnAt: NOW }).where(eq(consents.accountId, liaison.accountId));
    expect(await seenBy(liaison)).toBe("not-found");
    expect(await visit()).toMatchObject({ refusal: { code: "not-found" } });
    expect(await seenBy(await liaisonOf())).toBe("not-found");
  });

  it("stand on the desk: when the liaison was last there, calls and other people's visits aside", async () => {
    const lastVisit = async () => {
      const desk = await readLiaisonDesk(ports, liaison);
      return desk.ok ? desk.value.people.map(({ lastVisitOn }) => lastVisitOn) : desk.refusal.code;
    };
    await visit({ kind: "call" });
    const other = await liaisonOf();
    await consentOf(db, seeker, "liaison-mandate", { accountId: other.accountId });
    await visit({}, other);
    expect(await lastVisit()).toEqual([null]);
    await visit({ day: "2026-11-18" });
    await visit({ day: "2026-11-12" });
    expect(await lastVisit()).toEqual(["2026-11-18"]);
  });
});
