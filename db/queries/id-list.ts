import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * Whether a column holds one of `ids`, with one parameter however many there are. `inArray` takes one for each, and
 * PostgreSQL 65,535 at most: for lists that grow with the postings or the people.
 */
export function isAmong(column: AnyColumn, ids: readonly number[]): SQL {
  return sql`${column} = any(${`{${ids.join(",")}}`}::bigint[])`;
}
