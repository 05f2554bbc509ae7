import { type Coordinates, distanceMetres } from "../areas/travel.ts";

/** A neighbourhood of places, within `radiusMetres` of its centre. */
export interface Neighbourhood {
  readonly centre: Coordinates;
  readonly radiusMetres: number;
}

/** Neighbourhoods are squares of so many degrees: about 1.4 by 1.2 km here. */
const DEGREES = 1 / 80;
const METRES_PER_DEGREE = 111_320;
/** Half the diagonal of a square, and a little: the ground is no plane. */
const RADIUS_METRES = Math.ceil(DEGREES * METRES_PER_DEGREE * Math.SQRT1_2 * 1.01);

/** The square a place lies in, by its number to the north and to the east. */
export function squareOf({ latitude, longitude }: Coordinates): { readonly north: number; readonly east: number } {
  return { north: Math.floor(latitude / DEGREES), east: Math.floor(longitude / DEGREES) };
}

export function neighbourhoodOf(place: Coordinates): Neighbourhood {
  const { north, east } = squareOf(place);
  return {
    centre: { latitude: (north + 0.5) * DEGREES, longitude: (east + 0.5) * DEGREES },
    radiusMetres: RADIUS_METRES,
  };
}

/** No place of the neighbourhood is nearer, in whole metres as `distanceMetres` gives them. */
export function nearestMetres(from: Coordinates, { centre, radiusMetres }: Neighbourhood): number {
  return Math.max(0, distanceMetres(from, centre) - radiusMetres - 1);
}
