import { describe, expect, it } from "vitest";
import { queryOf } from "#tests/integration/search/search-world.ts";
import { askPage, askWords, countName, prepareQuery, rarestFirst, SLIPS } from "./meilisearch-query.server.ts";

const prepared = prepareQuery("postings", queryOf({ text: "溪口 电商客服 cleaners", match: "any", sort: "relevance" }));
const orderedBy = (query: typeof prepared) => askPage(query, 1).get("others")?.q;
const counts: Readonly<Record<string, number>> = { 溪口: 90, 电商: 3 };

describe("the words of which any will do", () => {
  it("are counted one by one, as the documents hold them, beside what slips find", () => {
    const words = ["溪口", "电商", "客服", "cleaner"].map((word) => countName({ word, parts: [], prefix: false }));
    expect([...askWords(prepared).keys()]).toEqual([SLIPS, ...words]);
  });

  it("are not counted where there is nothing to order", () => {
    for (const given of [{ text: "溪口" }, { text: "溪口 电商", sort: "pay" as const }]) {
      const query = prepareQuery("postings", queryOf({ match: "any", sort: "relevance", ...given }));
      expect([...askWords(query).keys()]).toEqual([SLIPS]);
    }
  });

  it("order by the rarest first, without those that nothing holds", () => {
    expect(orderedBy(prepared)).toBe("every 溪口 电商 客服 cleaner");
    expect(orderedBy(rarestFirst(prepared, ({ word }) => counts[word]))).toBe("every 电商 溪口");
    expect(orderedBy(rarestFirst(prepared, ({ word }) => ({ ...counts, cleaner: 12 })[word]))).toBe(
      "every 电商 cleaner 溪口",
    );
  });

  it("stay as they are where nothing holds any", () => {
    expect(rarestFirst(prepared, () => 0)).toBe(prepared);
  });

  it("find the same in whatever order", () => {
    expect(rarestFirst(prepared, ({ word }) => counts[word]).hard).toEqual(prepared.hard);
  });
});
