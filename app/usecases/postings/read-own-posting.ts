import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PayCheck } from "#app/domain/compliance/posting-pay.ts";
import { changeableSteps, type FormStep } from "#app/domain/postings/form/steps.ts";
import { type PostingEvent, postingLifecycle } from "#app/domain/postings/lifecycle.ts";
import { limitsOf, type PostingLimit } from "#app/domain/postings/unfair-limits.ts";
import { type PostingWording, wordingOf } from "#app/domain/postings/wording.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type ApplicantCounts, applicantCounts } from "#db/queries/postings/applicant-counts.ts";
import { type HistoryLine, postingHistory } from "#db/queries/postings/posting-history.ts";
import { findPosting, type OrganisationRow, type PostingRow } from "./find-posting.ts";
import { loadMinimumWages, payCheckOf } from "./load-pay-parameters.ts";

export interface OwnPostingPage {
  readonly posting: PostingRow;
  readonly organisation: OrganisationRow;
  readonly payCheck: PayCheck;
  /** What its free texts name that they should not. */
  readonly wording: readonly PostingWording[];
  /** Words that shut people out. */
  readonly limits: readonly PostingLimit[];
  readonly applicants: ApplicantCounts;
  readonly history: readonly HistoryLine[];
  /** What the person may do with it now, in the lifecycle table's order. */
  readonly events: readonly PostingEvent[];
  /** The parts of the form the person may change now. */
  readonly changeable: readonly FormStep[];
  readonly mayCopy: boolean;
}

/**
 * One posting on its organisation's desk: what it says, where it stands, what can be done.
 *
 * Refuses what `findPosting` refuses.
 */
export async function readOwnPosting(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { postingId }: { readonly postingId: number },
): Promise<Result<OwnPostingPage>> {
  const { db, clock } = ports;
  const found = await findPosting(db, principal, "postings.read-desk", postingId);
  if (!found.ok) return found;
  const { posting, organisation } = found.value;
  const own = { organisationId: posting.organisationId };
  const mover = authorise(principal, "postings.change-status", own);
  const mayWrite = authorise(principal, "postings.write", own).ok;
  const wages = await loadMinimumWages(db, posting.areaCode);
  const applicants = await applicantCounts(db, [postingId]);
  return ok({
    posting,
    organisation,
    payCheck: payCheckOf(posting, wages, clock.today()),
    wording: wordingOf(posting),
    limits: limitsOf(posting),
    applicants: applicants.get(postingId) ?? { waiting: 0, open: 0 },
    history: await postingHistory(db, postingId),
    events: mover.ok ? postingLifecycle.allowedEvents(posting.status, mover.value.role) : [],
    changeable: mayWrite ? changeableSteps(posting.status) : [],
    mayCopy: mayWrite,
  });
}
