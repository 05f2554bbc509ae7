import { leastDemand } from "../occupations/tasks.ts";
import {
  abilityPoints,
  deniedNeeds,
  gapsOf,
  gapVerdict,
  isTooHard,
  needPoints,
  unstatedAbilities,
  unstatedDemands,
} from "./ability-rows.ts";
import { accommodationAt, dimensionAt, indexesIn, liftersOf, taskIndexOf, UNKNOWN_LEVEL } from "./levels.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { change, type Notes, type Tally } from "./tally.ts";

/** At most so many accommodations are proposed for one gap. */
const PROPOSED_FOR_A_GAP = 2;

/** What the person needs and the employer has said is not possible. */
export function judgeDeniedNeeds(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const denied = deniedNeeds(seeker.able, 0, posting.demanded, 0);
  if (denied === 0) return;
  tally.blocked = true;
  if (tally.notes === null) return;
  for (const index of indexesIn(denied)) {
    const accommodation = accommodationAt(index);
    tally.notes.block("accommodation-not-offered", { accommodation }, [
      change("offer-accommodation", { accommodation }),
    ]);
  }
}

/**
 * Ability against demand on each dimension.
 *
 * A demand of level 0 and an ability of the top level are met whatever the other side is; otherwise what either side has
 * not stated is asked, but for what the task itself tells: driving asks for sight, whether or not anybody said so. What becomes of a gap says `gapVerdict`.
 */
export function judgeAbilities(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  tally.points.abilities = abilityPoints(seeker.able, 0, posting.demanded, 0, tally);
  if (tally.notes !== null) noteAbilities(seeker, posting, tally.notes);
}

function noteAbilities(seeker: PreparedSeeker, posting: PreparedPosting, notes: Notes): void {
  const { able, levels, dimensionOrder } = seeker;
  const unstatedDemand = unstatedDemands(able, 0, posting.demanded, 0);
  const unstatedAbility = unstatedAbilities(able, 0, posting.demanded, 0);
  const gaps = gapsOf(able, 0, posting.demanded, 0);
  for (const index of dimensionOrder) {
    const dimension = dimensionAt(index);
    const demand = posting.leastLevels[index] ?? UNKNOWN_LEVEL;
    const isIn = (set: number) => ((set >>> index) & 1) !== 0;
    if (isIn(unstatedDemand)) notes.ask("demand-unknown", { dimension });
    else if (isIn(unstatedAbility)) notes.ask("ability-unknown", { dimension, demand });
    else if (isIn(gaps)) noteGap(seeker, posting, notes, index, levels[index] ?? UNKNOWN_LEVEL, demand);
    else if (demand > 0) notes.praise("demand-met", { dimension, demand });
  }
}

function noteGap(
  { needs }: PreparedSeeker,
  { offers, denials, task }: PreparedPosting,
  notes: Notes,
  index: number,
  ability: number,
  demand: number,
): void {
  const dimension = dimensionAt(index);
  const { mask, order } = liftersOf(taskIndexOf(task), index, ability, demand);
  const strongestOf = (among: number) => ({ dimension, accommodation: accommodationAt(strongest(order, among)) });
  switch (gapVerdict(mask, needs, offers, denials)) {
    case "metWithAccommodation":
      notes.praise("demand-met-with-accommodation", strongestOf(mask & offers & needs));
      return;
    case "accommodationMightHelp":
      notes.ask("accommodation-might-help", strongestOf(mask & offers));
      return;
    case "gapMayBeLifted":
      // One that the person needs is asked for with the other needs.
      if ((mask & needs & ~denials) === 0) notes.ask("gap-may-be-lifted", strongestOf(mask & ~denials));
      return;
    case "needed":
      return;
    case "beyond":
      notes.block("ability-below-demand", { dimension, ability, demand }, [
        ...order
          .slice(0, PROPOSED_FOR_A_GAP)
          .map((lifter) => change("offer-accommodation", { accommodation: accommodationAt(lifter) })),
        ...(ability < leastDemand(task, dimension) ? [] : [change("lower-demand", { dimension, demand: ability })]),
      ]);
  }
}

function strongest(order: readonly number[], among: number): number {
  return order.find((index) => ((among >>> index) & 1) !== 0) ?? 0;
}

/** The needs that are met or not yet answered. */
export function judgeNeeds(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  tally.points.accommodations = needPoints(seeker.able, 0, posting.demanded, 0);
  if (tally.notes === null) return;
  for (const index of seeker.needIndexes) {
    const accommodation = accommodationAt(index);
    const isIn = (set: number) => ((set >>> index) & 1) !== 0;
    if (isIn(posting.needless)) continue;
    if (isIn(posting.offers)) tally.notes.praise("accommodation-offered", { accommodation });
    else if (!isIn(posting.denials)) tally.notes.ask("accommodation-unknown", { accommodation });
  }
}

/** Whether it is as hard as what the person has called too hard: that has its points already (`abilityPoints`). */
export function noteHardness(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  if (isTooHard(seeker.able, 0, posting.demanded, 0)) tally.notes?.caution("answered-too-hard", {});
}
