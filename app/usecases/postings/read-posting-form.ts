import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { type MinimumWage, minimumWageAt } from "#app/domain/compliance/minimum-wage.ts";
import type { PayCheck } from "#app/domain/compliance/posting-pay.ts";
import { openSteps, type OpenStep, type PendingSteps, unpackPending } from "#app/domain/postings/form/read-form.ts";
import { changeableSteps, FORM_STEPS, type FormStep, isFormStep } from "#app/domain/postings/form/steps.ts";
import { limitsOf, type PostingLimit } from "#app/domain/postings/unfair-limits.ts";
import { type PostingWording, wordingOf } from "#app/domain/postings/wording.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { postingDrafts } from "#db/schema/all.ts";
import { findPosting, type OrganisationRow, type PostingRow, formVersionOf } from "./find-posting.ts";
import { loadMinimumWages, payCheckOf } from "./load-pay-parameters.ts";

export interface PostingForm {
  readonly posting: PostingRow;
  readonly organisation: OrganisationRow;
  readonly version: string;
  /** The steps with what was typed and could not be accepted. */
  readonly pending: PendingSteps;
  readonly open: readonly OpenStep[];
  /** What its free texts name that they should not. */
  readonly wording: readonly PostingWording[];
  /** Words that shut people out. */
  readonly limits: readonly PostingLimit[];
  readonly changeable: readonly FormStep[];
  /** The furthest step anybody has saved. */
  readonly reached: FormStep;
  readonly payCheck: PayCheck;
  /** The minimum wage at the posting's place today; null while the place is not known. */
  readonly minimum: MinimumWage | null;
}

/**
 * Everything the steps of the form and the page that checks them show.
 *
 * Refuses what `findPosting` refuses.
 */
export async function readPostingForm(
  { db, clock }: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { postingId }: { readonly postingId: number },
): Promise<Result<PostingForm>> {
  const found = await findPosting(db, principal, "postings.write", postingId);
  if (!found.ok) return found;
  const { posting, organisation } = found.value;
  const today = clock.today();
  const [draft] = await db.select().from(postingDrafts).where(eq(postingDrafts.postingId, postingId));
  const pending = unpackPending(draft?.fields ?? {});
  const wages = await loadMinimumWages(db, posting.areaCode);
  return ok({
    posting,
    organisation,
    version: formVersionOf(posting, draft),
    pending,
    open: openSteps(pending, posting, today),
    wording: wordingOf(posting),
    limits: limitsOf(posting),
    changeable: changeableSteps(posting.status),
    reached: draft !== undefined && isFormStep(draft.step) ? draft.step : FORM_STEPS[0],
    payCheck: payCheckOf(posting, wages, today),
    minimum: posting.areaCode === null ? null : minimumWageAt(wages, posting.areaCode, today),
  });
}
