import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PostingEvent, PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findPosting } from "./find-posting.ts";
import { movePosting } from "./move-posting.ts";

/** What an organisation does with its posting by one press. Submitting and publishing check more and stand by themselves. */
export const DESK_EVENTS = [
  "withdraw",
  "confirm",
  "pause",
  "resume",
  "fill",
  "close",
  "reopen",
] as const satisfies readonly PostingEvent[];

export type DeskEvent = (typeof DESK_EVENTS)[number];

/**
 * Confirms, pauses, resumes, fills, closes, takes back or reopens a posting, as the lifecycle table allows the person.
 *
 * Refuses `transition-not-allowed`, `organisation-not-verified` where the posting of a suspended organisation would become
 * public again, and what `findPosting` refuses.
 */
export async function changePostingStatus(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly postingId: number; readonly event: DeskEvent },
): Promise<Result<PostingStatus>> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findPosting(tx, principal, "postings.change-status", input.postingId, { lock: true });
    if (!found.ok) return found;
    const { posting, organisation, grant } = found.value;
    if (input.event === "resume" && organisation.verification === "suspended") {
      return refuse("organisation-not-verified");
    }
    return movePosting(tx, { posting, event: input.event, by: grant, at });
  });
}
