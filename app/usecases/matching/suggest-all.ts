import { and, eq, inArray, isNull, lt, notInArray } from "drizzle-orm";
import { BLOCKED, scorePair } from "#app/domain/matching/judge.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { topK } from "#app/domain/matching/rank.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { upsertSuggestions, type NewSuggestion } from "#db/queries/matching/suggestion-rows.ts";
import { matchingRuns, seekers, suggestions } from "#db/schema/all.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";
import { suggestionOf } from "./suggestion-row.ts";

/** People whose lists are written in one transaction: readers see an old list or a new one, never half of both. */
const SEEKERS_AT_ONCE = 100;

/** Postings whose best people are chosen without a pause. */
const BREATHE_EVERY = 100;

interface Place {
  readonly id: number;
  readonly score: number;
}

/**
 * Judges every open posting against everybody who looks for work, and replaces all lists. The first pass keeps scores
 * only, so that memory grows with the lists and not with the pairs; the second writes the chosen pairs' reasons.
 *
 * A pair that changed while this ran has its own job in the queue, and comes out right by that one. Throws when `signal`
 * says to stop, so that the queue takes the job up again from the beginning.
 */
export async function suggestAll(
  ports: Pick<Ports, "db" | "clock">,
  signal?: AbortSignal,
): Promise<{ readonly pairs: number; readonly written: number; readonly seekersWithout: number }> {
  const startedAt = ports.clock.now();
  const [run] = await ports.db
    .insert(matchingRuns)
    .values({ scope: "all", rulesVersion: RULES_VERSION, startedAt })
    .returning({ id: matchingRuns.id });

  const context = await loadMatchingContext(ports, ports.db);
  const postings = (await loadPostingFacts(ports.db)).map((facts) => preparePosting(facts, context));
  const people = (await loadSeekerFacts(ports.db, context)).map((facts) => prepareSeeker(facts, context));

  // The process breathes between people, or its queue takes it for dead and gives the job to another.
  const scores: Int16Array[] = [];
  for (const seeker of people) {
    signal?.throwIfAborted();
    scores.push(Int16Array.from(postings, (posting) => scorePair(seeker, posting)));
    await breathe();
  }
  const chosen = people.map(() => new Set<number>());
  for (const [row, line] of scores.entries()) {
    const best = topK(
      places(line, (column) => postings[column]?.id ?? 0),
      SUGGESTIONS_PER_SEEKER,
    );
    for (const { column } of best) chosen[row]?.add(column);
  }
  for (const column of postings.keys()) {
    const line = scores.map((scoresOfOne) => scoresOfOne[column] ?? BLOCKED);
    const best = topK(
      places(line, (row) => people[row]?.id ?? 0),
      SUGGESTIONS_PER_POSTING,
    );
    for (const { column: row } of best) chosen[row]?.add(column);
    if (column % BREATHE_EVERY === 0) await breathe();
  }

  let written = 0;
  for (let start = 0; start < people.length; start += SEEKERS_AT_ONCE) {
    signal?.throwIfAborted();
    const group = people.slice(start, start + SEEKERS_AT_ONCE);
    const rows: NewSuggestion[] = group.flatMap((seeker, index) =>
      [...(chosen[start + index] ?? [])]
        .sort((a, b) => a - b)
        .flatMap((column) => {
          const posting = postings[column];
          return (posting && suggestionOf(seeker, posting, startedAt)) ?? [];
        }),
    );
    await ports.db.transaction(async (tx) => {
      const ids = group.map((seeker) => seeker.id);
      await upsertSuggestions(tx, rows);
      await tx
        .delete(suggestions)
        .where(
          and(inArray(suggestions.seekerId, ids), isNull(suggestions.pushedBy), lt(suggestions.computedAt, startedAt)),
        );
    });
    written += rows.length;
  }
  await forgetThoseWhoDoNotLook(ports);

  const pairs = people.length * postings.length;
  const seekersWithout = chosen.filter((columns) => columns.size === 0).length;
  if (run !== undefined) {
    await ports.db
      .update(matchingRuns)
      .set({ finishedAt: ports.clock.now(), pairsJudged: pairs, suggestionsWritten: written, seekersWithout })
      .where(eq(matchingRuns.id, run.id));
  }
  return { pairs, written, seekersWithout };
}

function* places(
  line: Int16Array | readonly number[],
  idOf: (index: number) => number,
): Generator<Place & { readonly column: number }> {
  for (const [index, score] of line.entries()) {
    if (score !== BLOCKED) yield { id: idOf(index), score, column: index };
  }
}

async function forgetThoseWhoDoNotLook({ db }: Pick<Ports, "db">): Promise<void> {
  const looking = db.select({ id: seekers.id }).from(seekers).where(eq(seekers.lookingForWork, true));
  await db.delete(suggestions).where(and(notInArray(suggestions.seekerId, looking), isNull(suggestions.pushedBy)));
}

/** Lets the process do what else waits. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
