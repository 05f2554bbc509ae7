import { sql } from "drizzle-orm";
import { BLOCKED, scorePair } from "#app/domain/matching/judge.ts";
import {
  type MatchingContext,
  preparePosting,
  prepareSeeker,
  type PreparedPosting,
} from "#app/domain/matching/prepare.ts";
import { byScore } from "#app/domain/matching/rank.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { listBounds, removePostingSuggestions, upsertSuggestions } from "#db/queries/matching/suggestion-rows.ts";
import {
  idsOfThoseWhoLook,
  loadLevelling,
  loadMatchingContext,
  loadPostingFacts,
  seekerFactsInTurn,
} from "./load-facts.ts";
import { suggestForSeekers } from "./suggest-for-seeker.ts";

/** Somebody who could be shown a posting. */
interface Scored {
  readonly id: number;
  readonly score: number;
}

/**
 * Suggests changed or new postings to the people they fit best, and takes them off lists they no longer belong on. Who
 * lost one gets a list made anew, so that the next best posting moves up.
 *
 * Postings that are gone or not published end up on no list. Doing it twice writes the same. People are read and judged some
 * at a time, against all the postings, by judging every pair: one posting alone needs everybody once, which costs less than
 * putting people into columns. Throws when `signal` says to stop, so that the queue takes the job up again.
 */
export async function suggestForPostings(
  ports: Pick<Ports, "db" | "clock">,
  postingIds: readonly number[],
  signal?: AbortSignal,
): Promise<{ readonly written: number; readonly listsMadeAnew: number }> {
  const context = await loadMatchingContext(ports, ports.db);
  const found = await loadPostingFacts(ports.db, postingIds);
  const postings = new Map(found.map((facts) => [facts.id, preparePosting(facts, context)]));
  const scored = await scoredByPosting(ports, [...postings.values()], context, signal);
  const levelling = await loadLevelling(ports.db);
  let written = 0;
  const losers = new Set<number>();
  for (const postingId of [...postingIds].sort((a, b) => a - b)) {
    signal?.throwIfAborted();
    const outcome = await suggestPosting(ports, postingId, {
      posting: postings.get(postingId),
      scored: scored.get(postingId) ?? [],
      levelling: levelling.get(postingId) ?? 0,
    });
    written += outcome.written;
    for (const seekerId of outcome.lost) losers.add(seekerId);
  }
  await suggestForSeekers(ports, [...losers]);
  return { written, listsMadeAnew: losers.size };
}

/** By posting whoever could be shown it; none for one that is not open. */
async function scoredByPosting(
  { db }: Pick<Ports, "db">,
  postings: readonly PreparedPosting[],
  context: MatchingContext,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, readonly Scored[]>> {
  const open = postings.filter(({ facts }) => facts.open).map((posting) => ({ posting, scored: [] as Scored[] }));
  if (open.length === 0) return new Map();
  for await (const facts of seekerFactsInTurn(db, context, await idsOfThoseWhoLook(db))) {
    signal?.throwIfAborted();
    const seeker = prepareSeeker(facts, context);
    for (const { posting, scored } of open) {
      const score = scorePair(seeker, posting);
      if (score !== BLOCKED) scored.push({ id: seeker.id, score });
    }
  }
  return new Map(open.map(({ posting, scored }) => [posting.id, scored]));
}

async function suggestPosting(
  ports: Pick<Ports, "db" | "clock">,
  postingId: number,
  {
    posting,
    scored,
    levelling,
  }: { posting: PreparedPosting | undefined; scored: readonly Scored[]; levelling: number },
): Promise<{ readonly written: number; readonly lost: readonly number[] }> {
  const now = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('suggestions of a posting'), ${postingId}::int)`);
    if (posting === undefined || !posting.facts.open) {
      return { written: 0, lost: await removePostingSuggestions(tx, postingId, []) };
    }
    const ranked = [...scored].sort(byScore);
    const beyond = ranked.slice(SUGGESTIONS_PER_POSTING);
    const ids = beyond.map(({ id }) => id);
    const bounds = await listBounds(tx, "seeker", SUGGESTIONS_PER_SEEKER, ids);
    const kept = [
      ...ranked.slice(0, SUGGESTIONS_PER_POSTING),
      ...beyond.filter(({ id, score }) => score + levelling >= (bounds.get(id) ?? -Infinity)),
    ];
    const pairs = kept.map(({ id: seekerId, score }) => ({ seekerId, postingId, score }));
    const lost = await removePostingSuggestions(
      tx,
      postingId,
      pairs.map(({ seekerId }) => seekerId),
    );
    await upsertSuggestions(tx, pairs, { computedAt: now, now, rulesVersion: RULES_VERSION });
    return { written: pairs.length, lost };
  });
}
