import { describe, expect, it } from "vitest";
import { piecesOf } from "./label-pieces.ts";

describe("piecesOf", () => {
  it("cuts Chinese into characters and neighbouring pairs", () => {
    expect([...piecesOf("洗车工")].sort()).toEqual(
      [
        ["洗", 1],
        ["车", 1],
        ["工", 1],
        ["洗车", 1],
        ["车工", 1],
      ].sort(),
    );
  });

  it("brings forms of a word together, and keeps neighbours in order", () => {
    const one = piecesOf("peach packers");
    expect(one.get("packer")).toBe(1);
    expect(one.get("peach packer")).toBe(0.5);
    expect(piecesOf("packer peach").has("peach packer")).toBe(false);
  });

  it("lets the letters of a word count twice as much as the word, however long it is", () => {
    for (const word of ["cook", "photographer"]) {
      const letters = [...piecesOf(word)].filter(([piece]) => piece.startsWith("~"));
      expect(letters.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(2);
    }
  });

  it("reads scripts that are mixed, and nothing out of nothing", () => {
    expect([...piecesOf("cnc操作").keys()]).toEqual(expect.arrayContaining(["cnc", "操", "操作"]));
    expect(piecesOf("").size).toBe(0);
    expect(piecesOf("a").get("a")).toBe(1);
  });
});
