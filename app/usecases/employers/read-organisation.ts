import { count, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { organisationVerification, type VerificationEvent } from "#app/domain/employers/organisation.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { postings } from "#db/schema/all.ts";
import { findOrganisation, type OrganisationRow, organisationVersion } from "./find-organisation.ts";

export interface OrganisationPage {
  readonly organisation: OrganisationRow;
  readonly version: string;
  readonly events: readonly VerificationEvent[];
  readonly postings: Readonly<Partial<Record<PostingStatus, number>>>;
}

/**
 * An organisation as the administrator decides on it, with how many postings it has.
 *
 * Refuses what `findOrganisation` refuses.
 */
export async function readOrganisation(
  { db }: Pick<Ports, "db">,
  principal: Principal,
  { organisationId }: { readonly organisationId: number },
): Promise<Result<OrganisationPage>> {
  const found = await findOrganisation(db, principal, "employers.verify", organisationId);
  if (!found.ok) return found;
  const { organisation, grant } = found.value;
  const counts = await db
    .select({ status: postings.status, amount: count() })
    .from(postings)
    .where(eq(postings.organisationId, organisationId))
    .groupBy(postings.status);
  return ok({
    organisation,
    version: organisationVersion(organisation),
    events: organisationVerification.allowedEvents(organisation.verification, grant.role),
    postings: Object.fromEntries(counts.map((row) => [row.status, row.amount])),
  });
}
