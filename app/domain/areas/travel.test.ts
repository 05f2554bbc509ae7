import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTownCode, town, TOWNS, village } from "./fenghua.ts";
import {
  distanceMetres,
  isTravelMeans,
  reachMetres,
  TRAVEL_MEANS,
  TRAVEL_PARAMETERS,
  travelMinutes,
} from "./travel.ts";

const coordinates = fc.record({
  latitude: fc.double({ min: 29.3, max: 29.9, noNaN: true }),
  longitude: fc.double({ min: 121, max: 121.9, noNaN: true }),
});
const means = fc.constantFrom(...TRAVEL_MEANS);
const metres = fc.integer({ min: 0, max: 200_000 });

describe("distanceMetres", () => {
  it("agrees with the length of a degree of latitude", () => {
    const distance = distanceMetres({ latitude: 29, longitude: 121 }, { latitude: 30, longitude: 121 });
    expect(distance).toBeGreaterThan(111_100);
    expect(distance).toBeLessThan(111_300);
  });

  it("is a whole, symmetric distance, nil at the same place", () => {
    fc.assert(
      fc.property(coordinates, coordinates, (a, b) => {
        expect(Number.isInteger(distanceMetres(a, b))).toBe(true);
        expect(distanceMetres(a, b)).toBe(distanceMetres(b, a));
        expect(distanceMetres(a, a)).toBe(0);
      }),
    );
  });
});

describe("travelMinutes", () => {
  it("is whole and never falls with the distance", () => {
    fc.assert(
      fc.property(metres, metres, means, (one, other, by) => {
        const [near, far] = one < other ? [one, other] : [other, one];
        expect(Number.isInteger(travelMinutes(far, by))).toBe(true);
        expect(travelMinutes(near, by)).toBeLessThanOrEqual(travelMinutes(far, by));
      }),
    );
  });

  it("takes no time where one is already", () => {
    for (const by of TRAVEL_MEANS) expect(travelMinutes(0, by)).toBe(0);
  });

  it("gives a kilometre in the minutes of each means", () => {
    expect(TRAVEL_MEANS.map((by) => [by, travelMinutes(1000, by)])).toEqual([
      ["walk", 20],
      ["wheelchair", 26],
      ["e-bike", 8],
      ["bus", 19],
      ["car", 8],
      ["escorted", 10],
      ["workshop-transport", 19],
    ]);
  });

  it("is inverted by reachMetres", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), means, (minutes, by) => {
        const reach = reachMetres(minutes, by);
        expect(travelMinutes(reach, by)).toBeLessThanOrEqual(minutes);
        if (minutes > TRAVEL_PARAMETERS[by].fixedMinutes) {
          expect(travelMinutes(reach + 1, by)).toBeGreaterThan(minutes);
        }
      }),
    );
  });

  it("says where each speed comes from", () => {
    for (const by of TRAVEL_MEANS) {
      const { source, name } = TRAVEL_PARAMETERS[by];
      expect(source).not.toBe("");
      expect(name.zh).not.toBe("");
      expect(name.en).not.toBe("");
    }
    expect(isTravelMeans("bus")).toBe(true);
    expect(isTravelMeans("train")).toBe(false);
  });
});

describe("奉化's towns", () => {
  it("are twelve, each with a code of the district, a centre within it and villages", () => {
    expect(TOWNS).toHaveLength(12);
    expect(new Set(TOWNS.map((each) => each.code)).size).toBe(12);
    for (const each of TOWNS) {
      expect(each.code).toMatch(/^330213\d{3}$/);
      expect(each.centre.latitude).toBeGreaterThan(29.4);
      expect(each.centre.latitude).toBeLessThan(29.8);
      expect(each.centre.longitude).toBeGreaterThan(121.05);
      expect(each.centre.longitude).toBeLessThan(121.8);
      expect(each.name.en).toMatch(/^[A-Z][a-z']+ (?:Subdistrict|Town)$/);
      expect(each.villages.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("hold villages with codes of their own", () => {
    const codes = TOWNS.flatMap((each) => each.villages.map((one) => one.code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(village("330213005-tengtou")?.town.name.zh).toBe("萧王庙街道");
    expect(village("330213005-nowhere")).toBeUndefined();
    expect(isTownCode("330213100")).toBe(true);
    expect(town("330213999")).toBeUndefined();
  });
});
