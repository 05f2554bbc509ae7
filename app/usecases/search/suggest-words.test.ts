import { describe, expect, it } from "vitest";
import { type LexiconEntry, lexiconOf } from "#app/domain/search/lexicon.ts";
import { suggestWords } from "./suggest-words.ts";

const suggest = (entries: readonly LexiconEntry[], typed: string) =>
  suggestWords({ lexicon: () => Promise.resolve(lexiconOf(entries)) }, typed);

describe("suggestions while typing", () => {
  it("are at most eight, each with what it is and how many postings there are", async () => {
    const many = Array.from(
      { length: 20 },
      (_, at) => ({ text: `包装${at}`, kind: "title", postings: 20 - at }) as const,
    );
    const found = await suggest(many, "包装");
    expect(found).toHaveLength(8);
    expect(found[0]).toEqual({ text: "包装0", kind: "title", postings: 20 });
  });

  it("leave out what finds nothing", async () => {
    expect(await suggest([{ text: "钢琴师", kind: "occupation", postings: 0 }], "钢琴")).toEqual([]);
  });

  it("take no more than a search box holds, whatever is sent", async () => {
    const entries = [{ text: "包".repeat(100), kind: "title", postings: 1 } as const];
    expect(await suggest(entries, "包".repeat(100_000))).toHaveLength(1);
    expect(await suggest(entries, "")).toEqual([]);
    expect(await suggest(entries, "\u0000\u0007")).toEqual([]);
  });
});
