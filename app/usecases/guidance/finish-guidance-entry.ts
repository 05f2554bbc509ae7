import { and, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { guidanceEntries } from "#db/schema/all.ts";

/**
 * Marks a step of guidance as done now, or, with `done: false`, as still to do. Doing it twice changes nothing.
 *
 * Refuses `not-signed-in`, `not-found` (also for an entry of another person), `transition-not-allowed` where an entry
 * without a day is to be opened again.
 */
export async function finishGuidanceEntry(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly seekerId: number; readonly entryId: number; readonly done: boolean },
): Promise<Result<undefined>> {
  const { seekerId, entryId, done } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "guidance.write", seekerId, ports.clock.today());
    if (!found.ok) return found;
    const { grant } = found.value;
    const mine = and(eq(guidanceEntries.id, entryId), eq(guidanceEntries.seekerId, seekerId));
    const [entry] = await tx.select().from(guidanceEntries).where(mine).for("update");
    if (entry === undefined) return refuse("not-found");
    if ((entry.doneAt !== null) === done) return ok();
    if (!done && entry.dueOn === null) return refuse("transition-not-allowed");
    await tx
      .update(guidanceEntries)
      .set({ doneAt: done ? at : null })
      .where(mine);
    await recordChange(tx, {
      at,
      accountId: grant.accountId,
      role: grant.role,
      action: done ? "guidance.finish-entry" : "guidance.reopen-entry",
      objectType: "guidance-entry",
      objectId: entryId,
      onBehalfOfSeekerId: grant.onBehalf ? seekerId : null,
      details: { kind: entry.kind },
    });
    return ok();
  });
}
