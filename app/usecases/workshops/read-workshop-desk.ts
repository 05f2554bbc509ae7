import { and, asc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { reachOf } from "#app/domain/accounts/permissions.ts";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { occupancyOf, type Occupancy } from "#app/domain/workshops/occupancy.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type ApplicantCounts, applicantCounts } from "#db/queries/postings/applicant-counts.ts";
import { organisations, placements, postings, seekers } from "#db/schema/all.ts";

type OrganisationRow = typeof organisations.$inferSelect;
type PostingRow = typeof postings.$inferSelect;
type PlacementRow = typeof placements.$inferSelect;

/** Somebody who works here. The workshop signed the contract: it knows the name, and nothing else is shown. */
export interface PlacedPerson extends Pick<
  PlacementRow,
  "id" | "contractType" | "startsOn" | "endsOn" | "payPeriod" | "payFen" | "weeklyHours"
> {
  readonly name: string;
  readonly posting: string | null;
}

export interface WorkshopDesk {
  readonly workshop: OrganisationRow;
  readonly occupancy: Occupancy;
  readonly people: readonly PlacedPerson[];
  readonly postings: readonly { readonly posting: PostingRow; readonly applicants: ApplicantCounts }[];
}

/**
 * The workshops of the person: places filled and free, who works there, and the sheltered places on offer.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function readWorkshopDesk(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<readonly WorkshopDesk[]>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (reachOf(principal, "workshops.read-board") === undefined) return refuse("not-allowed");
  const ids = organisationsOf(principal, "workshop-manager");
  if (ids.length === 0) return ok([]);
  const rows = await ports.db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.id));
  return ok(await Promise.all(rows.map((workshop) => deskOf(ports, workshop))));
}

async function deskOf({ db, clock }: Pick<Ports, "db" | "clock">, workshop: OrganisationRow): Promise<WorkshopDesk> {
  const today = clock.today();
  const people = await db
    .select({
      id: placements.id,
      contractType: placements.contractType,
      startsOn: placements.startsOn,
      endsOn: placements.endsOn,
      payPeriod: placements.payPeriod,
      payFen: placements.payFen,
      weeklyHours: placements.weeklyHours,
      name: seekers.name,
      posting: postings.title,
    })
    .from(placements)
    .innerJoin(seekers, eq(seekers.id, placements.seekerId))
    .leftJoin(postings, eq(postings.id, placements.postingId))
    .where(
      and(
        eq(placements.organisationId, workshop.id),
        isNull(placements.endedAt),
        or(isNull(placements.endsOn), gte(placements.endsOn, today)),
      ),
    )
    .orderBy(asc(placements.startsOn), asc(placements.id));
  const offered = await db
    .select()
    .from(postings)
    .where(
      and(eq(postings.organisationId, workshop.id), inArray(postings.status, ["published", "paused", "submitted"])),
    )
    .orderBy(asc(postings.id));
  const counts = await applicantCounts(
    db,
    offered.map(({ id }) => id),
  );
  return {
    workshop,
    occupancy: occupancyOf(workshop.capacity, people.length),
    people,
    postings: offered.map((posting) => ({ posting, applicants: counts.get(posting.id) ?? { waiting: 0, open: 0 } })),
  };
}
