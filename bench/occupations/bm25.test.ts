import { describe, expect, it } from "vitest";
import { bigrams, bm25, charactersAndBigrams, stemsAndLetters, words } from "./bm25.ts";

const thing = (code: string, name: string, ...synonyms: readonly string[]) => ({ code, name, synonyms, groups: [] });

describe("terms", () => {
  it("are words, stems with letters, or characters", () => {
    expect(words("peach packers")).toEqual(["peach", "packers"]);
    expect(stemsAndLetters("aged")).toEqual(["ag", "^ag", "age", "ged", "ed$"]);
    expect(bigrams("洗车工")).toEqual(["洗车", "车工"]);
    expect(bigrams("工")).toEqual(["工"]);
    expect(charactersAndBigrams("洗车")).toEqual(["洗", "车", "洗车"]);
    expect(charactersAndBigrams("工")).toEqual(["工"]);
    expect([words(""), bigrams(""), charactersAndBigrams("")]).toEqual([[], [], []]);
  });
});

describe("bm25", () => {
  it("puts the rare term before the frequent one, and the short document before the long one", () => {
    const find = bm25(
      [thing("1", "machine operator"), thing("2", "machine driller"), thing("3", "machine"), thing("4", "baker")],
      words,
    );
    expect(find("driller machine")).toEqual(["2", "3", "1"]);
    expect(find("Machine")).toEqual(["3", "1", "2"]);
    expect(find("pilot")).toEqual([]);
  });

  it("scores by the published formula", () => {
    // Three documents of 1, 2 and 3 terms; "b" is in two of them: idf = ln(1 + 1.5/2.5).
    const things = [thing("1", "a"), thing("2", "b", "c"), thing("3", "b", "b", "d")];
    const idf = Math.log(1 + 1.5 / 2.5);
    const score = (times: number, length: number) => (idf * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * length) / 2));
    expect(score(2, 3)).toBeGreaterThan(score(1, 2));
    expect(bm25(things, words)("b")).toEqual(["3", "2"]);
  });

  it("breaks ties by code", () => {
    expect(bm25([thing("z", "cook"), thing("a", "cook")], words)("cook")).toEqual(["a", "z"]);
  });
});
