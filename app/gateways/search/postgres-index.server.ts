import type { ISql } from "postgres";
import { spelledApart } from "#app/domain/search/normalise.ts";
import type { Sql } from "#db/client.ts";
import { easeBits, FACET_LAYOUT, packFacets } from "./facet-bits.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { IndexedPosting, PostingRemoval } from "./search-gateway.ts";
import type { AcceptedChange } from "./search-mirror.ts";
import { wordsOf } from "./segment.server.ts";
import { vectorText } from "./text-vector.ts";

const BATCH = 500;

/** What both rows of a document hold, in the driver's text form. */
interface ChoiceRow {
  readonly posting_id: number;
  readonly facets: string;
  readonly eases: number;
  readonly organisation_id: number;
  readonly pay_monthly_fen: number | null;
  readonly published_at: string;
  readonly deadline: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface IndexRow extends ChoiceRow {
  readonly version: string;
  readonly removed: boolean;
  readonly layout: number;
}

export interface WordRow extends ChoiceRow {
  readonly words: string;
  readonly spelled: string;
}

function choiceRow(document: PostingDocument): ChoiceRow {
  return {
    posting_id: document.postingId,
    facets: packFacets(document).toString(),
    eases: easeBits(document.eases),
    organisation_id: document.organisationId,
    pay_monthly_fen: document.payMonthlyFen,
    published_at: document.publishedAt.toISOString(),
    deadline: document.deadline,
    latitude: document.latitude,
    longitude: document.longitude,
  };
}

export function indexRow(document: PostingDocument): IndexRow {
  return {
    ...choiceRow(document),
    version: document.version.toISOString(),
    removed: false,
    layout: FACET_LAYOUT,
  };
}

export function wordRow(document: PostingDocument): WordRow {
  const words = (texts: readonly string[]) => texts.flatMap(wordsOf);
  return {
    ...choiceRow(document),
    words: vectorText(wordsOf(document.title), [
      ["B", words(document.occupationNames)],
      ["C", words([...document.organisationNames, ...document.placeNames, ...document.skills, ...document.termNames])],
      ["D", wordsOf(document.description)],
    ]),
    spelled: spelledApart([document.title, ...document.occupationNames, ...document.placeNames].join(" ")),
  };
}

/** Newest of each posting, by id: two writers that meet take their rows in the same order. */
export function latestById<Versioned extends { readonly postingId: number; readonly version: Date }>(
  items: readonly Versioned[],
): readonly Versioned[] {
  const latest = new Map<number, Versioned>();
  for (const item of items) {
    const known = latest.get(item.postingId);
    if (known === undefined || known.version <= item.version) latest.set(item.postingId, item);
  }
  return [...latest.values()].sort((a, b) => a.postingId - b.postingId);
}

function batches<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH));
}

/** Both tables in the order in which searches and the rebuild's swap take them, so that nobody waits in a circle. */
function lockForWriting(tx: ISql) {
  return tx`lock table search_posting_words, search_postings in row exclusive mode`;
}

/** Does more with a change in the transaction that makes it, while the rows are locked: a mirror is told of it. */
export type AlongWith = (tx: ISql, change: VersionedChange) => Promise<void>;

/** What this index took of a change, with the version of each posting. */
export interface VersionedChange extends AcceptedChange {
  readonly versions: ReadonlyMap<number, Date>;
}

const nothingMore: AlongWith = () => Promise.resolve();

export async function writeDocuments(
  sql: Sql,
  documents: readonly PostingDocument[],
  along: AlongWith = nothingMore,
): Promise<{ written: number }> {
  let written = 0;
  for (const batch of batches(latestById(documents))) {
    const rows = batch.map(indexRow);
    const words = batch.map(wordRow);
    written += await sql.begin(async (tx) => {
      await lockForWriting(tx);
      const kept = await tx`
        insert into search_postings ${tx(rows)}
        on conflict (posting_id) do update set
          version = excluded.version, removed = false, layout = excluded.layout, facets = excluded.facets,
          eases = excluded.eases,
          organisation_id = excluded.organisation_id, pay_monthly_fen = excluded.pay_monthly_fen,
          published_at = excluded.published_at, deadline = excluded.deadline,
          latitude = excluded.latitude, longitude = excluded.longitude
        where excluded.version >= search_postings.version
        returning posting_id`;
      const keptIds = new Set(kept.map((row) => Number(row["posting_id"])));
      const keptWords = words.filter((row) => keptIds.has(row.posting_id));
      if (keptWords.length === 0) return 0;
      await tx`
        insert into search_posting_words ${tx(keptWords)}
        on conflict (posting_id) do update set
          facets = excluded.facets, eases = excluded.eases,
          organisation_id = excluded.organisation_id, pay_monthly_fen = excluded.pay_monthly_fen,
          published_at = excluded.published_at, deadline = excluded.deadline,
          latitude = excluded.latitude, longitude = excluded.longitude,
          words = excluded.words, spelled = excluded.spelled`;
      await noteForRebuild(tx, [...keptIds]);
      const taken = batch.filter((each) => keptIds.has(each.postingId));
      await along(tx, { documents: taken, removedIds: [], versions: versionsOf(taken) });
      return keptWords.length;
    });
  }
  return { written };
}

export async function removePostings(
  sql: Sql,
  removals: readonly PostingRemoval[],
  along: AlongWith = nothingMore,
): Promise<void> {
  for (const batch of batches(latestById(removals))) {
    const rows = batch.map(({ postingId, version }) => ({
      posting_id: postingId,
      version: version.toISOString(),
      removed: true,
      layout: FACET_LAYOUT,
      facets: "0",
      organisation_id: 0,
      published_at: version.toISOString(),
    }));
    await sql.begin(async (tx) => {
      await lockForWriting(tx);
      const gone = await tx`
        insert into search_postings ${tx(rows)}
        on conflict (posting_id) do update set removed = true, version = excluded.version, facets = 0
        where excluded.version >= search_postings.version
        returning posting_id`;
      const ids = gone.map((row) => Number(row["posting_id"]));
      if (ids.length === 0) return;
      await tx`delete from search_posting_words where posting_id in ${tx(ids)}`;
      await noteForRebuild(tx, ids);
      const taken = batch.filter((each) => ids.includes(each.postingId));
      await along(tx, { documents: [], removedIds: ids, versions: versionsOf(taken) });
    });
  }
}

function versionsOf(changed: readonly PostingRemoval[]): ReadonlyMap<number, Date> {
  return new Map(changed.map(({ postingId, version }) => [postingId, version]));
}

/** While a rebuild is under way it must learn of this change before it swaps. */
async function noteForRebuild(tx: ISql, ids: readonly number[]): Promise<void> {
  await tx`
    insert into search_rebuild_changes
    select unnest(${tx.array([...ids])}::bigint[]) where to_regclass('search_postings_next') is not null
    on conflict do nothing`;
}

export async function indexedPostings(sql: Sql, afterId: number, limit: number): Promise<readonly IndexedPosting[]> {
  const rows = await sql<{ id: string; version: string | Date; layout: number }[]>`
    select posting_id as id, version, layout from search_postings
    where posting_id > ${afterId} and not removed order by posting_id limit ${limit}`;
  return rows.map(({ id, version, layout }) => ({
    postingId: Number(id),
    version: new Date(version),
    current: layout === FACET_LAYOUT,
  }));
}

export async function forgetRemovals(sql: Sql, before: Date): Promise<void> {
  await sql`delete from search_postings where removed and version < ${before.toISOString()}`;
}
