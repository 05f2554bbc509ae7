import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { answerSuggestion } from "#app/usecases/matching/answer-suggestion.ts";
import { explainNothingFits } from "#app/usecases/matching/explain-nothing-fits.ts";
import { explainPair } from "#app/usecases/matching/explain-pair.ts";
import { pushPosting } from "#app/usecases/matching/push-posting.ts";
import { readSuggestions } from "#app/usecases/matching/read-suggestions.ts";
import { suggestForSeeker } from "#app/usecases/matching/suggest-for-seeker.ts";
import { readSeekerHome } from "#app/usecases/seekers/read-seeker-home.ts";
import { outbox, postings, suggestionAnswers } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const ports = {
  db,
  clock: fixedClock(new Date("2026-11-23T02:00:00Z")),
  cipher: aesGcmCipher(randomBytes(32)),
};

beforeEach(reset);

async function ownSeeker(overrides: Parameters<typeof seekerOf>[1] = {}) {
  const account = await accountOf(db, "seeker");
  const seeker = await seekerOf(db, { accountId: account.id, ...overrides });
  return { seekerId: seeker.id, principal: await principalOf(db, account) };
}

async function listed(who: Awaited<ReturnType<typeof ownSeeker>>): Promise<number[]> {
  const read = await readSuggestions(ports, who.principal, who.seekerId);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.suggestions.map(({ posting }) => posting.id);
}

describe("an answer", () => {
  it("takes the posting off the list at once, and later lists heed the reason", async () => {
    const who = await ownSeeker();
    const { seekerId } = who;
    const dull = await postingOf(db, { occupationCode: "4-01-06-01" });
    const other = await postingOf(db, { occupationCode: "4-01-06-01" });
    await suggestForSeeker(ports, seekerId);
    expect((await listed(who)).sort()).toEqual([dull.id, other.id].sort());
    const before = await readSuggestions(ports, who.principal, seekerId);

    const answer = { seekerId, postingId: dull.id, answer: "not-for-me" as const, note: null };
    expect(await answerSuggestion(ports, who.principal, { ...answer, reason: null })).toMatchObject({
      refusal: { code: "answer-reason-missing", field: "reason" },
    });
    await answerSuggestion(ports, who.principal, { ...answer, reason: "kind-of-work" });
    expect(await listed(who)).toEqual([other.id]);
    expect(await db.select().from(outbox)).toMatchObject([{ topic: "suggestion.answered" }]);

    await suggestForSeeker(ports, seekerId);
    expect(await listed(who)).toEqual([other.id]);
    const after = await readSuggestions(ports, who.principal, seekerId);
    const scoreIn = (read: typeof after) =>
      read.ok ? read.value.suggestions.find(({ posting }) => posting.id === other.id)?.judgement.score : undefined;
    expect(scoreIn(after)).toBeLessThan(scoreIn(before) ?? 0);
  });

  it("“not now” puts it aside for a month", async () => {
    const who = await ownSeeker();
    const posting = await postingOf(db);
    await suggestForSeeker(ports, who.seekerId);
    const input = { seekerId: who.seekerId, postingId: posting.id, reason: null, note: null };
    await answerSuggestion(ports, who.principal, { ...input, answer: "not-now" });
    expect(await listed(who)).toEqual([]);
    await db.update(suggestionAnswers).set({ answeredAt: new Date("2026-10-01T02:00:00Z") });
    expect(await listed(who)).toEqual([posting.id]);
  });

  it("cannot be given for somebody else", async () => {
    const who = await ownSeeker();
    const stranger = await ownSeeker();
    const posting = await postingOf(db);
    const input = {
      seekerId: who.seekerId,
      postingId: posting.id,
      answer: "not-now" as const,
      reason: null,
      note: null,
    };
    expect(await answerSuggestion(ports, stranger.principal, input)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await db.select().from(suggestionAnswers)).toHaveLength(0);
  });
});

describe("a counsellor's push", () => {
  it("stands first with its note, survives the next run, and the person is told", async () => {
    const who = await ownSeeker();
    const counsellor = await accountOf(db, "counsellor");
    const principal = await principalOf(db, counsellor);
    await postingOf(db);
    const hard = await postingOf(db, { demands: { lifting: 3 }, accommodations: { "lifting-aid": "no" } });
    const input = { seekerId: who.seekerId, postingId: hard.id, note: "师傅人很好" };
    expect(await pushPosting(ports, who.principal, input)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await pushPosting(ports, principal, input)).toMatchObject({ ok: true });
    expect(await db.select().from(outbox)).toMatchObject([
      { topic: "suggestion.pushed", payload: { seekerId: who.seekerId, postingId: hard.id } },
    ]);
    await suggestForSeeker(ports, who.seekerId);
    const read = await readSuggestions(ports, who.principal, who.seekerId);
    expect(read.ok && read.value.suggestions[0]).toMatchObject({
      posting: { id: hard.id },
      pushedBy: counsellor.name,
      note: "师傅人很好",
    });
    await db.update(postings).set({ status: "closed" }).where(eq(postings.id, hard.id));
    expect(await pushPosting(ports, principal, input)).toMatchObject({ refusal: { code: "posting-closed" } });
  });
});

describe("the comparison of a person with a posting", () => {
  it("is full for the counsellor, the person's own for the person, and nobody else's", async () => {
    const who = await ownSeeker({ abilities: { standing: 0 } });
    const posting = await postingOf(db, { demands: { standing: 3, walking: 0, sight: 2 }, accommodations: {} });
    const counsellor = await principalOf(db, await accountOf(db, "counsellor"));
    const pair = { seekerId: who.seekerId, postingId: posting.id };
    const seen = await explainPair(ports, counsellor, pair);
    if (!seen.ok) throw new Error(seen.refusal.code);
    expect(seen.value).toMatchObject({ audience: "counsellor", mayPush: true, pushed: false, applied: false });
    const rows = new Map(seen.value.dimensions.map((row) => [row.dimension, row]));
    expect(rows.get("sight")).toMatchObject({ person: null, demand: 2, outcome: "ask-person" });
    expect(rows.get("standing")).toMatchObject({ person: 0, demand: 3 });
    expect(rows.has("walking")).toBe(false);
    expect(await explainPair(ports, who.principal, pair)).toMatchObject({
      value: { audience: "seeker", mayPush: false },
    });
    const stranger = await ownSeeker();
    expect(await explainPair(ports, stranger.principal, pair)).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("where nothing fits", () => {
  it("the single changes are counted that would open postings", async () => {
    const who = await ownSeeker({ travelMeans: ["walk"], travelLimitMinutes: 10 });
    for (let index = 0; index < 3; index += 1) await postingOf(db, { latitude: 29.69, longitude: 121.405 });
    await suggestForSeeker(ports, who.seekerId);
    const help = await explainNothingFits(ports, who.principal, who.seekerId);
    if (!help.ok) throw new Error(help.refusal.code);
    expect(help.value).toMatchObject({ judged: 3, feasible: 0 });
    expect(help.value.changes).toContainEqual(
      expect.objectContaining({ change: expect.objectContaining({ code: "travel-longer" }), opens: 3 }),
    );
    const home = await readSeekerHome(ports, who.principal, who.seekerId);
    expect(home).toMatchObject({ value: { suggestions: [], unread: 0, help: { judged: 3 } } });
  });
});
