import { sql } from "drizzle-orm";
import { MINIMUM_WAGE_ROWS } from "#app/domain/compliance/minimum-wage-parameters.ts";
import type { Db } from "#db/client.ts";
import { areas, minimumWages } from "#db/schema/all.ts";
import { divisionRows, localAreaRows } from "./areas.ts";

/**
 * What the product needs wherever it runs: the places that postings and people refer to, and the minimum wages that are
 * known. What is there already stays as it is.
 */
export async function seedReference(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    // One parameter instead of 27,000: a quarter of the time.
    const rows = JSON.stringify([...divisionRows(), ...localAreaRows()]);
    await tx.execute(sql`
      insert into ${areas} (code, parent_code, level, name_zh, name_en, latitude, longitude)
      select code, "parentCode", level, "nameZh", "nameEn", latitude, longitude
      from jsonb_to_recordset(${rows}::text::jsonb) as place (
        code text, "parentCode" text, level text, "nameZh" text, "nameEn" text,
        latitude double precision, longitude double precision
      )
      on conflict do nothing
    `);
    await tx
      .insert(minimumWages)
      .values(MINIMUM_WAGE_ROWS.map((row) => ({ ...row, enteredAt: now })))
      .onConflictDoNothing();
  });
}
