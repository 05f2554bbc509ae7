import { describe, expect, it } from "vitest";
import { maskCertificateNumber, parseCertificateNumber } from "./certificate-number.ts";
import { checkCharacter } from "./citizen-id.ts";

const ID = `99000019850228014${checkCharacter("99000019850228014")}`;
const OTHER_ID = `99000019900101001${checkCharacter("99000019900101001")}`;

describe("parseCertificateNumber", () => {
  it("reads category and grade behind the person's own ID", () => {
    expect(parseCertificateNumber(`${ID}43`, ID)).toEqual({
      ok: true,
      value: { number: `${ID}43`, citizenId: ID, category: 4, grade: 3, suffix: null, warnings: [] },
    });
  });

  it("keeps a reissued card's suffix and warns", () => {
    expect(parseCertificateNumber(`${ID}11b1`, null)).toMatchObject({
      ok: true,
      value: { number: `${ID}11B1`, suffix: "B1", warnings: ["suffix-not-verified"] },
    });
  });

  it.each([
    [ID, "length"],
    [`${ID.slice(0, 16)}99${"11"}`, "citizen-id"],
    [`${ID}81`, "category"],
    [`${ID}01`, "category"],
    [`${ID}45`, "grade"],
    [`${ID}41补`, "suffix"],
  ])("refuses %s for its %s", (written, reason) => {
    expect(parseCertificateNumber(written, null)).toEqual({
      ok: false,
      refusal: { code: "certificate-number-invalid", field: "certificateNumber", params: { reason } },
    });
  });

  it("refuses another person's certificate", () => {
    expect(parseCertificateNumber(`${OTHER_ID}43`, ID)).toMatchObject({
      ok: false,
      refusal: { code: "certificate-not-of-this-person" },
    });
  });

  it("hides category and grade when it is shown", () => {
    expect(maskCertificateNumber(`${ID}43`)).toBe(`**************${ID.slice(14)}**`);
    expect(maskCertificateNumber(`${ID}43B1`)).toBe(`**************${ID.slice(14)}****`);
  });
});
