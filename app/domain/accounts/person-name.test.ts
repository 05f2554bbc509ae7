import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NAME_MAX_LENGTH, readPersonName } from "./person-name.ts";

describe("readPersonName", () => {
  it.each([
    ["林小满", "林小满"],
    ["  周  守安 ", "周 守安"],
    ["阿卜杜拉·买买提", "阿卜杜拉·买买提"],
    ["Anne-Marie O'Neil", "Anne-Marie O'Neil"],
    ["𠮷田", "𠮷田"],
  ])("reads %j as %j", (written, name) => {
    expect(readPersonName(written)).toEqual({ ok: true, value: name });
  });

  it.each([
    ["", "required"],
    ["   ", "required"],
    ["王".repeat(NAME_MAX_LENGTH + 1), "too-long"],
    ["12345", "characters"],
    ["<b>王</b>", "characters"],
    ["王\u0000芳", "characters"],
  ])("turns down %j: %s", (written, reason) => {
    expect(readPersonName(written)).toMatchObject({ ok: false, refusal: { field: "name", params: { reason } } });
  });

  it("reads what it has read as the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = readPersonName(text);
        if (once.ok) expect(readPersonName(once.value)).toEqual(once);
      }),
    );
  });
});
