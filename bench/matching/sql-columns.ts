import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodation-shape.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimension-shape.ts";
import {
  type Coordinates,
  reachMetres,
  ROAD_FACTOR_PERMILLE,
  TRAVEL_PARAMETERS,
  type TravelMeans,
} from "#app/domain/areas/travel.ts";
import { EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import { bitOf, taskIndexOf, TOP_LEVEL, UNKNOWN_LEVEL } from "#app/domain/matching/levels.ts";
import {
  closenessToDeclined,
  closenessToRefused,
  closenessToWanted,
  experienceIn,
  type PreparedPosting,
  type PreparedSeeker,
} from "#app/domain/matching/prepare.ts";
import {
  EDUCATION_STEPS_TO_ASK,
  OCCUPATION_POINTS,
  REFUSED_CLOSENESS,
  STEERING_CLOSENESS,
  STEERING_KEEPS,
} from "#app/domain/matching/weights.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { dimensionsWhere, inPairs, liftedDemands, SHIFT, wantingAtLeast, withLevel } from "./packed-accommodations.ts";

/**
 * People and postings as the SQL formulation reads them: everything that `prepare.ts` works out, as numbers and sets, with no
 * null: a row without nulls and of fixed widths is read fastest.
 */
export type Row = Readonly<Record<string, number | boolean | string | readonly number[]>>;

/** Above every number of minutes, metres or fen that a rule compares. */
const NO_LIMIT = 2 ** 31 - 1;
const NOT_STATED = -1;
const EARTH_RADIUS_METRES = 6_371_008;
const PART_TIME = bitOf("part-time");
const FLEXIBLE_HOURS = bitOf("flexible-hours");
const TRANSPORT = bitOf("transport");
const ALL_DIMENSIONS = 2 ** DIMENSION_CODES.length - 1;
const ALL_ACCOMMODATIONS = 2 ** ACCOMMODATION_CODES.length - 1;

/** How to get to a posting; each later one is compared in `travel` of `sql-score.ts`. */
export const WAYS = {
  atHome: 0,
  placeUnknown: 1,
  transportDenied: 2,
  transportUnsaid: 3,
  transportOffered: 4,
} as const;

/** Words that stand for themselves in facts, as positions. */
export interface Dictionary {
  /** The first is “nobody has said”. */
  readonly occupations: readonly (string | null)[];
  readonly skills: readonly string[];
  readonly cities: readonly string[];
}

export function dictionaryOf(people: readonly PreparedSeeker[], postings: readonly PreparedPosting[]): Dictionary {
  const known = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  return {
    occupations: [null, ...known(postings.map(({ facts }) => facts.occupationCode))],
    skills: known(postings.flatMap(({ skills }) => skills.map(({ key }) => key))),
    cities: known([...people.map(({ city }) => city), ...postings.map(({ city }) => city)]),
  };
}

/**
 * What a posting asks of a person that is either admitted or not, one bit each; a person's row holds the bits that stand in
 * the way, so that one `&` settles all of it.
 */
const ASKED = (() => {
  let next = 0;
  const bits = (amount: number) => Array.from({ length: amount }, () => 2 ** next++);
  return {
    kind: bits(POSTING_KINDS.length),
    /** Stated or not, at home by the facts or not. */
    mode: bits((WORKING_MODES.length + 1) * 2),
    education: bits(EDUCATION_STEPS.length),
    shift: bits(WORKING_SHIFTS.length),
    certificate: bits(1),
    /** Not open, over, or paid too little. */
    nobody: bits(1),
  };
})();
const EVERYTHING_ASKED = Object.values(ASKED)
  .flat()
  .reduce((sum, bit) => sum + bit, 0);

/** Without its number: nothing but place, demands and accommodations differs between postings of one block. */
export function blockRow(posting: PreparedPosting, dictionary: Dictionary): Row {
  const { facts, offers, payMonthlyFen, skills } = posting;
  const partTime = (offers & PART_TIME) !== 0;
  const weekly = facts.weeklyMinutes ?? NOT_STATED;
  const daily = facts.dailyMinutes ?? NOT_STATED;
  return {
    asked: askedOf(posting),
    week_bar: partTime ? NOT_STATED : weekly,
    day_bar: partTime ? NOT_STATED : daily,
    weekly,
    daily,
    shift: shiftBit(facts.shift),
    occupation: dictionary.occupations.indexOf(facts.occupationCode) + 1,
    education: facts.education === null ? 0 : EDUCATION_STEPS.indexOf(facts.education),
    experience_months: Math.max(0, facts.experienceYearsMin ?? 0) * 12,
    skill_count: skills.length,
    skills: bitString(
      dictionary,
      skills.map(({ key }) => key),
    ),
    pay: payMonthlyFen ?? NOT_STATED,
  };
}

function askedOf({ facts, atHome, isOver, payVerdict, offers }: PreparedPosting): number {
  const mode = facts.workingMode ?? (facts.kind === "home-based" ? "home" : null);
  const { kind, shift, education } = facts;
  const inflexible = shift !== null && shift !== "flexible" && (offers & FLEXIBLE_HOURS) === 0;
  return (
    at(ASKED.kind, POSTING_KINDS.indexOf(kind)) +
    at(ASKED.mode, modeState(mode, atHome)) +
    (education === null ? 0 : at(ASKED.education, EDUCATION_STEPS.indexOf(education))) +
    (inflexible ? at(ASKED.shift, WORKING_SHIFTS.indexOf(shift)) : 0) +
    (facts.countsTowardQuota === true ? at(ASKED.certificate, 0) : 0) +
    (!facts.open || isOver || payVerdict === "fail" ? at(ASKED.nobody, 0) : 0)
  );
}

function modeState(mode: (typeof WORKING_MODES)[number] | null, atHome: boolean): number {
  return (mode === null ? WORKING_MODES.length : WORKING_MODES.indexOf(mode)) * 2 + (atHome ? 1 : 0);
}

/** Position 0 is “nobody has said”. */
function shiftBit(shift: (typeof WORKING_SHIFTS)[number] | null): number {
  return shift === null ? 1 : 2 << WORKING_SHIFTS.indexOf(shift);
}

export function postingRow(posting: PreparedPosting, block: number, dictionary: Dictionary): Row {
  const { id, facts, levels, leastLevels, offers, denials } = posting;
  const demandAtLeast = (level: number) => dimensionsWhere((at) => (leastLevels[at] ?? UNKNOWN_LEVEL) >= level);
  const task = taskIndexOf(posting.task);
  /** What is left of each demand with all that is offered, and with all that nobody has denied. */
  const offered = liftedDemands(leastLevels, offers, task);
  const unsaid = liftedDemands(leastLevels, ~denials, task);
  return {
    id,
    block,
    // Two numbers against two of the person's: denied needs, and gaps that nothing can lift.
    bars_high: (denials & ALL_ACCOMMODATIONS) + wantingAtLeast(unsaid, 3) * SHIFT,
    bars_low: wantingAtLeast(unsaid, 1) + wantingAtLeast(unsaid, 2) * SHIFT,
    way: wayTo(posting),
    city: cityOf(dictionary, posting.city),
    ...pointOf(posting.atHome ? null : facts.place),
    organisation: facts.organisationId,
    offers: offers & ALL_ACCOMMODATIONS,
    demand_total: posting.levels.reduce((sum, level) => sum + Math.max(0, level), 0),
    unknown: withLevel(levels, UNKNOWN_LEVEL),
    demand_1: demandAtLeast(1),
    demand_2: demandAtLeast(2),
    demand_3: demandAtLeast(3),
    lifted_1: wantingAtLeast(offered, 1),
    lifted_2: wantingAtLeast(offered, 2),
    lifted_3: wantingAtLeast(offered, 3),
    task,
    ...numbered(
      "demands",
      inPairs(([, level]) => withLevel(leastLevels, level)),
    ),
  };
}

/** One column a number: `demands_0` and on. */
function numbered(name: string, values: readonly number[]): Row {
  return Object.fromEntries(values.map((value, at) => [`${name}_${at}`, value]));
}

function wayTo({ atHome, facts, offers, denials }: PreparedPosting): number {
  if (atHome) return WAYS.atHome;
  if (facts.place === null) return WAYS.placeUnknown;
  if ((offers & TRANSPORT) !== 0) return WAYS.transportOffered;
  return (denials & TRANSPORT) !== 0 ? WAYS.transportDenied : WAYS.transportUnsaid;
}

export function personRow(seeker: PreparedSeeker, dictionary: Dictionary): Row {
  const { id, facts, levels, needs, steering } = seeker;
  const unknown = withLevel(levels, UNKNOWN_LEVEL);
  const ability = (level: number) => withLevel(levels, level);
  const week = facts.weeklyMinutesMax ?? NOT_STATED;
  const day = facts.dailyMinutesMax ?? NOT_STATED;
  return {
    id,
    refused: refusedBy(seeker),
    bars_high: needs + ability(2) * SHIFT,
    bars_low: ability(0) + ability(1) * SHIFT,
    week_open: week === NOT_STATED ? NO_LIMIT : week,
    day_open: day === NOT_STATED ? NO_LIMIT : day,
    home: facts.home !== null,
    city: facts.travelLimitMinutes === null ? 0 : cityOf(dictionary, seeker.city),
    ...pointOf(facts.home),
    ...travelOf(seeker),
    week,
    day,
    ...shiftsOf(facts.shiftsPossible),
    week_from: steering.weekFromMinutes ?? NO_LIMIT,
    wish: Math.max(0, facts.wageWishMonthlyFen ?? 0),
    pay_up_to: steering.payUpToFen ?? NOT_STATED - 1,
    education: facts.education === null ? NOT_STATED : EDUCATION_STEPS.indexOf(facts.education),
    needs,
    need_count: seeker.needIndexes.length,
    below_top: ALL_DIMENSIONS - ability(TOP_LEVEL),
    unknown,
    ability_0: ability(0),
    ability_1: ability(1),
    ability_2: ability(2),
    ...numbered(
      "abilities",
      inPairs(([level]) => ability(level)),
    ),
    hard_from: steering.hardFromTotal ?? NO_LIMIT,
    far_from: steering.farFromMetres ?? NO_LIMIT,
    kept_out: [...seeker.keptOut.keys()],
    places_declined: [...steering.organisations],
    skills: bitString(dictionary, seeker.skills),
    occupations: dictionary.occupations.map((code) => occupationPoints(seeker, code)),
    experience: dictionary.occupations.map((code) => experienceWith(seeker, code)),
  };
}

function refusedBy(seeker: PreparedSeeker): number {
  const { facts, workingAge, certificate } = seeker;
  if (!facts.lookingForWork || workingAge.verdict === "fail") return EVERYTHING_ASKED;
  const guardian = facts.guardianLimits.kinds;
  const kinds = POSTING_KINDS.filter(
    (kind) =>
      (facts.kindsWanted.length > 0 && !facts.kindsWanted.includes(kind)) ||
      (guardian !== null && !guardian.includes(kind)),
  );
  const held = facts.education === null ? NO_LIMIT : EDUCATION_STEPS.indexOf(facts.education);
  const tooHigh = EDUCATION_STEPS.filter((_, step) => step - held > EDUCATION_STEPS_TO_ASK);
  const possible = facts.shiftsPossible;
  const shifts = possible.length === 0 ? [] : WORKING_SHIFTS.filter((shift) => !possible.includes(shift));
  return (
    sumOf(kinds.map((kind) => at(ASKED.kind, POSTING_KINDS.indexOf(kind)))) +
    sumOf(refusedModes(facts.workingModes).map((state) => at(ASKED.mode, state))) +
    sumOf(tooHigh.map((step) => at(ASKED.education, EDUCATION_STEPS.indexOf(step)))) +
    sumOf(shifts.map((shift) => at(ASKED.shift, WORKING_SHIFTS.indexOf(shift)))) +
    (certificate === "fail" ? at(ASKED.certificate, 0) : 0) +
    at(ASKED.nobody, 0)
  );
}

function refusedModes(wanted: PreparedSeeker["facts"]["workingModes"]): number[] {
  if (wanted.length === 0) return [];
  const both = wanted.includes("on-site") && wanted.includes("home");
  return [false, true]
    .filter((atHome) => !(atHome && wanted.includes("home")))
    .flatMap((atHome) =>
      WORKING_MODES.filter((mode) => !wanted.includes(mode) && !(mode === "mixed" && both)).map((mode) =>
        modeState(mode, atHome),
      ),
    );
}

function shiftsOf(possible: PreparedSeeker["facts"]["shiftsPossible"]): Row {
  const inflexible = WORKING_SHIFTS.filter((shift) => shift !== "flexible");
  const every = inflexible.every((shift) => possible.includes(shift));
  const fit = sumOf(WORKING_SHIFTS.filter((s) => s === "flexible" || possible.includes(s)).map(shiftBit));
  return {
    shifts_fit: fit + (every ? shiftBit(null) : 0),
    shifts_asked: (every ? 0 : shiftBit(null)) + (possible.length === 0 ? sumOf(inflexible.map(shiftBit)) : 0),
  };
}

/** Points after the person's own answers; negative for a refused occupation. */
function occupationPoints(seeker: PreparedSeeker, code: string | null): number {
  if (code === null) return OCCUPATION_POINTS.unknown;
  if (closenessToRefused(seeker, code) >= REFUSED_CLOSENESS) return NOT_STATED;
  const wanted = closenessToWanted(seeker, code);
  const points = wanted === null ? OCCUPATION_POINTS.noWish : Math.floor((OCCUPATION_POINTS.full * wanted) / 1000);
  return closenessToDeclined(seeker, code) >= STEERING_CLOSENESS
    ? Math.floor((points * STEERING_KEEPS["kind-of-work"]) / 1000)
    : points;
}

const MONTHS_MOST = 16_000;

/** Twice the months of experience, and one more where some of it may count and is not dated. */
function experienceWith(seeker: PreparedSeeker, code: string | null): number {
  if (seeker.facts.experience.length === 0) return -1;
  if (code === null) return -2;
  const { months, hasUndated } = experienceIn(seeker, code);
  return Math.min(MONTHS_MOST, Math.floor(months)) * 2 + (hasUndated ? 1 : 0);
}

/**
 * The way to work in numbers: how far the person gets, by what the employer has said of transport, and what each of the
 * person's own means costs.
 */
function travelOf(seeker: PreparedSeeker): Row {
  const { ownMeans, usesWorkshopTransport, facts } = seeker;
  const limit = facts.travelLimitMinutes;
  const guardian = facts.guardianLimits.travelMinutes ?? Infinity;
  const most = Math.min(limit ?? Infinity, guardian);
  const reach = (means: readonly TravelMeans[], minutes: number) =>
    Math.max(NOT_STATED, ...means.map((each) => (minutes === Infinity ? NO_LIMIT : reachMetres(minutes, each))));
  const byOwn = reach(ownMeans, most);
  const byTransport = reach(["workshop-transport"], most);
  const unknownMeans = facts.travelMeans.length === 0;
  // Beyond the own limit but within transport's, whoever uses transport asks for it; with no means but transport always.
  const asks = ownMeans.length === 0 || (limit !== null && usesWorkshopTransport);
  const withinGuardian = ownMeans.length === 0 || limit === null ? NO_LIMIT : reach(ownMeans, limit);
  const far = unknownMeans
    ? { denied: NO_LIMIT, unsaid: NO_LIMIT, offered: NO_LIMIT }
    : { denied: byOwn, unsaid: asks ? Math.max(byOwn, byTransport) : byOwn, offered: Math.max(byOwn, byTransport) };
  const paces = quickestOf(ownMeans);
  return {
    far_denied: squaredChord(far.denied),
    far_unsaid: squaredChord(far.unsaid),
    far_offered: squaredChord(far.offered),
    // Within the own limit and beyond the guardian's: no transport is asked for there, though farther off it is.
    gap_after: unknownMeans || ownMeans.length === 0 ? NO_LIMIT : byOwn,
    gap_until: unknownMeans || ownMeans.length === 0 ? NO_LIMIT : withinGuardian,
    within: unknownMeans ? Math.min(limit ?? NOT_STATED, most) : (limit ?? NOT_STATED),
    has_means: ownMeans.length > 0,
    pace_1: paces[0]?.pace ?? 1,
    fixed_1: paces[0]?.fixed ?? NEVER_MINUTES,
    pace_2: paces[1]?.pace ?? 1,
    fixed_2: paces[1]?.fixed ?? NEVER_MINUTES,
    pace_3: paces[2]?.pace ?? 1,
    fixed_3: paces[2]?.fixed ?? NEVER_MINUTES,
  };
}

/** More minutes than any limit, and few enough to add to. */
export const NEVER_MINUTES = 1_000_000_000;

/** Minutes of a way of so many metres: `fixed + ceil(metres × ROAD_TENTHS ÷ pace)`. */
export const ROAD_TENTHS = ROAD_FACTOR_PERMILLE / 100;

export function paceOf(means: TravelMeans): { pace: number; fixed: number } {
  const { metresPerMinute, fixedMinutes } = TRAVEL_PARAMETERS[means];
  return { pace: metresPerMinute * 10, fixed: fixedMinutes };
}

const PACES = 3;

/** Without those that another of the person's means always beats. */
function quickestOf(means: readonly TravelMeans[]): { pace: number; fixed: number }[] {
  const paces = [...new Set(means)].map(paceOf);
  const kept = paces.filter(
    (a, at) =>
      !paces.some(
        (b, other) => b.pace >= a.pace && b.fixed <= a.fixed && (b.pace > a.pace || b.fixed < a.fixed || other < at),
      ),
  );
  if (kept.length > PACES) throw new RangeError("The travel parameters have more trade-offs than there are columns.");
  return kept;
}

/**
 * On a globe of radius 1; the square of a chord there grows with the distance and needs no angles. Rounded to whole metres it
 * is what `distanceMetres` gives: both are good to some 2 nanometres, so that they could part only over a distance that
 * lies that near to half a metre.
 */
function pointOf(place: Coordinates | null): Row {
  if (place === null) return { x: 0, y: 0, z: 0 };
  const latitude = (place.latitude * Math.PI) / 180;
  const longitude = (place.longitude * Math.PI) / 180;
  return {
    x: Math.cos(latitude) * Math.cos(longitude),
    y: Math.cos(latitude) * Math.sin(longitude),
    z: Math.sin(latitude),
  };
}

/** Up to this square of the chord a distance is rounded to no more than these whole metres. */
function squaredChord(metres: number): number {
  if (metres < 0) return NOT_STATED;
  const angle = (metres + 0.5) / EARTH_RADIUS_METRES;
  return angle >= Math.PI ? NO_LIMIT : (2 * Math.sin(angle / 2)) ** 2;
}

export const METRES_OF_CHORD = 2 * EARTH_RADIUS_METRES;

function bitString({ skills }: Dictionary, has: Iterable<string>): string {
  const set = new Set(has);
  // A bit string cannot be empty.
  return skills.length === 0 ? "0" : skills.map((skill) => (set.has(skill) ? "1" : "0")).join("");
}

function cityOf({ cities }: Dictionary, city: string | null): number {
  return city === null ? 0 : cities.indexOf(city) + 1;
}

function at(bits: readonly number[], position: number): number {
  const bit = bits[position];
  if (bit === undefined) throw new RangeError(`No bit at ${position}`);
  return bit;
}

function sumOf(bits: readonly number[]): number {
  return bits.reduce((sum, bit) => sum + bit, 0);
}
