import { describe, expect, it } from "vitest";
import { consentEnd, consentInForce } from "./consents.ts";

describe("a consent", () => {
  it("holds through its last day and not a day longer", () => {
    const consent = { expiresOn: consentEnd("2026-03-02", 90), withdrawnAt: null };
    expect(consent.expiresOn).toBe("2026-05-31");
    expect(consentInForce(consent, "2026-05-31")).toBe(true);
    expect(consentInForce(consent, "2026-06-01")).toBe(false);
  });

  it("ends at once when it is withdrawn", () => {
    const withdrawnAt = new Date("2026-03-02T03:00:00Z");
    expect(consentInForce({ expiresOn: "2099-12-31", withdrawnAt }, "2026-03-02")).toBe(false);
  });
});
