import { and, eq, inArray } from "drizzle-orm";
import { authorise, type Grant, type Permission, reachOf } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Db, Tx } from "#db/client.ts";
import { organisations, postings } from "#db/schema/all.ts";

export type PostingRow = typeof postings.$inferSelect;
export type OrganisationRow = typeof organisations.$inferSelect;

export interface FoundPosting {
  readonly posting: PostingRow;
  readonly organisation: OrganisationRow;
  readonly grant: Grant;
}

/**
 * A posting as far as the person's `permission` reaches, with its organisation. Within a transaction that will change it,
 * `lock` keeps others from changing it meanwhile.
 *
 * Refuses `not-signed-in`, `not-allowed`, and `not-found` for another organisation's posting as for one that does not exist.
 */
export async function findPosting(
  db: Db | Tx,
  principal: Principal,
  permission: Permission,
  postingId: number,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Result<FoundPosting>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const reach = reachOf(principal, permission);
  if (reach === undefined) return refuse("not-allowed");
  const query = db
    .select({ posting: postings, organisation: organisations })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(
      and(
        eq(postings.id, postingId),
        reach.scope === "any" ? undefined : inArray(postings.organisationId, [...reach.organisationIds]),
      ),
    );
  const [found] = await (lock ? query.for("update", { of: postings }) : query);
  if (found === undefined) return refuse("not-found");
  const granted = authorise(principal, permission, { organisationId: found.posting.organisationId });
  return granted.ok ? ok({ ...found, grant: granted.value }) : granted;
}

/**
 * What tells one state of a posting from the next: a form carries it, so that nobody overwrites, or publishes, what somebody
 * else has changed meanwhile.
 */
export function versionOf(posting: Pick<PostingRow, "updatedAt">): string {
  return posting.updatedAt.toISOString();
}

/** The same for the form, which shows as well what was typed and could not be accepted yet. */
export function formVersionOf(
  posting: Pick<PostingRow, "updatedAt">,
  draft: { readonly updatedAt: Date } | undefined,
): string {
  return draft !== undefined && draft.updatedAt > posting.updatedAt ? versionOf(draft) : versionOf(posting);
}
