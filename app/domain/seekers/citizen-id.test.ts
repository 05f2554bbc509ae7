import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCharacter, maskCitizenId, parseCitizenId } from "./citizen-id.ts";

/** Region 990000 does not exist, so that no number here can be anybody's. */
const idOf = (birth: string, sequence: string) => {
  const first17 = `990000${birth}${sequence}`;
  return first17 + checkCharacter(first17);
};

const validIds = fc
  .record({
    day: fc.date({ min: new Date("1930-01-01"), max: new Date("2020-12-31"), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ day, sequence }) =>
    idOf(day.toISOString().slice(0, 10).replaceAll("-", ""), String(sequence).padStart(3, "0")),
  );

describe("checkCharacter", () => {
  it("agrees with another use of ISO 7064 MOD 11-2: ORCID's published samples", () => {
    expect(checkCharacter("00000000021825009")).toBe("7");
    expect(checkCharacter("00000000021694233")).toBe("X");
  });

  it("notices every single wrong digit and every swap of neighbours", () => {
    fc.assert(
      fc.property(validIds, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
        const digit = String((Number(id.charAt(place)) + shift) % 10);
        const changed = id.slice(0, place) + digit + id.slice(place + 1);
        expect(parseCitizenId(changed).ok).toBe(false);
        const swapped = id.slice(0, place) + id.charAt(place + 1) + id.charAt(place) + id.slice(place + 2);
        if (swapped !== id) expect(parseCitizenId(swapped).ok).toBe(false);
      }),
    );
  });
});

describe("parseCitizenId", () => {
  it("reads birth date and sex, however it is typed", () => {
    const id = idOf("19850228", "014");
    expect(parseCitizenId(` ${id.slice(0, 6)} ${id.slice(6)}`)).toEqual({
      ok: true,
      value: { number: id, birthDate: "1985-02-28", sex: "female" },
    });
    const fullWidth = [...id.toLowerCase()].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join("");
    expect(parseCitizenId(fullWidth)).toMatchObject({ ok: true, value: { number: id } });
  });

  it.each([
    ["99000085022801", "length"],
    [`${idOf("19850228", "014")}1`, "length"],
    ["99000A198502280142", "characters"],
    [idOf("19850229", "014"), "date"],
    [idOf("18991231", "014"), "date"],
    [idOf("20991231", "014"), "date"],
    ["990000198502280140", "check"],
  ])("refuses %s for its %s", (written, reason) => {
    expect(parseCitizenId(written, "2026-01-01")).toEqual({
      ok: false,
      refusal: { code: "citizen-id-invalid", field: "citizenId", params: { reason } },
    });
  });

  it("shows the last four characters only", () => {
    fc.assert(
      fc.property(validIds, (id) => {
        expect(maskCitizenId(id)).toBe(`**************${id.slice(14)}`);
      }),
    );
  });
});
