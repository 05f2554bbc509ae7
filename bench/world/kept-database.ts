import postgres from "postgres";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { isoDateOf } from "#app/domain/dates.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";
import { createDb } from "#db/client.ts";
import { databaseAddress, hashOf, type TestServer } from "#tests/support/cluster.ts";
import { fillWithPostings } from "./synthetic-postings.ts";
import { makeWideTable } from "./wide-table.ts";

/** Whatever decides what the filled database holds. */
const MADE_FROM = ["app/domain", "app/gateways/search", "app/usecases/search/rebuild-index.ts", "db", "bench/world"];

let copies = 0;

/**
 * A database of this run with so many invented postings, their index in PostgreSQL and the peer's wide table: the copy of
 * one that stays on the server until the sources change or the day ends, because postings have dates. Dropped with the
 * run's other databases.
 *
 * @returns its address
 */
export async function worldDatabase(server: TestServer, postings: number): Promise<string> {
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
  try {
    const kept = await keptDatabase(admin, server, postings);
    copies += 1;
    const copy = `${server.prefix}_world_${copies}`;
    await admin`create database ${admin(copy)} template ${admin(kept)} strategy file_copy`;
    return databaseAddress(server.adminUrl, copy);
  } finally {
    await admin.end();
  }
}

async function keptDatabase(admin: postgres.Sql, server: TestServer, postings: number): Promise<string> {
  const now = new Date();
  const kind = `bench_${postings}`;
  const kept = `${kind}_${isoDateOf(now).replaceAll("-", "")}_${hashOf(MADE_FROM)}`;
  const before = await admin<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${`${kind}_`})`;
  if (before.some(({ name }) => name === kept)) return kept;
  for (const { name } of before) await admin`drop database ${admin(name)}`;

  console.log(`Making ${postings} postings and their index …`);
  const filling = `${server.prefix}_filling`;
  await admin`create database ${admin(filling)} template ${admin(server.template)}`;
  const connection = createDb(databaseAddress(server.adminUrl, filling));
  await fillWithPostings(connection.db, postings, now);
  const { written } = await rebuildIndex({ db: connection.db, search: postgresSearch(connection) }, "postings");
  if (written !== postings) throw new Error(`${written} of ${postings} postings were indexed.`);
  await makeWideTable(connection);
  await connection.sql`vacuum analyze`;
  await connection.close();
  await admin`alter database ${admin(filling)} rename to ${admin(kept)}`;
  return kept;
}
