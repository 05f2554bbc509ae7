import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { refuseBelowMinimumWage } from "#app/domain/compliance/posting-pay.ts";
import { deadlinePassed, type PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { limitsOf, needsGround } from "#app/domain/postings/unfair-limits.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { postings } from "#db/schema/all.ts";
import { findPosting, versionOf } from "./find-posting.ts";
import { loadMinimumWages, payCheckOf } from "./load-pay-parameters.ts";
import { movePosting } from "./move-posting.ts";

/**
 * Makes a posting public, exactly as the administrator has just read it. Pay is checked again, with the figures of today. Words
 * that shut people out by what the law protects go public only with the ground on which they may.
 *
 * Refuses `legal-ground-required` (field `ground`), `invalid-input` for a draft without a title, `organisation-not-verified`, `posting-deadline-passed`,
 * `pay-below-minimum-wage`, `changed-meanwhile`, `transition-not-allowed`, and what `findPosting` refuses.
 */
export async function publishPosting(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly postingId: number; readonly version: string; readonly ground?: string },
): Promise<Result<PostingStatus>> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findPosting(tx, principal, "postings.review", input.postingId, { lock: true });
    if (!found.ok) return found;
    const { posting, organisation, grant } = found.value;
    if (versionOf(posting) !== input.version) return refuse("changed-meanwhile");
    if (posting.title === "") return refuse("invalid-input");
    const legalGround = limitsOf(posting).some(needsGround) ? (input.ground ?? "").trim() : null;
    if (legalGround === "") return refuse("legal-ground-required", { field: "ground" });
    if (organisation.verification !== "verified") return refuse("organisation-not-verified");
    if (deadlinePassed(posting.deadline, ports.clock.today())) return refuse("posting-deadline-passed");
    const wages = await loadMinimumWages(tx, posting.areaCode);
    const paid = refuseBelowMinimumWage(payCheckOf(posting, wages, ports.clock.today()));
    if (!paid.ok) return paid;
    await tx.update(postings).set({ legalGround }).where(eq(postings.id, posting.id));
    return movePosting(tx, { posting, event: "publish", by: grant, at });
  });
}
