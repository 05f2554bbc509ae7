import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCOMMODATION_CODES } from "../abilities/accommodation-shape.ts";
import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import {
  ABLE_ROW,
  ableRow,
  abilityPoints,
  DEMAND_ROW,
  demandRow,
  deniedNeeds,
  needPoints,
  sideBySide,
} from "./ability-rows.ts";
import { liftersOf, POSTED_TASKS, TOP_LEVEL, UNKNOWN_LEVEL } from "./levels.ts";
import { ABILITY_POINTS, NEED_SHARE, PART_MAX } from "./weights.ts";

const size = DIMENSION_CODES.length;
const levels = fc
  .array(fc.integer({ min: UNKNOWN_LEVEL, max: TOP_LEVEL }), { minLength: size, maxLength: size })
  .map((each) => Int8Array.from(each));
const mask = fc.integer({ min: 0, max: 2 ** ACCOMMODATION_CODES.length - 1 });
const someBits = fc.tuple(mask, mask, mask).map(([a, b, c]) => a & b & c);

const person = fc.record({ levels, needs: someBits, hardFrom: fc.option(fc.integer({ min: 1, max: 72 })) });
const posting = fc
  .record({
    levels,
    offers: fc.oneof(mask, someBits),
    unwilling: fc.oneof(mask, someBits),
    told: levels,
    task: fc.integer({ min: 0, max: POSTED_TASKS.length - 1 }),
  })
  .map(({ unwilling, told, ...each }) => ({
    ...each,
    least: each.levels.map((level, at) => (level === UNKNOWN_LEVEL && (told[at] ?? 0) > 0 ? (told[at] ?? 0) : level)),
    denials: unwilling & ~each.offers,
  }));

interface Person {
  readonly levels: Int8Array;
  readonly needs: number;
}
interface Posting {
  readonly levels: Int8Array;
  readonly least: Int8Array;
  readonly offers: number;
  readonly denials: number;
  readonly task: number;
}

const has = (set: number, at: number) => ((set >>> at) & 1) === 1;

/** One dimension after the other, as docs/matching-rules.md says it; null: beyond. */
function pointsOf(dimension: number, { levels: able, needs }: Person, posting: Posting) {
  const { levels: demands, least, offers, denials, task } = posting;
  const ability = able[dimension] ?? UNKNOWN_LEVEL;
  const stated = demands[dimension] ?? UNKNOWN_LEVEL;
  const told = least[dimension] ?? UNKNOWN_LEVEL;
  const isToldToBeMore = stated === UNKNOWN_LEVEL && ability !== UNKNOWN_LEVEL && told > ability;
  const demand = isToldToBeMore ? told : stated;
  if (demand === 0 || ability === TOP_LEVEL) return ABILITY_POINTS.met;
  if (demand === UNKNOWN_LEVEL) return ABILITY_POINTS.demandUnknown;
  if (ability === UNKNOWN_LEVEL) return ABILITY_POINTS.abilityUnknown;
  if (ability >= demand) return ABILITY_POINTS.met;
  const lifters = liftersOf(task, dimension, ability, demand).order;
  if (lifters.some((at) => has(offers, at) && has(needs, at))) return ABILITY_POINTS.metWithAccommodation;
  if (lifters.some((at) => has(offers, at))) return ABILITY_POINTS.accommodationMightHelp;
  if (lifters.some((at) => !has(denials, at))) return ABILITY_POINTS.gapMayBeLifted;
  return lifters.some((at) => has(needs, at)) ? 0 : null;
}

const totalOf = (demands: Int8Array) => demands.reduce((sum, level) => sum + Math.max(0, level), 0);

describe("rows of abilities and demands", () => {
  it("compare all dimensions at once as one after the other, wherever the rows stand", () => {
    const people = fc.array(person, { minLength: 1, maxLength: 3 });
    const postings = fc.array(posting, { minLength: 1, maxLength: 3 });
    let beyond = 0;
    let hard = 0;
    fc.assert(
      fc.property(people, postings, (ones, others) => {
        const able = sideBySide(ones.map((each) => ableRow(each.levels, each.needs, each.hardFrom)));
        const demanded = sideBySide(others.map((each) => demandRow(each.levels, each.least, each, each.task)));
        for (const [a, one] of ones.entries()) {
          for (const [b, other] of others.entries()) {
            const tally = { blocked: false };
            const points = abilityPoints(able, a * ABLE_ROW, demanded, b * DEMAND_ROW, tally);
            const each = DIMENSION_CODES.map((_, dimension) => pointsOf(dimension, one, other));
            const sum = each.reduce<number>((all, own) => all + (own ?? 0), 0);
            const tooHard = one.hardFrom !== null && totalOf(other.levels) >= one.hardFrom;
            beyond += Number(tally.blocked);
            hard += Number(tooHard);
            expect(tally.blocked).toBe(each.includes(null));
            expect(points).toBe(tooHard ? Math.floor(sum * 0.75) : sum);
          }
        }
      }),
    );
    expect(beyond).toBeGreaterThan(10);
    expect(hard).toBeGreaterThan(10);
  });

  it("give each need its share, and name those that were denied", () => {
    fc.assert(
      fc.property(person, posting, (one, other) => {
        const able = ableRow(one.levels, one.needs, null);
        const demanded = demandRow(other.levels, other.least, other, other.task);
        const needs = ACCOMMODATION_CODES.map((_, at) => at).filter((at) => has(one.needs, at));
        const share = needs.reduce((sum, at) => {
          if (has(other.offers, at)) return sum + NEED_SHARE.offered;
          return has(other.denials, at) ? sum : sum + NEED_SHARE.unknown;
        }, 0);
        const all = PART_MAX.accommodations;
        const expected = needs.length === 0 ? all : Math.floor((all * share) / (needs.length * 1000));
        expect(needPoints(able, 0, demanded, 0)).toBe(expected);
        const denied = deniedNeeds(able, 0, demanded, 0);
        expect(needs.filter((at) => has(denied, at))).toEqual(needs.filter((at) => has(other.denials, at)));
      }),
    );
  });
});
