import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import { BestList } from "./best-list.ts";
import { cutOf, NEVER, pointsByClass } from "./bounds.ts";
import { dimensionTable, sumAt } from "./dimension-places.ts";
import { BLOCKED, type RuleGroup, scoreByGroup, scorePair } from "./judge.ts";
import { bitsIn } from "./levels.ts";
import { nearestMetres } from "./neighbourhoods.ts";
import type { PreparedPosting } from "./prepare.ts";
import { judgeDimension, mostForNeeds } from "./rules-abilities.ts";
import { arrivalPoints, leastMinutes } from "./rules-travel.ts";
import { NO_LIMIT, type SeekerColumns } from "./seeker-columns.ts";
import { Tally } from "./tally.ts";
import { TRAVEL_POINTS } from "./weights.ts";

/** Judged at first: about so many times as many people as the list is long. */
const AT_FIRST = 2;
const MOST_NEEDS = 32;
/** By how many needs there are and how many of them are offered. */
const BY_NEEDS = Int16Array.from({ length: MOST_NEEDS ** 2 }, (_, at) =>
  mostForNeeds(Math.floor(at / MOST_NEEDS), at % MOST_NEEDS),
);

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
  const first = cutOf(bounds, most * AT_FIRST, () => 1);
  for (let at = 0; at < bounds.length; at += 1) if ((bounds[at] ?? -1) >= first) judge(at);
  for (let at = 0; at < bounds.length; at += 1) {
    const bound = bounds[at] ?? -1;
    if (bound >= 0 && bound >= list.least) judge(at);
  }
  return list;
}

/** What each person can score at most; negative where something stands in the way for certain. */
function boundPeople(posting: PreparedPosting, columns: SeekerColumns): Int16Array {
  const { admission, hours, occupation, background, pay, travel, limits, needs, abilities } = columns;
  const pointsOf = (group: Exclude<RuleGroup, "ofThePair">) =>
    pointsByClass(columns[group], (seeker) => scoreByGroup(group, seeker, posting));
  const byAdmission = pointsOf("admission");
  const byHours = pointsOf("hours");
  const byOccupation = pointsOf("occupation");
  const byBackground = pointsOf("background");
  const byPay = pointsOf("pay");
  const minutes = minutesOf(posting, columns);
  const byAbilities = abilityPoints(posting);
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
    const met = BY_NEEDS[bitsIn(needed) * MOST_NEEDS + bitsIn(needed & offers)] ?? 0;
    bounds[at] = admitted + timed + wanted + taught + able + way + met + (byPay[pay.of[at] ?? 0] ?? 0);
  }
  return bounds;
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
