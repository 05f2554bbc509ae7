import { desc, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { placeProposals } from "#db/schema/all.ts";

export type ProposalRow = typeof placeProposals.$inferSelect & { readonly computedAt: Date };

/** The proposal that holds, and the one before it; none where none was ever worked out. */
export async function currentProposals(db: Db | Tx): Promise<readonly [ProposalRow?, ProposalRow?]> {
  const rows = await worked(db).limit(2);
  const [current, before] = rows.flatMap((row) =>
    row.computedAt === null ? [] : [{ ...row, computedAt: row.computedAt }],
  );
  return current === undefined ? [] : before === undefined ? [current] : [current, before];
}

/**
 * Keeps the proposal that holds from being replaced until the transaction ends, or, to replace it, from being decided on.
 *
 * @returns its id; undefined where none was ever worked out
 */
export async function lockCurrentProposal(tx: Tx, why: "decide" | "replace"): Promise<number | undefined> {
  await worked(tx)
    .limit(1)
    .for(why === "replace" ? "update" : "share");
  // Whoever waited for the lock may find that another one holds by now.
  const [current] = await currentProposals(tx);
  return current?.id;
}

function worked(db: Db | Tx) {
  return db.select().from(placeProposals).where(isNotNull(placeProposals.computedAt)).orderBy(desc(placeProposals.id));
}
