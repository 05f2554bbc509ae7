import type { Coordinates } from "#app/domain/areas/travel.ts";

export const METRES_PER_DEGREE = 111_194.9;

/** Metres in a degree of longitude at the origin's latitude. */
export function metresPerDegreeEast(origin: Coordinates): number {
  return METRES_PER_DEGREE * Math.cos((origin.latitude * Math.PI) / 180);
}

/** Metres on a sphere rolled flat at the origin: exact to some metres within a district. */
export function flatMetres(origin: Coordinates, place: Coordinates): number {
  const up = (place.latitude - origin.latitude) * METRES_PER_DEGREE;
  const across = (place.longitude - origin.longitude) * metresPerDegreeEast(origin);
  return Math.sqrt(up * up + across * across);
}
