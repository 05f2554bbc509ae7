import { describe, expect, it } from "vitest";
import { readContactPhone } from "./contact-phone.ts";

describe("readContactPhone", () => {
  it.each([
    ["199 0000 0001", "19900000001"],
    ["+86 199-0000-0001", "19900000001"],
    ["0574-8858 0000", "057488580000"],
    ["（0574）88580000", "057488580000"],
    ["０５７４—８８５８００００", "057488580000"],
  ])("reads %j as %s", (written, digits) => {
    expect(readContactPhone(written)).toEqual({ ok: true, value: digits });
  });

  it.each(["", "8858 0000", "0574", "0574-8858 0000 1234", "找陈师傅"])("turns down %j", (written) => {
    expect(readContactPhone(written)).toEqual({
      ok: false,
      refusal: { code: "contact-phone-invalid", field: "contactPhone" },
    });
  });
});
