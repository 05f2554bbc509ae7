import { and, eq, isNull, not, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { isAmong } from "#db/queries/id-list.ts";
import { suggestions } from "#db/schema/all.ts";

/** A pair that the engine found. */
export type NewSuggestion = Omit<typeof suggestions.$inferInsert, "id" | "pushedBy" | "pushedNote">;

/** Rows in one INSERT: some megabytes, large enough that round trips do not count. */
const ROWS_AT_ONCE = 5000;

/**
 * Writes pairs, or their newer judgement; never an older one. What a counsellor wrote when pushing a posting stays. All rows
 * are one parameter: made of one for each value they cost the client several times what they cost the database.
 */
export async function upsertSuggestions(tx: Tx, rows: readonly NewSuggestion[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE));
    await tx.execute(sql`
      insert into ${suggestions}
        (seeker_id, posting_id, score, standing, feasibility, judgement, rules_version, computed_at)
      select "seekerId", "postingId", score, standing, feasibility, judgement, "rulesVersion", "computedAt"
      from json_to_recordset(${values}::text::json) as given (
        "seekerId" bigint, "postingId" bigint, score integer, standing integer, feasibility text, judgement jsonb,
        "rulesVersion" text, "computedAt" timestamptz
      )
      on conflict (seeker_id, posting_id) do update set
        score = excluded.score, standing = excluded.standing, feasibility = excluded.feasibility,
        judgement = excluded.judgement, rules_version = excluded.rules_version, computed_at = excluded.computed_at
      where ${suggestions}.computed_at <= excluded.computed_at`);
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
