import { and, isNotNull, lt } from "drizzle-orm";
import { UNDO_LEAVING_KEPT_DAYS } from "#app/domain/applications/leaving.ts";
import { plusDays, startOf } from "#app/domain/dates.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { placements } from "#db/schema/all.ts";

/**
 * Forgets what was kept so that leaving a job could be taken back, where nobody did so within `UNDO_LEAVING_KEPT_DAYS`. Doing
 * it twice is harmless.
 */
export async function forgetLeavings({
  db,
  clock,
}: Pick<Ports, "db" | "clock">): Promise<{ readonly forgotten: number }> {
  const since = startOf(plusDays(clock.today(), -UNDO_LEAVING_KEPT_DAYS));
  const forgotten = await db
    .update(placements)
    .set({ beforeLeaving: null })
    .where(and(isNotNull(placements.beforeLeaving), lt(placements.endedAt, since)))
    .returning({ id: placements.id });
  return { forgotten: forgotten.length };
}
