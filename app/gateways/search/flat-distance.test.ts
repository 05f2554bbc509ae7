import fc from "fast-check";
import { expect, it } from "vitest";
import { distanceMetres } from "#app/domain/areas/travel.ts";
import { flatMetres } from "./flat-distance.ts";

it("gives the metres of the great circle within thirty kilometres, to half a metre", () => {
  const latitude = fc.double({ min: 29.3, max: 29.9, noNaN: true });
  const longitude = fc.double({ min: 121, max: 121.7, noNaN: true });
  const place = fc.record({ latitude, longitude });
  fc.assert(
    fc.property(place, place, (one, other) => {
      const metres = distanceMetres(one, other);
      fc.pre(metres < 30_000);
      // The great circle comes in whole metres.
      expect(Math.abs(flatMetres(one, other) - metres)).toBeLessThan(0.55);
    }),
  );
});
