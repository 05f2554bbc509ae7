import { type Coordinates, distanceMetres } from "../areas/travel.ts";

/** A neighbourhood of places, within `radiusMetres` of its centre. */
interface Neighbourhood {
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

function neighbourhoodOf(place: Coordinates): Neighbourhood {
  const { north, east } = squareOf(place);
  return {
    centre: { latitude: (north + 0.5) * DEGREES, longitude: (east + 0.5) * DEGREES },
    radiusMetres: RADIUS_METRES,
  };
}

/** No distance: nobody has said where. */
export const NOWHERE = -1;

/**
 * How far it is from one place after the other to the nearest point of each neighbourhood, in whole metres as `distanceMetres`
 * gives them: no place of it is nearer. Each square is reckoned once.
 */
export class NearestMetres {
  private readonly squares: readonly Neighbourhood[];
  /** By class, its square; `NOWHERE` where no place decides. */
  private readonly squareOfClass: Int32Array;
  private readonly metres: Int32Array;

  /** @param places of one example each */
  constructor(places: readonly (Coordinates | null)[]) {
    const known = new Map<string, number>();
    const squares: Neighbourhood[] = [];
    this.squareOfClass = Int32Array.from(places, (place) => {
      if (place === null) return NOWHERE;
      const { north, east } = squareOf(place);
      const key = `${north} ${east}`;
      const square = known.get(key) ?? squares.push(neighbourhoodOf(place)) - 1;
      known.set(key, square);
      return square;
    });
    this.squares = squares;
    this.metres = new Int32Array(squares.length);
  }

  /** @param place null: every neighbourhood is `NOWHERE` */
  from(place: Coordinates | null): void {
    for (const [at, { centre, radiusMetres }] of this.squares.entries()) {
      this.metres[at] = place === null ? NOWHERE : Math.max(0, distanceMetres(place, centre) - radiusMetres - 1);
    }
  }

  /** Metres to the neighbourhood of a class, or `NOWHERE`. */
  to(each: number): number {
    const square = this.squareOfClass[each] ?? NOWHERE;
    return square === NOWHERE ? NOWHERE : (this.metres[square] ?? NOWHERE);
  }
}
