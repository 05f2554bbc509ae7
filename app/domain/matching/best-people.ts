import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import { BestList } from "./best-list.ts";
import type { Classes } from "./classes.ts";
import { dimensionTable, sumAt } from "./dimension-places.ts";
import { BLOCKED, type RuleGroup, scoreByGroup, scorePair } from "./judge.ts";
import { bitsIn } from "./levels.ts";
import { nearestMetres } from "./neighbourhoods.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { judgeDimension, needPoints } from "./rules-abilities.ts";
import { arrivalPoints, leastMinutes } from "./rules-travel.ts";
import { NO_LIMIT, type SeekerColumns } from "./seeker-columns.ts";
import { Tally } from "./tally.ts";
import { SCORE_MAX, TRAVEL_POINTS } from "./weights.ts";

/** Below anything that the other parts could make good. */
const NEVER = -2 * SCORE_MAX;
/** Judged at first: about so many times as many people as the list is long. */
const AT_FIRST = 2;
const STEP_BITS = 4;
const MOST_NEEDS = 32;

/**
 * The exact list of one posting: the best people of all that are feasible, ties by the lower id. Everybody is bounded from
 * above, column by column; only those whose bound could still enter the list are judged (property test).
 */
export function bestPeople(posting: PreparedPosting, columns: SeekerColumns, most: number): BestList {
  const { seekers } = columns;
  const list = new BestList(most);
  const bounds = boundPeople(posting, columns);
  const judge = (at: number) => {
    const seeker = seekers[at];
    if (seeker === undefined) return;
    const score = scorePair(seeker, posting);
    if (score !== BLOCKED) list.offer(seeker.id, score);
    bounds[at] = -1;
  };
  const first = cutOf(bounds, most * AT_FIRST);
  for (let at = 0; at < bounds.length; at += 1) if ((bounds[at] ?? -1) >= first) judge(at);
  for (let at = 0; at < bounds.length; at += 1) {
    const bound = bounds[at] ?? -1;
    if (bound >= 0 && bound >= list.least) judge(at);
  }
  return list;
}

/** The bound that about `wanted` people reach, and no fewer; 0 where fewer could be found at all. */
function cutOf(bounds: Int16Array, wanted: number): number {
  const steps = new Uint32Array((SCORE_MAX >> STEP_BITS) + 1);
  for (let at = 0; at < bounds.length; at += 1) {
    const bound = bounds[at] ?? -1;
    if (bound >= 0) steps[bound >> STEP_BITS] = (steps[bound >> STEP_BITS] ?? 0) + 1;
  }
  let left = wanted;
  let step = steps.length - 1;
  while (step > 0 && left > (steps[step] ?? 0)) {
    left -= steps[step] ?? 0;
    step -= 1;
  }
  return step << STEP_BITS;
}

/** What each person can score at most; negative where something stands in the way for certain. */
function boundPeople(posting: PreparedPosting, columns: SeekerColumns): Int16Array {
  const { admission, hours, occupation, background, pay, travel, limits, needs, abilities } = columns;
  const byAdmission = tableOf(posting, admission, "admission");
  const byHours = tableOf(posting, hours, "hours");
  const byOccupation = tableOf(posting, occupation, "occupation");
  const byBackground = tableOf(posting, background, "background");
  const byPay = tableOf(posting, pay, "pay");
  const minutes = minutesOf(posting, columns);
  const byAbilities = abilityPoints(posting);
  const byNeeds = pointsByNeeds();
  const { offers, denials, atHome } = posting;

  const bounds = new Int16Array(limits.length);
  for (let at = 0; at < bounds.length; at += 1) {
    bounds[at] = -1;
    const needed = needs[at] ?? 0;
    if ((needed & denials) !== 0) continue;
    const admitted = byAdmission[admission.of[at] ?? 0] ?? 0;
    const timed = byHours[hours.of[at] ?? 0] ?? 0;
    const wanted = byOccupation[occupation.of[at] ?? 0] ?? 0;
    const taught = byBackground[background.of[at] ?? 0] ?? 0;
    if (admitted < 0 || timed < 0 || wanted < 0 || taught < 0) continue;
    const able = sumAt(byAbilities, abilities, at);
    if (able < 0) continue;
    const way = atHome
      ? TRAVEL_POINTS.full
      : boundOfTheWay(minutes[travel.of[at] ?? 0] ?? NO_WAY, limits[at] ?? NO_LIMIT);
    const met = byNeeds[bitsIn(needed) * MOST_NEEDS + bitsIn(needed & offers)] ?? 0;
    bounds[at] = admitted + timed + wanted + taught + able + way + met + (byPay[pay.of[at] ?? 0] ?? 0);
  }
  return bounds;
}

function tableOf(posting: PreparedPosting, { examples }: Classes<PreparedSeeker>, group: RuleGroup): Int16Array {
  const table = new Int16Array(examples.length);
  for (const [at, seeker] of examples.entries()) {
    const points = scoreByGroup(group, seeker, posting);
    table[at] = points === BLOCKED ? NEVER : points;
  }
  return table;
}

/** No journey can be reckoned: at best it is asked about. */
const NO_WAY = -1;

/** The quickest way from the nearest point of each neighbourhood. */
function minutesOf(posting: PreparedPosting, { travel, neighbourhoods }: SeekerColumns): Int16Array {
  const { place } = posting.facts;
  const table = new Int16Array(travel.examples.length);
  for (const [at, seeker] of travel.examples.entries()) {
    const neighbourhood = neighbourhoods[at] ?? null;
    table[at] =
      place === null || neighbourhood === null
        ? NO_WAY
        : (leastMinutes(seeker, posting, nearestMetres(place, neighbourhood)) ?? NO_WAY);
  }
  return table;
}

function boundOfTheWay(minutes: number, limit: number): number {
  return minutes === NO_WAY || limit === NO_LIMIT || minutes > limit
    ? TRAVEL_POINTS.unknown
    : arrivalPoints(minutes, limit);
}

/** By what people can do, as if whatever is offered were just what they need. */
function abilityPoints({ levels: demanded, offers, denials }: PreparedPosting): Int16Array {
  const levels = new Int8Array(DIMENSION_CODES.length);
  return dimensionTable((dimension, ability) => {
    levels[dimension] = ability;
    const tally = new Tally(null);
    const points = judgeDimension({ levels, needs: offers }, { levels: demanded, offers, denials }, tally, dimension);
    return tally.blocked ? NEVER : points;
  }, NEVER);
}

/** By how many needs there are and how many of them are offered; all others may turn out to be. */
function pointsByNeeds(): Int16Array {
  const table = new Int16Array(MOST_NEEDS * MOST_NEEDS);
  for (let needs = 0; needs < MOST_NEEDS; needs += 1) {
    const points = needPoints(needs);
    for (let offered = 0; offered <= needs; offered += 1) {
      table[needs * MOST_NEEDS + offered] = points[offered * (needs + 1) + needs - offered] ?? 0;
    }
  }
  return table;
}
