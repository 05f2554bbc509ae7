import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import { freeSeats } from "#app/domain/workshops/seats.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db, Tx } from "#db/client.ts";
import { grouped } from "#db/queries/grouped.ts";
import { takenSeats, type TakenSeat } from "#db/queries/workshops/taken-seats.ts";
import { organisations, postings } from "#db/schema/all.ts";

/** A sheltered place that is on offer today. */
export interface PlaceOnOffer {
  readonly postingId: number;
  readonly organisationId: number;
  /** One where nobody has said how many. */
  readonly headcount: number;
  readonly taken: number;
  readonly free: number;
  readonly limited: boolean;
}

export interface PlacesToday {
  readonly places: readonly PlaceOnOffer[];
  /** Everybody who works or is about to, anywhere. */
  readonly taken: readonly TakenSeat[];
}

/** The sheltered places that are on offer today, with the seats that can be given. */
export async function loadPlaces(ports: Pick<Ports, "clock">, db: Db | Tx): Promise<PlacesToday> {
  const today = ports.clock.today();
  const rows = await db
    .select({
      postingId: postings.id,
      organisationId: postings.organisationId,
      headcount: postings.headcount,
      capacity: organisations.capacity,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(
      and(
        eq(postings.kind, "sheltered"),
        eq(postings.status, "published"),
        or(isNull(postings.deadline), gte(postings.deadline, today)),
      ),
    )
    .orderBy(asc(postings.id));
  const taken = await takenSeats(db, today);
  const onPosting = grouped(taken, ({ postingId }) => postingId);
  const atWorkshop = grouped(taken, ({ organisationId }) => organisationId);
  const peopleAt = (id: number) => new Set(atWorkshop.get(id)?.map(({ seekerId }) => seekerId)).size;
  const offered = rows.map(({ postingId, organisationId, headcount }) => ({
    postingId,
    organisationId,
    headcount,
    taken: onPosting.get(postingId)?.length ?? 0,
  }));
  const left = new Map(
    rows.map(({ organisationId, capacity }) => [
      organisationId,
      capacity === null ? null : capacity - peopleAt(organisationId),
    ]),
  );
  const seats = freeSeats(offered, left);
  return {
    taken,
    places: offered.map((place) => ({
      ...place,
      headcount: place.headcount ?? 1,
      free: seats.get(place.postingId)?.free ?? 0,
      limited: seats.get(place.postingId)?.limited ?? false,
    })),
  };
}
