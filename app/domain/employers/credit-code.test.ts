import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCodeCheckCharacter, parseCreditCode } from "./credit-code.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const codes = fc
  .string({ unit: fc.constantFrom(...ALPHABET), minLength: 17, maxLength: 17 })
  .map((first17) => first17 + creditCodeCheckCharacter(first17));

describe("parseCreditCode", () => {
  it("accepts codes that companies publish", () => {
    for (const code of ["914403001922038216", "9144030071526726XG", "91330100799655058B"]) {
      expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
    }
  });

  it("reads full-width, lower-case and spaced codes", () => {
    expect(parseCreditCode(" 91440300 71526726xg ")).toEqual({ ok: true, value: "9144030071526726XG" });
    expect(parseCreditCode("９１４４０３００７１５２６７２６ＸＧ")).toEqual({ ok: true, value: "9144030071526726XG" });
  });

  it.each([
    ["", "length"],
    ["91440300715267261", "length"],
    ["914403007I526726XG", "characters"],
    ["9144030071526762XG", "check"],
    ["9144030071526726XH", "check"],
  ])("refuses %j for its %s", (written, reason) => {
    expect(parseCreditCode(written)).toEqual({
      ok: false,
      refusal: { code: "credit-code-invalid", field: "creditCode", params: { reason } },
    });
  });

  it("notices every single wrong character", () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...ALPHABET), (code, place, character) => {
        fc.pre(code.charAt(place) !== character);
        expect(parseCreditCode(code).ok).toBe(true);
        expect(parseCreditCode(code.slice(0, place) + character + code.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});
