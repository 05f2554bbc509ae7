import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SMALLEST_GROUP } from "./small-count.ts";
import { type Part, tellableParts } from "./tellable-parts.ts";

const part = (people: number, counted: number): Part => ({ people, counted });
const few = (amount: number) => amount > 0 && amount < SMALLEST_GROUP;

const parts: fc.Arbitrary<Part[]> = fc.array(
  fc
    .tuple(fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 60 })), fc.nat({ max: 60 }))
    .map(([people, counted]) => part(people, Math.min(people, counted))),
  { maxLength: 12 },
);

describe("what may be told of the parts of a whole", () => {
  it("is all of it where nowhere are few", () => {
    expect(tellableParts([part(20, 6), part(30, 0), part(12, 12)])).toEqual([part(20, 6), part(30, 0), part(12, 12)]);
    expect(tellableParts([])).toEqual([]);
  });

  it("leaves a small part out, and the next one with it, or it could be had by subtracting", () => {
    expect(tellableParts([part(20, 10), part(3, 3), part(9, 4), part(40, 20)])).toEqual([
      part(20, 10),
      { people: null, counted: null },
      { people: null, counted: null },
      part(40, 20),
    ]);
  });

  it("leaves small counts out of parts that can be told, and enough others", () => {
    expect(tellableParts([part(20, 2), part(30, 12), part(50, 25)])).toEqual([
      { people: 20, counted: null },
      { people: 30, counted: null },
      part(50, 25),
    ]);
    // All but two of twenty are as telling as two of twenty.
    expect(tellableParts([part(20, 18), part(30, 12)])).toEqual([
      { people: 20, counted: null },
      { people: 30, counted: null },
    ]);
  });

  it("never lets a number of few people be read or subtracted", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const told = tellableParts(all);
        const sum = (rows: readonly Part[], key: keyof Part) => rows.reduce((total, row) => total + row[key], 0);
        const missing = all.filter((_, at) => told[at]?.people === null);
        const uncounted = all.filter((_, at) => told[at]?.counted === null);
        for (const { people, counted } of told) {
          expect(people !== null && few(people)).toBe(false);
          expect(counted !== null && few(counted)).toBe(false);
          expect(people !== null && counted !== null && few(people - counted)).toBe(false);
        }
        if (missing.length > 0 && missing.length < all.filter(({ people }) => people > 0).length) {
          expect(missing.length).toBeGreaterThan(1);
          expect(few(sum(missing, "people"))).toBe(false);
        }
        if (uncounted.length > 0 && uncounted.length < all.filter(({ people }) => people > 0).length) {
          expect(uncounted.length).toBeGreaterThan(1);
          expect(few(sum(uncounted, "counted"))).toBe(false);
          expect(few(sum(uncounted, "people") - sum(uncounted, "counted"))).toBe(false);
        }
      }),
    );
  });
});
