import { bitsIn, lifterMask, TOP_LEVEL, UNKNOWN_LEVEL, type Levels } from "./levels.ts";
import { kept, type Tally } from "./tally.ts";
import { ABILITY_POINTS, NEED_SHARE, PART_MAX, STEERING_KEEPS } from "./weights.ts";

/**
 * What a person can do and needs, and what a posting demands and offers, each in a row of whole numbers. Most are sets of
 * positions, so that all dimensions of a pair are compared by a few operations on sets. The rows of many stand one behind the
 * other in one array; a pair is two arrays, and where in each of them the row begins.
 */
export type AbilityRows = Int32Array;

// A person's row: the dimensions by level below the top, those not stated, needs, and from what total it is too hard.
const AT_0 = 0;
const AT_1 = 1;
const AT_2 = 2;
const ABILITY_UNKNOWN = 3;
const NEEDS = 4;
const HARD_FROM = 5;
export const ABLE_ROW = 6;

// A posting's row: the dimensions demanded at a level or above it, those not stated, the sum of the others, accommodations, and the task.
const FROM_1 = 0;
const FROM_2 = 1;
const FROM_3 = 2;
const DEMAND_UNKNOWN = 3;
const TOTAL = 4;
const OFFERS = 5;
const DENIALS = 6;
const TASK = 7;
export const DEMAND_ROW = 8;

const NOTHING_IS_TOO_HARD = 2 ** 31 - 1;

/** @param hardFromTotal the least total of demands that was too much; null where none was */
export function ableRow(levels: Levels, needs: number, hardFromTotal: number | null): AbilityRows {
  const at = (level: number) => setOf(levels, (own) => own === level);
  return Int32Array.of(at(0), at(1), at(2), at(UNKNOWN_LEVEL), needs, hardFromTotal ?? NOTHING_IS_TOO_HARD);
}

/**
 * @param least the levels, and where none is stated the least that the task asks for
 * @param task its position in `POSTED_TASKS`
 */
export function demandRow(
  levels: Levels,
  least: Levels,
  { offers, denials }: { readonly offers: number; readonly denials: number },
  task: number,
): AbilityRows {
  const from = (level: number) => setOf(least, (own) => own >= level);
  const unknown = setOf(levels, (own) => own === UNKNOWN_LEVEL);
  const total = levels.reduce((sum, level) => sum + Math.max(0, level), 0);
  return Int32Array.of(from(1), from(2), from(TOP_LEVEL), unknown, total, offers, denials, task);
}

/** Rows of one side, all of the same length, one behind the other. */
export function sideBySide(rows: readonly AbilityRows[]): AbilityRows {
  const length = rows[0]?.length ?? 0;
  const all = new Int32Array(rows.length * length);
  for (const [place, row] of rows.entries()) all.set(row, place * length);
  return all;
}

function setOf(levels: Levels, belongs: (level: number) => boolean): number {
  return levels.reduce((set, level, index) => (belongs(level) ? set | (1 << index) : set), 0);
}

/** Dimensions whose demand nobody has stated, where the person's level is below the top and not below what the task tells. */
export function unstatedDemands(able: AbilityRows, person: number, demanded: AbilityRows, posting: number): number {
  const below =
    at(able, person + AT_0) | at(able, person + AT_1) | at(able, person + AT_2) | at(able, person + ABILITY_UNKNOWN);
  return at(demanded, posting + DEMAND_UNKNOWN) & below & ~gapsOf(able, person, demanded, posting);
}

/** Dimensions that are demanded, and of which nobody has said what the person can do. */
export function unstatedAbilities(able: AbilityRows, person: number, demanded: AbilityRows, posting: number): number {
  const stated = ~at(demanded, posting + DEMAND_UNKNOWN);
  return at(able, person + ABILITY_UNKNOWN) & at(demanded, posting + FROM_1) & stated;
}

/** Dimensions in which more is demanded than the person can do. */
export function gapsOf(able: AbilityRows, person: number, demanded: AbilityRows, posting: number): number {
  return (
    (at(able, person + AT_0) & at(demanded, posting + FROM_1)) |
    (at(able, person + AT_1) & at(demanded, posting + FROM_2)) |
    (at(able, person + AT_2) & at(demanded, posting + FROM_3))
  );
}

/** What becomes of a gap; `needed`: by what the person needs and the posting has denied, which stands in the way already. */
type GapVerdict = "metWithAccommodation" | "accommodationMightHelp" | "gapMayBeLifted" | "needed" | "beyond";

