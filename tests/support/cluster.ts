import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { type Cluster, startCluster } from "#db/embedded/cluster.ts";
import { isAlive } from "#db/embedded/running-server.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { withLock } from "#scripts/file-lock.ts";
import { projectRoot } from "#scripts/part.ts";
import { keepSecrets } from "#scripts/secrets.ts";

const testData = join(projectRoot, ".data", "test");
/** One run at a time starts, prepares or stops the server. */
const lockFile = join(testData, "lock");

/** Marks the connection a test run holds as long as it needs the server. */
const holderName = "tongxing-test-run";

export type TestServer = {
  /** Address of the `postgres` database, from which the run's databases are made. */
  adminUrl: string;
  /** The migrated database to copy. */
  template: string;
  /** Starts the name of each database of this run. */
  prefix: string;
  release(): Promise<void>;
};

/**
 * Starts (or joins) the PostgreSQL of the tests and makes the migrated template if the migrations have changed. Runs at
 * the same time share one server; the last one to leave stops it. `TEST_DATABASE_URL` names another server to use.
 */
export async function joinTestServer(): Promise<TestServer> {
  const prefix = `t_${process.pid}_${randomBytes(3).toString("hex")}`;
  return withLock(lockFile, async () => {
    const own = process.env["TEST_DATABASE_URL"] ? undefined : await startOwn();
    const adminUrl = own?.url("postgres") ?? String(process.env["TEST_DATABASE_URL"]);
    const admin = postgres(adminUrl, {
      max: 1,
      onnotice: () => undefined,
      connection: { application_name: holderName },
    });
    await dropLeftovers(admin);
    const template = await prepareTemplate(admin, adminUrl);
    return { adminUrl, template, prefix, release: () => leave(admin, own, prefix) };
  });
}

function startOwn(): Promise<Cluster> {
  const { databasePassword } = keepSecrets(join(testData, "secrets.json"), {
    databasePassword: () => randomBytes(24).toString("hex"),
  });
  return startCluster({
    folder: join(testData, "postgres"),
    password: databasePassword,
    durable: false,
    maxConnections: 300,
  });
}

async function leave(admin: postgres.Sql, own: Cluster | undefined, prefix: string): Promise<void> {
  await withLock(lockFile, async () => {
    await dropDatabases(admin, (name) => name.startsWith(prefix));
    const others = await admin`
      select 1 from pg_stat_activity where application_name = ${holderName} and pid <> pg_backend_pid()`;
    await admin.end();
    if (others.length === 0) await own?.stop();
  });
}

/** A database's name carries the process it belongs to, so what a killed run left behind is known. */
async function dropLeftovers(admin: postgres.Sql): Promise<void> {
  await dropDatabases(admin, (name) => {
    const owner = /^t_(\d+)_/.exec(name)?.[1];
    return owner !== undefined && !isAlive(Number(owner));
  });
}

async function dropDatabases(admin: postgres.Sql, which: (name: string) => boolean): Promise<void> {
  const rows = await admin<{ name: string }[]>`select datname as name from pg_database where not datistemplate`;
  for (const { name } of rows.filter((row) => which(row.name))) {
    await admin`drop database if exists ${admin(name)} with (force)`;
  }
}

async function prepareTemplate(admin: postgres.Sql, adminUrl: string): Promise<string> {
  const template = `template_${hashOf(["db/migrations", "db/migrate.ts", "node_modules/bullmq/package.json"])}`;
  const made = await admin`select 1 from pg_database where datname = ${template} and datistemplate`;
  if (made.length > 0) return template;

  const older = await admin<{ name: string }[]>`
    select datname as name from pg_database where datistemplate and starts_with(datname, 'template_')
      and not exists (select 1 from pg_stat_activity where application_name = ${holderName} and pid <> pg_backend_pid())`;
  for (const { name } of older) {
    await admin`alter database ${admin(name)} is_template false`;
    await admin`drop database ${admin(name)}`;
  }
  await admin`drop database if exists ${admin(template)}`;
  await admin`create database ${admin(template)}`;
  const address = databaseAddress(adminUrl, template);
  await migrateDatabase(address, { queueInDatabase: true });
  await noteReferenceTables(address);
  await admin`alter database ${admin(template)} is_template true`;
  return template;
}

/** Remembers which tables the migrations fill, so that a reset between tests leaves them alone. */
async function noteReferenceTables(address: string): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(`
      create table drizzle.reference_tables (oid oid primary key);
      do $$
      declare
        target record;
        has_rows boolean;
      begin
        for target in
          select c.oid, format('%I.%I', n.nspname, c.relname) as name
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'p') and not c.relispartition
            and n.nspname not in ('pg_catalog', 'information_schema', 'drizzle')
        loop
          execute 'select exists (select from ' || target.name || ')' into has_rows;
          if has_rows then insert into drizzle.reference_tables values (target.oid); end if;
        end loop;
      end $$`);
  } finally {
    await sql.end();
  }
}

export function databaseAddress(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Twelve hexadecimal digits that change with any file of these, given from the project's root. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    const full = join(projectRoot, path);
    const files = statSync(full).isDirectory()
      ? readdirSync(full, { recursive: true, encoding: "utf8" })
          .sort()
          .map((name) => join(full, name))
      : [full];
    for (const file of files.filter((name) => statSync(name).isFile())) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 12);
}
