import { accommodationAt, dimensionAt, indexesIn, liftersOf, TOP_LEVEL, UNKNOWN_LEVEL } from "./levels.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { change, type Tally } from "./tally.ts";
import { ABILITY_POINTS, NEED_SHARE, PART_MAX } from "./weights.ts";

/** At most so many accommodations are proposed for one gap. */
const PROPOSED_FOR_A_GAP = 2;

/** What the person needs and the employer has said is not possible. */
export function judgeDeniedNeeds(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const denied = seeker.needs & posting.denials;
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
 * not stated is asked. A gap is lifted for certain only by an accommodation that is offered *and* that the person has
 * named as needed; offered but not named, the person is asked whether it helps; not stated, the employer is asked; said
 * to be impossible, or with nothing that lifts it, the gap stands in the way.
 */
export function judgeAbilities(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  let points = 0;
  for (const index of seeker.dimensionOrder) points += judgeDimension(seeker, posting, tally, index);
  tally.points.abilities = points;
}

/** What is read of both sides for one dimension. */
type Demanding = Pick<PreparedPosting, "levels" | "offers" | "denials">;
type Able = Pick<PreparedSeeker, "levels" | "needs">;

/** The points of one dimension, by its position. */
export function judgeDimension(seeker: Able, posting: Demanding, tally: Tally, index: number): number {
  const demand = posting.levels[index] ?? UNKNOWN_LEVEL;
  const ability = seeker.levels[index] ?? UNKNOWN_LEVEL;
  if (demand === 0 || ability === TOP_LEVEL || (demand !== UNKNOWN_LEVEL && ability >= demand)) {
    if (demand > 0) tally.notes?.praise("demand-met", { dimension: dimensionAt(index), demand });
    return ABILITY_POINTS.met;
  }
  if (demand === UNKNOWN_LEVEL) {
    tally.notes?.ask("demand-unknown", { dimension: dimensionAt(index) });
    return ABILITY_POINTS.demandUnknown;
  }
  if (ability === UNKNOWN_LEVEL) {
    tally.notes?.ask("ability-unknown", { dimension: dimensionAt(index), demand });
    return ABILITY_POINTS.abilityUnknown;
  }
  return judgeGap(seeker, posting, tally, index, ability, demand);
}

function judgeGap(
  seeker: Able,
  posting: Demanding,
  tally: Tally,
  index: number,
  ability: number,
  demand: number,
): number {
  const { notes } = tally;
  const lifters = liftersOf(index, demand - ability);
  const offered = lifters.mask & posting.offers;
  const certain = offered & seeker.needs;
  if (certain !== 0) {
    notes?.praise("demand-met-with-accommodation", {
      dimension: dimensionAt(index),
      accommodation: accommodationAt(strongest(lifters.order, certain)),
    });
    return ABILITY_POINTS.metWithAccommodation;
  }
  if (offered !== 0) {
    notes?.ask("accommodation-might-help", {
      dimension: dimensionAt(index),
      accommodation: accommodationAt(strongest(lifters.order, offered)),
    });
    return ABILITY_POINTS.accommodationMightHelp;
  }
  // A needed accommodation that would lift the gap and is not offered is already asked for, or already in the way.
  const needed = lifters.mask & seeker.needs;
  const unsaid = lifters.mask & ~posting.denials;
  if ((needed & unsaid) !== 0) return ABILITY_POINTS.gapMayBeLifted;
  if (unsaid !== 0) {
    notes?.ask("gap-may-be-lifted", {
      dimension: dimensionAt(index),
      accommodation: accommodationAt(strongest(lifters.order, unsaid)),
    });
    return ABILITY_POINTS.gapMayBeLifted;
  }
  if (needed !== 0) return 0;
  tally.blocked = true;
  notes?.block("ability-below-demand", { dimension: dimensionAt(index), ability, demand }, [
    ...lifters.order
      .slice(0, PROPOSED_FOR_A_GAP)
      .map((lifter) => change("offer-accommodation", { accommodation: accommodationAt(lifter) })),
    change("lower-demand", { dimension: dimensionAt(index), demand: ability }),
  ]);
  return 0;
}

function strongest(order: readonly number[], among: number): number {
  return order.find((index) => ((among >>> index) & 1) !== 0) ?? 0;
}

/** The needs that are met or not yet answered. */
export function judgeNeeds(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  if (seeker.needs === 0) {
    tally.points.accommodations = PART_MAX.accommodations;
    return;
  }
  let share = 0;
  for (const index of seeker.needIndexes) {
    const bit = 1 << index;
    if ((posting.offers & bit) !== 0) {
      share += NEED_SHARE.offered;
      tally.notes?.praise("accommodation-offered", { accommodation: accommodationAt(index) });
    } else if ((posting.denials & bit) === 0) {
      share += NEED_SHARE.unknown;
      tally.notes?.ask("accommodation-unknown", { accommodation: accommodationAt(index) });
    }
  }
  tally.points.accommodations = shareOfNeeds(share, seeker.needIndexes.length);
}

function shareOfNeeds(thousandths: number, needs: number): number {
  return Math.floor((PART_MAX.accommodations * thousandths) / (needs * 1000));
}

/** What `judgeNeeds` gives at most for so many needs of which so many are offered: nobody has denied the others. */
export function mostForNeeds(needs: number, offered: number): number {
  if (needs === 0) return PART_MAX.accommodations;
  return shareOfNeeds(offered * NEED_SHARE.offered + (needs - offered) * NEED_SHARE.unknown, needs);
}
