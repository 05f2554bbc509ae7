import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runMigrations } from "bullmq";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import pg from "pg";
import postgres from "postgres";
import { databaseUrl, readEnv } from "#app/server/env.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Any number that nothing else in this database locks. */
const lockKey = 20_260_101;

/**
 * Brings a database up to date: our tables, and the queue's own schema unless the queue lives in Redis. Two starts at
 * the same time wait for each other.
 */
export async function migrateDatabase(url: string, options: { queueInDatabase: boolean }): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { TimeZone: "Asia/Shanghai" } });
  try {
    // Held by the session: it ends with the connection even if we are killed.
    await sql`select pg_advisory_lock(${lockKey})`;
    await migrate(drizzle(sql), { migrationsFolder });
    if (options.queueInDatabase) await migrateQueue(url);
  } finally {
    await sql.end();
  }
}

async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const env = readEnv();
  await migrateDatabase(databaseUrl(env), { queueInDatabase: !env.REDIS_URL });
  console.log("The database is up to date.");
}
