import type { ISql } from "postgres";
import type { Sql } from "#db/client.ts";
import { newestInBatches, versionsOf } from "./document-batches.ts";
import { FACET_LAYOUT } from "./facet-bits.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import { rebuildTables } from "./postgres-rebuild.server.ts";
import { indexRow, wordRow } from "./postgres-posting-rows.server.ts";
import type { IndexEntry, IndexRemoval } from "./search-gateway.ts";
import type { AlongWith, DocumentStore } from "./search-mirror.ts";

/** Both tables in the order in which searches and the rebuild's swap take them, so that nobody waits in a circle. */
function lockForWriting(tx: ISql) {
  return tx`lock table search_posting_words, search_postings in row exclusive mode`;
}

/** A row's choices as they come, in the place of those it had. */
function newChoices(tx: ISql) {
  return tx`
    facets = excluded.facets, eases = excluded.eases,
    organisation_id = excluded.organisation_id, pay_monthly_fen = excluded.pay_monthly_fen,
    published_at = excluded.published_at, deadline = excluded.deadline,
    latitude = excluded.latitude, longitude = excluded.longitude`;
}

/** The index of postings in PostgreSQL's tables. */
export function postingStore(sql: Sql): DocumentStore<PostingDocument> {
  return {
    idOf: ({ postingId }) => postingId,
    versionOf: ({ version }) => version,
    write: (documents, along) => writeDocuments(sql, documents, along),
    remove: (removals, along) => removePostings(sql, removals, along),
    indexed: (afterId, limit) => indexedPostings(sql, afterId, limit),
    rebuild: (documents) => rebuildTables(sql, documents),
    async extent() {
      const [row] = await sql<{ documents: string; newest: string | null }[]>`
        select count(*) as documents, (extract(epoch from max(version)) * 1000)::bigint as newest
        from search_postings where not removed`;
      return { documents: Number(row?.documents ?? 0), newest: row?.newest == null ? null : Number(row.newest) };
    },
    async holdWriters(tx) {
      await tx`lock table search_postings in share mode`;
    },
    async known(tx, ids) {
      const rows = await tx<{ id: string; version: string; removed: boolean }[]>`
        select posting_id as id, version, removed from search_postings
        where posting_id = any(${`{${ids.join(",")}}`}::bigint[])`;
      return new Map(rows.map(({ id, version, removed }) => [Number(id), { version: new Date(version), removed }]));
    },
    async forgetRemovals(before) {
      await sql`delete from search_postings where removed and version < ${before.toISOString()}`;
    },
  };
}

async function writeDocuments(
  sql: Sql,
  documents: readonly PostingDocument[],
  along: AlongWith<PostingDocument>,
): Promise<{ written: number }> {
  let written = 0;
  for (const batch of newestInBatches(documents, stampOf)) {
    const rows = batch.map(indexRow);
    const words = batch.map(wordRow);
    written += await sql.begin(async (tx) => {
      await lockForWriting(tx);
      const kept = await tx`
        insert into search_postings ${tx(rows)}
        on conflict (posting_id) do update set
          version = excluded.version, removed = false, layout = excluded.layout, ${newChoices(tx)}
        where excluded.version >= search_postings.version
        returning posting_id`;
      const keptIds = new Set(kept.map((row) => Number(row["posting_id"])));
      const keptWords = words.filter((row) => keptIds.has(row.posting_id));
      if (keptWords.length === 0) return 0;
      await tx`
        insert into search_posting_words ${tx(keptWords)}
        on conflict (posting_id) do update set
          ${newChoices(tx)}, words = excluded.words, spelled = excluded.spelled`;
      await noteForRebuild(tx, [...keptIds]);
      const taken = batch.filter((each) => keptIds.has(each.postingId));
      await along(tx, { documents: taken, removedIds: [], versions: versionsOf(taken.map(stampOf)) });
      return keptWords.length;
    });
  }
  return { written };
}

async function removePostings(
  sql: Sql,
  removals: readonly IndexRemoval[],
  along: AlongWith<PostingDocument>,
): Promise<void> {
  for (const batch of newestInBatches(removals, (each) => each)) {
    const rows = batch.map(({ id, version }) => ({
      posting_id: id,
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
      const taken = batch.filter((each) => ids.includes(each.id));
      await along(tx, { documents: [], removedIds: ids, versions: versionsOf(taken) });
    });
  }
}

function stampOf({ postingId, version }: PostingDocument): IndexRemoval {
  return { id: postingId, version };
}

/** While a rebuild is under way it must learn of this change before it swaps. */
async function noteForRebuild(tx: ISql, ids: readonly number[]): Promise<void> {
  await tx`
    insert into search_rebuild_changes
    select unnest(${tx.array([...ids])}::bigint[]) where to_regclass('search_postings_next') is not null
    on conflict do nothing`;
}

async function indexedPostings(sql: Sql, afterId: number, limit: number): Promise<readonly IndexEntry[]> {
  const rows = await sql<{ id: string; version: string | Date; layout: number }[]>`
    select posting_id as id, version, layout from search_postings
    where posting_id > ${afterId} and not removed order by posting_id limit ${limit}`;
  return rows.map(({ id, version, layout }) => ({
    id: Number(id),
    version: new Date(version),
    current: layout === FACET_LAYOUT,
  }));
}
