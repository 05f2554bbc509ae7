import type { Principal } from "#app/domain/accounts/principal.ts";
import { type HelpfulChange, LONGEST_JOURNEY, whatWouldHelp } from "#app/domain/matching/closest.ts";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { type PostingCard, postingCards } from "#db/queries/matching/posting-cards.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";

/**
 * So many changes are shown, those that open most; and so many of one sort, since three longer journeys are one piece of
 * advice and not three. Who acts for others can go through more of them with employers.
 */
const SHOWN = { person: { changes: 5, ofOneSort: 2 }, onBehalf: { changes: 10, ofOneSort: 4 } } as const;
/** Postings named as examples of what a change would open. */
const EXAMPLES_SHOWN = 3;

export interface WhatWouldHelp {
  readonly change: HelpfulChange["change"];
  readonly opens: number;
  /** How many organisations these postings belong to: so many have to be asked where the change is theirs. */
  readonly employers: number;
  readonly examples: readonly PostingCard[];
}

/**
 * Why nothing fits a person, and which single change would open how many of the postings now published. Judged anew on
 * each call, so that it is true when it is read.
 *
 * Refuses `not-signed-in` and `not-found`.
 */
export async function explainNothingFits(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  seekerId: number,
): Promise<Result<{ readonly judged: number; readonly feasible: number; readonly changes: readonly WhatWouldHelp[] }>> {
  const { db } = ports;
  const found = await findSeeker(db, principal, "matching.read-suggestions", seekerId, ports.clock.today());
  if (!found.ok) return found;
  const context = await loadMatchingContext(ports, db);
  const [facts] = await loadSeekerFacts(db, context, [seekerId]);
  if (facts === undefined) return refuse("not-found");
  const seeker = prepareSeeker(facts, context);
  const postings = await loadPostingFacts(db);
  const judged = postings.map((posting) => ({
    id: posting.id,
    judgement: judgePrepared(seeker, preparePosting(posting, context)),
  }));
  const shown = found.value.grant.onBehalf ? SHOWN.onBehalf : SHOWN.person;
  const best = advisable(whatWouldHelp(judged), shown.ofOneSort).slice(0, shown.changes);
  const organisationOf = new Map(postings.map(({ id, organisationId }) => [id, organisationId]));
  const cards = await postingCards(db, [...new Set(best.flatMap(({ ids }) => ids.slice(0, EXAMPLES_SHOWN)))]);
  return ok({
    judged: judged.length,
    feasible: judged.filter(({ judgement }) => judgement.feasibility !== "not-now").length,
    changes: best.map(({ change, opens, ids }) => ({
      change,
      opens,
      employers: new Set(ids.map((id) => organisationOf.get(id))).size,
      examples: ids.slice(0, EXAMPLES_SHOWN).flatMap((id) => cards.get(id) ?? []),
    })),
  });
}

/** What a person could be told to do: no journey of half a day, and not the same advice over and over. */
function advisable(changes: readonly HelpfulChange[], ofOneSort: number): HelpfulChange[] {
  const given = new Map<string, number>();
  return changes.filter(({ change: { code, params } }) => {
    if (typeof params.minutes === "number" && params.minutes > LONGEST_JOURNEY) return false;
    const before = given.get(code) ?? 0;
    given.set(code, before + 1);
    return before < ofOneSort;
  });
}
