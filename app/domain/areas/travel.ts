import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { bilingual as t } from "#app/domain/abilities/scale.ts";

/** WGS84, decimal degrees. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** The ways in which people here get to work, in the order in which they are offered. */
export const TRAVEL_MEANS = ["walk", "wheelchair", "e-bike", "bus", "car", "escorted", "workshop-transport"] as const;

export type TravelMeans = (typeof TRAVEL_MEANS)[number];

export interface TravelParameters {
  readonly name: Bilingual;
  /** Metres covered in a minute on the road. */
  readonly metresPerMinute: number;
  /** Minutes that every journey costs besides: waiting, getting in and out, collecting others. */
  readonly fixedMinutes: number;
  readonly source: string;
  readonly verified: boolean;
}

/**
 * The road is longer than the straight line: 1.3 times as long, in thousandths. Unverified for 奉化; published studies of
 * road networks put the ratio between 1.2 and 1.5, hills above plains.
 */
export const ROAD_FACTOR_PERMILLE = 1300;

/** Planning values, none measured here: every figure that rests on them is shown as "about". */
export const TRAVEL_PARAMETERS: Readonly<Record<TravelMeans, TravelParameters>> = {
  walk: {
    name: t("步行", "On foot"),
    metresPerMinute: 65,
    fixedMinutes: 0,
    source: "Unverified planning value: 3.9 km/h, an unhurried walk.",
    verified: false,
  },
  wheelchair: {
    name: t("轮椅", "By wheelchair"),
    metresPerMinute: 50,
    fixedMinutes: 0,
    source: "Unverified planning value: 3 km/h, a hand-driven wheelchair on pavement.",
    verified: false,
  },
  "e-bike": {
    name: t("电动自行车", "By e-bike"),
    metresPerMinute: 300,
    fixedMinutes: 3,
    source: "Unverified planning value: 18 km/h; GB 17761 limits e-bikes to 25 km/h.",
    verified: false,
  },
  bus: {
    name: t("公交车", "By bus"),
    metresPerMinute: 330,
    fixedMinutes: 15,
    source: "Unverified planning value: 20 km/h, 15 minutes to walk and wait; no timetable is used.",
    verified: false,
  },
  car: {
    name: t("汽车", "By car"),
    metresPerMinute: 580,
    fixedMinutes: 5,
    source: "Unverified planning value: 35 km/h between towns, 5 minutes to park.",
    verified: false,
  },
  escorted: {
    name: t("家人接送", "Brought by family"),
    metresPerMinute: 300,
    fixedMinutes: 5,
    source: "Unverified planning value: as by e-bike, 5 minutes to get on and off.",
    verified: false,
  },
  "workshop-transport": {
    name: t("残疾人之家接送车", "By the workshop's transport"),
    metresPerMinute: 420,
    fixedMinutes: 15,
    source: "Unverified planning value: 25 km/h, 15 minutes to collect the others.",
    verified: false,
  },
};

const EARTH_RADIUS_METRES = 6_371_008;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Great-circle (haversine) distance in whole metres; a town centre is good to 2 to 3 km, so a distance is no better. */
export function distanceMetres(a: Coordinates, b: Coordinates): number {
  const halfLatitude = ((b.latitude - a.latitude) * RADIANS_PER_DEGREE) / 2;
  const halfLongitude = ((b.longitude - a.longitude) * RADIANS_PER_DEGREE) / 2;
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(a.latitude * RADIANS_PER_DEGREE) *
      Math.cos(b.latitude * RADIANS_PER_DEGREE) *
      Math.sin(halfLongitude) ** 2;
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord))));
}

/**
 * About how long the way takes, in whole minutes, rounded up.
 *
 * @param metres straight-line distance, as `distanceMetres` gives it; 0 means the same place and takes no time
 */
export function travelMinutes(metres: number, means: TravelMeans): number {
  if (metres <= 0) return 0;
  const { metresPerMinute, fixedMinutes } = TRAVEL_PARAMETERS[means];
  return fixedMinutes + Math.ceil((metres * ROAD_FACTOR_PERMILLE) / (metresPerMinute * 1000));
}

/**
 * The farthest straight-line distance, in whole metres, that `travelMinutes` puts within these minutes: a limit in minutes
 * becomes one comparison of metres for search and matching.
 */
export function reachMetres(minutes: number, means: TravelMeans): number {
  const { metresPerMinute, fixedMinutes } = TRAVEL_PARAMETERS[means];
  const moving = Math.floor(minutes) - fixedMinutes;
  return moving <= 0 ? 0 : Math.floor((moving * metresPerMinute * 1000) / ROAD_FACTOR_PERMILLE);
}

export function isTravelMeans(text: string): text is TravelMeans {
  return TRAVEL_MEANS.some((each) => each === text);
}
