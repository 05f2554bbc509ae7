import { eq } from "drizzle-orm";
import { changesBetween } from "#app/domain/workshops/proposal-changes.ts";
import type { Db } from "#db/client.ts";
import { isAmong } from "#db/queries/id-list.ts";
import { type PlaceName, placeNames } from "#db/queries/workshops/place-names.ts";
import { placeProposalRows, seekers } from "#db/schema/all.ts";

/** What is other for somebody than in the proposal before. */
export interface ListedChange {
  readonly seekerId: number;
  readonly name: string;
  readonly kind: "got-place" | "moved" | "lost-place";
  readonly from: PlaceName | null;
  readonly to: PlaceName | null;
}

/** What changed for whom from one proposal to the next. */
export async function listChanges(db: Db, beforeId: number, currentId: number): Promise<readonly ListedChange[]> {
  const rowsOf = (proposalId: number) =>
    db
      .select({ seekerId: placeProposalRows.seekerId, postingId: placeProposalRows.postingId })
      .from(placeProposalRows)
      .where(eq(placeProposalRows.proposalId, proposalId));
  const changes = changesBetween(await rowsOf(beforeId), await rowsOf(currentId));
  const people = await db
    .select({ id: seekers.id, name: seekers.name })
    .from(seekers)
    .where(
      isAmong(
        seekers.id,
        changes.map(({ seekerId }) => seekerId),
      ),
    );
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const places = await placeNames(
    db,
    changes.flatMap(({ from, to }) => [from, to].filter((id) => id !== null)),
  );
  return changes.map(({ seekerId, kind, from, to }) => ({
    seekerId,
    kind,
    name: nameOf.get(seekerId) ?? "",
    from: from === null ? null : (places.get(from) ?? null),
    to: to === null ? null : (places.get(to) ?? null),
  }));
}
