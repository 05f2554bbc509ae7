import { describe, expect, it } from "vitest";
import { ROLES } from "../accounts/roles.ts";
import { isUnproven, membersAdmit, organisationVerification, VERIFICATION_STATUSES } from "./organisation.ts";

describe("organisationVerification", () => {
  it("lets nobody but the administrator verify, reject, suspend or reinstate", () => {
    for (const status of VERIFICATION_STATUSES) {
      for (const role of ROLES.filter((role) => role !== "administrator")) {
        for (const event of organisationVerification.allowedEvents(status, role)) {
          expect(["submit", "withdraw"]).toContain(event);
        }
      }
    }
  });

  it("asks for a reason before it rejects or suspends", () => {
    expect(organisationVerification.transition("submitted", "reject", "administrator")).toMatchObject({
      ok: false,
      refusal: { code: "reason-required" },
    });
    expect(organisationVerification.transition("verified", "suspend", "administrator", "执照已吊销")).toEqual({
      ok: true,
      value: "suspended",
    });
  });

  it("lets a rejected organisation try again", () => {
    expect(organisationVerification.transition("rejected", "submit", "employer")).toEqual({
      ok: true,
      value: "submitted",
    });
  });
});

describe("an organisation that somebody says they run", () => {
  it("is unproven until the administrator verified it; one that only an ad names is nobody's to misuse", () => {
    expect(VERIFICATION_STATUSES.filter((status) => isUnproven(status, true))).toEqual([
      "unverified",
      "submitted",
      "rejected",
    ]);
    expect(VERIFICATION_STATUSES.filter((status) => isUnproven(status, false))).toEqual([]);
  });

  it("lets its people admit others once it is verified, and only then", () => {
    expect(VERIFICATION_STATUSES.filter(membersAdmit)).toEqual(["verified"]);
  });
});
