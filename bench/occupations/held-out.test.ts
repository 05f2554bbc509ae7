import { describe, expect, it } from "vitest";
import { occupationLabels } from "#app/domain/occupations/occupation-labels.ts";
import { normaliseLabel } from "#app/domain/occupations/label-text.ts";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { randomFrom } from "#db/seeds/random.ts";
import { foldsOf } from "./held-out.ts";

const things = occupationLabels(OCCUPATIONS, "zh");
const folds = foldsOf(things, 5, randomFrom(1));

describe("foldsOf", () => {
  it("never leaves a held-out label in the index", () => {
    for (const { index, queries } of folds) {
      const known = new Set(index.flatMap(({ name, synonyms }) => [name, ...synonyms].map(normaliseLabel)));
      expect(queries.filter(({ label }) => known.has(label))).toEqual([]);
    }
  });

  it("holds every label that is no name out once, a fifth at a time, and keeps the rest", () => {
    const names = new Set(things.map(({ name }) => normaliseLabel(name)));
    const labels = new Set(
      things.flatMap(({ synonyms }) => synonyms.map(normaliseLabel)).filter((each) => !names.has(each)),
    );
    const held = folds.flatMap(({ queries }) => queries.map(({ label }) => label));
    expect(held).toHaveLength(labels.size);
    expect(new Set(held)).toEqual(labels);
    for (const { index, queries } of folds) {
      expect(Math.abs(queries.length - labels.size / 5)).toBeLessThan(1);
      const kept = new Set(index.flatMap(({ synonyms }) => synonyms.map(normaliseLabel)));
      for (const label of labels) expect(kept.has(label)).toBe(!queries.some((query) => query.label === label));
    }
  });

  it("takes everything that is called so for right", () => {
    const shared = [
      { code: "1", name: "A", synonyms: ["Driver", "b"], groups: [] },
      { code: "2", name: "C", synonyms: ["driver", "A"], groups: [] },
    ];
    const [fold] = foldsOf(shared, 1, randomFrom(1));
    expect(fold?.queries).toContainEqual({ label: "driver", right: new Set(["1", "2"]) });
    expect(fold?.queries.map(({ label }) => label).sort()).toEqual(["b", "driver"]);
    expect(fold?.index.map(({ synonyms }) => synonyms)).toEqual([[], ["A"]]);
  });

  it("is the same for the same numbers, and another for others", () => {
    const again = foldsOf(things, 5, randomFrom(1));
    expect(again[0]?.queries).toEqual(folds[0]?.queries);
    expect(foldsOf(things, 5, randomFrom(2))[0]?.queries).not.toEqual(folds[0]?.queries);
  });
});
