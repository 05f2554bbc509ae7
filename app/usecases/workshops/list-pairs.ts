import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
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
  readonly application: { readonly id: number; readonly status: ApplicationStatus } | null;
}

/** Pairs of a proposal by place, in the order in which each place puts its people. */
export async function listPairs(
  ports: Pick<Ports, "db" | "clock">,
  proposalId: number,
  postingId: number | null,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedPair[]> {
  const { db } = ports;
  const rows = await db
    .select({
      row: placeProposalRows,
      name: seekers.name,
      postingId: postings.id,
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
        postingId === null ? sql`true` : eq(placeProposalRows.postingId, postingId),
      ),
    )
    .orderBy(asc(postings.organisationId), asc(postings.id), asc(placeProposalRows.position))
    .limit(limit)
    .offset(offset);
  const postingIds = [...new Set(rows.map((each) => each.postingId))];
  const names = await placeNames(db, postingIds);
  const standings = await placeStandings(ports, db, proposalId, postingIds);
  return rows.flatMap(({ row, name, postingId: placeId, applicationId, status }): ListedPair[] => {
    const place = names.get(placeId);
    const standing = standings.get(row.id)?.standing;
    if (place === undefined || standing === undefined) return [];
    return [
      {
        rowId: row.id,
        seekerId: row.seekerId,
        name,
        place,
        rank: row.rank ?? 1,
        wishes: row.wishes,
        held: row.held,
        feasibility: row.feasibility,
        decisions: { workshop: row.workshopDecision, counsellor: row.counsellorDecision },
        standing,
        application: applicationId === null || status === null ? null : { id: applicationId, status },
      },
    ];
  });
}
