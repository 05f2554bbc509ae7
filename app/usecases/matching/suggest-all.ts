import { and, eq, isNull, notInArray } from "drizzle-orm";
import { BestPeople } from "#app/domain/matching/best-people.ts";
import { BestPostings } from "#app/domain/matching/best-postings.ts";
import { type PostingColumns, postingColumns } from "#app/domain/matching/posting-columns.ts";
import { preparePosting, prepareSeeker, type PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { seekerColumns } from "#app/domain/matching/seeker-columns.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { replaceLevelling } from "#db/queries/matching/levelling-rows.ts";
import { removeAllBut, upsertSuggestions } from "#db/queries/matching/suggestion-rows.ts";
import { matchingRuns, seekers, suggestions } from "#db/schema/all.ts";
import { breathe } from "./breathe.ts";
import { levelExposure } from "./level-exposure.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";

/** People whose lists are written in one transaction: readers see an old list or a new one, never half of both. */
const SEEKERS_AT_ONCE = 200;

/** Lists that are made without a pause. */
const BREATHE_EVERY = 50;

/**
 * Judges every open posting against everybody who looks for work, and replaces all lists. First it is found out what levels
 * how often postings are shown; then the engine chooses the pairs, in memory that grows with the lists.
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
  const columns = postingColumns(postings);
  const pause = pauseFor(signal);
  const { points } = await levelExposure(people, columns, pause);
  const chosen = await chosenPairs(people, columns, points, pause);
  const levelling = new Map(columns.postings.map(({ id }, at) => [id, points[at] ?? 0]));
  await ports.db.transaction((tx) => replaceLevelling(tx, levelling, startedAt));

  const written = await writeLists(ports, people, chosen, startedAt, signal);
  await forgetThoseWhoDoNotLook(ports);

  const pairs = people.length * postings.length;
  const seekersWithout = people.filter(({ id }) => chosen.get(id)?.size === 0).length;
  if (run !== undefined) {
    await ports.db
      .update(matchingRuns)
      .set({ finishedAt: ports.clock.now(), pairsJudged: pairs, suggestionsWritten: written, seekersWithout })
      .where(eq(matchingRuns.id, run.id));
  }
  return { pairs, written, seekersWithout };
}

/** Lets others go first from time to time, and stops when told to. */
function pauseFor(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let lists = 0;
  return () => {
    lists += 1;
    if (lists % BREATHE_EVERY !== 0) return undefined;
    signal?.throwIfAborted();
    return breathe();
  };
}

/** By person the postings of the list, and those among whose best people the person is, with their scores. */
async function chosenPairs(
  people: readonly PreparedSeeker[],
  columns: PostingColumns,
  levelling: Int16Array,
  pause: () => Promise<void> | undefined,
): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
  const chosen = new Map(people.map(({ id }) => [id, new Map<number, number>()]));
  const levels = new Map(columns.postings.map(({ id }, at) => [id, levelling[at] ?? 0]));
  const postings = new BestPostings(columns, levelling);
  for (const seeker of people) {
    const { length, ids, scores } = postings.of(seeker, SUGGESTIONS_PER_SEEKER);
    for (let at = 0; at < length; at += 1) {
      const id = ids[at] ?? 0;
      chosen.get(seeker.id)?.set(id, (scores[at] ?? 0) - (levels.get(id) ?? 0));
    }
    await pause();
  }
  const seekersOf = new BestPeople(seekerColumns(people));
  for (const posting of columns.postings) {
    const { length, ids, scores } = seekersOf.of(posting, SUGGESTIONS_PER_POSTING);
    for (let at = 0; at < length; at += 1) chosen.get(ids[at] ?? 0)?.set(posting.id, scores[at] ?? 0);
    await pause();
  }
  return chosen;
}

/**
 * Replaces the lists of some people at a time.
 *
 * @returns how many pairs there are
 */
async function writeLists(
  { db }: Pick<Ports, "db">,
  people: readonly PreparedSeeker[],
  chosen: ReadonlyMap<number, ReadonlyMap<number, number>>,
  computedAt: Date,
  signal: AbortSignal | undefined,
): Promise<number> {
  let written = 0;
  for (let start = 0; start < people.length; start += SEEKERS_AT_ONCE) {
    signal?.throwIfAborted();
    const seekerIds = people.slice(start, start + SEEKERS_AT_ONCE).map(({ id }) => id);
    const pairs = seekerIds.flatMap((seekerId) =>
      [...(chosen.get(seekerId) ?? [])].map(([postingId, score]) => ({ seekerId, postingId, score })),
    );
    await db.transaction(async (tx) => {
      await upsertSuggestions(tx, pairs, { computedAt, rulesVersion: RULES_VERSION });
      await removeAllBut(tx, pairs, seekerIds, computedAt);
    });
    written += pairs.length;
  }
  return written;
}

async function forgetThoseWhoDoNotLook({ db }: Pick<Ports, "db">): Promise<void> {
  const looking = db.select({ id: seekers.id }).from(seekers).where(eq(seekers.lookingForWork, true));
  await db.delete(suggestions).where(and(notInArray(suggestions.seekerId, looking), isNull(suggestions.pushedBy)));
}
