import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { PAIR_TURNS, type PairTurn, pairTurn } from "#app/domain/workshops/pair-turn.ts";
import type { PairDecisions } from "#app/domain/workshops/proposal.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type PlaceName, placeNames } from "#db/queries/workshops/place-names.ts";
import { applications, placeProposalRows, postings, seekers } from "#db/schema/all.ts";
import { placeStandings } from "./place-standings.ts";

/** A pair of the proposal as a counsellor sees it in a list. */
export interface ListedPair {
  readonly rowId: number;
  readonly seekerId: number;
  readonly name: string;
  readonly place: PlaceName;
  readonly rank: number;
  readonly wishes: number;
  readonly held: boolean;
  readonly feasibility: "fits" | "ask-first";
  readonly decisions: PairDecisions;
  readonly standing: PairStanding;
  readonly turn: PairTurn;
  readonly application: { readonly id: number; readonly status: ApplicationStatus } | null;
}

/**
 * Pairs of a proposal: by what a counsellor has to do with them, then by place, in the order in which each place puts its
 * people. How a pair stands is found out for one page alone: what turns out to have fallen through is last on its page.
 */
export async function listPairs(
  ports: Pick<Ports, "db" | "clock">,
  proposalId: number,
  postingId: number | null,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedPair[]> {
  const { db } = ports;
  const all = await db
    .select({
      rowId: placeProposalRows.id,
      seekerId: placeProposalRows.seekerId,
      name: seekers.name,
      postingId: postings.id,
      rank: placeProposalRows.rank,
      wishes: placeProposalRows.wishes,
      held: placeProposalRows.held,
      feasibility: placeProposalRows.feasibility,
      decisions: { workshop: placeProposalRows.workshopDecision, counsellor: placeProposalRows.counsellorDecision },
      applicationId: applications.id,
      status: applications.status,
    })
    .from(placeProposalRows)
    .innerJoin(seekers, eq(seekers.id, placeProposalRows.seekerId))
    .innerJoin(postings, eq(postings.id, placeProposalRows.postingId))
    .leftJoin(applications, and(eq(applications.seekerId, seekers.id), eq(applications.postingId, postings.id)))
    .where(
      and(
        eq(placeProposalRows.proposalId, proposalId),
        isNotNull(placeProposalRows.position),
        postingId === null ? undefined : eq(placeProposalRows.postingId, postingId),
      ),
    )
    .orderBy(asc(postings.organisationId), asc(postings.id), asc(placeProposalRows.position));
  const rows = byTurn(
    all.map((row) => ({ ...row, turn: pairTurn(row.decisions, "stands", row.applicationId !== null) })),
  ).slice(offset, offset + limit);
  const postingIds = [...new Set(rows.map((row) => row.postingId))];
  const names = await placeNames(db, postingIds);
  const standings = await placeStandings(ports, db, proposalId, postingIds);
  return byTurn(
    rows.flatMap(({ postingId: placeId, applicationId, status, rank, ...row }): ListedPair[] => {
      const place = names.get(placeId);
      const standing = standings.get(row.rowId)?.standing;
      if (place === undefined || standing === undefined) return [];
      const turn = pairTurn(row.decisions, standing, applicationId !== null);
      const application = applicationId === null || status === null ? null : { id: applicationId, status };
      return [{ ...row, place, rank: rank ?? 1, standing, turn, application }];
    }),
  );
}

/** The most urgent first, otherwise as they came. */
function byTurn<Pair extends { readonly turn: PairTurn }>(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort((a, b) => PAIR_TURNS.indexOf(a.turn) - PAIR_TURNS.indexOf(b.turn));
}
