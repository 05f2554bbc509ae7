import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { savedSearches } from "#db/schema/all.ts";

/**
 * Begins or ends telling the person of new postings that one of their saved searches finds. What is published already is no
 * news. Asking for what is so already is fine.
 *
 * Refuses `not-signed-in`, `not-allowed`, `not-found`.
 */
export async function changeSearchNews(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { savedSearchId, wanted }: { readonly savedSearchId: number; readonly wanted: boolean },
): Promise<Result<undefined>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { accountId } = principal;
  const granted = authorise(principal, "search.save", { accountId });
  if (!granted.ok) return granted;
  const at = ports.clock.now();
  const mine = and(eq(savedSearches.id, savedSearchId), eq(savedSearches.accountId, accountId));
  return ports.db.transaction(async (tx) => {
    const [found] = await tx.select({ id: savedSearches.id }).from(savedSearches).where(mine);
    if (found === undefined) return refuse("not-found");
    const other = wanted ? isNull(savedSearches.newsSince) : isNotNull(savedSearches.newsSince);
    const changed = await tx
      .update(savedSearches)
      .set({ newsSince: wanted ? at : null })
      .where(and(mine, other))
      .returning({ id: savedSearches.id });
    if (changed.length === 0) return ok();
    await recordChange(tx, {
      at,
      accountId,
      role: granted.value.role,
      action: wanted ? "search.want-news" : "search.end-news",
      objectType: "search",
      objectId: savedSearchId,
    });
    return ok();
  });
}
