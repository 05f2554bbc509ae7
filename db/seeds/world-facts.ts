import { eq } from "drizzle-orm";
import { FENGHUA } from "#app/domain/areas/fenghua.ts";
import type { Fact } from "#app/jobs/facts.ts";
import type { Tx } from "#db/client.ts";
import { fairs, postings, seekers } from "#db/schema/all.ts";
import { pieces } from "./seed-world.ts";

/** Facts after which the workers bring all indexes and everybody's suggestions up to the world as it stands. */
export async function worldFacts(tx: Tx): Promise<readonly Fact[]> {
  const shown = await tx
    .select({ id: postings.id })
    .from(postings)
    .where(eq(postings.status, "published"))
    .orderBy(postings.id);
  const people = await tx.select({ id: seekers.id }).from(seekers).orderBy(seekers.id);
  const held = await tx.select({ id: fairs.id }).from(fairs).orderBy(fairs.id);
  return [
    ...inPieces(shown).map((postingIds): Fact => ({ topic: "postings.seeded", payload: { postingIds } })),
    ...inPieces(people).map((seekerIds): Fact => ({ topic: "seekers.seeded", payload: { seekerIds } })),
    ...held.map(({ id }): Fact => ({ topic: "fair.changed", payload: { fairId: id } })),
    { topic: "parameters.changed", payload: { areaCode: FENGHUA } },
  ];
}

function inPieces(rows: readonly { readonly id: number }[]): readonly number[][] {
  return pieces(
    rows.map(({ id }) => id),
    100,
  );
}
