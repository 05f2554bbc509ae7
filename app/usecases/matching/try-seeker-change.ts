import type { Principal } from "#app/domain/accounts/principal.ts";
import { type AskedSkill, askedSkills } from "#app/domain/matching/asked-skills.ts";
import { LONGEST_JOURNEY, whatWouldHelp } from "#app/domain/matching/closest.ts";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import type { Change } from "#app/domain/matching/judgement.ts";
import { ListTrial } from "#app/domain/matching/list-trial.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { type TriedChange, triedOnSeeker } from "#app/domain/matching/tried-changes.ts";
import { type SeekerTrial, seekerTrialOf, tryOnSeeker, withSeekerChange } from "#app/domain/matching/try-on-seeker.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker, seekerChange } from "#app/usecases/seekers/find-seeker.ts";
import { type PostingCard, postingCards } from "#db/queries/matching/posting-cards.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";
import { type TriedRows, triedRows } from "./tried-rows.ts";

/** So many skills that the person does not have are offered to try. */
const SKILLS_OFFERED = 10;

/** So many single changes are proposed to try next. */
const PROPOSED = 5;

export interface SeekerTrialPage {
  readonly seekerId: number;
  readonly name: string;
  /** Somebody else is in charge of the person. */
  readonly outsider: boolean;
  readonly trial: SeekerTrial;
  readonly tried: readonly TriedChange[];
  readonly result: TriedRows<PostingCard>;
  /** What can be ticked: the person's skills, those that are tried, and those that most postings on the list ask for. */
  readonly skills: readonly AskedSkill[];
  /** Changes that the person or the guardian could make, with how many postings each would open from here. */
  readonly proposals: readonly { readonly change: Change; readonly opens: number }[];
}

/**
 * What a person's list would be if something about the person were otherwise: every posting now published, judged as things
 * are and as they would be. Nothing is saved, and no suggestion changes; looking at somebody who is in another's care stands
 * in the audit log.
 *
 * Refuses `not-signed-in` and `not-found`.
 *
 * @param trial null: nothing is changed yet
 * @param change one more, as the judgement proposes it; one that the trial has no field for changes nothing
 */
export async function trySeekerChange(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { seekerId, trial, change }: { seekerId: number; trial: SeekerTrial | null; change: Change | null },
): Promise<Result<SeekerTrialPage>> {
  const { db, clock } = ports;
  const found = await findSeeker(db, principal, "matching.try-changes", seekerId, clock.today());
  if (!found.ok) return found;
  const { seeker: person, grant } = found.value;
  const context = await loadMatchingContext(ports, db);
  const [facts] = await loadSeekerFacts(db, context, [seekerId]);
  if (facts === undefined) return refuse("not-found");
  const outsider = person.counsellorId !== grant.accountId;
  if (outsider) {
    await db.transaction((tx) => recordChange(tx, seekerChange(grant, seekerId, clock.now(), "matching.try-changes")));
  }

  const start = seekerTrialOf(facts);
  const asked = trial ?? start;
  const changed = tryOnSeeker(facts, (change === null ? null : withSeekerChange(asked, change)) ?? asked);
  const before = prepareSeeker(facts, context);
  const after = prepareSeeker(changed, context);
  const postings = (await loadPostingFacts(db)).map((posting) => preparePosting(posting, context));
  const list = new ListTrial();
  for (const posting of postings) {
    list.add(posting.id, { seeker: before, posting }, { seeker: after, posting });
  }
  const byId = new Map(postings.map((posting) => [posting.id, posting]));
  const result = await triedRows(list.result(), async (ids) => {
    const cards = await postingCards(db, ids);
    return (id) => {
      const posting = byId.get(id);
      const card = cards.get(id);
      if (posting === undefined || card === undefined) return undefined;
      return { shown: card, before: judgePrepared(before, posting), after: judgePrepared(after, posting) };
    };
  });
  const next = seekerTrialOf(changed);
  const judged = postings.map((posting) => ({ id: posting.id, posting, judgement: judgePrepared(after, posting) }));
  const helpful = whatWouldHelp(judged);
  return ok({
    seekerId,
    name: person.name,
    outsider,
    trial: next,
    tried: triedOnSeeker(start, next),
    result,
    skills: askedSkills([...start.skills, ...next.skills], judged, SKILLS_OFFERED),
    proposals: helpful
      .filter(({ change: each }) => Number(each.params.minutes ?? 0) <= LONGEST_JOURNEY)
      .filter(({ change: each }) => withSeekerChange(next, each) !== null)
      .slice(0, PROPOSED)
      .map(({ change: each, opens }) => ({ change: each, opens })),
  });
}
