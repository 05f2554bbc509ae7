import { and, eq, isNull, not, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { isAmong } from "#db/queries/id-list.ts";
import { suggestions } from "#db/schema/all.ts";

export type NewSuggestion = typeof suggestions.$inferInsert;

/** Rows in one INSERT: below PostgreSQL's 65,535 parameters, large enough that round trips do not count. */
const ROWS_AT_ONCE = 1000;

/** Writes pairs, or their newer judgement; never an older one. What a counsellor wrote when pushing a posting stays. */
export async function upsertSuggestions(tx: Tx, rows: readonly NewSuggestion[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await tx
      .insert(suggestions)
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: [suggestions.seekerId, suggestions.postingId],
        set: {
          score: sql`excluded.score`,
          standing: sql`excluded.standing`,
          feasibility: sql`excluded.feasibility`,
          judgement: sql`excluded.judgement`,
          rulesVersion: sql`excluded.rules_version`,
          computedAt: sql`excluded.computed_at`,
        },
        setWhere: sql`${suggestions.computedAt} <= excluded.computed_at`,
      });
  }
}

/** Removes a person's pairs except those with `keep`, and those a counsellor pushed. */
export async function removeSeekerSuggestions(tx: Tx, seekerId: number, keep: readonly number[]): Promise<void> {
  await tx
    .delete(suggestions)
    .where(
      and(
        eq(suggestions.seekerId, seekerId),
        keep.length === 0 ? undefined : not(isAmong(suggestions.postingId, keep)),
        isNull(suggestions.pushedBy),
      ),
    );
}

/**
 * Removes a posting's pairs except those with `keep`, and those a counsellor pushed.
 *
 * @returns the people whose list lost the posting
 */
export async function removePostingSuggestions(tx: Tx, postingId: number, keep: readonly number[]): Promise<number[]> {
  const removed = await tx
    .delete(suggestions)
    .where(
      and(
        eq(suggestions.postingId, postingId),
        keep.length === 0 ? undefined : not(isAmong(suggestions.seekerId, keep)),
        isNull(suggestions.pushedBy),
      ),
    )
    .returning({ seekerId: suggestions.seekerId });
  return removed.map(({ seekerId }) => seekerId);
}

/**
 * What the last place of each full list has, of scores on the lists of postings and of standings on those of people: a pair
 * must reach it to enter. Lists that are not full have no bound.
 *
 * @param side whose lists: each posting's best people, or each person's best postings
 * @param places how many places a list has
 * @param owners the postings or people whose lists are asked for
 */
export async function listBounds(
  tx: Tx,
  side: "posting" | "seeker",
  places: number,
  owners: readonly number[],
): Promise<Map<number, number>> {
  if (owners.length === 0) return new Map();
  const owner = side === "posting" ? suggestions.postingId : suggestions.seekerId;
  const other = side === "posting" ? suggestions.seekerId : suggestions.postingId;
  const points = side === "posting" ? suggestions.score : suggestions.standing;
  const rows = await tx.execute<{ owner: number; points: number }>(sql`
    select owner::int as owner, points from (
      select ${owner} as owner, ${points} as points,
             row_number() over (partition by ${owner} order by ${points} desc, ${other}) as place
      from ${suggestions}
      where ${isAmong(owner, owners)}
    ) as placed
    where place = ${places}`);
  return new Map(rows.map((bound) => [bound.owner, bound.points]));
}
