import { and, eq } from "drizzle-orm";
import { authorise, type Grant } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type Change, recordChange } from "#app/usecases/record-change.ts";
import { favourites, postings } from "#db/schema/all.ts";

function changeOf(grant: Grant, postingId: number, at: Date, action: string): Change {
  return { at, accountId: grant.accountId, role: grant.role, action, objectType: "posting", objectId: postingId };
}

function grantFor(principal: Principal): Result<Grant> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  return authorise(principal, "search.save", { accountId: principal.accountId });
}

/** Keeps a published posting among the person's favourites. Refuses `not-signed-in`, `not-allowed`, `not-found`. */
export async function addFavourite(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  postingId: number,
): Promise<Result<undefined>> {
  const granted = grantFor(principal);
  if (!granted.ok) return granted;
  const { accountId } = granted.value;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [posting] = await tx
      .select({ id: postings.id })
      .from(postings)
      .where(and(eq(postings.id, postingId), eq(postings.status, "published")));
    if (posting === undefined) return refuse("not-found");
    const added = await tx
      .insert(favourites)
      .values({ accountId, postingId, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: favourites.id });
    if (added.length > 0) await recordChange(tx, changeOf(granted.value, postingId, at, "search.add-favourite"));
    return ok();
  });
}

/** Takes a posting from the person's favourites; one that is none already is fine. Refuses `not-signed-in`, `not-allowed`. */
export async function removeFavourite(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  postingId: number,
): Promise<Result<undefined>> {
  const granted = grantFor(principal);
  if (!granted.ok) return granted;
  await ports.db.transaction(async (tx) => {
    const removed = await tx
      .delete(favourites)
      .where(and(eq(favourites.accountId, granted.value.accountId), eq(favourites.postingId, postingId)))
      .returning({ id: favourites.id });
    if (removed.length === 0) return;
    await recordChange(tx, changeOf(granted.value, postingId, ports.clock.now(), "search.remove-favourite"));
  });
  return ok();
}
