import { and, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { trainingRecords, workHistory } from "#db/schema/all.ts";
import { findSeeker, seekerChange, seekerChanged, touchProfile } from "./find-seeker.ts";

const TABLES = { work: workHistory, training: trainingRecords } as const;
export type RecordKind = keyof typeof TABLES;

/** Takes a job or a training off a profile. Refuses `not-signed-in` and `not-found`, also for another person's record. */
export async function removeRecord(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly seekerId: number; readonly kind: RecordKind; readonly recordId: number },
): Promise<Result<undefined>> {
  const { seekerId, kind, recordId } = input;
  const table = TABLES[kind];
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.write", seekerId, ports.clock.today(), "lock");
    if (!found.ok) return found;
    const removed = await tx
      .delete(table)
      .where(and(eq(table.id, recordId), eq(table.seekerId, seekerId)))
      .returning({ id: table.id });
    if (removed.length === 0) return refuse("not-found");
    await touchProfile(tx, seekerId, at);
    const change = seekerChange(found.value.grant, seekerId, at, "seekers.remove-record", { kind });
    await recordChange(tx, change, seekerChanged(seekerId));
    return ok();
  });
}
