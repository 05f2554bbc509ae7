import type { Coordinates } from "#app/domain/areas/travel.ts";

const RADIANS_PER_DEGREE = Math.PI / 180;

/** How far a degree goes from one origin: north in metres, and east in metres as it changes with the degrees gone north. */
export interface DegreesInMetres {
  readonly north: number;
  readonly east: number;
  readonly eastPerDegreeNorth: number;
}

/** Metres of the same sphere as `distanceMetres` of the domain. */
const NORTH = 6_371_008 * RADIANS_PER_DEGREE;

/**
 * The sphere rolled flat, with the width of a degree taken half-way between the two latitudes: within a district the same
 * metres as the great circle, to the centimetre, and cheap enough to reckon for every posting.
 */
export function degreesInMetres(origin: Coordinates): DegreesInMetres {
  const latitude = origin.latitude * RADIANS_PER_DEGREE;
  return {
    north: NORTH,
    east: NORTH * Math.cos(latitude),
    eastPerDegreeNorth: (-NORTH * Math.sin(latitude) * RADIANS_PER_DEGREE) / 2,
  };
}

/** Metres from the origin. */
export function flatMetres(origin: Coordinates, place: Coordinates): number {
  const { north, east, eastPerDegreeNorth } = degreesInMetres(origin);
  const up = place.latitude - origin.latitude;
  const across = (place.longitude - origin.longitude) * (east + eastPerDegreeNorth * up);
  return Math.sqrt(up * up * north ** 2 + across * across);
}
