import { describe, expect, it } from "vitest";
import { alarmKey, alarmsOf, newAlarms, nightsStanding } from "./alarms.ts";
import { checkFairness, type FairnessCheckCode } from "./fairness-checks.ts";
import type { NightMeasures } from "./night-measures.ts";
import { FAIRNESS } from "./weights.ts";

const COUNTS = {
  town: [
    { group: "330213001", people: 100, without: 10 },
    { group: "330213100", people: 60, without: 6 },
  ],
  age: [],
  sex: [],
};

/** An ordinary night of 160 people and 100 postings. */
function night(changes: Partial<NightMeasures> = {}): NightMeasures {
  return {
    people: 160,
    outsideWorkingAge: 0,
    without: 16,
    few: 20,
    enough: 124,
    suggestions: 2400,
    bestScore: 8000,
    postings: 100,
    onNoList: 4,
    suitNobody: 1,
    mostLists: 60,
    exposure: [4, 10, 10, 40, 36, 0, 0],
    gini: 0.25,
    giniByScore: 0.45,
    scoreLoss: 0.01,
    sampled: 160,
    groups: { town: [town("330213001", 8000), town("330213100", 7600)], age: [], sex: [] },
    ...changes,
  };
}

function town(group: string, bestScore: number, people = 80) {
  return { group, people, without: 8, suggestions: 15, bestScore };
}

const usual = Array.from({ length: FAIRNESS.nights }, () => night());

function verdictOf(code: FairnessCheckCode, tonight: NightMeasures, before: readonly NightMeasures[] = usual) {
  return checkFairness(tonight, COUNTS, before).find((check) => check.code === code)?.verdict;
}

describe("alarms", () => {
  it("are none on an ordinary night after ordinary nights", () => {
    expect(checkFairness(night(), COUNTS, usual).map(({ verdict }) => verdict)).toEqual(Array(6).fill("pass"));
  });

  it("go by fixed bounds for how unevenly postings are shown and for what levelling costs", () => {
    expect(verdictOf("gini-high", night({ gini: FAIRNESS.gini }))).toBe("pass");
    expect(verdictOf("gini-high", night({ gini: FAIRNESS.gini + 0.0001 }))).toBe("fail");
    expect(verdictOf("gini-high", night({ gini: null }))).toBe("unknown");
    expect(verdictOf("score-loss-high", night({ scoreLoss: 0.02 }))).toBe("pass");
    expect(verdictOf("score-loss-high", night({ scoreLoss: 0.0201 }))).toBe("fail");
  });

  it("go by the median of the nights before for coverage and for people without", () => {
    expect(verdictOf("coverage-fell", night({ onNoList: 14 }))).toBe("pass");
    expect(verdictOf("coverage-fell", night({ onNoList: 15 }))).toBe("fail");
    expect(verdictOf("without-rose", night({ without: 24 }))).toBe("pass");
    expect(verdictOf("without-rose", night({ without: 25 }))).toBe("fail");
    // One odd night among them changes nothing, and what got better is no alarm.
    const odd = [night({ without: 160, onNoList: 100 }), ...usual];
    expect(verdictOf("without-rose", night({ without: 25 }), odd)).toBe("fail");
    expect(verdictOf("without-rose", night({ without: 0, onNoList: 0 }))).toBe("pass");
    expect(verdictOf("coverage-fell", night({ without: 0, onNoList: 0 }))).toBe("pass");
  });

  it("read no more nights than is published", () => {
    const older = Array.from({ length: 40 }, () => night({ onNoList: 80 }));
    expect(verdictOf("coverage-fell", night({ onNoList: 20 }), [...usual, ...older])).toBe("fail");
  });

  it("cannot tell yet after too few nights, nor of too few people", () => {
    const few = usual.slice(0, FAIRNESS.fewestNights - 1);
    for (const code of ["coverage-fell", "without-rose", "group-score-fell"] as const) {
      expect(verdictOf(code, night({ onNoList: 90, without: 150 }), few)).toBe("unknown");
    }
    expect(verdictOf("without-rose", night({ people: FAIRNESS.fewestPeople - 1 }))).toBe("unknown");
    expect(verdictOf("gini-high", night({ gini: 0.9 }), [])).toBe("fail");
  });

  it("count few people without, who are not told, as the most they can be", () => {
    const before = usual.map((each) => ({ ...each, without: null }));
    expect(verdictOf("without-rose", night({ without: 12 }), before)).toBe("pass");
    expect(verdictOf("without-rose", night({ without: 13 }), before)).toBe("fail");
  });

  it("notice a group whose best scores fell, and not that everybody's did", () => {
    const of = (first: number, second: number, bestScore: number, people?: number) =>
      checkFairness(
        night({
          bestScore,
          groups: { town: [town("330213001", first, people), town("330213100", second, people)], age: [], sex: [] },
        }),
        COUNTS,
        usual,
      ).find(({ code }) => code === "group-score-fell");
    expect(of(8000, 7000, 7950)).toEqual({
      code: "group-score-fell",
      verdict: "fail",
      groups: [{ grouping: "town", group: "330213100" }],
    });
    expect(of(7400, 7000, 7400)).toMatchObject({ verdict: "pass" });
    expect(of(8000, 7000, 7950, FAIRNESS.fewestPeopleOfGroup - 1)).toMatchObject({ verdict: "unknown" });
  });

  it("are new when none of the nights before had them, and stand since the first in a row that did", () => {
    const ordinary = checkFairness(night(), COUNTS, usual);
    const uneven = checkFairness(night({ gini: 0.4 }), COUNTS, usual);
    const worse = checkFairness(night({ gini: 0.4, onNoList: 90 }), COUNTS, usual);
    expect(alarmsOf(ordinary)).toEqual([]);
    expect(newAlarms(uneven, [ordinary]).map(alarmKey)).toEqual(["gini-high"]);
    expect(newAlarms(worse, [ordinary, uneven]).map(alarmKey)).toEqual(["coverage-fell"]);
    expect(newAlarms(uneven, [ordinary, uneven])).toEqual([]);
    const [alarm] = alarmsOf(uneven);
    if (alarm === undefined) throw new Error("no alarm");
    expect(nightsStanding(alarm, [])).toBe(0);
    expect(nightsStanding(alarm, [uneven, worse, ordinary, uneven])).toBe(2);
    expect(nightsStanding(alarm, [worse])).toBe(1);
  });

  it("of two groups are two", () => {
    const groups = [
      { grouping: "town", group: "330213001" },
      { grouping: "age", group: "50-up" },
    ] as const;
    const checks = [{ code: "group-without", verdict: "fail", groups }] as const;
    expect(alarmsOf(checks).map(alarmKey)).toEqual(["group-without/town/330213001", "group-without/age/50-up"]);
  });
});
