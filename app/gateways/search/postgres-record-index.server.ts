import type { RecordKind } from "#app/domain/search/document-kinds.ts";
import type { ISql } from "postgres";
import type { SearchRecord } from "#app/domain/search/search-record.ts";
import type { Sql } from "#db/client.ts";
import { newestInBatches, versionsOf } from "./document-batches.ts";
import { arrayText } from "./postgres-filters.server.ts";
import type { IndexEntry, IndexRemoval } from "./search-gateway.ts";
import type { AlongWith, DocumentStore } from "./search-mirror.ts";
import { wordsOf } from "./segment.server.ts";
import { vectorText } from "./text-vector.ts";

/** Rises when rows are made in another way: the audit then writes them again. */
const RECORD_LAYOUT = 1;

/** Rows that were written are to be told apart from rows that knew better. */
type Rows = readonly { readonly id: string }[];

/** The index of one kind of records in PostgreSQL's table. */
export function recordStore(sql: Sql, kind: RecordKind): DocumentStore<SearchRecord> {
  return {
    idOf: ({ id }) => id,
    versionOf: ({ version }) => version,
    async write(records, along) {
      let written = 0;
      for (const batch of newestInBatches(records, (each) => each)) {
        const taken = await sql.begin((tx) => writeBatch(tx, kind, batch, along));
        written += taken;
      }
      return { written };
    },
    async remove(removals, along) {
      for (const batch of newestInBatches(removals, (each) => each)) {
        await sql.begin((tx) => removeBatch(tx, kind, batch, along));
      }
    },
    async indexed(afterId, limit) {
      const rows = await sql<{ id: string; version: string; layout: number }[]>`
        select document_id as id, version, layout from search_records
        where kind = ${kind} and document_id > ${afterId} and not removed order by document_id limit ${limit}`;
      return rows.map(({ id, version, layout }): IndexEntry => ({
        id: Number(id),
        version: new Date(version),
        current: layout === RECORD_LAYOUT,
      }));
    },
    async forgetRemovals(before) {
      await sql`
        delete from search_records where kind = ${kind} and removed and version < ${before.toISOString()}`;
    },
    rebuild: (records) => rebuildRows(sql, kind, records),
    async extent() {
      const [row] = await sql<{ documents: string; newest: string | null }[]>`
        select count(*) as documents, (extract(epoch from max(version)) * 1000)::bigint as newest
        from search_records where kind = ${kind} and not removed`;
      return { documents: Number(row?.documents ?? 0), newest: row?.newest == null ? null : Number(row.newest) };
    },
    async holdWriters(tx) {
      await tx`lock table search_records in share mode`;
    },
    async known(tx, ids) {
      const rows = await tx<{ id: string; version: string; removed: boolean }[]>`
        select document_id as id, version, removed from search_records
        where kind = ${kind} and document_id = any(${arrayText(ids)}::bigint[])`;
      return new Map(rows.map(({ id, version, removed }) => [Number(id), { version: new Date(version), removed }]));
    },
  };
}

async function writeBatch(
  tx: ISql,
  kind: RecordKind,
  batch: readonly SearchRecord[],
  along: AlongWith<SearchRecord>,
): Promise<number> {
  const kept = await upsert(tx, kind, batch);
  const taken = batch.filter(({ id }) => kept.has(id));
  if (taken.length > 0) await along(tx, { documents: taken, removedIds: [], versions: versionsOf(taken) });
  return taken.length;
}

async function upsert(tx: ISql, kind: RecordKind, batch: readonly SearchRecord[]): Promise<ReadonlySet<number>> {
  const rows = await tx<Rows>`
    insert into search_records ${tx(batch.map((record) => rowOf(tx, kind, record)))}
    on conflict (kind, document_id) do update set version = excluded.version, removed = false,
      layout = excluded.layout, tags = excluded.tags, days = excluded.days, words = excluded.words
    where excluded.version > search_records.version
      or (excluded.version = search_records.version and not search_records.removed)
    returning document_id as id`;
  return new Set(rows.map(({ id }) => Number(id)));
}

function rowOf(tx: ISql, kind: RecordKind, { id, version, tags, days, names, furtherTexts }: SearchRecord) {
  return {
    kind,
    document_id: id,
    version: version.toISOString(),
    removed: false,
    layout: RECORD_LAYOUT,
    tags: tx.array([...tags]),
    days: JSON.stringify(days),
    words: vectorText(names.flatMap(wordsOf), [["B", furtherTexts.flatMap(wordsOf)]]),
  };
}

async function removeBatch(
  tx: ISql,
  kind: RecordKind,
  batch: readonly IndexRemoval[],
  along: AlongWith<SearchRecord>,
): Promise<void> {
  const rows = batch.map(({ id, version }) => ({
    kind,
    document_id: id,
    version: version.toISOString(),
    removed: true,
    layout: RECORD_LAYOUT,
    tags: "{}",
    days: "{}",
    words: "",
  }));
  // Nothing of somebody who is not to be found stays but the id and when it was taken out.
  const gone = await tx<Rows>`
    insert into search_records ${tx(rows)}
    on conflict (kind, document_id) do update set removed = true, version = excluded.version,
      tags = excluded.tags, days = excluded.days, words = excluded.words
    where excluded.version >= search_records.version
    returning document_id as id`;
  const ids = new Set(gone.map(({ id }) => Number(id)));
  if (ids.size === 0) return;
  const taken = batch.filter(({ id }) => ids.has(id));
  await along(tx, { documents: [], removedIds: [...ids], versions: versionsOf(taken) });
}

/**
 * Writes every record again and takes out what was there before and is not among them; what changes meanwhile stays. All of
 * it in place: these are thousands, not hundreds of thousands.
 */
async function rebuildRows(
  sql: Sql,
  kind: RecordKind,
  records: AsyncIterable<readonly SearchRecord[]>,
): Promise<{ written: number }> {
  const before = await sql<{ id: string; version: string }[]>`
    select document_id as id, version from search_records where kind = ${kind} and not removed`;
  const surplus = new Map(before.map(({ id, version }) => [Number(id), version]));
  let written = 0;
  for await (const group of records) {
    for (const batch of newestInBatches(group, (each) => each)) {
      await upsert(sql, kind, batch);
      for (const { id } of batch) surplus.delete(id);
      written += batch.length;
    }
  }
  await sql`
    delete from search_records r
    using unnest(${arrayText([...surplus.keys()])}::bigint[], ${arrayText([...surplus.values()])}::timestamptz[])
      as old (id, version)
    where r.kind = ${kind} and r.document_id = old.id and r.version = old.version and not r.removed`;
  return { written };
}
