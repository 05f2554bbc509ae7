import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POSTING_STATUSES } from "../lifecycle.ts";
import { counted, decideRow, NO_ROWS, repeatFinder, rowsCounted } from "./decide-rows.ts";
import { looksLikeFormula } from "./formula.ts";

const ROW = fc.record({
  key: fc.constantFrom("a", "b", "c", "d"),
  fingerprint: fc.constantFrom("1", "2"),
  readable: fc.boolean(),
});
const KNOWN = fc.dictionary(
  fc.constantFrom("a", "b", "c", "d"),
  fc.record({ status: fc.constantFrom(...POSTING_STATUSES), fingerprint: fc.constantFrom("1", "2") }),
);

describe("the account of an import", () => {
  it("counts every row once, and each posting at most once", () => {
    fc.assert(
      fc.property(fc.array(ROW, { maxLength: 60 }), KNOWN, (rows, known) => {
        const findRepeat = repeatFinder();
        const taken: string[] = [];
        let counts = NO_ROWS;
        for (const [index, { key, fingerprint, readable }] of rows.entries()) {
          const refused = !readable || findRepeat(key, fingerprint, String(index + 2)) !== undefined;
          const outcome = refused ? "refused" : decideRow(known[key], fingerprint);
          if (outcome !== "refused") taken.push(key);
          counts = counted(counts, outcome);
        }
        expect(rowsCounted(counts)).toBe(rows.length);
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });

  it("changes nothing where a row says the same, and reopens nothing", () => {
    expect(decideRow(undefined, "1")).toBe("imported");
    expect(decideRow({ status: "published", fingerprint: "1" }, "1")).toBe("unchanged");
    expect(decideRow({ status: "expired", fingerprint: "1" }, "1")).toBe("unchanged");
    expect(decideRow({ status: "published", fingerprint: "1" }, "2")).toBe("updated");
    expect(decideRow({ status: "closed", fingerprint: "1" }, "2")).toBe("refused");
  });

  it("names the row that a later one repeats or contradicts", () => {
    const findRepeat = repeatFinder();
    expect(findRepeat("a", "1", "2")).toBeUndefined();
    expect(findRepeat("a", "1", "5")).toMatchObject({ reason: "duplicate-of-row", params: { row: "2" } });
    expect(findRepeat("a", "2", "6")).toMatchObject({ reason: "contradicts-row", params: { row: "2" } });
  });
});

describe("looksLikeFormula", () => {
  it.each(["=1+1", "= HYPERLINK(A1)", " =A1", '="001"', "@SUM(A1)", "+HYPERLINK(1)", "-cmd|'/c calc'!A1"])(
    "finds %s",
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
    },
  );
  it.each(["-", "-5", "+86 574 8858 0000", "= ", "@张三", "==", "1=1", "- 负责打包（计件）"])("leaves %s", (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});
