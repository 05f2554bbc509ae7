import { describe, expect, it } from "vitest";
import { occupation, occupationCloseness, type OccupationCode } from "../occupations/occupations.ts";
import { NO_FILTERS, type PostingFilters } from "./posting-query.ts";
import { relatedSearches, type SearchMade } from "./related.ts";

const JINPING = "330213001";
const YUELIN = "330213002";
const JIANGKOU = "330213003";
const XIKOU = "330213100";
const PACKER = "6-31-05-00";
const QUALITY = "6-31-03";

function related(filters: Partial<PostingFilters>, given: Partial<SearchMade> = {}) {
  return relatedSearches({
    filters: { ...NO_FILTERS, ...filters },
    occupations: [],
    inTowns: {},
    ofOccupation: () => 2,
    ...given,
  });
}

const occupationsIn = (found: ReturnType<typeof related>) =>
  found.filter(({ kind }) => kind === "occupation").map(({ code }) => code);

describe("related searches", () => {
  it("are none for the whole list", () => {
    expect(related({}, { occupations: [PACKER], inTowns: { [XIKOU]: 4 } })).toEqual([]);
    expect(related({ insured: true }, { occupations: [PACKER] })).toEqual([]);
  });

  it("are up to six neighbours of what is in view, which is left out itself", () => {
    const found = related({ text: "包装" }, { occupations: [PACKER, PACKER] });
    const codes = occupationsIn(found);
    expect(codes).toHaveLength(6);
    expect(codes).not.toContain(PACKER);
    for (const code of codes) expect(occupationCloseness(code, PACKER)).toBeGreaterThanOrEqual(400);
    expect(codes.every((code) => code.startsWith("6-31"))).toBe(true);
  });

  it("always find something", () => {
    const only: OccupationCode[] = [];
    const found = related(
      { text: "包装" },
      {
        occupations: [PACKER],
        ofOccupation: ({ code }) => {
          if (!code.startsWith(QUALITY)) return 0;
          only.push(code);
          return 1;
        },
      },
    );
    expect(found.length).toBeGreaterThan(0);
    expect(occupationsIn(found).every((code) => only.includes(code))).toBe(true);
    expect(related({ text: "包装" }, { occupations: [PACKER], ofOccupation: () => 0 })).toEqual([]);
  });

  it("put neighbours of what is most in view first, and of those the closest", () => {
    const cleaner = "4-09-08-01";
    const codes = occupationsIn(related({ text: "早班" }, { occupations: [PACKER, cleaner, cleaner] }));
    const ofPacker = codes.findIndex((code) => code.startsWith("6-31"));
    const ofCleaner = codes.filter((code) => code.startsWith("4-09"));
    expect(ofCleaner.length).toBeGreaterThan(0);
    expect(ofPacker).toBe(ofCleaner.length);
    const close = codes.slice(ofPacker).map((code) => occupationCloseness(code, PACKER));
    expect(close).toEqual([...close].sort((a, b) => b - a));
  });

  it("take the words for it where nothing was found, and the words alone where it was the filters", () => {
    expect(occupationsIn(related({ text: "包装工", insured: true }))[0]).toBe(PACKER);
    const alone = occupationsIn(related({ text: occupation(PACKER)?.name.zh ?? "" }));
    expect(alone).not.toContain(PACKER);
    expect(alone.length).toBeGreaterThan(0);
    expect(related({ text: "魑魅魍魉" })).toEqual([]);
  });

  it("take the chosen groups for it where there are no words", () => {
    const found = occupationsIn(related({ occupationGroups: ["4-09"], insured: true }));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((code) => code.startsWith("4-09"))).toBe(true);
  });

  it("offer the same in the nearest towns that have it, where a town is chosen", () => {
    const inTowns = { [JINPING]: 3, [YUELIN]: 1, [JIANGKOU]: 5, [XIKOU]: 2, "330213108": 9 };
    const found = related({ towns: [JINPING] }, { inTowns });
    expect(found).toEqual([
      { kind: "town", code: YUELIN, postings: 1 },
      { kind: "town", code: JIANGKOU, postings: 5 },
      { kind: "town", code: XIKOU, postings: 2 },
    ]);
    const both = related({ towns: [JINPING], text: "包装" }, { inTowns, occupations: [PACKER] });
    expect(both.map(({ kind }) => kind)).toEqual(["town", "town", "town", "occupation", "occupation", "occupation"]);
  });
});
