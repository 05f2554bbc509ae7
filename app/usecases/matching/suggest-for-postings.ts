import { sql } from "drizzle-orm";
import { BLOCKED, scorePair } from "#app/domain/matching/judge.ts";
import {
  preparePosting,
  prepareSeeker,
  type PreparedPosting,
  type PreparedSeeker,
} from "#app/domain/matching/prepare.ts";
import { byScore } from "#app/domain/matching/rank.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { listBounds, removePostingSuggestions, upsertSuggestions } from "#db/queries/matching/suggestion-rows.ts";
import { loadLevelling, loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";
import { suggestForSeekers } from "./suggest-for-seeker.ts";

/**
 * Suggests changed or new postings to the people they fit best, and takes them off lists they no longer belong on. Who
 * lost one gets a list made anew, so that the next best posting moves up.
 *
 * Postings that are gone or not published end up on no list. Doing it twice writes the same.
 */
export async function suggestForPostings(
  ports: Pick<Ports, "db" | "clock">,
  postingIds: readonly number[],
): Promise<{ readonly written: number; readonly listsMadeAnew: number }> {
  const context = await loadMatchingContext(ports, ports.db);
  const found = await loadPostingFacts(ports.db, postingIds);
  const postings = new Map(found.map((facts) => [facts.id, preparePosting(facts, context)]));
  const seekers = (await loadSeekerFacts(ports.db, context)).map((facts) => prepareSeeker(facts, context));
  const levelling = await loadLevelling(ports.db);
  let written = 0;
  const losers = new Set<number>();
  for (const postingId of [...postingIds].sort((a, b) => a - b)) {
    const outcome = await suggestPosting(ports, postingId, {
      posting: postings.get(postingId),
      seekers,
      levelling: levelling.get(postingId) ?? 0,
    });
    written += outcome.written;
    for (const seekerId of outcome.lost) losers.add(seekerId);
  }
  await suggestForSeekers(ports, [...losers]);
  return { written, listsMadeAnew: losers.size };
}

async function suggestPosting(
  ports: Pick<Ports, "db" | "clock">,
  postingId: number,
  {
    posting,
    seekers,
    levelling,
  }: { posting: PreparedPosting | undefined; seekers: readonly PreparedSeeker[]; levelling: number },
): Promise<{ readonly written: number; readonly lost: readonly number[] }> {
  const now = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('suggestions of a posting'), ${postingId}::int)`);
    if (posting === undefined || !posting.facts.open) {
      return { written: 0, lost: await removePostingSuggestions(tx, postingId, []) };
    }
    const ranked = seekers
      .map((seeker) => ({ id: seeker.id, score: scorePair(seeker, posting) }))
      .filter(({ score }) => score !== BLOCKED)
      .sort(byScore);
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
    await upsertSuggestions(tx, pairs, { computedAt: now, rulesVersion: RULES_VERSION });
    return { written: pairs.length, lost };
  });
}
