import { describe, expect, it } from "vitest";
import { newsSinceNext, readSavedSearch, recencyOfNews } from "./saved-search.ts";

const at = (day: string) => new Date(`${day}T08:00:00+08:00`);

describe("a saved search", () => {
  it("is made as it was meant", () => {
    const { request, outdated } = readSavedSearch("q=包装&town=330213001&ease=seated&from=home&within=5", true);
    expect(outdated).toBeNull();
    expect(request.filters).toMatchObject({ text: "包装", towns: ["330213001"], eases: ["seated"] });
  });

  it("is whole in whatever order its conditions were written", () => {
    expect(readSavedSearch("ease=seated&q=%E5%8C%85%E8%A3%85", false).outdated).toBeNull();
  });

  it.each(["town=330299999", "q=a&group=9-99", "offers=hoverboard", "q=a&colour=red", "pay=1234"])(
    "is outdated where a condition is gone: %s",
    (query) => expect(readSavedSearch(query, true).outdated).toBe("condition"),
  );

  it("is outdated where it measures from a home that is not known, and only then", () => {
    expect(readSavedSearch("from=home&within=5", false).outdated).toBe("home");
    expect(readSavedSearch("from=home&sort=distance", false).outdated).toBeNull();
    expect(readSavedSearch("from=330213001&within=5", false).outdated).toBeNull();
  });
});

describe("news of a saved search", () => {
  it("reaches two days back, but never before the person asked for it", () => {
    expect(newsSinceNext(at("2026-11-01"), at("2026-11-23"))).toEqual(at("2026-11-21"));
    expect(newsSinceNext(at("2026-11-22"), at("2026-11-23"))).toEqual(at("2026-11-22"));
  });

  it.each([
    [null, "2026-11-22", 3],
    [null, "2026-11-20", 3],
    [null, "2026-11-17", 7],
    [null, "2026-10-01", null],
    [3, "2026-10-01", 3],
    [30, "2026-11-22", 3],
    [7, "2026-11-22", 3],
  ] as const)("asked within %s days and since %s is looked for within %s", (asked, since, expected) => {
    expect(recencyOfNews(asked, at(since), at("2026-11-23"))).toBe(expected);
  });
});
