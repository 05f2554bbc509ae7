import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PayCheck } from "#app/domain/compliance/posting-pay.ts";
import { type PostingEvent, postingLifecycle } from "#app/domain/postings/lifecycle.ts";
import { limitsOf, type PostingLimit } from "#app/domain/postings/unfair-limits.ts";
import { type PostingWording, wordingOf } from "#app/domain/postings/wording.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type HistoryLine, postingHistory } from "#db/queries/postings/posting-history.ts";
import { findPosting, type OrganisationRow, type PostingRow, versionOf } from "./find-posting.ts";
import { loadMinimumWages, payCheckOf } from "./load-pay-parameters.ts";

export interface PostingReview {
  readonly posting: PostingRow;
  readonly organisation: OrganisationRow;
  readonly version: string;
  readonly payCheck: PayCheck;
  /** What its free texts name that they should not. */
  readonly wording: readonly PostingWording[];
  /** Words that shut people out. */
  readonly limits: readonly PostingLimit[];
  readonly history: readonly HistoryLine[];
  readonly events: readonly PostingEvent[];
}

/**
 * A posting as the administrator reads it before it goes public, with its organisation and the check of its pay.
 *
 * Refuses what `findPosting` refuses.
 */
export async function readPostingReview(
  { db, clock }: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { postingId }: { readonly postingId: number },
): Promise<Result<PostingReview>> {
  const found = await findPosting(db, principal, "postings.review", postingId);
  if (!found.ok) return found;
  const { posting, organisation, grant } = found.value;
  const wages = await loadMinimumWages(db, posting.areaCode);
  return ok({
    posting,
    organisation,
    version: versionOf(posting),
    payCheck: payCheckOf(posting, wages, clock.today()),
    wording: wordingOf(posting),
    limits: limitsOf(posting),
    history: await postingHistory(db, postingId),
    events: postingLifecycle.allowedEvents(posting.status, grant.role),
  });
}
