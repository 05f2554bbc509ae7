import { describe, expect, it } from "vitest";
import { adversariesOf, CountedPattern } from "#tests/support/regex-steps.ts";
import { literalPatterns, madePatterns, type SourcePattern } from "#tests/support/source-patterns.ts";

const LENGTH = 120;
/** Twice the text may take twice the steps, and a little more. */
const MOST_GROWTH = 2.6;
/** Steps for each character below which a pattern is cheap, however they come about. */
const CHEAP = 30;
const LIMIT = 5_000_000;

interface Growth {
  readonly growth: number;
  readonly text: string;
}

/** The worst growth of a pattern's steps from a text of its own pieces to one twice as long. */
function growthAt({ source, flags }: Pick<SourcePattern, "source" | "flags">, length: number): Growth {
  const long = adversariesOf(source, flags, 2 * length);
  return adversariesOf(source, flags, length)
    .map((short, index) => {
      const text = long[index] ?? "";
      const steps = new CountedPattern(source, flags, LIMIT).count(text);
      const cheap = steps < CHEAP * text.length;
      return { growth: cheap ? 1 : steps / new CountedPattern(source, flags, LIMIT).count(short), text };
    })
    .reduce((worst, each) => (each.growth > worst.growth ? each : worst), { growth: 0, text: "" });
}

/** A bounded repetition grows up to its bound: what seems to grow fast is looked at again over a longer text. */
function growthOf(pattern: Pick<SourcePattern, "source" | "flags">): Growth {
  const short = growthAt(pattern, LENGTH);
  return short.growth > MOST_GROWTH ? growthAt(pattern, 5 * LENGTH) : short;
}

describe("the steps of a regular expression on a text made of its own pieces", () => {
  const loaded = madePatterns("app/domain");
  const literal = literalPatterns("app", "workers", "db", "scripts");

  it("grow with the text's length and no faster, in every pattern of the product", { timeout: 300_000 }, async () => {
    const patterns = [...literal, ...(await loaded)];
    expect(patterns.length).toBeGreaterThan(300);
    const tooFast = patterns
      .map((pattern) => ({ ...pattern, ...growthOf(pattern) }))
      .filter(({ growth }) => growth > MOST_GROWTH)
      .map(({ source, where, growth, text }) => [where, source.slice(0, 80), growth.toFixed(1), text.slice(0, 20)]);
    expect(tooFast).toEqual([]);
  });

  it.each([
    ["(?:a+)+b", ""],
    ["\\s*,\\s*$", ""],
    ["(?<=mild(?:\\s*and\\s*mild)*\\s+)disabled", "g"],
  ])("show that %s grows faster", (source, flags) => {
    let growth: number;
    try {
      ({ growth } = growthOf({ source, flags }));
    } catch {
      growth = Infinity;
    }
    expect(growth).toBeGreaterThan(MOST_GROWTH);
  });
});
