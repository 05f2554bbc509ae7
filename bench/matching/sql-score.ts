import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodation-shape.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimension-shape.ts";
import {
  ABILITY_POINTS,
  HOURS_POINTS,
  NEED_SHARE,
  PART_MAX,
  PAY_POINTS,
  SKILL_POINTS,
  STEERING_KEEPS,
  TRAVEL_POINTS,
} from "#app/domain/matching/weights.ts";
import { ACCOMMODATIONS_IN_A_BYTE, GAP_PAIRS, liftTables, SETS_OF_A_BYTE } from "./packed-accommodations.ts";
import { METRES_OF_CHORD, NEVER_MINUTES, paceOf, ROAD_TENTHS, WAYS } from "./sql-columns.ts";

/**
 * The judgement as expressions of SQL over a person `p`, a posting `n` and its block `b`; the columns stand in
 * `sql-columns.ts`. Whole numbers only, but for pay and distance. Conditions come in the order in which they are cheap and
 * often decide.
 */

const DIMENSIONS = DIMENSION_CODES.length;
/** The standard day and week (国务院关于职工工作时间的规定 art. 3), in minutes, as `rules-terms.ts` has them. */
const STANDARD_DAY = 8 * 60;
const STANDARD_WEEK = 40 * 60;

/**
 * As a `case`: of conditions in a row the planner would look first at what is cheapest and seldom decides, and would take a
 * comparison of sets for one that hardly a row passes.
 */
export const BLOCK_ADMITS =
  "case when b.asked & p.refused <> 0 then false else b.week_bar <= p.week_open and b.day_bar <= p.day_open end";
/** The person's needs that are denied, and gaps that nothing lifts. */
export const NOTHING_DENIED =
  "case when n.bars_high & p.bars_high <> 0 then false else n.bars_low & p.bars_low = 0 end";
/** Both at once, of columns at the head of each row: nothing after them is read of rows that do not pass. */
export const ADMITS = `case when not (${BLOCK_ADMITS}) then false else ${NOTHING_DENIED} end`;
export const NOT_REFUSED = "p.occupations[b.occupation] >= 0";

const { weekly, daily, shift } = HOURS_POINTS;
const week = `
  case when b.weekly < 0 then case when b.daily >= 0 and b.daily * 7 <= p.week then ${weekly.fits} else ${weekly.unknown} end
    when p.week < 0 then
      case when p.day >= 0 and b.weekly <= ${STANDARD_WEEK} then ${weekly.fits} else ${weekly.unknown} end
    when b.weekly <= p.week then ${weekly.fits} else ${weekly.agreeable} end`;
const day = `
  case when b.daily < 0 then case when b.weekly >= 0 and b.weekly <= p.day then ${daily.fits} else ${daily.unknown} end
    when p.day < 0 then case when p.week >= 0 and b.daily <= ${STANDARD_DAY} then ${daily.fits} else ${daily.unknown} end
    when b.daily <= p.day then ${daily.fits} else ${daily.agreeable} end`;
const shifts = `
  case when b.shift & p.shifts_fit <> 0 then ${shift.fits} when b.shift & p.shifts_asked <> 0 then ${shift.unknown}
    else ${shift.agreeable} end`;
const hours = steered(`(${week} + ${day} + ${shifts})`, "b.weekly >= p.week_from", STEERING_KEEPS.hours);

const skills = `
  case when b.skill_count = 0 then ${SKILL_POINTS.noneAsked}
    else ${SKILL_POINTS.skills} * bit_count(b.skills & p.skills)::integer / b.skill_count end`;
const education = `
  case when b.education = 0 then ${SKILL_POINTS.education.notAsked}
    when p.education < 0 then ${SKILL_POINTS.education.unknown}
    when b.education <= p.education then ${SKILL_POINTS.education.met} else ${SKILL_POINTS.education.asked} end`;
const experience = `
  case when b.experience_months = 0 then ${SKILL_POINTS.experience.notAsked}
    when p.experience[b.occupation] >> 1 >= b.experience_months then ${SKILL_POINTS.experience.met}
    when p.experience[b.occupation] & 1::smallint = 1 then ${SKILL_POINTS.experience.unknown}
    else ${SKILL_POINTS.experience.asked} end`;

/** From `noneAtThousandths` to 1000 thousandths of the wish, from nothing to all points; the same divisions of doubles. */
const reached = `greatest(0, floor(b.pay * 1000 / p.wish) - ${PAY_POINTS.noneAtThousandths})::integer`;
const pay = `
  case when b.pay < 0 then ${PAY_POINTS.unknown} else ${steered(
    `case when p.wish <= 0 then ${PAY_POINTS.noWish} when b.pay >= p.wish then ${PAY_POINTS.full}
      else ${PAY_POINTS.full} * ${reached} / ${1000 - PAY_POINTS.noneAtThousandths} end`,
    "b.pay <= p.pay_up_to",
    STEERING_KEEPS.pay,
  )} end`;

/** What the postings of a block have in common. */
export const BLOCK_POINTS = `${hours} + p.occupations[b.occupation] + (${skills}) + (${education}) + (${experience}) + (${pay})`;

