import type { Principal } from "#app/domain/accounts/principal.ts";
import { postingLifecycle } from "#app/domain/postings/lifecycle.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { postings } from "#db/schema/all.ts";
import { findPosting } from "./find-posting.ts";

/**
 * Makes a new draft that says what another posting says, whatever became of that one. The deadline, and where an imported ad
 * came from, stay behind.
 *
 * Refuses what `findPosting` refuses.
 */
export async function copyPosting(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { postingId }: { readonly postingId: number },
): Promise<Result<{ readonly postingId: number }>> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findPosting(tx, principal, "postings.write", postingId);
    if (!found.ok) return found;
    const { posting, grant } = found.value;
    const status = postingLifecycle.transition(null, "create", grant.role);
    if (!status.ok) return status;
    const { id: _, ...content } = posting;
    const [copy] = await tx
      .insert(postings)
      .values({
        ...content,
        status: status.value,
        deadline: null,
        counsellorNote: null,
        importId: null,
        sourceKey: null,
        sourceFingerprint: null,
        sourcePostedOn: null,
        returnReason: null,
        createdBy: grant.accountId,
        createdAt: at,
        updatedAt: at,
        submittedAt: null,
        publishedAt: null,
        lastConfirmedAt: null,
        remindedAt: null,
        closedAt: null,
      })
      .returning({ id: postings.id });
    if (copy === undefined) throw new Error("No copy was made.");
    await recordChange(
      tx,
      {
        at,
        accountId: grant.accountId,
        role: grant.role,
        action: "postings.create",
        objectType: "posting",
        objectId: copy.id,
        details: { event: "create", from: null, to: status.value, copyOf: postingId },
      },
      [{ topic: "posting.changed", payload: { postingId: copy.id } }],
    );
    return ok({ postingId: copy.id });
  });
}
