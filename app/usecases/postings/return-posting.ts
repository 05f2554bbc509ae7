import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findPosting, versionOf } from "./find-posting.ts";
import { movePosting } from "./move-posting.ts";

/**
 * Gives a submitted or published posting back to its employer, with what to change in the administrator's words.
 *
 * Refuses `return-reason-required` (field `reason`), `changed-meanwhile`, `transition-not-allowed`, and what `findPosting`
 * refuses.
 */
export async function returnPosting(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly postingId: number; readonly version: string; readonly reason: string },
): Promise<Result<PostingStatus>> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findPosting(tx, principal, "postings.review", input.postingId, { lock: true });
    if (!found.ok) return found;
    const { posting, grant } = found.value;
    if (versionOf(posting) !== input.version) return refuse("changed-meanwhile");
    return movePosting(tx, { posting, event: "return", by: grant, at, reason: input.reason });
  });
}
