import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { type DbConnection, createDb } from "#db/client.ts";
import { databaseAddress } from "./cluster.ts";

export type TestDatabase = DbConnection & {
  url: string;
  /** Empties every table the migrations left empty: some milliseconds. */
  reset(): Promise<void>;
};

let ofThisFile: Promise<TestDatabase> | undefined;
let copies = 0;

/**
 * The database of this vitest worker: a copy of the migrated template, emptied at the first call in a file. Further
 * calls return the same connection. Call `reset` in `beforeEach`.
 */
export function testDatabase(): Promise<TestDatabase> {
  ofThisFile ??= openWorkerDatabase();
  return ofThisFile;
}

/**
 * One more copy of the template, used by nobody else: for a test that needs two databases, changes the schema, or hands
 * the address to another process. Dropped when the run ends.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  copies += 1;
  const { prefix } = inject("testServer");
  return open(await copy(`${prefix}_${process.env["VITEST_POOL_ID"] ?? 0}_${process.pid}_${copies}`));
}

async function openWorkerDatabase(): Promise<TestDatabase> {
  const { prefix } = inject("testServer");
  const database = open(await copy(`${prefix}_${process.env["VITEST_POOL_ID"] ?? 0}`));
  await database.reset();
  return database;
}

async function copy(name: string): Promise<string> {
  const { adminUrl, template } = inject("testServer");
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    const known = await admin`select 1 from pg_database where datname = ${name}`;
    if (known.length === 0) await admin`create database ${admin(name)} template ${admin(template)}`;
  } finally {
    await admin.end();
  }
  return databaseAddress(adminUrl, name);
}

function open(url: string): TestDatabase {
  const connection = createDb(url, { max: 8 });
  afterAll(() => connection.close());
  return { ...connection, url, reset: () => empty(connection.sql) };
}

/** Reference data that the migrations put in stays; see `drizzle.reference_tables` in the template. */
async function empty(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    do $$
    declare
      target record;
      has_rows boolean;
      dirty text[] := '{}';
    begin
      for target in
        select format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition
          and n.nspname not in ('pg_catalog', 'information_schema', 'drizzle')
          and c.oid not in (select oid from drizzle.reference_tables)
      loop
        execute 'select exists (select from ' || target.name || ')' into has_rows;
        if has_rows then dirty := dirty || target.name; end if;
      end loop;
      if cardinality(dirty) > 0 then
        execute 'truncate ' || array_to_string(dirty, ', ') || ' restart identity cascade';
      end if;
    end $$`);
}
