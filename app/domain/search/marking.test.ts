import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedPieces } from "./marking.ts";

describe("marking", () => {
  it("marks the longest word at each place, whatever its case", () => {
    expect(markedPieces("酒店保洁员 CAD", ["保洁", "保洁员", "cad"])).toEqual([
      { text: "酒店", marked: false },
      { text: "保洁员", marked: true },
      { text: " ", marked: false },
      { text: "CAD", marked: true },
    ]);
  });

  it("loses nothing, and knows no pattern in a word", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (text, marks) => {
        expect(
          markedPieces(text, marks)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
    expect(markedPieces("a.c abc", ["a.c"]).filter((piece) => piece.marked)).toHaveLength(1);
  });
});
