import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import { distanceMetres } from "../areas/travel.ts";
import { UNKNOWN_LEVEL } from "./levels.ts";
import {
  DEMANDS,
  DIMENSIONS_AT_ONCE,
  type Neighbourhood,
  type PostingClasses,
  type PostingColumns,
} from "./posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { judgeDimension, needPoints } from "./rules-abilities.ts";
import {
  judgeCertificate,
  judgeKind,
  judgeMinimumWage,
  judgeOpenness,
  judgeRefusedOccupation,
  judgeAge,
} from "./rules-admission.ts";
import { judgeBackground, judgeOccupation } from "./rules-background.ts";
import { judgeHours, judgePay } from "./rules-terms.ts";
import { judgeDistance, judgeTravel } from "./rules-travel.ts";
import { Tally } from "./tally.ts";
import { SCORE_MAX } from "./weights.ts";

type Rule = (seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally) => void;

/** Below anything that the other parts could make good. */
const NEVER = -2 * SCORE_MAX;

/**
 * What no posting can score more than with this person, written into `bounds` by posting; less than 0 where something
 * stands in the way for certain. Every rule is the judgement's own, run once for postings it cannot tell apart; where
 * a rule reads what the columns do not hold, it is given what is best for the pair (property test: never below the score).
 */
export function boundPostings(seeker: PreparedSeeker, columns: PostingColumns, bounds: Int32Array): Nearer {
  boundNeeds(seeker, columns, bounds);
  const adding = (classes: PostingClasses, rules: readonly Rule[]) =>
    addFrom(tableOf(seeker, classes, rules), classes.of, bounds);
  adding(columns.admission, [judgeOpenness, judgeMinimumWage, judgeAge, judgeKind, judgeCertificate]);
  adding(columns.hours, [judgeHours]);
  adding(columns.occupation, [judgeRefusedOccupation, judgeOccupation]);
  adding(columns.background, [judgeBackground]);
  adding(columns.pay, [judgePay]);
  const byTravel = travelTable(seeker, columns);
  addFrom(byTravel, columns.travel.of, bounds);
  for (const [group, table] of abilityTables(seeker).entries()) {
    const demands = columns.demands[group];
    if (demands !== undefined) addFrom(table, demands, bounds);
  }
  return (at) =>
    (bounds[at] ?? NEVER) - (byTravel[columns.travel.of[at] ?? 0] ?? 0) + travelPoints(seeker, columns, at);
}

/** The bound of one posting with the real way to it: still no less than the score. */
export type Nearer = (at: number) => number;

function travelPoints(seeker: PreparedSeeker, { postings }: PostingColumns, at: number): number {
  const posting = postings[at];
  if (posting === undefined) return NEVER;
  const tally = new Tally(null);
  judgeTravel(seeker, posting, tally);
  return tally.blocked ? NEVER : tally.score();
}

/** One column after the other: each loop reads two arrays in a row and one small table. */
function addFrom(table: Int16Array, classOf: Uint16Array, bounds: Int32Array): void {
  for (let at = 0; at < bounds.length; at += 1) {
    bounds[at] = (bounds[at] ?? 0) + (table[classOf[at] ?? 0] ?? 0);
  }
}

function boundNeeds(
  { needs, needIndexes }: PreparedSeeker,
  { offers, denials }: PostingColumns,
  bounds: Int32Array,
): void {
  const all = needIndexes.length;
  const points = needPoints(all);
  for (let at = 0; at < bounds.length; at += 1) {
    const offered = bitsIn((offers[at] ?? 0) & needs);
    const denied = (denials[at] ?? 0) & needs;
    bounds[at] = denied === 0 ? (points[offered * (all + 1) + all - offered] ?? 0) : NEVER;
  }
}

function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return (((bits + (bits >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

function tableOf(seeker: PreparedSeeker, { examples }: PostingClasses, rules: readonly Rule[]): Int16Array {
  return Int16Array.from(examples, (posting) => {
    const tally = new Tally(null);
    for (const rule of rules) rule(seeker, posting, tally);
    return tally.blocked ? NEVER : tally.score();
  });
}

/** The way to the nearest point of the neighbourhood; the organisations a person declined are not asked. */
function travelTable(seeker: PreparedSeeker, { travel, neighbourhoods }: PostingColumns): Int16Array {
  const { home } = seeker.facts;
  const anyOrganisation = { ...seeker, steering: { ...seeker.steering, organisations: new Set<number>() } };
  return Int16Array.from(travel.examples, (posting, at) => {
    const tally = new Tally(null);
    const neighbourhood = neighbourhoods[at] ?? null;
    if (neighbourhood === null || home === null) judgeTravel(anyOrganisation, posting, tally);
    else judgeDistance(anyOrganisation, posting, tally, nearestMetres(home, neighbourhood));
    return tally.blocked ? NEVER : tally.score();
  });
}

function nearestMetres(home: Neighbourhood["centre"], { centre, radiusMetres }: Neighbourhood): number {
  return Math.max(0, distanceMetres(home, centre) - radiusMetres - 1);
}

/** Of each group of dimensions the points by its demands, as if every accommodation were offered. */
function abilityTables(seeker: PreparedSeeker): readonly Int16Array[] {
  const points = DIMENSION_CODES.map((_, dimension) => pointsByDemand(seeker, dimension));
  const groups = Math.ceil(points.length / DIMENSIONS_AT_ONCE);
  return Array.from({ length: groups }, (_, group) => {
    const dimensions = points.slice(group * DIMENSIONS_AT_ONCE, (group + 1) * DIMENSIONS_AT_ONCE);
    return dimensions.reduce(everySum, new Int16Array([0]));
  });
}

/** Each of `more` on top of each of `lower`, whose numbers stay the lower digits. */
function everySum(lower: Int16Array, more: Int16Array): Int16Array {
  const sums = new Int16Array(lower.length * more.length);
  for (const [digit, points] of more.entries()) {
    for (const [at, before] of lower.entries()) {
      sums[digit * lower.length + at] = points < 0 || before < 0 ? NEVER : before + points;
    }
  }
  return sums;
}

const EVERYTHING = -1;

function pointsByDemand(seeker: PreparedSeeker, dimension: number): Int16Array {
  const levels = new Int8Array(DIMENSION_CODES.length);
  return Int16Array.from({ length: DEMANDS }, (_, demand) => {
    levels[dimension] = demand + UNKNOWN_LEVEL;
    const tally = new Tally(null);
    const points = judgeDimension(seeker, { levels, offers: EVERYTHING, denials: 0 }, tally, dimension);
    return tally.blocked ? NEVER : points;
  });
}
