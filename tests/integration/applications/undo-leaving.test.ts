import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { AnswerReason } from "#app/domain/matching/answers.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { endPlacement } from "#app/usecases/applications/end-placement.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { forgetLeavings } from "#app/usecases/applications/forget-leavings.ts";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { undoLeaving } from "#app/usecases/applications/undo-leaving.ts";
import { finishGuidanceEntry } from "#app/usecases/guidance/finish-guidance-entry.ts";
import { answerSuggestion } from "#app/usecases/matching/answer-suggestion.ts";
import { applications, auditLog, guidanceEntries, outbox, placements, suggestionAnswers } from "#db/schema/all.ts";
import { testDatabase } from "#tests/support/database.ts";
import { applicationWorld, type ApplicationWorld, NOW } from "./application-world.ts";

const { db, reset } = await testDatabase();
let world: ApplicationWorld;
let id: number;

const at = (instant: string) => ({ db, clock: fixedClock(new Date(instant)) });
/** The last minute of the day after, and the first of the day after that. */
const IN_TIME = at("2026-11-24T15:59:00Z");
const TOO_LATE = at("2026-11-24T16:00:00Z");

beforeEach(async () => {
  await reset();
  world = await applicationWorld(db);
  const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: true };
  const interest = await expressInterest(at("2026-03-01T02:00:00Z"), world.person, input);
  if (!interest.ok) throw new Error(interest.refusal.code);
  id = interest.value.applicationId;
  await db.update(applications).set({ status: "hired" });
  await db.insert(placements).values({
    applicationId: id,
    seekerId: world.seeker.id,
    organisationId: world.organisation.id,
    postingId: world.posting.id,
    contractType: "fixed-term",
    contractMonths: 12,
    startsOn: "2026-04-01",
    endsOn: "2027-03-31",
    payPeriod: "month",
    payFen: 2800_00,
    insurance: [],
    createdAt: NOW,
  });
});

const leave = async (reason: AnswerReason | null) => {
  const left = await endPlacement(world.ports, world.person, { applicationId: id, lastDay: "2026-11-20", reason });
  expect(left).toMatchObject({ ok: true });
};
const state = async () => ({
  placements: await db.select().from(placements),
  answers: await db.select().from(suggestionAnswers).orderBy(asc(suggestionAnswers.id)),
  guidance: await db.select().from(guidanceEntries).orderBy(asc(guidanceEntries.id)),
});
const leftFor = async (by: Principal, ports: Pick<typeof IN_TIME, "db" | "clock"> = world.ports) => {
  const read = await readApplication(ports, by, id);
  return read.ok ? read.value.left : read.refusal.code;
};

describe("that somebody left a job, taken back", () => {
  it.each(["pay", null] as const)("leaves everything as it was before, reason given: %s", async (reason) => {
    const before = await state();
    await leave(reason);
    expect(await state()).not.toEqual(before);
    expect(await leftFor(world.person)).toEqual({ undoUntil: "2026-11-24", mayUndo: true });
    expect(await undoLeaving(IN_TIME, world.person, id)).toMatchObject({ value: { onBehalf: false } });
    expect(await state()).toEqual(before);
    expect(await leftFor(world.person)).toBeNull();
    const facts = await db.select().from(outbox).where(eq(outbox.topic, "suggestion.answered"));
    expect(facts.at(-1)?.payload).toEqual({ seekerId: world.seeker.id, postingId: world.posting.id });
    const lines = await db.select().from(auditLog).where(eq(auditLog.action, "applications.undo-leaving"));
    expect(lines).toMatchObject([{ accountId: world.person.accountId, details: { followUpDropped: true } }]);
    expect(await undoLeaving(IN_TIME, world.person, id)).toMatchObject({ refusal: { code: "changed-meanwhile" } });
  });

  it("is the person's side's until the end of the day after, and a counsellor's from then on", async () => {
    await leave("pay");
    expect(await undoLeaving(IN_TIME, world.employer, id)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await leftFor(world.employer)).toBeNull();
    for (const by of [world.person, world.liaison]) {
      expect(await leftFor(by, TOO_LATE)).toMatchObject({ mayUndo: false });
      expect(await undoLeaving(TOO_LATE, by, id)).toMatchObject({ refusal: { code: "undo-over" } });
    }
    expect(await leftFor(world.counsellor, TOO_LATE)).toMatchObject({ mayUndo: true });
    expect(await undoLeaving(TOO_LATE, world.counsellor, id)).toMatchObject({ ok: true });
    expect(await db.select().from(placements)).toMatchObject([{ endsOn: "2027-03-31", endedAt: null }]);
  });

  it("keeps what came after it: a call the counsellor made, and a newer answer", async () => {
    await leave("pay");
    const [entry] = await db.select().from(guidanceEntries);
    const done = { seekerId: world.seeker.id, entryId: entry?.id ?? 0, done: true };
    expect(await finishGuidanceEntry(world.ports, world.counsellor, done)).toMatchObject({ ok: true });
    const said = { seekerId: world.seeker.id, postingId: world.posting.id, answer: "not-now" as const };
    expect(await answerSuggestion(IN_TIME, world.person, { ...said, reason: null, note: null })).toMatchObject({
      ok: true,
    });
    expect(await undoLeaving(IN_TIME, world.person, id)).toMatchObject({ ok: true });
    const { answers, guidance } = await state();
    expect(answers).toMatchObject([{ answer: "not-now" }]);
    expect(guidance).toMatchObject([{ id: entry?.id, kind: "follow-up" }]);
  });

  it("is forgotten after thirty days, with what was kept to take it back", async () => {
    await leave("pay");
    expect(await forgetLeavings(at("2026-12-22T19:30:00Z"))).toEqual({ forgotten: 0 });
    expect(await forgetLeavings(at("2026-12-24T19:30:00Z"))).toEqual({ forgotten: 1 });
    expect(await db.select().from(placements)).toMatchObject([{ endsOn: "2026-11-20", beforeLeaving: null }]);
    expect(await leftFor(world.counsellor)).toBeNull();
    expect(await undoLeaving(IN_TIME, world.counsellor, id)).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect(await forgetLeavings(at("2026-12-25T19:30:00Z"))).toEqual({ forgotten: 0 });
  });

  it("is nothing to take back where nobody said it", async () => {
    expect(await leftFor(world.person)).toBeNull();
    expect(await undoLeaving(IN_TIME, world.person, id)).toMatchObject({ refusal: { code: "changed-meanwhile" } });
  });
});
