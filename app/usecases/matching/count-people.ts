import { and, asc, eq, inArray } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "#app/domain/abilities/dimensions.ts";
import { authorise, mayEver } from "#app/domain/accounts/permissions.ts";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type EmployerCriteria, employersQuery } from "#app/domain/search/seeker-query.ts";
import { coarseCount, SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { organisations } from "#db/schema/all.ts";

export interface PeoplePage {
  readonly organisation: { readonly id: number; readonly name: string };
  /** Verified organisations of the reader, for whom it can be asked. */
  readonly organisations: readonly { readonly id: number; readonly name: string }[];
  /** Null where nothing was asked. */
  readonly counted: PeopleCount | null;
}

export interface PeopleCount {
  /** In whole fives; null for fewer than `SMALLEST_GROUP`, none among them. */
  readonly people: number | null;
  /** How many there would be without one of the demands or needs that were asked for. */
  readonly without: readonly (
    | { readonly demand: DimensionCode; readonly people: number | null }
    | { readonly need: AccommodationCode; readonly people: number | null }
  )[];
  readonly standIn: boolean;
}

/**
 * How many people who look for work could meet some demands, among those who agreed to be found by employers without a name;
 * with needs, among those who agreed to tell this employer of them. Numbers only, coarse, and no small ones (PIPL arts 6, 29):
 * who chooses what is counted could else read a person's levels off the answers. For the same reason demands are put to
 * people with a need only where at least five told this employer of it. Each asking stands in the audit log.
 *
 * Refuses `not-signed-in`, `not-allowed`, `organisation-not-verified` to those who have no verified organisation.
 *
 * @param organisationId one of the reader's own; another or null: the first of them
 * @param criteria null: only for whom can be asked, and nobody is counted
 */
export async function countPeople(
  ports: Pick<Ports, "db" | "clock" | "search">,
  principal: Principal,
  asked: {
    readonly organisationId: number | null;
    readonly criteria: EmployerCriteria | null;
  },
): Promise<Result<PeoplePage>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!mayEver(principal, "matching.count-people")) return refuse("not-allowed");
  const own = organisationsOf(principal, "employer", "workshop-manager");
  const verified = await ports.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(inArray(organisations.id, [...own]), eq(organisations.verification, "verified")))
    .orderBy(asc(organisations.id));
  const organisation = verified.find(({ id }) => id === asked.organisationId) ?? verified[0];
  if (organisation === undefined) return refuse("organisation-not-verified");
  const granted = authorise(principal, "matching.count-people", { organisationId: organisation.id });
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;

  const { criteria } = asked;
  if (criteria === null) return ok({ organisation, organisations: verified, counted: null });
  const counted = await countWith(ports, criteria, organisation.id);
  await ports.db.transaction((tx) =>
    recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role,
      action: "seekers.count",
      objectType: "organisation",
      objectId: organisation.id,
      details: {
        demands: demanded(criteria)
          .map((code) => `${code}>=${criteria.demands[code]}`)
          .join(","),
        accommodations: criteria.accommodations.join(","),
      },
    }),
  );
  return ok({ organisation, organisations: verified, counted });
}

function demanded({ demands }: EmployerCriteria): readonly DimensionCode[] {
  return DIMENSION_CODES.filter((code) => (demands[code] ?? 0) > 0);
}

async function countWith(
  ports: Pick<Ports, "clock" | "search">,
  criteria: EmployerCriteria,
  organisationId: number,
): Promise<PeopleCount> {
  const { demands, accommodations } = criteria;
  const asking = { organisationId, on: ports.clock.today() };
  let standIn = false;
  const totalOf = async (asked: EmployerCriteria) => {
    const query = employersQuery(asked, asking);
    const found = await ports.search.searchPeople({ ...query, match: "all", page: 1, pageSize: 1 });
    standIn ||= found.standIn;
    return found.total;
  };
  const count = async (changed: Partial<EmployerCriteria>) => {
    const asked = { ...criteria, ...changed };
    if (asked.accommodations.length > 0 && demanded(asked).length > 0) {
      if ((await totalOf({ ...asked, demands: {} })) < SMALLEST_GROUP) return null;
    }
    return coarseCount(await totalOf(asked));
  };
  const people = await count({});
  const without = await Promise.all([
    ...demanded(criteria).map(async (demand) => ({
      demand,
      people: await count({ demands: { ...demands, [demand]: 0 } }),
    })),
    ...accommodations.map(async (need) => ({
      need,
      people: await count({ accommodations: accommodations.filter((code) => code !== need) }),
    })),
  ]);
  return { people, without, standIn };
}
