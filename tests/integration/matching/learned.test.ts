import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { AnswerReason } from "#app/domain/matching/answers.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { changeApplicationStatus } from "#app/usecases/applications/change-application-status.ts";
import { endPlacement } from "#app/usecases/applications/end-placement.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { answerSuggestion } from "#app/usecases/matching/answer-suggestion.ts";
import { forgetAnswers } from "#app/usecases/matching/forget-answers.ts";
import { readLearned } from "#app/usecases/matching/read-learned.ts";
import { readSuggestions } from "#app/usecases/matching/read-suggestions.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { suggestForSeeker } from "#app/usecases/matching/suggest-for-seeker.ts";
import { takeAnswerBack } from "#app/usecases/matching/take-answer-back.ts";
import {
  applications,
  auditLog,
  guidanceEntries,
  outbox,
  placements,
  postings,
  suggestionAnswers,
  suggestions,
} from "#db/schema/all.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { type ApplicationWorld, applicationWorld, NOW } from "#tests/integration/applications/application-world.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
/** Postings of the factory do not say what kind of work they are. */
const PACKING = { occupationCode: "4-01-06-01" };

let world: ApplicationWorld;

beforeEach(async () => {
  await reset();
  world = await applicationWorld(db);
  await db.update(postings).set(PACKING);
});

const scores = async () =>
  (await db.select().from(suggestions).orderBy(suggestions.seekerId, suggestions.postingId)).map(
    ({ seekerId, postingId, score }) => ({ seekerId, postingId, score }),
  );

async function scoreOf(postingId: number): Promise<number | undefined> {
  return (await scores()).find((row) => row.seekerId === world.seeker.id && row.postingId === postingId)?.score;
}

/** The way the job makes the list of one person, and the way the night makes all. */
const WAYS = [
  ["one by one", () => suggestForSeeker(world.ports, world.seeker.id)],
  ["at night", () => suggestAll({ db, clock: fixedClock(nextNight()), lists: oneThreadListMaker })],
] as const;

/** A night replaces what an earlier one wrote. */
let nights = 0;
function nextNight(): Date {
  nights += 1;
  return new Date(NOW.getTime() + nights * 60_000);
}

const decline = (postingId: number, reason: AnswerReason, by = world.person) =>
  answerSuggestion(world.ports, by, { seekerId: world.seeker.id, postingId, answer: "not-for-me", reason, note: null });

const forget = (postingIds: readonly number[] | "all", by = world.person) =>
  forgetAnswers(world.ports, by, { seekerId: world.seeker.id, postingIds, forget: true });

