import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import { readSuggestions } from "#app/usecases/matching/read-suggestions.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { suggestForPostings } from "#app/usecases/matching/suggest-for-postings.ts";
import { suggestForSeeker } from "#app/usecases/matching/suggest-for-seeker.ts";
import { postingRows, seekerRows } from "#db/queries/matching/judged-rows.ts";
import { listBounds, removePostingSuggestions, removeSeekerSuggestions } from "#db/queries/matching/suggestion-rows.ts";
import {
  accounts,
  certificateHistory,
  matchingRuns,
  postingLevelling,
  postings,
  seekers,
  suggestionAnswers,
  suggestions,
} from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";
import type { Services } from "#app/server/services.server.ts";
import { jobHandlers } from "#workers/handlers/job-handlers.ts";

const { db, reset } = await testDatabase();
const ports = { db, clock: fixedClock(new Date("2026-11-23T02:00:00Z")), lists: oneThreadListMaker };

const pairs = async () =>
  (
    await db
      .select({ seekerId: suggestions.seekerId, postingId: suggestions.postingId, score: suggestions.score })
      .from(suggestions)
      .orderBy(asc(suggestions.seekerId), asc(suggestions.postingId))
  ).map((row) => ({ ...row }));

beforeEach(reset);

describe("suggestions", () => {
  it("appear for a fitting person when a posting is published, and go when it closes", async () => {
    const seeker = await seekerOf(db);
    const posting = await postingOf(db);
    await suggestForPostings(ports, [posting.id]);
    expect(await pairs()).toEqual([{ seekerId: seeker.id, postingId: posting.id, score: expect.any(Number) }]);

    await db.update(postings).set({ status: "closed" }).where(eq(postings.id, posting.id));
    await suggestForPostings(ports, [posting.id]);
    expect(await pairs()).toEqual([]);
  });

  it("leave out what a person cannot do, and come back when the employer offers what lifts it", async () => {
    const seeker = await seekerOf(db, { abilities: { standing: 0, lifting: 0 } });
    const posting = await postingOf(db, { demands: { lifting: 3 }, accommodations: { "lifting-aid": "no" } });
    await suggestForSeeker(ports, seeker.id);
    expect((await pairs()).map(({ postingId }) => postingId)).not.toContain(posting.id);
    await db
      .update(postings)
      .set({ accommodations: { "lifting-aid": "yes" } })
      .where(eq(postings.id, posting.id));
    await suggestForPostings(ports, [posting.id]);
    expect((await pairs()).map(({ postingId }) => postingId)).toContain(posting.id);
  });

  it("are the same one by one, by posting and all at once, and doing it again changes nothing", async () => {
    for (let index = 0; index < 6; index += 1) {
      await seekerOf(db, { wageWishMonthlyFen: 200_000 + index * 40_000 });
      await postingOf(db, { payMinFen: 250_000 + index * 10_000, payMaxFen: 300_000 + index * 10_000 });
    }
    const seekerIds = (await db.select({ id: seekers.id }).from(seekers)).map(({ id }) => id);
    const postingIds = (await db.select({ id: postings.id }).from(postings)).map(({ id }) => id);
    await suggestAll(ports);
    const all = await pairs();
    expect(all.length).toBeGreaterThan(0);

    await suggestAll(ports);
    expect(await pairs()).toEqual(all);
    for (const id of seekerIds) await suggestForSeeker(ports, id);
    expect(await pairs()).toEqual(all);
    await suggestForPostings(ports, postingIds);
    expect(await pairs()).toEqual(all);
    await db.delete(suggestions);
    await suggestForPostings(ports, postingIds);
    expect(await pairs()).toEqual(all);
  });

  it("do not change by a letter when category and grade alone are swapped", async () => {
    const seeker = await seekerOf(db);
    await postingOf(db);
    const recordedAt = new Date("2026-01-01T00:00:00Z");
    const record = { seekerId: seeker.id, from: "2020-01-01", recordedAt };
    await db.insert(certificateHistory).values({ ...record, categoryGradeCipher: "one" });
    await suggestAll(ports);
    const before = await db.select().from(suggestions);
    await db.update(certificateHistory).set({ categoryGradeCipher: "quite another" });
    await db.update(seekers).set({ certificateNumberCipher: "another certificate" });
    await suggestAll(ports);
    expect(before).toHaveLength(1);
    expect(await db.select().from(suggestions)).toEqual(before);
  });

  it("choose by score and levelling, so that a posting shown to few gets onto lists, and go on so by single changes", async () => {
    const account = await accountOf(db, "seeker");
    const seeker = await seekerOf(db, { wageWishMonthlyFen: 400_000, accountId: account.id });
    for (let index = 0; index <= SUGGESTIONS_PER_SEEKER; index += 1) {
      await postingOf(db, { payMinFen: 300_000 + index * 1000, payMaxFen: 350_000 });
    }
    await suggestAll(ports);
    const [worst, ...others] = await db.select().from(suggestions).orderBy(asc(suggestions.score));
    if (worst === undefined) throw new Error("Nothing was suggested.");
    expect(others).toHaveLength(SUGGESTIONS_PER_SEEKER);
    const computedAt = ports.clock.now();
    await db.delete(postingLevelling);
    await db.insert(postingLevelling).values({ postingId: worst.postingId, points: 600, computedAt });

    await suggestForSeeker(ports, seeker.id);
    await suggestForPostings(ports, [worst.postingId]);
    const read = await readSuggestions(ports, await principalOf(db, account), seeker.id);
    if (!read.ok) throw new Error("The person may not read the list.");
    const shown = read.value.suggestions;
    expect(shown).toHaveLength(SUGGESTIONS_PER_SEEKER);
    // On the list now, and by its score the last of it.
    expect(shown.at(-1)?.posting.id).toBe(worst.postingId);
    const [row] = await db.select().from(suggestions).where(eq(suggestions.postingId, worst.postingId));
    expect(row?.score).toBe(worst.score);
  });

  it("are levelled at night for all open postings and no others", async () => {
    await seekerOf(db);
    const open = await postingOf(db);
    await postingOf(db, { status: "closed" });
    await suggestAll(ports);
    await suggestAll(ports);
    expect(await db.select({ id: postingLevelling.postingId }).from(postingLevelling)).toEqual([{ id: open.id }]);
  });

  it("begin with the points of the night before, and stay while nothing changed", async () => {
    for (let index = 0; index < 30; index += 1) {
      await seekerOf(db, { wageWishMonthlyFen: 250_000 + index * 5000 });
      await postingOf(db, { payMinFen: 240_000 + index * 5000, payMaxFen: 260_000 + index * 5000 });
    }
    const points = () =>
      db
        .select({ id: postingLevelling.postingId, points: postingLevelling.points })
        .from(postingLevelling)
        .orderBy(asc(postingLevelling.postingId));
    await suggestAll(ports);
    // A little other than the search would find by itself, and as good.
    await db.update(postingLevelling).set({ points: sql`sign(points) * (abs(points) - 1)` });
    const first = await points();
    expect(first.some((each) => each.points !== 0)).toBe(true);
    await suggestAll(ports);
    expect(await points()).toEqual(first);
    const lists = await pairs();
    await suggestAll(ports);
    expect(await pairs()).toEqual(lists);
  });

  it("heed a “not for me”", async () => {
    const seeker = await seekerOf(db);
    const posting = await postingOf(db);
    await suggestForSeeker(ports, seeker.id);
    expect(await pairs()).toHaveLength(1);
    await db.insert(suggestionAnswers).values({
      seekerId: seeker.id,
      postingId: posting.id,
      answer: "not-for-me",
      reason: "kind-of-work",
      answeredAt: ports.clock.now(),
    });
    await suggestForSeeker(ports, seeker.id);
    expect(await pairs()).toHaveLength(0);
  });

  it("keep what a counsellor pushed, though the engine would not have found it", async () => {
    const counsellor = await accountOf(db, "counsellor");
    const seeker = await seekerOf(db);
    const posting = await postingOf(db);
    await suggestForSeeker(ports, seeker.id);
    await db.update(suggestions).set({ pushedBy: counsellor.id, pushedNote: "Try it." });
    await db
      .update(postings)
      .set({ demands: { lifting: 3, standing: 3 } })
      .where(eq(postings.id, posting.id));
    await db.update(seekers).set({ abilities: { lifting: 0, standing: 0 } });
    await suggestAll(ports);
    expect(await pairs()).toHaveLength(1);
    expect((await db.select().from(accounts)).length).toBeGreaterThan(0);
  });

  it("are not written again where nothing changed", async () => {
    await seekerOf(db);
    await postingOf(db);
    await suggestAll(ports);
    // Neither a new version of a row nor a lock in the old one.
    const stored = () => db.execute(sql`select ctid::text, xmin::text, xmax::text from ${suggestions}`);
    const before = [...(await stored())];
    await suggestAll({ ...ports, clock: fixedClock(new Date("2026-11-23T05:00:00Z")) });
    expect([...(await stored())]).toEqual(before);
    const [row] = await db.select().from(suggestions);
    expect(row?.computedAt.toISOString()).toBe("2026-11-23T02:00:00.000Z");
  });

  it("are written again by newer rules, with the same score too", async () => {
    await seekerOf(db);
    await postingOf(db);
    await suggestAll(ports);
    await db.update(suggestions).set({ rulesVersion: "of old" });
    await suggestAll({ ...ports, clock: fixedClock(new Date("2026-11-23T05:00:00Z")) });
    expect(await db.select().from(suggestions)).toMatchObject([{ rulesVersion: RULES_VERSION }]);
  });

  /** A run that began at the usual time, and writes when the clock of the others says six. */
  function longRun() {
    const times = [ports.clock.now()];
    const now = () => times.shift() ?? new Date("2026-11-23T06:00:00Z");
    return { ...ports, clock: { now, today: ports.clock.today } };
  }

  it("never lose to an older run what came after it", async () => {
    const seeker = await seekerOf(db, { abilities: { standing: 0, lifting: 0 } });
    const posting = await postingOf(db, { demands: { lifting: 3 }, accommodations: { "lifting-aid": "no" } });
    await suggestAll(ports);
    expect(await pairs()).toEqual([]);
    const newer = { seekerId: seeker.id, postingId: posting.id, score: 1, rulesVersion: RULES_VERSION };
    await db.insert(suggestions).values({ ...newer, computedAt: new Date("2026-11-23T05:00:00Z") });
    await suggestAll(longRun());
    expect(await pairs()).toHaveLength(1);
    await suggestAll({ ...ports, clock: fixedClock(new Date("2026-11-23T06:00:00Z")) });
    expect(await pairs()).toEqual([]);
  });

  it("never replace a newer score by an older one", async () => {
    await seekerOf(db);
    await postingOf(db);
    await suggestAll({ ...ports, clock: fixedClock(new Date("2026-11-23T05:00:00Z")) });
    const [newer] = await db.update(suggestions).set({ score: 1 }).returning();
    await suggestAll(longRun());
    expect(await db.select().from(suggestions)).toEqual([newer]);
  });

  it("are not called made where the run was told to stop, so that the queue does it again", async () => {
    await seekerOf(db);
    await postingOf(db);
    const told = new AbortController();
    told.abort();
    await expect(suggestAll(ports, told.signal)).rejects.toThrow();
    const [run] = await db.select().from(matchingRuns);
    expect(run?.finishedAt).toBeNull();
    await suggestAll(ports, new AbortController().signal);
    expect(await pairs()).toHaveLength(1);
  });

  it("know no end of postings and people in one question", async () => {
    const seeker = await seekerOf(db);
    const posting = await postingOf(db);
    await suggestAll(ports);
    const many = Array.from({ length: 70_000 }, (_, index) => index + 1);
    await db.transaction(async (tx) => {
      await removeSeekerSuggestions(tx, seeker.id, many);
      expect(await removePostingSuggestions(tx, posting.id, many)).toEqual([]);
      expect(await listBounds(tx, "posting", 1, many)).toEqual(new Map([[posting.id, expect.any(Number)]]));
    });
    expect(await postingRows(db, many)).toHaveLength(1);
    expect((await seekerRows(db, many)).people).toHaveLength(1);
    expect(await pairs()).toHaveLength(1);
  });
});

