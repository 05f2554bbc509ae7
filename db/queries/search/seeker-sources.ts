import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { grouped } from "#db/queries/grouped.ts";
import { consents, seekers, trainingRecords } from "#db/schema/all.ts";

/** The columns a search record is made from, and no others. */
const columns = {
  id: seekers.id,
  counsellorId: seekers.counsellorId,
  areaCode: seekers.areaCode,
  abilities: seekers.abilities,
  accommodationsNeeded: seekers.accommodationsNeeded,
  kindsWanted: seekers.kindsWanted,
  occupationsWanted: seekers.occupationsWanted,
  skills: seekers.skills,
  lookingForWork: seekers.lookingForWork,
  updatedAt: seekers.updatedAt,
} as const;

/** People whether they look for work or not, with their training and what they agreed to. */
export async function seekerSources(db: Db, ids: readonly number[]) {
  const rows = await db
    .select(columns)
    .from(seekers)
    .where(inArray(seekers.id, [...ids]));
  return withRecords(db, rows);
}

/** People who look for work by id, the first `limit` after `afterId` and up to `upToId`. */
export async function lookingSources(db: Db, afterId: number, upToId: number, limit: number) {
  const rows = await db
    .select(columns)
    .from(seekers)
    .where(and(eq(seekers.lookingForWork, true), gt(seekers.id, afterId), lte(seekers.id, upToId)))
    .orderBy(asc(seekers.id))
    .limit(limit);
  return withRecords(db, rows);
}

async function withRecords<Row extends { readonly id: number }>(db: Db, rows: readonly Row[]) {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [training, agreed] = await Promise.all([
    db
      .select({ seekerId: trainingRecords.seekerId, title: trainingRecords.title, skill: trainingRecords.skill })
      .from(trainingRecords)
      .where(inArray(trainingRecords.seekerId, ids))
      .orderBy(asc(trainingRecords.id)),
    db
      .select({
        seekerId: consents.seekerId,
        purpose: consents.purpose,
        organisationId: consents.organisationId,
        grantedAt: consents.grantedAt,
        expiresOn: consents.expiresOn,
        withdrawnAt: consents.withdrawnAt,
      })
      .from(consents)
      .where(inArray(consents.seekerId, ids))
      .orderBy(asc(consents.id)),
  ]);
  const trainingOf = grouped(training, ({ seekerId }) => seekerId);
  const agreedOf = grouped(agreed, ({ seekerId }) => seekerId);
  return rows.map((row) => ({ row, training: trainingOf.get(row.id) ?? [], consents: agreedOf.get(row.id) ?? [] }));
}
