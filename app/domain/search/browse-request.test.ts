import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { browseParams, filtersChosen, readBrowseRequest } from "./browse-request.ts";

const NAMES = ["q", "kind", "town", "group", "offers", "mode", "employment", "shift", "pay", "insured", "posted"];
const MORE = ["ease", "words", "from", "within", "sort", "page", "other"];

describe("the address of a list", () => {
  it("is understood whatever it says, and written so that it is read back unchanged", () => {
    const pair = fc.tuple(fc.constantFrom(...NAMES, ...MORE), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const request = readBrowseRequest(new URLSearchParams(pairs));
        expect(readBrowseRequest(browseParams(request))).toEqual(request);
        expect(request.page).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it.each(["abc", "-1", "0", "1e9", "9999999", "2.5", ""])("reads page %j as the first", (page) => {
    expect(readBrowseRequest(new URLSearchParams({ page })).page).toBe(1);
  });

  it("knows how many filters are set", () => {
    const { filters } = readBrowseRequest(
      new URLSearchParams("q=a&kind=vacancy&kind=sheltered&pay=3000&insured=1&from=330213001&within=5"),
    );
    expect(filtersChosen(filters)).toBe(5);
  });
});
