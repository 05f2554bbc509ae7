import { sql } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { judge } from "#app/domain/matching/judge.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker, seekerChange } from "#app/usecases/seekers/find-seeker.ts";
import { suggestions } from "#db/schema/all.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";

/**
 * A counsellor suggests a posting to a person (岗位推送), with a note in their own words. It stands first in the person's
 * list and stays there whatever the engine finds; the person is told. The counsellor may know more than the profile
 * says, so something in the way does not refuse it: the judgement is kept and shown as it is.
 *
 * Refuses `not-signed-in`, `not-found`, and `posting-closed`.
 */
export async function pushPosting(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly seekerId: number; readonly postingId: number; readonly note: string | null },
): Promise<Result<undefined>> {
  const { seekerId, postingId, note } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "matching.push", seekerId, ports.clock.today());
    if (!found.ok) return found;
    const { grant } = found.value;
    const context = await loadMatchingContext(ports, tx);
    const [posting] = await loadPostingFacts(tx, [postingId]);
    const [seeker] = await loadSeekerFacts(tx, context, [seekerId]);
    if (posting === undefined || seeker === undefined) return refuse("not-found");
    if (!posting.open) return refuse("posting-closed");
    const judgement = judge(seeker, posting, context);
    const pushed = {
      score: judgement.score,
      rulesVersion: RULES_VERSION,
      computedAt: at,
      pushedBy: grant.accountId,
      pushedNote: note,
    };
    await tx
      .insert(suggestions)
      .values({ seekerId, postingId, ...pushed })
      .onConflictDoUpdate({
        target: [suggestions.seekerId, suggestions.postingId],
        set: { ...pushed, computedAt: sql`greatest(${suggestions.computedAt}, excluded.computed_at)` },
      });
    await recordChange(tx, seekerChange(grant, seekerId, at, "matching.push-posting", { postingId }), [
      { topic: "suggestion.pushed", payload: { seekerId, postingId } },
    ]);
    return ok();
  });
}
