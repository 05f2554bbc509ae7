import { and, eq, inArray, isNull, lt, notInArray } from "drizzle-orm";
import { BestPeople } from "#app/domain/matching/best-people.ts";
import { BestPostings } from "#app/domain/matching/best-postings.ts";
import { type PostingColumns, postingColumns } from "#app/domain/matching/posting-columns.ts";
import { preparePosting, prepareSeeker, type PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { seekerColumns } from "#app/domain/matching/seeker-columns.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { replaceLevelling } from "#db/queries/matching/levelling-rows.ts";
import { upsertSuggestions, type NewSuggestion } from "#db/queries/matching/suggestion-rows.ts";
import { matchingRuns, seekers, suggestions } from "#db/schema/all.ts";
import { breathe } from "./breathe.ts";
import { levelExposure } from "./level-exposure.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";
import { suggestionOf } from "./suggestion-row.ts";

/** People whose lists are written in one transaction: readers see an old list or a new one, never half of both. */
const SEEKERS_AT_ONCE = 100;

/** Lists that are made without a pause. */
const BREATHE_EVERY = 50;

/**
 * Judges every open posting against everybody who looks for work, and replaces all lists. First it is found out what levels
 * how often postings are shown; then the engine chooses the pairs in memory that grows with the lists, and their reasons
 * are written down.
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
  const byId = new Map(postings.map((posting) => [posting.id, posting]));
  const people = (await loadSeekerFacts(ports.db, context)).map((facts) => prepareSeeker(facts, context));
  const columns = postingColumns(postings);
  const pause = pauseFor(signal);
  const { points } = await levelExposure(people, columns, pause);
  const levelling = new Map(columns.postings.map(({ id }, at) => [id, points[at] ?? 0]));
  const chosen = await chosenPairs(people, columns, points, pause);
  await ports.db.transaction((tx) => replaceLevelling(tx, levelling, startedAt));

  const rowsOf = (seeker: PreparedSeeker): NewSuggestion[] =>
    [...(chosen.get(seeker.id) ?? [])].flatMap((postingId) => {
      const posting = byId.get(postingId);
      return (posting && suggestionOf(seeker, posting, levelling.get(postingId) ?? 0, startedAt)) ?? [];
    });
  const written = await writeLists(ports, people, rowsOf, startedAt, signal);
  await forgetThoseWhoDoNotLook(ports);

  const pairs = people.length * postings.length;
  const seekersWithout = people.filter(({ id }) => chosen.get(id) === undefined).length;
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

/** The postings of each person's list, and those among whose best people the person is. */
async function chosenPairs(
  people: readonly PreparedSeeker[],
  columns: PostingColumns,
  levelling: Int16Array,
  pause: () => Promise<void> | undefined,
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const chosen = new Map<number, Set<number>>();
  const choose = (seekerId: number, postingId: number) => {
    const known = chosen.get(seekerId);
    if (known === undefined) chosen.set(seekerId, new Set([postingId]));
    else known.add(postingId);
  };
  const postings = new BestPostings(columns, levelling);
  for (const seeker of people) {
    for (const postingId of postings.of(seeker, SUGGESTIONS_PER_SEEKER).taken()) choose(seeker.id, postingId);
    await pause();
  }
  const seekersOf = new BestPeople(seekerColumns(people));
  for (const posting of columns.postings) {
    for (const seekerId of seekersOf.of(posting, SUGGESTIONS_PER_POSTING).taken()) choose(seekerId, posting.id);
    await pause();
  }
  return chosen;
}

/**
 * Replaces the lists of some people at a time. While the database writes, the reasons of the next ones are worked out.
 *
 * @returns how many pairs were written
 */
async function writeLists(
  { db }: Pick<Ports, "db">,
  people: readonly PreparedSeeker[],
  rowsOf: (seeker: PreparedSeeker) => NewSuggestion[],
  startedAt: Date,
  signal: AbortSignal | undefined,
): Promise<number> {
  let written = 0;
  let writing = Promise.resolve();
  for (let start = 0; start < people.length; start += SEEKERS_AT_ONCE) {
    const group = people.slice(start, start + SEEKERS_AT_ONCE);
    const rows = group.flatMap(rowsOf);
    await writing;
    signal?.throwIfAborted();
    writing = db.transaction(async (tx) => {
      const ids = group.map((seeker) => seeker.id);
      await upsertSuggestions(tx, rows);
      await tx
        .delete(suggestions)
        .where(
          and(inArray(suggestions.seekerId, ids), isNull(suggestions.pushedBy), lt(suggestions.computedAt, startedAt)),
        );
    });
    // Whether it failed is asked when it is awaited; until then that is nobody's business.
    writing.catch(() => undefined);
    written += rows.length;
  }
  await writing;
  return written;
}

async function forgetThoseWhoDoNotLook({ db }: Pick<Ports, "db">): Promise<void> {
  const looking = db.select({ id: seekers.id }).from(seekers).where(eq(seekers.lookingForWork, true));
  await db.delete(suggestions).where(and(notInArray(suggestions.seekerId, looking), isNull(suggestions.pushedBy)));
}
