import type { TransactionSql } from "postgres";
import type { Sql } from "#db/client.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import { indexRow, wordRow } from "./postgres-posting-rows.server.ts";

/** In the order in which searches take them. */
const TABLES = ["search_posting_words", "search_postings"] as const;
const BATCH = 500;
/** Any number that nothing else in this database locks; one rebuild at a time. */
const LOCK_KEY = 20_260_102;

/** Rebuilds wait for each other, here and in every other process. */
export async function withRebuildLock<Outcome>(sql: Sql, work: () => Promise<Outcome>): Promise<Outcome> {
  const session = await sql.reserve();
  try {
    // Another rebuild may take longer than any other lock may be waited for.
    await session`set lock_timeout = 0`;
    await session`set statement_timeout = 0`;
    await session`select pg_advisory_lock(${LOCK_KEY})`;
    await session`reset lock_timeout`;
    await session`reset statement_timeout`;
    try {
      return await work();
    } finally {
      await session`select pg_advisory_unlock(${LOCK_KEY})`;
    }
  } finally {
    session.release();
  }
}

/** Does something in a transaction in which no rebuild can begin; undefined where one is under way in any process. */
export function unlessRebuilding<Outcome>(
  sql: Sql,
  work: (tx: TransactionSql) => Promise<Outcome>,
): Promise<Outcome | undefined> {
  return sql.begin(async (tx) => {
    const [row] = await tx<{ free: boolean }[]>`select pg_try_advisory_xact_lock_shared(${LOCK_KEY}) as free`;
    return row?.free === true ? work(tx) : undefined;
  }) as Promise<Outcome | undefined>;
}

/**
 * Builds the index anew in tables beside the ones in use, takes over what changed meanwhile, and swaps the names in one
 * transaction: a search sees all of the old index or all of the new one. The caller holds the rebuild's lock.
 */
export async function rebuildTables(
  sql: Sql,
  documents: AsyncIterable<readonly PostingDocument[]>,
): Promise<{ written: number }> {
  try {
    await makeSideTables(sql);
    const written = await fill(sql, documents);
    await indexSideTables(sql);
    await swap(sql);
    return { written };
  } catch (error) {
    await dropSideTables(sql);
    throw error;
  }
}

function next(table: string): string {
  return `${table}_next`;
}

async function dropSideTables(sql: Sql): Promise<void> {
  for (const table of TABLES) await sql`drop table if exists ${sql(next(table))}`;
}

async function makeSideTables(sql: Sql): Promise<void> {
  await dropSideTables(sql);
  await sql`truncate search_rebuild_changes`;
  for (const table of TABLES) {
    await sql`create table ${sql(next(table))} (like ${sql(table)} including defaults including constraints)`;
  }
}

async function fill(sql: Sql, documents: AsyncIterable<readonly PostingDocument[]>): Promise<number> {
  let written = 0;
  for await (const group of documents) {
    for (let at = 0; at < group.length; at += BATCH) {
      const batch = group.slice(at, at + BATCH);
      await sql`insert into search_postings_next ${sql(batch.map(indexRow))}`;
      await sql`insert into search_posting_words_next ${sql(batch.map(wordRow))}`;
      written += batch.length;
    }
  }
  return written;
}

interface Index {
  readonly name: string;
  readonly isPrimary: boolean;
  readonly definition: string;
}

/** The indexes in use, read from the catalogue, so that a migration is the only place that names them. */
async function indexesOf(sql: Sql, table: string): Promise<readonly Index[]> {
  return sql<Index[]>`
    select c.relname as name, i.indisprimary as "isPrimary",
           substring(pg_get_indexdef(i.indexrelid) from ' USING .*$') as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = ${table}::regclass order by c.relname`;
}

async function indexSideTables(sql: Sql): Promise<void> {
  for (const table of TABLES) {
    for (const { name, isPrimary, definition } of await indexesOf(sql, table)) {
      await (isPrimary
        ? sql`alter table ${sql(next(table))} add constraint ${sql(next(name))} primary key (posting_id)`
        : sql`create index ${sql(next(name))} on ${sql(next(table))} ${sql.unsafe(definition)}`);
    }
    await sql`analyze ${sql(next(table))}`;
  }
}

async function swap(sql: Sql): Promise<void> {
  const indexes = (await Promise.all(TABLES.map((table) => indexesOf(sql, table)))).flat();
  await sql.begin(async (tx) => {
    // Writers wait from here on, readers do not.
    await tx`lock table search_posting_words, search_postings in exclusive mode`;
    for (const table of TABLES) {
      await tx`delete from ${tx(next(table))} where posting_id in (select posting_id from search_rebuild_changes)`;
      await tx`
        insert into ${tx(next(table))} select * from ${tx(table)}
        where posting_id in (select posting_id from search_rebuild_changes)`;
    }
    await tx`lock table search_posting_words, search_postings in access exclusive mode`;
    for (const table of TABLES) {
      await tx`drop table ${tx(table)}`;
      await tx`alter table ${tx(next(table))} rename to ${tx(table)}`;
    }
    for (const { name } of indexes) await tx`alter index ${tx(next(name))} rename to ${tx(name)}`;
    await tx`delete from search_rebuild_changes`;
  });
}
