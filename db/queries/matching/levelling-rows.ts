import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { postingLevelling } from "#db/schema/all.ts";

/** Puts these points, by posting, in the place of all that were there. Postings that are gone meanwhile are left out. */
export async function replaceLevelling(tx: Tx, points: ReadonlyMap<number, number>, computedAt: Date): Promise<void> {
  await tx.delete(postingLevelling);
  const rows = JSON.stringify([...points].map(([id, each]) => ({ id, points: each })));
  await tx.execute(sql`
    insert into ${postingLevelling} (posting_id, points, computed_at)
    select p.id, given.points, ${computedAt.toISOString()}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as given (id bigint, points integer) join postings p on p.id = given.id`);
}
