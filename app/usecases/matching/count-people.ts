import { and, asc, eq, inArray } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { type AbilityProfile, DIMENSION_CODES, type DimensionCode } from "#app/domain/abilities/dimensions.ts";
import { authorise, mayEver } from "#app/domain/accounts/permissions.ts";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { employersQuery } from "#app/domain/search/seeker-query.ts";
import { tellableCount } from "#app/domain/seekers/small-count.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { organisations } from "#db/schema/all.ts";

export interface PeopleCount {
  readonly organisation: { readonly id: number; readonly name: string };
  /** Verified organisations of the reader, for whom it can be asked. */
  readonly organisations: readonly { readonly id: number; readonly name: string }[];
  /** Null for a few people, fewer than `SMALLEST_GROUP`. */
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
 * with needs, among those who agreed to tell this employer of them. Numbers only, and no small ones (PIPL arts 6, 29).
 *
 * Refuses `not-signed-in`, `not-allowed`, `organisation-not-verified` to those who have no verified organisation.
 *
 * @param organisationId one of the reader's own; another or null: the first of them
 */
export async function countPeople(
  ports: Pick<Ports, "db" | "clock" | "search">,
  principal: Principal,
  asked: {
    readonly organisationId: number | null;
    readonly demands: AbilityProfile;
    readonly accommodations: readonly AccommodationCode[];
  },
): Promise<Result<PeopleCount>> {
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

  const { demands, accommodations } = asked;
  const asking = { organisationId: organisation.id, on: ports.clock.today() };
  let standIn = false;
  const count = async (criteria: Parameters<typeof employersQuery>[0]) => {
    const query = { ...employersQuery(criteria, asking), match: "all", page: 1, pageSize: 1 } as const;
    const found = await ports.search.searchPeople(query);
    standIn ||= found.standIn;
    return tellableCount(found.total);
  };
  const people = await count({ demands, accommodations });
  const demanded = DIMENSION_CODES.filter((code) => (demands[code] ?? 0) > 0);
  const without = [
    ...(await Promise.all(
      demanded.map(async (demand) => ({
        demand,
        people: await count({ demands: { ...demands, [demand]: 0 }, accommodations }),
      })),
    )),
    ...(await Promise.all(
      accommodations.map(async (need) => ({
        need,
        people: await count({ demands, accommodations: accommodations.filter((code) => code !== need) }),
      })),
    )),
  ];
  await ports.db.transaction((tx) =>
    recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role,
      action: "seekers.count",
      objectType: "organisation",
      objectId: organisation.id,
      details: {
        demands: demanded.map((code) => `${code}>=${demands[code]}`).join(","),
        accommodations: accommodations.join(","),
      },
    }),
  );
  return ok({ organisation, organisations: verified, people, without, standIn });
}
