import { and, asc, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { changesThatOpen } from "#app/domain/matching/judge.ts";
import type { Change } from "#app/domain/matching/judgement.ts";
import { type Opening, Openings } from "#app/domain/matching/openings.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { isEmployerCode } from "#app/domain/matching/reasons.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { coarseCount } from "#app/domain/seekers/small-count.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findPosting } from "#app/usecases/postings/find-posting.ts";
import { consentInForce } from "#db/queries/seekers/consent-in-force.ts";
import { seekers } from "#db/schema/all.ts";
import { loadMatchingContext, loadPostingFacts, seekerFactsInTurn } from "./load-facts.ts";

/** So many changes are shown: those that bring most people. More would be a reproach and no advice. */
const CHANGES_SHOWN = { employer: 4, counsellor: 10 } as const;

/** What would bring people to a posting: numbers only, and for an employer no small ones. */
export interface PostingAdvice {
  readonly audience: "employer" | "counsellor";
  /** How many were judged; null for a few. */
  readonly judged: number | null;
  /** How many of them it suits as it is; null for a few. */
  readonly suits: number | null;
  readonly changes: readonly { readonly change: Change; readonly people: number }[];
}

/**
 * Why nobody fits a posting: which single change would make it suit how many people more. Judged anew on each call, so
 * that a consent that was withdrawn counts no more.
 *
 * An employer reads what the posting itself could change (`EMPLOYER_CODES`), over the people who agreed to be found without a
 * name, no number under five (PIPL arts 6, 29). A counsellor reads all of it, over everybody who looks for work.
 *
 * Refuses `not-signed-in`, `not-allowed`, `not-found` (also to other employers).
 */
export async function explainNobodyFits(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  postingId: number,
): Promise<Result<PostingAdvice>> {
  const { db, clock } = ports;
  const found = await findPosting(db, principal, "matching.read-candidates", postingId);
  if (!found.ok) return found;
  const audience = found.value.grant.role === "counsellor" ? "counsellor" : "employer";
  const context = await loadMatchingContext(ports, db);
  const [facts] = await loadPostingFacts(db, [postingId]);
  if (facts === undefined) return refuse("not-found");
  const posting = preparePosting(facts, context);

  const { organisationId } = found.value.posting;
  const agreed = consentInForce(db, seekers.id, "employer-anonymous-view", { organisationId, on: clock.today() });
  const people = await db
    .select({ id: seekers.id })
    .from(seekers)
    .where(and(eq(seekers.lookingForWork, true), audience === "employer" ? agreed : undefined))
    .orderBy(asc(seekers.id));
  const openings = new Openings();
  let suits = 0;
  const ids = people.map(({ id }) => id);
  for await (const seeker of seekerFactsInTurn(db, context, ids)) {
    const changes = changesThatOpen(prepareSeeker(seeker, context), posting);
    if (changes === null) suits += 1;
    else openings.add([{ id: posting.id, organisationId, changes: audience === "employer" ? own(changes) : changes }]);
  }
  const told = audience === "employer" ? coarseCount : (amount: number) => amount;
  return ok({
    audience,
    judged: told(people.length),
    suits: told(suits),
    changes: openings
      .ranked()
      .map(({ change, people: more }: Opening) => ({ change, people: told(more) }))
      // That a change is listed at all would tell of the few whom it brings.
      .filter((each): each is { change: Change; people: number } => each.people !== null)
      .slice(0, CHANGES_SHOWN[audience]),
  });
}

/** What the posting itself could change; what a person, a guardian or the federation could is not the employer's to know. */
function own(changes: readonly Change[]): Change[] {
  return changes.filter(({ code }) => isEmployerCode(code));
}
