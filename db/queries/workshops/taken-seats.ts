import { and, eq, gte, inArray, isNull, notExists, or, sql } from "drizzle-orm";
import type { IsoDate } from "#app/domain/dates.ts";
import type { Db, Tx } from "#db/client.ts";
import { applications, placements } from "#db/schema/all.ts";

/** Somebody who has work, or an offer or a hire that will become work. */
export interface TakenSeat {
  readonly seekerId: number;
  readonly organisationId: number;
  readonly postingId: number | null;
}

/** Everybody who works on `date` or is about to, each posting once: placements that have not ended, offers, and hires. */
export async function takenSeats(db: Db | Tx, date: IsoDate): Promise<readonly TakenSeat[]> {
  const working = await db
    .select({
      seekerId: placements.seekerId,
      organisationId: placements.organisationId,
      postingId: placements.postingId,
    })
    .from(placements)
    .where(and(isNull(placements.endedAt), or(isNull(placements.endsOn), gte(placements.endsOn, date))));
  const recorded = db
    .select({ one: sql`1` })
    .from(placements)
    .where(eq(placements.applicationId, applications.id));
  const coming = await db
    .select({
      seekerId: applications.seekerId,
      organisationId: applications.organisationId,
      postingId: applications.postingId,
    })
    .from(applications)
    .where(and(inArray(applications.status, ["offered", "hired"]), notExists(recorded)));
  const all = [...working, ...coming];
  return [
    ...new Map(all.map((seat) => [`${seat.seekerId}-${seat.organisationId}-${seat.postingId ?? ""}`, seat])).values(),
  ];
}
