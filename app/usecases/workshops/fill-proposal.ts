import { and, eq, isNull } from "drizzle-orm";
import type { Ports } from "#app/usecases/ports.ts";
import { placeProposals } from "#db/schema/all.ts";
import { lockCurrentProposal } from "./current-proposal.ts";
import { type ProposalCounts, writeProposal } from "./write-proposal.ts";

/**
 * Works out a proposal that somebody asked for. Readers see the one before until the new one is whole. Done twice it changes
 * nothing. Throws when `signal` says to stop, so that the queue takes the job up again from the beginning.
 *
 * @returns undefined where it is worked out already, or gone
 */
export async function fillProposal(
  ports: Pick<Ports, "db" | "clock">,
  proposalId: number,
  signal?: AbortSignal,
): Promise<ProposalCounts | undefined> {
  return ports.db.transaction(async (tx) => {
    const [waiting] = await tx
      .select({ id: placeProposals.id })
      .from(placeProposals)
      .where(and(eq(placeProposals.id, proposalId), isNull(placeProposals.computedAt)))
      .for("update");
    if (waiting === undefined) return undefined;
    await lockCurrentProposal(tx, "replace");
    return writeProposal(ports, tx, proposalId, signal);
  });
}
