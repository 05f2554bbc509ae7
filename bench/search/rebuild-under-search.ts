import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { asc, eq } from "drizzle-orm";
import { isoDateOf } from "#app/domain/dates.ts";
import { NO_FILTERS, type PostingQuery } from "#app/domain/search/posting-query.ts";
import type { Services } from "#app/server/services.server.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { postings } from "#db/schema/all.ts";
import { projectRoot, startPart } from "#scripts/part.ts";
import { rounded } from "../measure/percentiles.ts";
import { environmentOf, type EngineName } from "../measure/product.ts";
import { seededRandom } from "../world/synthetic-postings.ts";

const KNOWN = 100;
const PAUSE_BETWEEN_CHANGES_MS = 20;
/** What a search shows may be this old. */
const MAY_BE_OLD_MS = 2000;
/** Searched and changed on for so long before and after the rebuild. */
const AROUND_MS = 3000;
const LEAST_PAY_FEN = 2000_00;
const STAYS_OPEN = 0.8;
const OPENS_AGAIN = 0.5;

/** A posting that holds a word no other has, with all it was and is; its pay rises each time, so that pay tells its age. */
interface Known {
  readonly id: number;
  readonly word: string;
  readonly states: State[];
}

interface State {
  readonly payFen: number;
  readonly open: boolean;
  /** When the database had it; infinity while it is on its way. */
  madeAt: number;
}

export interface RebuildUnderSearch {
  readonly seconds: number;
  readonly searches: number;
  readonly changes: number;
  /** The longest span in which a search missed what must be there, or showed what was older than two seconds. */
  readonly gapMs: number;
  readonly slowestSearchMs: number;
}

/**
 * Rebuilds the whole index in a process of its own while one asks for known postings without a pause and another changes
 * them, pauses and resumes them, as the workers would index it.
 */
export async function rebuildUnderSearch(
  services: Services,
  databaseUrl: string,
  engine: EngineName,
  logFile: string,
): Promise<RebuildUnderSearch> {
  const known = await markPostings(services);
  let over = false;
  const isOver = () => over;
  const searching = searchOn(services, known, isOver);
  const changing = changeOn(services, known, isOver);
  await pause(AROUND_MS);
  const began = performance.now();
  const rebuild = startPart({
    name: "rebuild",
    args: ["workers/search-rebuild.ts"],
    cwd: projectRoot,
    logFile,
    env: { ...process.env, ...environmentOf(databaseUrl, engine) },
  });
  const end = await rebuild.ended;
  const seconds = (performance.now() - began) / 1000;
  await pause(AROUND_MS);
  over = true;
  const [searched, changes] = await Promise.all([searching, changing]);
  if (end !== "ended with code 0") throw new Error(`The rebuild ${end}.`);
  return { seconds: rounded(seconds, 10), changes, ...searched };
}

async function markPostings(services: Services): Promise<readonly Known[]> {
  const rows = await services.db
    .select({ id: postings.id, title: postings.title })
    .from(postings)
    .where(eq(postings.status, "published"))
    .orderBy(asc(postings.id));
  const step = Math.floor(rows.length / KNOWN);
  const known = rows
    .filter((_, index) => index % step === 0)
    .map(({ id }, index) => ({ id, word: `known${1000 + index}` }));
  const at = new Date();
  for (const { id, word } of known) {
    await services.db
      .update(postings)
      .set({
        title: word,
        payPeriod: "month",
        payMinFen: LEAST_PAY_FEN,
        payMaxFen: null,
        deadline: null,
        updatedAt: at,
      })
      .where(eq(postings.id, id));
  }
  await indexDocuments(
    services,
    "postings",
    known.map(({ id }) => id),
  );
  return known.map((each) => ({ ...each, states: [{ payFen: LEAST_PAY_FEN, open: true, madeAt: 0 }] }));
}

async function searchOn(services: Services, known: readonly Known[], isOver: () => boolean) {
  let searches = 0;
  let slowestMs = 0;
  let gapMs = 0;
  for (let turn = 0; !isOver(); turn += 1) {
    const posting = known[turn % known.length];
    if (posting === undefined) break;
    let wrongSince: number | undefined;
    // Whoever is not found is asked for again until found, so that the span is known to a search's length.
    for (;;) {
      const began = performance.now();
      const right = await isShownRightly(services, posting);
      searches += 1;
      slowestMs = Math.max(slowestMs, performance.now() - began);
      if (wrongSince !== undefined) gapMs = Math.max(gapMs, (right ? began : performance.now()) - wrongSince);
      if (right || isOver()) break;
      wrongSince ??= began;
    }
  }
  return { searches, gapMs: Math.round(gapMs), slowestSearchMs: Math.round(slowestMs) };
}

/** Whether a search shows the posting in a state it was in within the last two seconds. */
async function isShownRightly({ search }: Services, { id, word, states }: Known): Promise<boolean> {
  const oldestAt = performance.now() - MAY_BE_OLD_MS;
  const oldest = states.findLastIndex(({ madeAt }) => madeAt <= oldestAt);
  const payAtLeastFen = states[oldest]?.payFen ?? LEAST_PAY_FEN;
  const { hits } = await search.searchPostings(queryFor(word, payAtLeastFen));
  const found = hits.some(({ postingId }) => postingId === id);
  return states.slice(oldest).some(({ open }) => open === found);
}

async function changeOn(services: Services, known: readonly Known[], isOver: () => boolean): Promise<number> {
  const random = seededRandom(91_117);
  let changes = 0;
  for (; !isOver(); changes += 1) {
    const posting = known[Math.floor(random() * known.length)];
    const before = posting?.states.at(-1);
    if (posting === undefined || before === undefined) break;
    const open = before.open ? random() < STAYS_OPEN : random() < OPENS_AGAIN;
    const state: State = { payFen: before.payFen + 1, open, madeAt: Infinity };
    posting.states.push(state);
    await services.db
      .update(postings)
      .set({ payMinFen: state.payFen, status: open ? "published" : "paused", updatedAt: new Date() })
      .where(eq(postings.id, posting.id));
    state.madeAt = performance.now();
    await indexDocuments(services, "postings", [posting.id]);
    await pause(PAUSE_BETWEEN_CHANGES_MS);
  }
  return changes;
}

function queryFor(text: string, payAtLeastFen: number): PostingQuery {
  const at = new Date();
  return {
    ...NO_FILTERS,
    text,
    payAtLeastFen,
    organisationId: null,
    match: "all",
    sort: "relevance",
    preferred: [],
    origin: null,
    at,
    on: isoDateOf(at),
    page: 1,
    pageSize: 20,
  };
}
