import { describe, expect, it } from "vitest";
import { certificateValidOn } from "./certificate-validity.ts";

describe("certificateValidOn", () => {
  it("counts ten years from the issue, its anniversary included", () => {
    const certificate = { issuedOn: "2016-03-01", validUntil: null };
    expect(certificateValidOn(certificate, "2026-03-01")).toEqual({ verdict: "pass", validUntil: "2026-03-01" });
    expect(certificateValidOn(certificate, "2026-03-02")).toMatchObject({ verdict: "fail", reason: "run-out" });
    expect(certificateValidOn(certificate, "2016-02-29")).toMatchObject({ verdict: "fail", reason: "not-yet-issued" });
  });

  it("believes the printed date before the rule", () => {
    const certificate = { issuedOn: "2016-03-01", validUntil: "2027-01-31" };
    expect(certificateValidOn(certificate, "2027-01-31").verdict).toBe("pass");
    expect(certificateValidOn(certificate, "2027-02-01").verdict).toBe("fail");
  });

  it("is unknown without any date", () => {
    expect(certificateValidOn({ issuedOn: null, validUntil: null }, "2026-03-01").verdict).toBe("unknown");
  });
});
