import { and, eq, isNull, notInArray } from "drizzle-orm";
import { pointsById } from "#app/domain/matching/levelling.ts";
import { ListTally } from "#app/domain/matching/list-tally.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import { preparePosting } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import type { ListMaking, ListWork } from "#app/gateways/matching/list-maker.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { replaceLevelling } from "#db/queries/matching/levelling-rows.ts";
import { replaceLists } from "#db/queries/matching/suggestion-rows.ts";
import { matchingRuns, seekers, suggestions } from "#db/schema/all.ts";
import { breathe } from "./breathe.ts";
import { type ChosenPairs, choosePairs } from "./choose-pairs.ts";
import { finishRun } from "./finish-run.ts";
import { levelExposure, levellingSample } from "./level-exposure.ts";
import {
  idsOfThoseWhoLook,
  loadLevelling,
  loadMatchingContext,
  loadPostingFacts,
  loadSeekerFacts,
  seekerFactsInShares,
} from "./load-facts.ts";

/** People who are read and judged at a time, at most: memory grows with these, with the postings and with the lists. */
const SHARE = 5000;

/** People whose lists are written in one transaction: readers see an old list or a new one, never half of both. */
const SEEKERS_AT_ONCE = 200;

/** Lists that are made without a pause. */
const BREATHE_EVERY = 50;

/**
 * Judges every open posting against everybody who looks for work, and replaces all lists. First it is found out what levels
 * how often postings are shown; then the engine chooses the pairs, a share of the people at a time, on as many threads as
 * there are (`ListMaker`).
 *
 * A pair that changed while this ran has its own job in the queue, and comes out right by that one. Throws when `signal`
 * says to stop, so that the queue takes the job up again from the beginning.
 */
export async function suggestAll(
  ports: Pick<Ports, "db" | "clock" | "lists">,
  signal?: AbortSignal,
): Promise<{ readonly pairs: number; readonly written: number; readonly seekersWithout: number }> {
  const startedAt = ports.clock.now();
  const [run] = await ports.db
    .insert(matchingRuns)
    .values({ scope: "all", rulesVersion: RULES_VERSION, startedAt })
    .returning({ id: matchingRuns.id });

  const context = await loadMatchingContext(ports, ports.db);
  const open = await loadPostingFacts(ports.db);
  const postings = open.map((facts) => preparePosting(facts, context));
  const ids = await idsOfThoseWhoLook(ports.db);
  const columns = postingColumns(postings);
  const tally = new ListTally(
    postings.map(({ id }) => id),
    context.date,
  );
  const work = { postings: open, context, people: ids.length, pause: pauseFor(signal), signal };
  const { levelling, chosen } = await withLists(ports, work, async (making) => {
    const sample = await loadSeekerFacts(ports.db, context, levellingSample(ids, postings.length));
    const levelling = await levelExposure(sample, making, columns, await loadLevelling(ports.db));
    const choice = { columns, levelling: levelling.points, date: context.date, tally };
    const shares = seekerFactsInShares(ports.db, context, ids, shareOf(ids.length, making.atOnce));
    return { levelling, chosen: await choosePairs(shares, making, choice) };
  });
  await ports.db.transaction((tx) => replaceLevelling(tx, pointsById(columns.postings, levelling.points), startedAt));

  const written = await writeLists(ports, chosen, startedAt, signal);
  await forgetThoseWhoDoNotLook(ports);

  const pairs = chosen.size * postings.length;
  const seekersWithout = [...chosen.values()].filter(({ size }) => size === 0).length;
  if (run !== undefined) {
    const done = { pairsJudged: pairs, suggestionsWritten: written, seekersWithout };
    await finishRun(ports, run.id, done, { measures: tally.measures(levelling), counts: tally.counts() });
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

/** Whoever makes the lists is let go, however it ends. */
async function withLists<Outcome>(
  { lists }: Pick<Ports, "lists">,
  work: ListWork,
  make: (making: ListMaking) => Promise<Outcome>,
): Promise<Outcome> {
  const making = lists.begin(work);
  try {
    return await make(making);
  } finally {
    await making.close();
  }
}

/** Shares of one size, as many as are worked on at once or some times as many: no thread waits long for another. */
function shareOf(people: number, atOnce: number): number {
  const times = Math.max(1, Math.ceil(people / (SHARE * atOnce)));
  return Math.max(1, Math.ceil(people / (times * atOnce)));
}

/**
 * Replaces the lists of some people at a time.
 *
 * @returns how many pairs there are
 */
async function writeLists(
  { db, clock }: Pick<Ports, "db" | "clock">,
  chosen: ChosenPairs,
  computedAt: Date,
  signal: AbortSignal | undefined,
): Promise<number> {
  let written = 0;
  const everybody = [...chosen.keys()].sort((a, b) => a - b);
  for (let start = 0; start < everybody.length; start += SEEKERS_AT_ONCE) {
    signal?.throwIfAborted();
    const seekerIds = everybody.slice(start, start + SEEKERS_AT_ONCE);
    const lists = new Map(seekerIds.map((seekerId) => [seekerId, chosen.get(seekerId) ?? new Map<number, number>()]));
    await db.transaction((tx) =>
      replaceLists(tx, lists, { computedAt, now: clock.now(), rulesVersion: RULES_VERSION }),
    );
    for (const list of lists.values()) written += list.size;
  }
  return written;
}

async function forgetThoseWhoDoNotLook({ db }: Pick<Ports, "db">): Promise<void> {
  const looking = db.select({ id: seekers.id }).from(seekers).where(eq(seekers.lookingForWork, true));
  await db.delete(suggestions).where(and(notInArray(suggestions.seekerId, looking), isNull(suggestions.pushedBy)));
}
