import type { Judgement } from "#app/domain/matching/judgement.ts";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db, Tx } from "#db/client.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";

/**
 * The judgements of pairs that are to be shown, as things stand now. A pair whose person or posting is gone has none.
 *
 * @returns by `seekerId` and `postingId`
 */
export async function judgePairs(
  ports: Pick<Ports, "clock"> & { readonly db: Db | Tx },
  pairs: readonly { readonly seekerId: number; readonly postingId: number }[],
): Promise<(seekerId: number, postingId: number) => Judgement | undefined> {
  if (pairs.length === 0) return () => undefined;
  const { db } = ports;
  const context = await loadMatchingContext(ports, db);
  const idsOf = (of: (pair: (typeof pairs)[number]) => number) => [...new Set(pairs.map(of))];
  const people = await loadSeekerFacts(
    db,
    context,
    idsOf(({ seekerId }) => seekerId),
  );
  const postings = await loadPostingFacts(
    db,
    idsOf(({ postingId }) => postingId),
  );
  const seekers = new Map(people.map((facts) => [facts.id, prepareSeeker(facts, context)]));
  const prepared = new Map(postings.map((facts) => [facts.id, preparePosting(facts, context)]));
  return (seekerId, postingId) => {
    const seeker = seekers.get(seekerId);
    const posting = prepared.get(postingId);
    return seeker && posting && judgePrepared(seeker, posting);
  };
}
