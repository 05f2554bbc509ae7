import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { refuseBelowMinimumWage } from "#app/domain/compliance/posting-pay.ts";
import { openSteps, unpackPending } from "#app/domain/postings/form/read-form.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { postingDrafts } from "#db/schema/all.ts";
import { findPosting, formVersionOf } from "./find-posting.ts";
import { loadMinimumWages, payCheckOf } from "./load-pay-parameters.ts";
import { movePosting } from "./move-posting.ts";

/**
 * Hands a finished draft to the administrator. What the form still lacks, and pay below the minimum wage in force at the
 * place today, stop it; pay that cannot be judged goes through, for the administrator to see.
 *
 * Refuses `invalid-input` (param `steps`: how many are open), `pay-below-minimum-wage` (rule, figure, shortfall, source),
 * `changed-meanwhile`, `transition-not-allowed`, and what `findPosting` refuses.
 */
export async function submitPosting(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly postingId: number; readonly version: string },
): Promise<Result<PostingStatus>> {
  const at = ports.clock.now();
  const today = ports.clock.today();
  return ports.db.transaction(async (tx) => {
    const found = await findPosting(tx, principal, "postings.change-status", input.postingId, { lock: true });
    if (!found.ok) return found;
    const { posting, grant } = found.value;
    const [draft] = await tx.select().from(postingDrafts).where(eq(postingDrafts.postingId, posting.id));
    if (formVersionOf(posting, draft) !== input.version) return refuse("changed-meanwhile");
    const open = openSteps(unpackPending(draft?.fields ?? {}), posting, today);
    if (open.length > 0) return refuse("invalid-input", { params: { steps: open.length } });
    const wages = await loadMinimumWages(tx, posting.areaCode);
    const paid = refuseBelowMinimumWage(payCheckOf(posting, wages, today));
    if (!paid.ok) return paid;
    const moved = await movePosting(tx, { posting, event: "submit", by: grant, at });
    if (moved.ok) await tx.delete(postingDrafts).where(eq(postingDrafts.postingId, posting.id));
    return moved;
  });
}
