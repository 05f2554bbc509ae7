import { and, asc, count, desc, eq, or, sql, type SQL } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { DimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { maskName } from "#app/domain/seekers/mask-name.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { areas, seekers } from "#db/schema/all.ts";

export const PEOPLE_PER_PAGE = 20;

export interface PeopleQuery {
  /** At least this level on each dimension; somebody of whom it is not known is not found. */
  readonly abilities: readonly { readonly dimension: DimensionCode; readonly atLeast: Level }[];
  /** People who need all of these. */
  readonly accommodations: readonly AccommodationCode[];
  readonly town?: string | undefined;
  /** Occupation codes; people who wish for one of them, or for the group it belongs to. */
  readonly occupations: readonly string[];
  readonly kinds: readonly PostingKind[];
  readonly page?: number | undefined;
}

export interface FoundPerson {
  readonly seekerId: number;
  readonly maskedName: string;
  readonly townZh: string | null;
  readonly townEn: string | null;
  readonly occupationsWanted: readonly string[];
  readonly accommodationsNeeded: readonly AccommodationCode[];
  readonly kindsWanted: readonly PostingKind[];
  readonly mine: boolean;
}

export interface PeopleFound {
  readonly people: readonly FoundPerson[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

function conditionsOf({ abilities, accommodations, town, occupations, kinds }: PeopleQuery): SQL | undefined {
  const oneOf = (codes: readonly string[]) =>
    sql`array[${sql.join(
      codes.map((code) => sql`${code}`),
      sql`, `,
    )}]::text[]`;
  return and(
    eq(seekers.lookingForWork, true),
    ...abilities.map(({ dimension, atLeast }) => sql`(${seekers.abilities} ->> ${dimension})::int >= ${atLeast}`),
    accommodations.length === 0 ? undefined : sql`${seekers.accommodationsNeeded} @> ${oneOf(accommodations)}`,
    town ? or(eq(seekers.areaCode, town), eq(areas.parentCode, town)) : undefined,
    occupations.length === 0 ? undefined : sql`${seekers.occupationsWanted} && ${oneOf(occupations)}`,
    kinds.length === 0 ? undefined : sql`${seekers.kindsWanted} && ${oneOf(kinds)}`,
  );
}

/**
 * People who look for work, by what they can do, what they need and what they wish for; never by category or grade. Names
 * are masked, and each search stands in the audit log with its criteria (PIPL art. 6: a purpose, and no more than it needs).
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function searchPeople(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  query: PeopleQuery,
): Promise<Result<PeopleFound>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!mayEver(principal, "seekers.search")) return refuse("not-allowed");
  const { accountId } = principal;
  const where = conditionsOf(query);
  const [counted] = await ports.db
    .select({ amount: count() })
    .from(seekers)
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .where(where);
  const total = counted?.amount ?? 0;
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  const page = Math.min(Math.max(1, query.page ?? 1), pages);
  const rows = await ports.db
    .select({
      seekerId: seekers.id,
      name: seekers.name,
      townZh: areas.nameZh,
      townEn: areas.nameEn,
      occupationsWanted: seekers.occupationsWanted,
      accommodationsNeeded: seekers.accommodationsNeeded,
      kindsWanted: seekers.kindsWanted,
      counsellorId: seekers.counsellorId,
    })
    .from(seekers)
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .where(where)
    .orderBy(desc(sql`${seekers.counsellorId} is not distinct from ${accountId}`), asc(seekers.id))
    .limit(PEOPLE_PER_PAGE)
    .offset((page - 1) * PEOPLE_PER_PAGE);
  await ports.db.transaction((tx) =>
    recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role: "counsellor",
      action: "seekers.search",
      objectType: "seekers",
      objectId: null,
      details: {
        abilities: query.abilities.map(({ dimension, atLeast }) => `${dimension}>=${atLeast}`).join(","),
        accommodations: query.accommodations.join(","),
        occupations: query.occupations.join(","),
        kinds: query.kinds.join(","),
        town: query.town ?? null,
        found: total,
      },
    }),
  );
  return ok({
    total,
    page,
    pages,
    people: rows.map(({ name, counsellorId, ...row }) => ({
      ...row,
      maskedName: maskName(name),
      mine: counsellorId === accountId,
    })),
  });
}
