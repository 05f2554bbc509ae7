import { describe, expect, it } from "vitest";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import { readBy } from "./read-by.ts";

describe("readBy", () => {
  const phone = readBy(normalisePhone);

  it("gives what the rule reads", () => expect(phone.parse("199 0000 0001")).toBe("19900000001"));

  it("says what the rule refuses", () => {
    expect(phone.safeParse("0574").error?.issues[0]?.message).toBe("refusals:phone-invalid");
  });
});