const square = (axis: string) => `(n.${axis} - p.${axis}) * (n.${axis} - p.${axis})`;

/** Square of the chord on a globe of radius 1; nothing without both places. */
export const CHORD = `case when n.way >= ${WAYS.transportDenied} and p.home
  then ${square("x")} + ${square("y")} + ${square("z")} end`;

/** Over the column `chord`. */
export const WITHIN_REACH = `
  case when chord is null then n.way = ${WAYS.atHome} or n.city = p.city or n.city = 0 or p.city = 0
    else chord <= case n.way when ${WAYS.transportUnsaid} then p.far_unsaid when ${WAYS.transportOffered} then p.far_offered
      else p.far_denied end end`;

/** Half a metre rounds up, as in JavaScript. */
export const METRES = `floor(${METRES_OF_CHORD} * asin(sqrt(chord) / 2) + 0.5)::integer`;

/** Over the column `metres`. */
export const NOT_BETWEEN_LIMITS = `
  (metres is null or n.way <> ${WAYS.transportUnsaid} or metres <= p.gap_after or metres > p.gap_until)`;

export const NOT_ANSWERED = "n.id <> all (p.kept_out)";

const minutes = (pace: string | number, fixed: string | number) =>
  `${fixed} + (metres * ${ROAD_TENTHS} + ${pace} - 1) / ${pace}`;
const transport = paceOf("workshop-transport");
const journey = `
  case when metres = 0 then case when p.has_means or n.way = ${WAYS.transportOffered} then 0 else ${NEVER_MINUTES} end
    else least(${minutes("p.pace_1", "p.fixed_1")}, ${minutes("p.pace_2", "p.fixed_2")},
      ${minutes("p.pace_3", "p.fixed_3")},
      case n.way when ${WAYS.transportOffered} then ${minutes(transport.pace, transport.fixed)} end) end`;
export const JOURNEY = `case when metres is not null then ${journey} end`;

/** Over the columns `metres` and `journey`. */
export const TRAVEL = steered(
  steered(
    `case when n.way = ${WAYS.atHome} then ${TRAVEL_POINTS.full}
      when journey <= p.within then
        ${TRAVEL_POINTS.full} - ${TRAVEL_POINTS.full - TRAVEL_POINTS.atLimit} * journey / greatest(p.within, 1)
      else ${TRAVEL_POINTS.unknown} end`,
    "metres >= p.far_from",
    STEERING_KEEPS["too-far"],
  ),
  "n.organisation = any (p.places_declined)",
  STEERING_KEEPS.place,
);

export const NEEDS = `
  case when p.need_count = 0 then ${PART_MAX.accommodations}
    else ${PART_MAX.accommodations} * (${NEED_SHARE.unknown} * p.need_count
      + ${NEED_SHARE.offered - NEED_SHARE.unknown} * ${count("n.offers & p.needs")}) / (p.need_count * 1000) end`;

const lost = (points: number) => ABILITY_POINTS.met - points;
const { metWithAccommodation, accommodationMightHelp, abilityUnknown, demandUnknown, gapMayBeLifted } = ABILITY_POINTS;

export const GAPS = "(n.demand_1 & p.ability_0) | (n.demand_2 & p.ability_1) | (n.demand_3 & p.ability_2)";
const unlifted = "(n.lifted_1 & p.ability_0) | (n.lifted_2 & p.ability_1) | (n.lifted_3 & p.ability_2)";

const lookedUp = (entries: readonly number[], byte: number) =>
  `('{${entries.join(",")}}'::bigint[])[n.task * ${SETS_OF_A_BYTE}
    + (((n.offers & p.needs) >> ${byte * ACCOMMODATIONS_IN_A_BYTE}) & ${SETS_OF_A_BYTE - 1}) + 1]`;
/** Gaps that an accommodation lifts which is both offered and needed. */
const certain = `
  case when n.offers & p.needs = 0 then 0
    else ${GAP_PAIRS.map((pair, at) => {
      const lifted = liftTables(ACCOMMODATION_CODES.length, pair).map(lookedUp).join(" | ");
      return count(`n.demands_${at} & p.abilities_${at} & (${lifted})`, 2 * DIMENSIONS);
    }).join(" + ")} end`;

/** Over the column `gaps`: all points, less what each dimension that is not simply met loses. */
export const ABILITIES = steered(
  `(${PART_MAX.abilities} - ${lost(demandUnknown)} * ${count("n.unknown & p.below_top & ~gaps")}
    - ${lost(abilityUnknown)} * ${count("n.demand_1 & ~n.unknown & p.unknown")}
    - case when gaps = 0 then 0 else ${lost(accommodationMightHelp)} * ${count("gaps")}
      + ${accommodationMightHelp - gapMayBeLifted} * ${count(unlifted)}
      - ${metWithAccommodation - accommodationMightHelp} * (${certain}) end)`,
  "n.demand_total >= p.hard_from",
  STEERING_KEEPS["too-hard"],
);

function steered(points: string, when: string, keeps: number): string {
  return `(${points}) * case when ${when} then ${keeps} else 1000 end / 1000`;
}

function count(set: string, bits: number = DIMENSIONS): string {
  return `bit_count((${set})::bit(${bits}))::integer`;
}
