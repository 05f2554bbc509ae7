import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import type { SeekerFacts } from "./facts.ts";
import { unlevelled } from "./levelling.ts";
import { ListTally } from "./list-tally.ts";
import { prepareSeeker } from "./prepare.ts";

const POSTINGS = [11, 12, 13, 14];
const [SAMPLE] = fc.sample(arbitrarySeeker, { numRuns: 1, seed: 3 });

function person(changes: Partial<SeekerFacts> = {}) {
  if (SAMPLE === undefined) throw new Error("no sample");
  const known = { lookingForWork: true, birthDate: "1990-05-06", sex: "female", areaCode: "330213001" } as const;
  return prepareSeeker({ ...SAMPLE, ...known, ...changes }, CONTEXT);
}

/** Several alike, with the same list: postings by id, all at the same score. */
function several(amount: number, list: readonly number[], changes: Partial<SeekerFacts> = {}, score = 8000) {
  return Array.from({ length: amount }, () => ({
    person: person(changes),
    list: new Map(list.map((id) => [id, score])),
  }));
}

function tallyOf(all: ReturnType<typeof several>) {
  const tally = new ListTally(POSTINGS, CONTEXT.date);
  for (const { person: each, list } of all) tally.add(each, list);
  return tally;
}

describe("a night's measures", () => {
  it("count how postings are shown", () => {
    const tally = tallyOf([...several(10, [11, 12]), ...several(5, [11])]);
    tally.addUnsuitable();
    const levelling = { ...unlevelled(4), loss: 0.01234, people: 15, giniBefore: 0.51239 };
    expect(tally.measures(levelling)).toMatchObject({
      people: 15,
      postings: 4,
      suggestions: 25,
      onNoList: 2,
      suitNobody: 1,
      mostLists: 15,
      exposure: [2, 0, 0, 2, 0, 0, 0],
      // 0, 0, 10 and 15 lists.
      gini: 0.55,
      giniByScore: 0.5124,
      scoreLoss: 0.0123,
      sampled: 15,
    });
  });

  it("count who is served how well, with those outside of working age apart", () => {
    const tally = tallyOf([
      ...several(6, []),
      ...several(7, [11, 12], {}, 6000),
      ...several(8, [11, 12, 13]),
      ...several(5, [], { birthDate: "1940-01-01" }),
    ]);
    const { groups, ...whole } = tally.measures(unlevelled(4));
    expect(whole).toMatchObject({ people: 26, outsideWorkingAge: 5, without: 6, few: 7, enough: 8, bestScore: 7067 });
    expect(groups.age).toEqual([
      { group: "30-39", people: 21, without: 6, suggestions: 1.8, bestScore: 7067 },
      { group: "outside-working-age", people: 5, without: 5, suggestions: 0, bestScore: null },
    ]);
    expect(tally.counts().age).toEqual([{ group: "30-39", people: 21, without: 6 }]);
  });

  it("leave small groups out, and as many more as keep them from being subtracted", () => {
    const { groups, without } = tallyOf([
      ...several(20, [11]),
      ...several(12, [11], { areaCode: "330213003" }),
      ...several(3, [], { areaCode: "330213108" }),
    ]).measures(unlevelled(4));
    expect(without).toBeNull();
    expect(groups.town.map(({ group }) => group)).toEqual(["330213001"]);
    expect(groups.town).toMatchObject([{ without: null }]);
    expect(JSON.stringify(groups)).not.toContain("330213108");
  });

  it("do not tell by a mean that a whole group is without where that is left out", () => {
    const { groups } = tallyOf([
      ...several(6, [], { sex: "male" }),
      ...several(4, [], { sex: "female" }),
      ...several(30, [11], { sex: "female" }),
    ]).measures(unlevelled(4));
    expect(groups.sex).toEqual([
      { group: "female", people: 34, without: null, suggestions: 0.9, bestScore: 8000 },
      { group: "male", people: 6, without: null, suggestions: null, bestScore: null },
    ]);
  });

  it("know a village by its town, and whoever lives elsewhere or has not said as unknown", () => {
    const everywhere = ["330213001", "330213001-changting", "310115", null];
    const counts = tallyOf(everywhere.flatMap((areaCode) => several(5, [], { areaCode }))).counts();
    expect(counts.town).toEqual([
      { group: "330213001", people: 10, without: 10 },
      { group: "unknown", people: 10, without: 10 },
    ]);
  });

  it("are the same in whatever order people come", () => {
    const all = [...several(9, [11]), ...several(8, [12, 14], { sex: "male" }), ...several(7, [], { sex: null })];
    const turned = tallyOf([...all].reverse());
    expect(turned.measures(unlevelled(4))).toEqual(tallyOf(all).measures(unlevelled(4)));
    expect(turned.counts()).toEqual(tallyOf(all).counts());
  });

  it("say nothing of nobody", () => {
    const { groups, ...whole } = new ListTally([], CONTEXT.date).measures(unlevelled(0));
    expect(whole).toMatchObject({ people: 0, without: 0, postings: 0, gini: null, bestScore: null, mostLists: null });
    expect(groups).toEqual({ town: [], age: [], sex: [] });
  });
});
