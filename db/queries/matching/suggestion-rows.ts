import { and, eq, isNull, not, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { isAmong } from "#db/queries/id-list.ts";
import { postingLevelling, suggestions } from "#db/schema/all.ts";

/** Joins what levels a suggestion's posting; none for postings that came since the night. */
export const OF_THE_POSTING = eq(postingLevelling.postingId, suggestions.postingId);
/** A suggestion's score and what levels its posting: by it a person's list is chosen (`levelling.ts`). */
export const LEVELLED = sql<number>`${suggestions.score} + coalesce(${postingLevelling.points}, 0)`;

/** A pair that the engine found. */
export interface FoundPair {
  readonly seekerId: number;
  readonly postingId: number;
  readonly score: number;
}

/** When pairs were found, and by which rules. */
export interface Finding {
  readonly computedAt: Date;
  /** The time of writing: what was found later than that was found by a clock that was ahead, and is older. */
  readonly now: Date;
  readonly rulesVersion: string;
}

/**
 * Writes pairs, or their newer score; never an older one. What is there already is not written again, and what a counsellor
 * wrote when pushing a posting stays.
 */
export async function upsertSuggestions(
  tx: Tx,
  pairs: readonly FoundPair[],
  { computedAt, now, rulesVersion }: Finding,
): Promise<void> {
  await tx.execute(sql`
    insert into ${suggestions} (seeker_id, posting_id, score, rules_version, computed_at)
    select given.*, ${rulesVersion}, ${computedAt.toISOString()}::timestamptz from (${given(pairs)}) as given
    on conflict (seeker_id, posting_id) do update set
      score = excluded.score, rules_version = excluded.rules_version, computed_at = excluded.computed_at
    where ${notNewer(computedAt, now)}
      and (${suggestions}.score, ${suggestions}.rules_version) is distinct from (excluded.score, excluded.rules_version)`);
}

/**
 * Makes the lists of some people hold the pairs that were found, and what a counsellor pushed. Only what differs is written, so
 * that a night that changes little writes little; what came or changed since the pairs were found is left as it is.
 *
 * @param lists by person, each posting's score
 */
export async function replaceLists(
  tx: Tx,
  lists: ReadonlyMap<number, ReadonlyMap<number, number>>,
  { computedAt, now, rulesVersion }: Finding,
): Promise<void> {
  const listed = await tx.execute<{
    seeker: number;
    posting: number;
    score: number;
    kept: boolean;
    pushed: boolean;
  }>(sql`
    select seeker_id::int as seeker, posting_id::int as posting, score,
           rules_version = ${rulesVersion} as kept, pushed_by is not null as pushed
    from ${suggestions} where ${isAmong(suggestions.seekerId, [...lists.keys()])}`);
  const missing = new Map([...lists].map(([seekerId, list]) => [seekerId, new Map(list)]));
  const gone: FoundPair[] = [];
  for (const { seeker, posting, score, kept, pushed } of listed) {
    const found = lists.get(seeker)?.get(posting);
    if (found === score && kept) missing.get(seeker)?.delete(posting);
    else if (found === undefined && !pushed) gone.push({ seekerId: seeker, postingId: posting, score });
  }
  const pairs = [...missing].flatMap(([seekerId, list]) =>
    Array.from(list, ([postingId, score]) => ({ seekerId, postingId, score })),
  );
  if (pairs.length > 0) await upsertSuggestions(tx, pairs, { computedAt, now, rulesVersion });
  if (gone.length > 0) await removePairs(tx, gone, computedAt, now);
}

/** Whether what is listed was found no later than `foundAt`; what was found after `now` was not found later. */
function notNewer(foundAt: Date, now: Date): SQL {
  const listedAt = suggestions.computedAt;
  return sql`(${listedAt} <= ${foundAt.toISOString()}::timestamptz or ${listedAt} > ${now.toISOString()}::timestamptz)`;
}

async function removePairs(tx: Tx, pairs: readonly FoundPair[], foundAt: Date, now: Date): Promise<void> {
  await tx.execute(sql`
    delete from ${suggestions} using (${given(pairs)}) as gone
    where ${suggestions.seekerId} = gone.seeker_id and ${suggestions.postingId} = gone.posting_id
      and ${suggestions.pushedBy} is null and ${notNewer(foundAt, now)}`);
}

/** Pairs as rows, by one parameter a column: one for each value costs the client several times what the rows cost. */
function given(pairs: readonly FoundPair[]): SQL {
  const column = (valueOf: (pair: FoundPair) => number) => `{${pairs.map(valueOf).join(",")}}`;
  return sql`
    select * from unnest(
      ${column(({ seekerId }) => seekerId)}::bigint[], ${column(({ postingId }) => postingId)}::bigint[],
      ${column(({ score }) => score)}::integer[]
    ) as pair (seeker_id, posting_id, score)`;
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
 * What the last place of each full list has, of scores on the lists of postings and of levelled scores on those of people: a
 * pair must reach it to enter. Lists that are not full have no bound.
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
  const points = side === "posting" ? sql`${suggestions.score}` : LEVELLED;
  const rows = await tx.execute<{ owner: number; points: number }>(sql`
    select owner::int as owner, points from (
      select ${owner} as owner, ${points} as points,
             row_number() over (partition by ${owner} order by ${points} desc, ${other}) as place
      from ${suggestions} left join ${postingLevelling} on ${OF_THE_POSTING}
      where ${isAmong(owner, owners)}
    ) as placed
    where place = ${places}`);
  return new Map(rows.map((bound) => [bound.owner, bound.points]));
}
