import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText } from "./cut-text.ts";

describe("cutText", () => {
  it("leaves short texts alone and cuts long ones", () => {
    expect(cutText("岗位", 2)).toBe("岗位");
    expect(cutText("岗位名称", 2)).toBe("岗位");
  });

  it("never cuts through a character", () => {
    expect(cutText("甲😀乙", 2)).toBe("甲");
    expect(cutText("甲😀乙", 3)).toBe("甲😀");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(30), (text, most) => {
        const cut = cutText(text, most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
        expect(/\p{Surrogate}/u.test(cut)).toBe(false);
      }),
    );
  });
});
