import { and, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { savedSearches } from "#db/schema/all.ts";

/** Takes one of the person's saved searches away. Refuses `not-signed-in`, `not-allowed`, `not-found`. */
export async function removeSavedSearch(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  savedSearchId: number,
): Promise<Result<undefined>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { accountId } = principal;
  const granted = authorise(principal, "search.save", { accountId });
  if (!granted.ok) return granted;
  return ports.db.transaction(async (tx) => {
    const removed = await tx
      .delete(savedSearches)
      .where(and(eq(savedSearches.id, savedSearchId), eq(savedSearches.accountId, accountId)))
      .returning({ id: savedSearches.id });
    if (removed.length === 0) return refuse("not-found");
    await recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role: granted.value.role,
      action: "search.remove-saved",
      objectType: "search",
      objectId: savedSearchId,
    });
    return ok();
  });
}
