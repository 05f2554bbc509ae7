import { sql } from "drizzle-orm";
import { BLOCKED, scorePair } from "#app/domain/matching/judge.ts";
import {
  type MatchingContext,
  type PreparedPosting,
  preparePosting,
  prepareSeeker,
} from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { listBounds, removeSeekerSuggestions, upsertSuggestions } from "#db/queries/matching/suggestion-rows.ts";
import { loadLevelling, loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";

/**
 * Makes a person's suggestions anew from the present facts: the best postings, and each posting among whose best people
 * the person is. Someone who is gone or no longer looks for work keeps none.
 *
 * Two runs for the same person wait for each other; doing it twice writes the same.
 *
 * @returns how many pairs the person has now
 */
export async function suggestForSeeker(
  ports: Pick<Ports, "db" | "clock">,
  seekerId: number,
): Promise<{ readonly written: number }> {
  return suggestForSeekers(ports, [seekerId]);
}

/** `suggestForSeeker` for several people, one after the other, over postings that are read once. */
export async function suggestForSeekers(
  ports: Pick<Ports, "db" | "clock">,
  seekerIds: readonly number[],
): Promise<{ readonly written: number }> {
  if (seekerIds.length === 0) return { written: 0 };
  const context = await loadMatchingContext(ports, ports.db);
  const open = (await loadPostingFacts(ports.db)).map((posting) => preparePosting(posting, context));
  const levelling = await loadLevelling(ports.db);
  let written = 0;
  for (const seekerId of seekerIds) written += await writeList(ports, seekerId, open, levelling, context);
  return { written };
}

async function writeList(
  ports: Pick<Ports, "db" | "clock">,
  seekerId: number,
  open: readonly PreparedPosting[],
  levelling: ReadonlyMap<number, number>,
  context: MatchingContext,
): Promise<number> {
  return ports.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('suggestions'), ${seekerId}::int)`);
    const [facts] = await loadSeekerFacts(tx, context, [seekerId]);
    if (facts === undefined || !facts.lookingForWork) {
      await removeSeekerSuggestions(tx, seekerId, []);
      return 0;
    }
    const seeker = prepareSeeker(facts, context);
    const ranked = open
      .map((posting) => ({ id: posting.id, score: scorePair(seeker, posting) }))
      .filter(({ score }) => score !== BLOCKED)
      .map((pair) => ({ ...pair, standing: pair.score + (levelling.get(pair.id) ?? 0) }))
      .sort((a, b) => b.standing - a.standing || a.id - b.id);
    const beyond = ranked.slice(SUGGESTIONS_PER_SEEKER);
    const ids = beyond.map(({ id }) => id);
    const bounds = await listBounds(tx, "posting", SUGGESTIONS_PER_POSTING, ids);
    const kept = [
      ...ranked.slice(0, SUGGESTIONS_PER_SEEKER),
      ...beyond.filter(({ id, score }) => score >= (bounds.get(id) ?? 0)),
    ];
    const pairs = kept.map(({ id: postingId, score }) => ({ seekerId, postingId, score }));
    await removeSeekerSuggestions(
      tx,
      seekerId,
      pairs.map(({ postingId }) => postingId),
    );
    const now = ports.clock.now();
    await upsertSuggestions(tx, pairs, { computedAt: now, now, rulesVersion: RULES_VERSION });
    return pairs.length;
  });
}
