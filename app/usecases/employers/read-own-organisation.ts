import { asc, inArray } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { membersAdmit, organisationVerification, type VerificationEvent } from "#app/domain/employers/organisation.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { organisations } from "#db/schema/all.ts";
import { identityLocked, type OrganisationRow, organisationVersion } from "./find-organisation.ts";
import { type JoinRequest, joinRequestsOf, type Member, membersOf } from "./people-of.ts";

export interface OwnOrganisation {
  readonly organisation: OrganisationRow;
  readonly version: string;
  readonly events: readonly VerificationEvent[];
  readonly mayEdit: boolean;
  readonly members: readonly Member[];
  /** Who waits to be let in; empty while only the administrator may answer. */
  readonly requests: readonly JoinRequest[];
  /** Name and code were verified; only the administrator changes them. */
  readonly identityLocked: boolean;
  /** All the organisations of the person, to change over. */
  readonly own: readonly Pick<OrganisationRow, "id" | "name">[];
}

/**
 * One of the person's own organisations: the given one, or the first.
 *
 * Refuses `not-signed-in`, `not-allowed` where the person belongs to none, `not-found` for one that is not theirs.
 */
export async function readOwnOrganisation(
  { db }: Pick<Ports, "db">,
  principal: Principal,
  { organisationId }: { readonly organisationId?: number | undefined } = {},
): Promise<Result<OwnOrganisation>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const ids = organisationsOf(principal, "employer", "workshop-manager");
  if (ids.length === 0) return refuse("not-allowed");
  const rows = await db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.id));
  const organisation = organisationId === undefined ? rows[0] : rows.find(({ id }) => id === organisationId);
  if (organisation === undefined) return refuse("not-found");
  const granted = authorise(principal, "employers.read", { organisationId: organisation.id });
  if (!granted.ok) return granted;
  const writer = authorise(principal, "employers.write", { organisationId: organisation.id });
  return ok({
    organisation,
    version: organisationVersion(organisation),
    events: writer.ok ? organisationVerification.allowedEvents(organisation.verification, writer.value.role) : [],
    mayEdit: writer.ok,
    members: await membersOf(db, organisation.id),
    requests: membersAdmit(organisation.verification) ? await joinRequestsOf(db, organisation.id) : [],
    identityLocked: identityLocked(organisation, writer.ok && writer.value.role === "administrator"),
    own: rows.map(({ id, name }) => ({ id, name })),
  });
}
