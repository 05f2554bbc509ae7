import type { Actor } from "#app/domain/accounts/roles.ts";
import type { Fact } from "#app/jobs/facts.ts";
import type { Tx } from "#db/client.ts";
import { auditLog, outbox } from "#db/schema/all.ts";

/** One line of the audit log: who, for whom, what. Details hold codes, counts and ids, never personal values. */
export interface Change {
  readonly at: Date;
  readonly accountId: number | null;
  readonly role: Actor;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: number | null;
  readonly onBehalfOfSeekerId?: number | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes the audit line and the facts of a change, in the transaction that makes it. `facts` may need the audit line's
 * id, so it can be a function of it.
 *
 * @returns the id of the audit line
 */
export async function recordChange(
  tx: Tx,
  change: Change,
  facts: readonly Fact[] | ((auditId: number) => readonly Fact[]) = [],
): Promise<number> {
  const [line] = await tx
    .insert(auditLog)
    .values({
      at: change.at,
      accountId: change.accountId,
      role: change.role,
      action: change.action,
      objectType: change.objectType,
      objectId: change.objectId,
      onBehalfOfSeekerId: change.onBehalfOfSeekerId ?? null,
      details: change.details ?? {},
    })
    .returning({ id: auditLog.id });
  if (line === undefined) throw new Error("The audit log took no line.");
  const list = typeof facts === "function" ? facts(line.id) : facts;
  if (list.length > 0) {
    await tx.insert(outbox).values(list.map(({ topic, payload }) => ({ topic, payload, createdAt: change.at })));
  }
  return line.id;
}
