import { describe, expect, it } from "vitest";
import { isNamed, labelFinder, orderMatches } from "./label-finder.ts";

const WORKS = [
  { code: "1", name: "车工", synonyms: ["车床"], groups: [] },
  { code: "2", name: "洗车工", synonyms: ["洗车"], groups: [] },
  { code: "3", name: "汽车修理工", synonyms: ["修车"], groups: [] },
  { code: "4", name: "保洁员", synonyms: ["cleaner"], groups: [] },
];

function found(text: string): readonly string[] {
  return orderMatches(labelFinder(WORKS)(text)).map(({ code }) => code);
}

describe("labelFinder", () => {
  it("lets what is called so lead, and only what holds the words follow", () => {
    expect(found("车工")).toEqual(["1", "2"]);
    expect(found("修车")).toEqual(["3"]);
    expect(found("Cleaner!")).toEqual(["4"]);
  });

  it("finds by likeness what no label holds", () => {
    expect(found("修理汽车")[0]).toBe("3");
    expect(found("clean")[0]).toBe("4");
  });

  it("finds nothing where hardly anything is shared", () => {
    expect(found("")).toEqual([]);
    expect(found("宇航")).toEqual([]);
    expect(orderMatches([])).toEqual([]);
  });

  it("knows what is named from what is merely like it", () => {
    const matches = orderMatches(labelFinder(WORKS)("修理汽车"));
    expect(matches.filter(isNamed)).toEqual([]);
    expect(
      orderMatches(labelFinder(WORKS)("急招洗车工两名"))
        .filter(isNamed)
        .map(({ code }) => code),
    ).toEqual(["2", "1"]);
  });

  it("breaks ties by code, in whatever order things come", () => {
    const twins = ["b", "a"].map((code) => ({ code, name: "缝纫工", synonyms: [], groups: [] }));
    expect(orderMatches(labelFinder(twins)("缝纫")).map(({ code }) => code)).toEqual(["a", "b"]);
    expect(orderMatches(labelFinder(twins)("缝纫工")).map(({ code }) => code)).toEqual(["a", "b"]);
  });
});
