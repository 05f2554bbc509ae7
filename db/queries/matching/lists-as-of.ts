import { max } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { matchingRuns } from "#db/schema/all.ts";

/**
 * As of when a list is true: since it was changed last, or since all lists were made, which leaves alone what did not change.
 *
 * @param changed when each of its pairs got there; null for an empty list
 */
export async function listAsOf(db: Db, changed: readonly Date[]): Promise<Date | null> {
  if (changed.length === 0) return null;
  const [made] = await db.select({ at: max(matchingRuns.finishedAt) }).from(matchingRuns);
  return new Date(Math.max(made?.at?.getTime() ?? 0, ...changed.map((each) => each.getTime())));
}
