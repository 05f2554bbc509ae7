import { MINIMUM_WAGE_ROWS } from "#app/domain/compliance/minimum-wage-parameters.ts";
import type { Db } from "#db/client.ts";
import { areas, minimumWages } from "#db/schema/all.ts";
import { divisionRows, localAreaRows } from "./areas.ts";
import { pieces } from "./seed-world.ts";

/**
 * What the product needs wherever it runs: the places that postings and people refer to, and the minimum wages that are
 * known. What is there already stays as it is.
 */
export async function seedReference(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const rows of pieces([...divisionRows(), ...localAreaRows()], 1000)) {
      await tx.insert(areas).values(rows).onConflictDoNothing();
    }
    await tx
      .insert(minimumWages)
      .values(MINIMUM_WAGE_ROWS.map((row) => ({ ...row, enteredAt: now })))
      .onConflictDoNothing();
  });
}
