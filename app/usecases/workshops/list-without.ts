import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { PassedOver } from "#app/domain/workshops/explain-assignment.ts";
import type { Db } from "#db/client.ts";
import { type PlaceName, placeNames } from "#db/queries/workshops/place-names.ts";
import { placeProposalRows, seekers } from "#db/schema/all.ts";

/** Somebody whom a place would suit and who got none. */
export interface PersonWithout {
  readonly rowId: number;
  readonly seekerId: number;
  readonly name: string;
  readonly wishes: number;
  /** The place they would rather have had than any other, and why it is not theirs. */
  readonly best: { readonly place: PlaceName; readonly why: PassedOver } | null;
}

/** People of a proposal who got no place, those whom their best place suits most first. */
export async function listWithout(
  db: Db,
  proposalId: number,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly PersonWithout[]> {
  const rows = await db
    .select({
      rowId: placeProposalRows.id,
      seekerId: placeProposalRows.seekerId,
      name: seekers.name,
      wishes: placeProposalRows.wishes,
      passedOver: placeProposalRows.passedOver,
    })
    .from(placeProposalRows)
    .innerJoin(seekers, eq(seekers.id, placeProposalRows.seekerId))
    .where(and(eq(placeProposalRows.proposalId, proposalId), isNull(placeProposalRows.postingId)))
    .orderBy(desc(placeProposalRows.score), asc(placeProposalRows.seekerId))
    .limit(limit)
    .offset(offset);
  const names = await placeNames(
    db,
    rows.flatMap(({ passedOver }) => passedOver.slice(0, 1).map(({ placeId }) => placeId)),
  );
  return rows.map(({ passedOver: [why], ...row }) => {
    const place = why === undefined ? undefined : names.get(why.placeId);
    return { ...row, best: why === undefined || place === undefined ? null : { place, why } };
  });
}
