import { and, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Contact } from "#app/domain/applications/contacts.ts";
import { type ComparedDimension, compareLevels } from "#app/domain/matching/compare.ts";
import { type ComparedTerms, compareTerms } from "#app/domain/matching/compare-terms.ts";
import { judge } from "#app/domain/matching/judge.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { type PostingCard, postingCards } from "#db/queries/matching/posting-cards.ts";
import { counsellorOf } from "#db/queries/seekers/counsellor-of.ts";
import { applications, suggestions } from "#db/schema/all.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";

/**
 * One person beside one posting, judged now: everything that fits, stands in the way, must be asked, and what would make
 * it fit (PIPL art. 24). A counsellor or liaison reads it in full; the person reads the same in kinder words.
 *
 * Refuses `not-signed-in` and `not-found`.
 */
export async function explainPair(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly seekerId: number; readonly postingId: number },
): Promise<
  Result<{
    readonly seekerId: number;
    readonly name: string;
    readonly audience: "seeker" | "counsellor";
    /** Whom the person calls about it. */
    readonly counsellor: Contact | null;
    readonly mayPush: boolean;
    readonly pushed: boolean;
    readonly applied: boolean;
    readonly posting: PostingCard;
    readonly judgement: Judgement;
    readonly dimensions: readonly ComparedDimension[];
    readonly terms: ComparedTerms;
  }>
> {
  const { seekerId, postingId } = input;
  const { db } = ports;
  const today = ports.clock.today();
  const found = await findSeeker(db, principal, "matching.read-suggestions", seekerId, today);
  if (!found.ok) return found;
  const { seeker: person, grant } = found.value;
  const context = await loadMatchingContext(ports, db);
  const [seeker] = await loadSeekerFacts(db, context, [seekerId]);
  const [posting] = await loadPostingFacts(db, [postingId]);
  const card = (await postingCards(db, [postingId])).get(postingId);
  if (seeker === undefined || posting === undefined || card === undefined) return refuse("not-found");

  const [suggestion] = await db
    .select({ pushedBy: suggestions.pushedBy })
    .from(suggestions)
    .where(and(eq(suggestions.seekerId, seekerId), eq(suggestions.postingId, postingId)));
  const [application] = await db
    .select({ status: applications.status })
    .from(applications)
    .where(and(eq(applications.seekerId, seekerId), eq(applications.postingId, postingId)));
  const applied = application !== undefined && application.status !== "withdrawn";
  // Only what is open, or what the person has to do with, is anybody's business here.
  if (!card.open && suggestion === undefined && application === undefined) return refuse("not-found");

  const judgement = judge(seeker, posting, context);
  const mayPush = (await findSeeker(db, principal, "matching.push", seekerId, today)).ok;
  return ok({
    seekerId,
    name: person.name,
    audience: grant.onBehalf ? "counsellor" : "seeker",
    counsellor: await counsellorOf(db, seekerId),
    mayPush: mayPush && card.open,
    pushed: suggestion !== undefined && suggestion.pushedBy !== null,
    applied,
    posting: card,
    judgement,
    dimensions: compareLevels(seeker.abilities, posting.demands, judgement),
    terms: compareTerms(seeker, posting, context),
  });
}
