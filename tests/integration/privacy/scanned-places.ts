import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Finding, PersonalValues } from "./personal-values.ts";

/** Where copies of the world's data come to lie, besides the queue. */
const OWN_PLACES = [
  "public.search_postings",
  "public.search_posting_words",
  "public.search_records",
  "public.search_rebuild_changes",
  "public.outbox",
  "public.suggestions",
  "public.place_proposals",
  "public.place_proposal_rows",
  "public.place_pins",
  "public.audit_log",
  "public.notices",
  "public.outgoing_messages",
] as const;

/** Every table of the queue, whatever its version calls them. */
async function queuePlaces(db: Db): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'bullmq' order by 1`);
  return tables.map(({ name }) => name);
}

export interface Leak extends Finding {
  readonly table: string;
}

/** Reads every row of every such place as text and says what it gives away, with how many rows were read of each. */
export async function scan(
  db: Db,
  values: PersonalValues,
): Promise<{ readonly leaks: readonly Leak[]; readonly rows: Readonly<Record<string, number>> }> {
  const leaks: Leak[] = [];
  const rows: Record<string, number> = {};
  for (const table of [...OWN_PLACES, ...(await queuePlaces(db))]) {
    const found = await db.execute<{ row: string }>(sql.raw(`select to_jsonb(t)::text as row from ${table} t`));
    rows[table] = found.length;
    for (const { row } of found) {
      leaks.push(...values.foundIn(row).map((finding) => ({ table, ...finding })));
    }
  }
  return { leaks, rows };
}
