import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { browseParams, readBrowseRequest } from "#app/domain/search/browse-request.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { savedSearches } from "#db/schema/all.ts";

const LONGEST_NAME = 80;

/**
 * Keeps a search for a jobseeker under a name. What the address holds beyond words and filters is dropped; the same
 * search saved twice is there once.
 *
 * Refuses `not-signed-in`, `not-allowed`, `invalid-input` without a name.
 */
export async function saveSearch(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly name: string; readonly query: string },
): Promise<Result<undefined>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { accountId } = principal;
  const granted = authorise(principal, "search.save", { accountId });
  if (!granted.ok) return granted;
  const name = input.name.trim().slice(0, LONGEST_NAME);
  if (name === "") return refuse("invalid-input", { field: "name" });
  const query = browseParams({ ...readBrowseRequest(new URLSearchParams(input.query)), page: 1 }).toString();
  const at = ports.clock.now();
  await ports.db.transaction(async (tx) => {
    const [saved] = await tx
      .insert(savedSearches)
      .values({ accountId, name, query, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: savedSearches.id });
    if (saved === undefined) return;
    const { role } = granted.value;
    await recordChange(tx, { at, accountId, role, action: "search.save", objectType: "search", objectId: saved.id });
  });
  return ok();
}
