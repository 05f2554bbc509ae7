import { and, eq, inArray } from "drizzle-orm";
import { authorise, type Grant, type Permission, reachOf } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Db, Tx } from "#db/client.ts";
import { organisations } from "#db/schema/all.ts";

export type OrganisationRow = typeof organisations.$inferSelect;

export interface FoundOrganisation {
  readonly organisation: OrganisationRow;
  readonly grant: Grant;
}

/**
 * An organisation as far as the person's `permission` reaches; `lock` it within a transaction that will change it.
 *
 * Refuses `not-signed-in`, `not-allowed`, and `not-found` for somebody else's as for one that does not exist.
 */
export async function findOrganisation(
  db: Db | Tx,
  principal: Principal,
  permission: Permission,
  organisationId: number,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Result<FoundOrganisation>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const reach = reachOf(principal, permission);
  if (reach === undefined) return refuse("not-allowed");
  const query = db
    .select()
    .from(organisations)
    .where(
      and(
        eq(organisations.id, organisationId),
        reach.scope === "any" ? undefined : inArray(organisations.id, [...reach.organisationIds]),
      ),
    );
  const [organisation] = await (lock ? query.for("update") : query);
  if (organisation === undefined) return refuse("not-found");
  const granted = authorise(principal, permission, { organisationId });
  return granted.ok ? ok({ organisation, grant: granted.value }) : granted;
}

/** What tells one state of an organisation from the next; forms carry it. */
export function organisationVersion(organisation: Pick<OrganisationRow, "updatedAt">): string {
  return organisation.updatedAt.toISOString();
}

/** Once verified, or waiting for it, an organisation stays who it said it is; the administrator may correct it. */
export function identityLocked({ verification }: Pick<OrganisationRow, "verification">, byStaff: boolean): boolean {
  return !byStaff && (verification === "verified" || verification === "submitted" || verification === "suspended");
}
