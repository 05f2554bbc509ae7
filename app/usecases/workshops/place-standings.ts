import { and, asc, eq, isNotNull } from "drizzle-orm";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { pairDecision } from "#app/domain/workshops/proposal.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import { standingsOf } from "#app/domain/workshops/standing.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "#app/usecases/matching/load-facts.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db, Tx } from "#db/client.ts";
import { grouped } from "#db/queries/grouped.ts";
import { isAmong } from "#db/queries/id-list.ts";
import { placeProposalRows } from "#db/schema/all.ts";
import { loadPlaces } from "./load-places.ts";

export interface StandingPair {
  readonly standing: PairStanding;
  /** The pair as it is judged now. */
  readonly judgement: Judgement;
}

/**
 * How the pairs proposed for these postings stand today, by row: judged anew, with who has found work and which seats are left.
 */
export async function placeStandings(
  ports: Pick<Ports, "clock">,
  db: Db | Tx,
  proposalId: number,
  postingIds: readonly number[],
): Promise<ReadonlyMap<number, StandingPair>> {
  const rows = await db
    .select()
    .from(placeProposalRows)
    .where(
      and(
        eq(placeProposalRows.proposalId, proposalId),
        isNotNull(placeProposalRows.postingId),
        isAmong(placeProposalRows.postingId, postingIds),
      ),
    )
    .orderBy(asc(placeProposalRows.position), asc(placeProposalRows.id));
  const context = await loadMatchingContext(ports, db);
  const people = await loadSeekerFacts(
    db,
    context,
    rows.map(({ seekerId }) => seekerId),
  );
  const seekers = new Map(people.map((facts) => [facts.id, prepareSeeker(facts, context)]));
  const postings = new Map(
    (await loadPostingFacts(db, postingIds)).map((facts) => [facts.id, preparePosting(facts, context)]),
  );
  const { places, taken } = await loadPlaces(ports, db);
  const free = new Map(places.map((place) => [place.postingId, place.free]));
  const workOf = grouped(taken, ({ seekerId }) => seekerId);

  const result = new Map<number, StandingPair>();
  for (const [postingId, pairs] of grouped(rows, (row) => row.postingId ?? 0)) {
    const posting = postings.get(postingId);
    if (posting === undefined) continue;
    const judged = pairs.flatMap((row) => {
      const seeker = seekers.get(row.seekerId);
      if (seeker === undefined) return [];
      const work = workOf.get(row.seekerId) ?? [];
      return [
        {
          rowId: row.id,
          judgement: judgePrepared(seeker, posting),
          hasWork: work.length > 0,
          tookItUp: work.some((seat) => seat.postingId === postingId),
          decision: pairDecision({ workshop: row.workshopDecision, counsellor: row.counsellorDecision }),
        },
      ];
    });
    const standings = standingsOf(
      judged.map(({ judgement, ...pair }) => ({ ...pair, feasible: judgement.feasibility !== "not-now" })),
      free.get(postingId) ?? 0,
    );
    for (const [at, { rowId, judgement }] of judged.entries()) {
      result.set(rowId, { judgement, standing: standings[at] ?? "stands" });
    }
  }
  return result;
}
