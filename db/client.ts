import { type PostgresJsDatabase, drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "#db/schema/all.ts";

export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
export type Sql = postgres.Sql;

export type DbConnection = { db: Db; sql: Sql; close(): Promise<void> };

export type DbOptions = {
  /** Most connections held at once; 10 unless told. */
  max?: number;
  onnotice?: (notice: postgres.Notice) => void;
};

/**
 * A pool of connections to one database, opened on first use. Every session works in the zone Asia/Shanghai, so that
 * "today" means the same to the database and to the people it serves.
 */
export function createDb(url: string, options: DbOptions = {}): DbConnection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    onnotice: options.onnotice ?? (() => undefined),
    connect_timeout: 10,
    connection: { TimeZone: "Asia/Shanghai", application_name: "tongxing" },
  });
  return { db: drizzle(sql, { schema, casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}
