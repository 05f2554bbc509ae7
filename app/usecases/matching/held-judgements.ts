import { and, eq, inArray } from "drizzle-orm";
import { type HeldJudgement, heldJudgement } from "#app/domain/matching/employer-view.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db, Tx } from "#db/client.ts";
import { heldPairs } from "#db/schema/all.ts";
import { judgePairs } from "./judge-pairs.ts";

export interface Held {
  readonly judgement: HeldJudgement;
  readonly heldAt: Date;
}

async function kept(db: Db | Tx, postingId: number, seekerIds: readonly number[]): Promise<ReadonlyMap<number, Held>> {
  if (seekerIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(heldPairs)
    .where(and(eq(heldPairs.postingId, postingId), inArray(heldPairs.seekerId, [...seekerIds])));
  return new Map(rows.map(({ seekerId, judgement, heldAt }) => [seekerId, { judgement, heldAt }]));
}

/**
 * What these people's judgements said when the posting's organisation was first told of them; of the others what they say
 * today, which is kept from now on. Two who read at once are told the same.
 *
 * @param isTold leaves a person out who is not told of today, so that nothing is kept of them
 * @returns by the seeker's id; nothing where person or posting is gone, or where the person was left out
 */
export async function heldJudgements(
  ports: Pick<Ports, "clock"> & { readonly db: Db | Tx },
  postingId: number,
  seekerIds: readonly number[],
  isTold: (judgement: HeldJudgement) => boolean = () => true,
): Promise<ReadonlyMap<number, Held>> {
  const { db, clock } = ports;
  const before = await kept(db, postingId, seekerIds);
  const others = seekerIds.filter((seekerId) => !before.has(seekerId));
  const judgementOf = await judgePairs(
    ports,
    others.map((seekerId) => ({ seekerId, postingId })),
  );
  const rows = others.flatMap((seekerId) => {
    const judged = judgementOf(seekerId, postingId);
    const judgement = judged && heldJudgement(judged);
    return judgement && isTold(judgement) ? [{ postingId, seekerId, judgement, heldAt: clock.now() }] : [];
  });
  if (rows.length === 0) return before;
  await db.insert(heldPairs).values(rows).onConflictDoNothing();
  return kept(db, postingId, seekerIds);
}
