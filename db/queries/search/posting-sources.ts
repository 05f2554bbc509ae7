import { and, asc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { organisations, postings } from "#db/schema/all.ts";

/** The columns a search document is made from, and no others. */
const columns = {
  posting: {
    id: postings.id,
    organisationId: postings.organisationId,
    kind: postings.kind,
    status: postings.status,
    title: postings.title,
    occupationCode: postings.occupationCode,
    description: postings.description,
    areaCode: postings.areaCode,
    latitude: postings.latitude,
    longitude: postings.longitude,
    workingMode: postings.workingMode,
    employment: postings.employment,
    weeklyHours: postings.weeklyHours,
    shift: postings.shift,
    payPeriod: postings.payPeriod,
    payMinFen: postings.payMinFen,
    payMaxFen: postings.payMaxFen,
    payNegotiable: postings.payNegotiable,
    insurance: postings.insurance,
    accommodations: postings.accommodations,
    demands: postings.demands,
    skillsWanted: postings.skillsWanted,
    benefits: postings.benefits,
    deadline: postings.deadline,
    publishedAt: postings.publishedAt,
    createdAt: postings.createdAt,
    updatedAt: postings.updatedAt,
  },
  organisation: {
    name: organisations.name,
    nameEn: organisations.nameEn,
    verification: organisations.verification,
    updatedAt: organisations.updatedAt,
  },
} as const;

/** The same condition as `isFindable` of the domain, for the WHERE clause. */
const findable = and(eq(postings.status, "published"), ne(organisations.verification, "suspended"));

/** Postings in whatever status, with their organisations. */
export function postingSources(db: Db, ids: readonly number[]) {
  return db
    .select(columns)
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(inArray(postings.id, [...ids]));
}

/** Findable postings by id, the next `limit` after `afterId`. */
export function findablePostingSources(db: Db, afterId: number, limit: number) {
  return db
    .select(columns)
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(findable, gt(postings.id, afterId)))
    .orderBy(asc(postings.id))
    .limit(limit);
}

/** Ids and versions of findable postings above `afterId` and up to `upToId`. */
export function findablePostingVersions(db: Db, afterId: number, upToId: number) {
  return db
    .select({
      id: postings.id,
      posting: { updatedAt: postings.updatedAt },
      organisation: { updatedAt: organisations.updatedAt },
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(findable, gt(postings.id, afterId), sql`${postings.id} <= ${upToId}`));
}

/** Ids of an organisation's postings, the next `limit` after `afterId`. */
export function postingIdsOf(db: Db, organisationId: number, afterId: number, limit: number) {
  return db
    .select({ id: postings.id })
    .from(postings)
    .where(and(eq(postings.organisationId, organisationId), gt(postings.id, afterId)))
    .orderBy(asc(postings.id))
    .limit(limit);
}