describe("the night", () => {
  it("takes people who stopped looking off every list, but not what a counsellor pushed", async () => {
    const counsellor = await accountOf(db, "counsellor");
    const seeker = await seekerOf(db);
    const pushed = await postingOf(db);
    await postingOf(db);
    await suggestAll(ports);
    expect(await pairs()).toHaveLength(2);
    await db.update(suggestions).set({ pushedBy: counsellor.id }).where(eq(suggestions.postingId, pushed.id));
    await db.update(seekers).set({ lookingForWork: false }).where(eq(seekers.id, seeker.id));
    await suggestAll(ports);
    expect((await pairs()).map(({ postingId }) => postingId)).toEqual([pushed.id]);
  });

  it("and a job for postings hear that they are to stop", async () => {
    await seekerOf(db);
    const posting = await postingOf(db);
    const log = { info: () => undefined };
    const handlers = jobHandlers({ ...ports, log } as unknown as Services);
    const run = { attempt: 1, signal: AbortSignal.abort() };
    await expect(handlers["matching.suggest-all"]({ ...run, payload: {} })).rejects.toThrow();
    const payload = { postingIds: [posting.id] };
    await expect(handlers["matching.suggest-for-postings"]({ ...run, payload })).rejects.toThrow();
    expect(await pairs()).toEqual([]);
  });
});

describe("two runs for one person", () => {
  it("wait for each other", async () => {
    const seeker = await seekerOf(db);
    await postingOf(db);
    let run: Promise<unknown> | undefined;
    let waits = 0;
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('suggestions'), ${seeker.id}::int)`);
      run = suggestForSeeker(ports, seeker.id);
      for (let looks = 0; looks < 200 && waits === 0; looks += 1) {
        const [row] = await tx.execute<{ waits: number }>(sql`
          select count(*)::int as waits from pg_locks
          where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`);
        waits = row?.waits ?? 0;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      expect(await pairs()).toEqual([]);
    });
    await run;
    expect(waits).toBe(1);
    expect(await pairs()).toHaveLength(1);
  });
});
