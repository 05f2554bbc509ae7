import { and, eq, inArray } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type CounsellorCriteria, counsellorsQuery } from "#app/domain/search/seeker-query.ts";
import { maskName } from "#app/domain/seekers/mask-name.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findRecords } from "#app/usecases/search/find-records.ts";
import type { Db } from "#db/client.ts";
import { areas, seekers } from "#db/schema/all.ts";

export const PEOPLE_PER_PAGE = 20;

export interface PeopleQuery extends CounsellorCriteria {
  readonly page: number;
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
  /** Nobody has all of the words: people with any of them are shown. */
  readonly loosened: boolean;
  /** Given by PostgreSQL for a search engine that could not answer. */
  readonly standIn: boolean;
}

/**
 * People who look for work, by what they can do, what they need and wish for, and by words of their occupations, skills and
 * training; never by category or grade. Each is read again before it is shown. Names are masked, and each search stands in
 * the audit log with its criteria (PIPL art. 6: a purpose, and no more than it needs), words apart: they may be a name.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function searchPeople(
  ports: Pick<Ports, "db" | "clock" | "search">,
  principal: Principal,
  query: PeopleQuery,
): Promise<Result<PeopleFound>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!mayEver(principal, "seekers.search")) return refuse("not-allowed");
  const { accountId } = principal;
  const { total, page, ids, loosened, standIn } = await findRecords(ports.search.searchPeople, {
    ...counsellorsQuery(query, accountId),
    page: query.page,
    pageSize: PEOPLE_PER_PAGE,
  });
  const people = await peopleById(ports.db, ids, accountId);
  await ports.db.transaction((tx) =>
    recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role: "counsellor",
      action: "seekers.search",
      objectType: "seekers",
      objectId: null,
      details: {
        words: query.text !== "",
        abilities: query.abilities.map(({ dimension, atLeast }) => `${dimension}>=${atLeast}`).join(","),
        accommodations: query.accommodations.join(","),
        occupations: query.occupations.join(","),
        kinds: query.kinds.join(","),
        town: query.town,
        found: total,
      },
    }),
  );
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
  return ok({ total, page, pages, loosened, standIn, people });
}

/** Those who still look for work, in the order of `ids`. */
async function peopleById(db: Db, ids: readonly number[], accountId: number): Promise<readonly FoundPerson[]> {
  if (ids.length === 0) return [];
  const rows = await db
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
    .where(and(inArray(seekers.id, [...ids]), eq(seekers.lookingForWork, true)));
  return rows
    .sort((a, b) => ids.indexOf(a.seekerId) - ids.indexOf(b.seekerId))
    .map(({ name, counsellorId, ...row }) => ({
      ...row,
      maskedName: maskName(name),
      mine: counsellorId === accountId,
    }));
}