async function page(by = world.person) {
  const read = await readLearned(world.ports, by, world.seeker.id);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

async function facts(): Promise<string[]> {
  return (await db.select().from(outbox).orderBy(outbox.id)).map(({ topic }) => topic);
}

describe("what was learned", () => {
  it.each(WAYS)("is forgotten: the list is as it was, and the declined posting stays off it (%s)", async (_, make) => {
    const other = await postingOf(db, PACKING);
    const dull = await postingOf(db, PACKING);
    await make();
    const before = await scoreOf(other.id);
    await decline(dull.id, "kind-of-work");
    await make();
    expect(await scoreOf(other.id)).toBeLessThan(before ?? 0);
    await db.delete(outbox);

    expect(await forget([dull.id])).toMatchObject({ value: { changed: 1 } });
    expect(await facts()).toEqual(["answers.changed"]);
    await make();
    expect(await scoreOf(other.id)).toBe(before);
    expect(await scoreOf(dull.id)).toBeUndefined();
    expect(await db.select().from(suggestionAnswers)).toMatchObject([{ reason: "kind-of-work" }]);
  });

  it("moves nobody else's scores", async () => {
    const [other, dull] = [await postingOf(db, PACKING), await postingOf(db, PACKING)];
    await suggestAll({ ...world.ports, lists: oneThreadListMaker });
    const others = (rows: Awaited<ReturnType<typeof scores>>) => rows.filter((row) => row.seekerId !== world.seeker.id);
    const before = others(await scores());
    expect(before.length).toBeGreaterThan(0);
    await decline(dull.id, "kind-of-work");
    await decline(other.id, "pay");
    await suggestAll({ ...world.ports, lists: oneThreadListMaker });
    expect(others(await scores())).toEqual(before);
  });

  it("is told with the answer it comes from, its figure and what it touches", async () => {
    const dull = await postingOf(db, { payMinFen: 2700_00, payMaxFen: null });
    const other = await postingOf(db, { payMinFen: 2600_00, payMaxFen: null });
    await decline(dull.id, "pay");
    await suggestForSeeker(world.ports, world.seeker.id);
    const { learned, listed } = await page();
    expect(listed).toBeGreaterThan(1);
    expect(learned).toMatchObject([
      {
        reason: "pay",
        figure: 2700_00,
        answers: [{ posting: { id: dull.id }, on: "2026-11-23", occasion: "suggestion", standing: "steers" }],
      },
    ]);
    expect(learned[0]?.lowered).toBeGreaterThan(0);
    expect(await scoreOf(other.id)).toBeDefined();
    expect((await page(world.liaison)).onBehalf).toBe(true);
    expect(await readLearned(world.ports, world.employer, world.seeker.id)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  it("is forgotten and counted again one by one or all at once; twice is once", async () => {
    const [far, dull] = [await postingOf(db, PACKING), await postingOf(db, PACKING)];
    await decline(far.id, "hours");
    await decline(dull.id, "place", world.liaison);
    await db.delete(outbox);
    expect(await forget("all", world.counsellor)).toMatchObject({ value: { changed: 2, onBehalf: true } });
    expect(await forget("all", world.counsellor)).toMatchObject({ value: { changed: 0 } });
    expect(await facts()).toEqual(["answers.changed"]);
    const { learned, others } = await page();
    expect(learned).toEqual([]);
    expect(others.map(({ standing }) => standing)).toEqual(["forgotten", "forgotten"]);

    const again = { seekerId: world.seeker.id, postingIds: [far.id], forget: false };
    await forgetAnswers(world.ports, world.person, again);
    expect((await page()).learned).toMatchObject([{ reason: "hours" }]);
    const lines = await db.select().from(auditLog).where(eq(auditLog.action, "matching.forget-answers"));
    expect(lines).toMatchObject([{ onBehalfOfSeekerId: world.seeker.id, details: { answers: 2 } }]);
  });

  it("is nobody else's to forget, and names of postings that were never answered change nothing", async () => {
    const dull = await postingOf(db, PACKING);
    await decline(dull.id, "hours");
    for (const stranger of [world.otherPerson, world.otherLiaison, world.employer, world.administrator]) {
      expect(await forget("all", stranger)).toMatchObject({ refusal: { code: "not-found" } });
      const back = { seekerId: world.seeker.id, postingId: dull.id };
      expect(await takeAnswerBack(world.ports, stranger, back)).toMatchObject({ refusal: { code: "not-found" } });
    }
    expect(await forget([999_999_999])).toMatchObject({ value: { changed: 0 } });
    expect((await page()).learned).toHaveLength(1);
  });

  it("counts anew with a new answer to the same posting", async () => {
    const dull = await postingOf(db, PACKING);
    await decline(dull.id, "hours");
    await forget([dull.id]);
    await decline(dull.id, "hours");
    expect((await page()).learned).toMatchObject([{ reason: "hours" }]);
  });
});

describe("an answer taken back", () => {
  it("lets the posting be suggested again; an interest is not taken back so", async () => {
    const dull = await postingOf(db, PACKING);
    await decline(dull.id, "hours");
    await suggestForSeeker(world.ports, world.seeker.id);
    expect(await scoreOf(dull.id)).toBeUndefined();
    const back = { seekerId: world.seeker.id, postingId: dull.id };
    await db.delete(outbox);
    expect(await takeAnswerBack(world.ports, world.person, back)).toMatchObject({ ok: true });
    expect(await takeAnswerBack(world.ports, world.person, back)).toMatchObject({ ok: true });
    expect(await facts()).toEqual(["suggestion.answered"]);
    await suggestForSeeker(world.ports, world.seeker.id);
    const read = await readSuggestions(world.ports, world.person, world.seeker.id);
    expect(read.ok && read.value.suggestions.map(({ posting }) => posting.id)).toContain(dull.id);

    await expressInterest(world.ports, world.person, { ...back, shareContact: false });
    await takeAnswerBack(world.ports, world.person, back);
    expect(await db.select().from(suggestionAnswers)).toMatchObject([{ answer: "interested" }]);
  });
});

describe("what becomes of an application", () => {
  async function interestIn(postingId: number): Promise<number> {
    const input = { seekerId: world.seeker.id, postingId, shareContact: false };
    const made = await expressInterest(world.ports, world.person, input);
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value.applicationId;
  }
  const withdraw = (applicationId: number, reason: AnswerReason | null) =>
    changeApplicationStatus(world.ports, world.person, {
      applicationId,
      event: "withdraw",
      seenStatus: "interested",
      reason,
    });

  it("an interest takes back what was said of such work before, until it is withdrawn", async () => {
    const [dull, liked] = [await postingOf(db, PACKING), await postingOf(db, PACKING)];
    await decline(dull.id, "kind-of-work");
    const id = await interestIn(liked.id);
    expect(await facts()).toEqual(["suggestion.answered", "application.moved", "suggestion.answered"]);
    const { learned, others } = await page();
    expect(learned).toEqual([]);
    expect(others).toMatchObject([
      { standing: "taken-back", takenBackBy: { title: liked.title, on: "2026-11-23", stayed: false } },
    ]);
    await withdraw(id, null);
    expect((await page()).learned).toMatchObject([{ reason: "kind-of-work" }]);
    expect(await interestIn(liked.id)).toBe(id);
    expect((await page()).learned).toEqual([]);
  });

  it("a withdrawal with a reason counts like a “not for me”, and the employer is not told why", async () => {
    const id = await interestIn(world.posting.id);
    expect(await withdraw(id, "hours")).toMatchObject({ ok: true });
    expect((await page()).learned).toMatchObject([
      { reason: "hours", answers: [{ occasion: "withdrawal", posting: { id: world.posting.id } }] },
    ]);
    expect(await withdraw(id, "pay")).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect((await page()).learned).toMatchObject([{ reason: "hours" }]);
  });

  async function hired(startsOn: string): Promise<number> {
    const applicationId = await interestIn(world.posting.id);
    await db.update(applications).set({ status: "hired" }).where(eq(applications.id, applicationId));
    await db.insert(placements).values({
      applicationId,
      seekerId: world.seeker.id,
      organisationId: world.organisation.id,
      postingId: world.posting.id,
      contractType: "part-time",
      startsOn,
      payPeriod: "month",
      payFen: 2800_00,
      insurance: [],
      createdAt: MADE_AT,
    });
    // What was said on the day of the interest would be taken back by it.
    await db.update(suggestionAnswers).set({ answeredAt: new Date("2026-03-01T02:00:00Z") });
    return applicationId;
  }
  const leave = (applicationId: number, reason: AnswerReason | null, lastDay = "2026-11-20", by = world.person) =>
    endPlacement(world.ports, by, { applicationId, lastDay, reason });

  it("a job that lasted takes back that such work was not wanted, but not why it was left", async () => {
    const dull = await postingOf(db, PACKING);
    const id = await hired("2026-04-01");
    await decline(dull.id, "kind-of-work");
    await db
      .update(suggestionAnswers)
      .set({ answeredAt: new Date("2026-03-20T02:00:00Z") })
      .where(eq(suggestionAnswers.postingId, dull.id));
    expect((await page()).others).toMatchObject([{ takenBackBy: { title: world.posting.title, stayed: true } }]);

    expect(await leave(id, "pay")).toMatchObject({ ok: true });
    const { learned, others } = await page();
    expect(learned).toMatchObject([{ reason: "pay", answers: [{ occasion: "leaving" }] }]);
    expect(others).toMatchObject([{ reason: "kind-of-work", standing: "taken-back" }]);
    expect(await db.select().from(guidanceEntries)).toMatchObject([
      { kind: "follow-up", dueOn: "2026-11-23", counsellorId: world.counsellor.accountId },
    ]);
    expect(await leave(id, "pay")).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect(await db.select().from(guidanceEntries)).toHaveLength(1);
  });

  it("a job of a few weeks says nothing of its own", async () => {
    const dull = await postingOf(db, PACKING);
    await hired("2026-10-20");
    await decline(dull.id, "kind-of-work");
    expect((await page()).learned).toMatchObject([{ reason: "kind-of-work" }]);
  });

  it("ends on a day of the job, said on the person's side", async () => {
    const id = await hired("2026-04-01");
    expect(await leave(id, null, "2026-12-01")).toMatchObject({ refusal: { code: "date-in-future" } });
    expect(await leave(id, null, "2026-03-31")).toMatchObject({ refusal: { code: "invalid-input", field: "lastDay" } });
    expect(await leave(id, null, "2026-11-20", world.employer)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await leave(id, null, "2026-11-20", world.liaison)).toMatchObject({ value: { onBehalf: true } });
    expect(await db.select().from(placements)).toMatchObject([{ endsOn: "2026-11-20" }]);
    expect((await db.select().from(suggestionAnswers)).map(({ answer }) => answer)).toEqual(["interested"]);
  });
});
