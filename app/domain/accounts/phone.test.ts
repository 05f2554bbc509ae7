import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskPhone, normalisePhone } from "./phone.ts";

describe("normalisePhone", () => {
  it.each([
    "13800001234",
    "138 0000 1234",
    "138-0000-1234",
    "+86 138 0000 1234",
    "+8613800001234",
    "008613800001234",
    "8613800001234",
    "（+86）13800001234",
    "１３８００００１２３４",
  ])("reads %s", (written) => {
    expect(normalisePhone(written)).toEqual({ ok: true, value: "13800001234" });
  });

  it.each(["", "1380000123", "138000012345", "12800001234", "0574-88880000", "+1 138 0000 1234", "1380000123a"])(
    "refuses %j",
    (written) => {
      expect(normalisePhone(written)).toEqual({ ok: false, refusal: { code: "phone-invalid", field: "phone" } });
    },
  );

  it("leaves what it gave unchanged", () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const first = normalisePhone(written);
        if (first.ok) expect(normalisePhone(first.value)).toEqual(first);
      }),
    );
    expect(normalisePhone("18612345678")).toEqual({ ok: true, value: "18612345678" });
  });

  it("hides the middle four digits", () => {
    expect(maskPhone("13800001234")).toBe("138****1234");
  });
});
