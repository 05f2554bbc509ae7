import { and, asc, count, eq, ne } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { organisationVerification, type VerificationEvent } from "#app/domain/employers/organisation.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { organisations, postings } from "#db/schema/all.ts";
import { findOrganisation, type OrganisationRow, organisationVersion } from "./find-organisation.ts";
import { type JoinRequest, joinRequestsOf, type Member, membersOf } from "./people-of.ts";

export interface OrganisationPage {
  readonly organisation: OrganisationRow;
  readonly version: string;
  readonly events: readonly VerificationEvent[];
  readonly postings: Readonly<Partial<Record<PostingStatus, number>>>;
  readonly members: readonly Member[];
  /** Who waits to be let in. */
  readonly requests: readonly JoinRequest[];
  /** Others of the same name: ads that were imported name employers before they register. */
  readonly namesakes: readonly Pick<OrganisationRow, "id" | "name" | "verification" | "creditCode">[];
}

/**
 * An organisation as the administrator decides on it, with its people and how many postings it has.
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
  const namesakes = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      verification: organisations.verification,
      creditCode: organisations.creditCode,
    })
    .from(organisations)
    .where(and(eq(organisations.name, organisation.name), ne(organisations.id, organisationId)))
    .orderBy(asc(organisations.id));
  return ok({
    organisation,
    members: await membersOf(db, organisationId),
    requests: await joinRequestsOf(db, organisationId),
    namesakes,
    version: organisationVersion(organisation),
    events: organisationVerification.allowedEvents(organisation.verification, grant.role),
    postings: Object.fromEntries(counts.map((row) => [row.status, row.amount])),
  });
}