/**
 * A gap is lifted for certain only by an accommodation that is offered *and* that the person has named as needed; offered but
 * not named, it might; not stated, it may be asked for; said to be impossible, or with nothing that lifts it, the gap stands
 * in the way.
 *
 * @param lifters the accommodations that lift it
 */
export function gapVerdict(lifters: number, needs: number, offers: number, denials: number): GapVerdict {
  if ((lifters & offers & needs) !== 0) return "metWithAccommodation";
  if ((lifters & offers) !== 0) return "accommodationMightHelp";
  if ((lifters & ~denials) !== 0) return "gapMayBeLifted";
  return (lifters & needs) === 0 ? "beyond" : "needed";
}

/** Points that a dimension loses where it is not simply met. */
const LOST = {
  metWithAccommodation: ABILITY_POINTS.met - ABILITY_POINTS.metWithAccommodation,
  accommodationMightHelp: ABILITY_POINTS.met - ABILITY_POINTS.accommodationMightHelp,
  gapMayBeLifted: ABILITY_POINTS.met - ABILITY_POINTS.gapMayBeLifted,
  abilityUnknown: ABILITY_POINTS.met - ABILITY_POINTS.abilityUnknown,
  demandUnknown: ABILITY_POINTS.met - ABILITY_POINTS.demandUnknown,
  needed: ABILITY_POINTS.met,
  beyond: ABILITY_POINTS.met,
} as const;

/**
 * What the abilities of a person give against the demands of a posting, steered by what was too hard. A gap that nothing
 * lifts blocks the pair.
 */
export function abilityPoints(
  able: AbilityRows,
  person: number,
  demanded: AbilityRows,
  posting: number,
  tally: Pick<Tally, "blocked">,
): number {
  let points =
    PART_MAX.abilities -
    LOST.demandUnknown * bitsIn(unstatedDemands(able, person, demanded, posting)) -
    LOST.abilityUnknown * bitsIn(unstatedAbilities(able, person, demanded, posting));
  for (let gaps = gapsOf(able, person, demanded, posting); gaps !== 0; gaps &= gaps - 1) {
    const bit = gaps & -gaps;
    const lifters = lifterMask(
      at(demanded, posting + TASK),
      31 - Math.clz32(bit),
      abilityAt(bit, able, person),
      demandAt(bit, demanded, posting),
    );
    const verdict = gapVerdict(
      lifters,
      at(able, person + NEEDS),
      at(demanded, posting + OFFERS),
      at(demanded, posting + DENIALS),
    );
    if (verdict === "beyond") tally.blocked = true;
    points -= LOST[verdict];
  }
  return isTooHard(able, person, demanded, posting) ? kept(points, STEERING_KEEPS["too-hard"]) : points;
}

/** The level below the top of the one dimension in the set. */
function abilityAt(set: number, able: AbilityRows, person: number): number {
  if ((at(able, person + AT_0) & set) !== 0) return 0;
  return (at(able, person + AT_1) & set) !== 0 ? 1 : 2;
}

function demandAt(set: number, demanded: AbilityRows, posting: number): number {
  if ((at(demanded, posting + FROM_3) & set) !== 0) return TOP_LEVEL;
  return (at(demanded, posting + FROM_2) & set) !== 0 ? 2 : 1;
}

/** Whether the posting demands as much in all as one that the person has called too hard. */
export function isTooHard(able: AbilityRows, person: number, demanded: AbilityRows, posting: number): boolean {
  return at(demanded, posting + TOTAL) >= at(able, person + HARD_FROM);
}

/** The needs that the posting has said are not possible. */
export function deniedNeeds(able: AbilityRows, person: number, demanded: AbilityRows, posting: number): number {
  return at(able, person + NEEDS) & at(demanded, posting + DENIALS);
}

/** What the needs give that are offered, or that nobody has answered. */
export function needPoints(able: AbilityRows, person: number, demanded: AbilityRows, posting: number): number {
  const needs = at(able, person + NEEDS);
  if (needs === 0) return PART_MAX.accommodations;
  const offered = bitsIn(needs & at(demanded, posting + OFFERS));
  const open = bitsIn(needs & ~at(demanded, posting + DENIALS)) - offered;
  const share = offered * NEED_SHARE.offered + open * NEED_SHARE.unknown;
  return Math.floor((PART_MAX.accommodations * share) / (bitsIn(needs) * 1000));
}

function at(rows: AbilityRows, place: number): number {
  return rows[place] ?? 0;
}
