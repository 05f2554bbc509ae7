import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import { changeableSteps } from "#app/domain/postings/form/steps.ts";
import { isLive } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { postingDrafts, postings } from "#db/schema/all.ts";
import { findPosting, formVersionOf } from "./find-posting.ts";

/**
 * Fills the demands nobody has answered yet with what work of this occupation usually asks for, because the employer pressed
 * the button for it; each stays open to be changed. Answers already given are kept.
 *
 * Refuses `not-found` (also where no typical values are known), `changed-meanwhile`, `transition-not-allowed`, and what
 * `findPosting` refuses.
 */
export async function fillTypicalDemands(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly postingId: number; readonly version: string },
): Promise<Result<{ readonly filled: number }>> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findPosting(tx, principal, "postings.write", input.postingId, { lock: true });
    if (!found.ok) return found;
    const { posting, grant } = found.value;
    const [draft] = await tx.select().from(postingDrafts).where(eq(postingDrafts.postingId, posting.id));
    if (formVersionOf(posting, draft) !== input.version) return refuse("changed-meanwhile");
    if (!changeableSteps(posting.status).includes("senses")) {
      return refuse("transition-not-allowed", { params: { status: posting.status, event: "edit" } });
    }
    const typical = occupation(posting.occupationCode ?? "")?.typicalDemands;
    if (typical === undefined) return refuse("not-found");
    const demands = { ...typical, ...posting.demands };
    const filled = Object.keys(demands).length - Object.keys(posting.demands).length;
    const live = isLive(posting.status);
    await tx
      .update(postings)
      .set({ demands, ...(live ? { demandsChangedAt: at } : {}), updatedAt: at })
      .where(eq(postings.id, posting.id));
    await recordChange(
      tx,
      {
        at,
        accountId: grant.accountId,
        role: grant.role,
        action: "postings.fill-typical-demands",
        objectType: "posting",
        objectId: posting.id,
        details: { filled, status: posting.status },
      },
      [{ topic: "posting.changed", payload: { postingId: posting.id } }],
    );
    return ok({ filled });
  });
}
