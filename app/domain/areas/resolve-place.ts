import type { Division } from "./divisions.ts";
import { citiesOf, COUNTIES, provinces } from "./divisions.ts";
import { FENGHUA, TOWNS } from "./fenghua.ts";
import type { Gazetteer, Match } from "./gazetteer.ts";
import { completing, gazetteer, leading, LEVEL_SEPARATOR } from "./gazetteer.ts";

export interface ResolvedPlace {
  readonly status: "resolved";
  /** The finest level that was read. */
  readonly precision: "province" | "city" | "county" | "town";
  readonly provinceCode: string;
  readonly cityCode?: string;
  readonly countyCode?: string;
  /** Only towns and streets of 奉化 are known. */
  readonly townCode?: string;
  /** What was written beyond the finest level read, such as a development zone that is no county. */
  readonly unread?: string;
}

export interface UnresolvedPlace {
  readonly status: "unresolved";
  /**
   * `empty`: nothing written; `no-place`: words that name none (异地招聘, 全国); `ambiguous`: a name that several places share;
   * `several`: more than one place; `unknown`: no place of that name.
   */
  readonly why: "empty" | "no-place" | "ambiguous" | "several" | "unknown";
}

export type Place = ResolvedPlace | UnresolvedPlace;

/** Names of the package that group counties without being a place of their own. */
const GROUPINGS = new Set(["县", "省直辖县", "自治区直辖县级行政区划"]);

const ALL_CITIES = provinces()
  .flatMap((province) => citiesOf(province.code))
  .filter((each) => !GROUPINGS.has(each.name));
const HOME_DISTRICT = { code: FENGHUA, name: "奉化区" };

const PROVINCES = gazetteer(provinces(), "province");
const CITIES = gazetteer(ALL_CITIES, "city");
/** Counties that people name without their city: county-level cities and counties (昆山, 象山), never city districts. */
const FREESTANDING = gazetteer(
  COUNTIES.filter((each) => /[市县旗]$/.test(each.name)),
  "county",
);
const DISTRICTS = gazetteer(COUNTIES, "county");
const HOME = gazetteer([HOME_DISTRICT], "county");
const TOWN_NAMES = gazetteer(
  TOWNS.map((each) => ({ code: each.code, name: each.name.zh })),
  "town",
);

/** The counties of a city (`3302`) or of a whole province (`33`). */
const COUNTIES_BELOW = new Map<string, Gazetteer>();
for (const prefixLength of [2, 4]) {
  const prefixes = new Set(COUNTIES.map((each) => each.code.slice(0, prefixLength)));
  for (const prefix of prefixes) {
    const counties = COUNTIES.filter((each) => each.code.startsWith(prefix));
    COUNTIES_BELOW.set(prefix, gazetteer(counties, "county"));
  }
}
const CITIES_BELOW = new Map(
  provinces().map((province) => [
    province.code,
    gazetteer(
      ALL_CITIES.filter((each) => provinceOf(each.code) === province.code),
      "city",
    ),
  ]),
);
const NOWHERE: Gazetteer = new Map();

const MUNICIPALITY = /^(?:11|12|31|50)/;
const UNKNOWN: UnresolvedPlace = { status: "unresolved", why: "unknown" };
const AMBIGUOUS: UnresolvedPlace = { status: "unresolved", why: "ambiguous" };
const NO_PLACE = /^(?:异地招聘|异地|全国|国内|国外|海外|不限|地点不限|远程|居家|在家|线上|待定|面议|无)$/;
const LISTED = /[、,，;；|｜]/;
const SLASHED = /[/／]/;
const BETWEEN_LEVELS = /[\s\-－—–―·・/／>＞\\()（）]+/g;

function withRest(place: Omit<ResolvedPlace, "status" | "unread">, rest: string): ResolvedPlace {
  return rest === "" ? { status: "resolved", ...place } : { status: "resolved", ...place, unread: rest };
}

function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

function cityOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}

function inCounty(county: Division, rest: string): ResolvedPlace {
  const place = { provinceCode: provinceOf(county.code), cityCode: cityOf(county.code), countyCode: county.code };
  if (county.code === FENGHUA) {
    const match = leading(rest, TOWN_NAMES, "with former suffixes");
    if (match !== undefined && !match.loose) {
      return withRest({ ...place, precision: "town", townCode: match.division.code }, match.rest);
    }
  }
  return withRest({ ...place, precision: "county" }, rest);
}

/** Reads a county below a city or province that is already known; without one, the place stays at that level. */
function below(prefix: string, rest: string, above: ResolvedPlace): ResolvedPlace {
  if (rest === "") return above;
  const counties = COUNTIES_BELOW.get(prefix) ?? NOWHERE;
  const match = leading(rest, counties, "with former suffixes");
  if (match !== undefined && !match.shared) {
    const place = refusedIfLoose(match, inCounty(match.division, match.rest), "county");
    if (place.status === "resolved") return place;
  }
  const completed = completing(rest, counties);
  return completed === undefined ? { ...above, unread: rest } : inCounty(completed, "");
}

function inCity(city: Division, rest: string): ResolvedPlace {
  // Addresses write a municipality twice: 上海市上海市浦东新区.
  const remaining = rest.startsWith(city.name) ? rest.slice(city.name.length) : rest;
  // 重庆's counties stand apart from its districts, in a second list of the same municipality.
  const prefix = city.code.slice(0, MUNICIPALITY.test(city.code) ? 2 : 4);
  return below(prefix, remaining, {
    status: "resolved",
    precision: "city",
    provinceCode: provinceOf(city.code),
    cityCode: city.code,
  });
}

function inProvince(province: Division, rest: string): Place {
  const match = leading(rest, CITIES_BELOW.get(province.code) ?? NOWHERE);
  if (match !== undefined) return refusedIfLoose(match, inCity(match.division, match.rest), "city");
  return below(province.code.slice(0, 2), rest, {
    status: "resolved",
    precision: "province",
    provinceCode: province.code,
  });
}

/** 中山东路 is a street, not 中山市: a short name glued to text that could not be read names no place. */
function refusedIfLoose(match: Match, place: Place, level: ResolvedPlace["precision"]): Place {
  const nothingBelow = place.status === "resolved" && place.precision === level && place.unread !== undefined;
  return match.loose && nothingBelow ? UNKNOWN : place;
}

type Level = "province" | "city" | "county";

function readAt(level: Level, match: Match): Place {
  const { division, rest } = match;
  if (level === "city") return refusedIfLoose(match, inCity(division, rest), level);
  if (level === "province") return refusedIfLoose(match, inProvince(division, rest), level);
  return refusedIfLoose(match, inCounty(division, rest), level);
}

/** What turns the short name of a town into another place: 锦屏县 lies in 贵州. */
const OTHER_LEVEL = /^[市县区旗省州盟]/;

/** A town of the platform's own district, by its name, a former one (莼湖镇) or the bare name; undefined for all else. */
function ownTown(text: string): Match | undefined {
  const match = leading(text, TOWN_NAMES, "with former suffixes");
  const bare = match === undefined ? "" : text.slice(match.division.short.length);
  return match === undefined || OTHER_LEVEL.test(bare) ? undefined : match;
}

/** A village of the district by its full name, which leads to its town. */
function ownVillage(text: string): ResolvedPlace | undefined {
  const found = TOWNS.find(({ villages }) => villages.some(({ name }) => text.startsWith(name.zh)));
  const place = found && inCounty(HOME_DISTRICT, found.name.zh);
  return place && { ...place, unread: text };
}

function readOne(text: string): Place {
  const town = ownTown(text);
  // People of the district write 溪口 and mean theirs; with other words behind it may be a street or a firm of any place.
  if (town !== undefined && !town.loose) return inCounty(HOME_DISTRICT, text);
  const home = leading(text, HOME, "with former suffixes");
  if (home !== undefined) return readAt("county", home);

  const asCity = leading(text, CITIES);
  // Of equally long names 吉林 and 海南 are the provinces, a municipality is rather its city: both lists hold it.
  const municipality = asCity !== undefined && MUNICIPALITY.test(asCity.division.code);
  const readings: readonly (readonly [Level, Match | undefined])[] = municipality
    ? [["city", asCity]]
    : [
        ["province", leading(text, PROVINCES)],
        ["city", asCity],
        ["county", leading(text, FREESTANDING)],
      ];
  const longest = Math.max(...readings.map(([, match]) => match?.length ?? 0));
  const [level, match] = readings.find(([, each]) => each?.length === longest) ?? [];
  if (level !== undefined && match !== undefined) {
    if (match.shared) return AMBIGUOUS;
    const place = readAt(level, match);
    if (place.status === "resolved") return place;
  }

  // A city district stands alone only with its full name, and only where no other city has one of that name.
  const district = leading(text, DISTRICTS);
  if (district !== undefined && text.startsWith(district.division.name)) {
    return district.shared ? AMBIGUOUS : inCounty(district.division, district.rest);
  }
  // So does a place of the platform's own district, with other words behind it.
  return town === undefined
    ? (ownVillage(text) ?? UNKNOWN)
    : inCounty(HOME_DISTRICT, `${town.division.name}-${town.rest}`);
}

/**
 * Reads a place as job ads write it: "南京-栖霞区", "上海", "奉化-溪口镇", "浙江省宁波市奉化区溪口镇", "陕西省".
 * A bare name of one of the district's own towns is that town before it is any other place.
 *
 * What names no place, several places or a name that several places share is unresolved, never guessed. A part that is no
 * county (a development zone, a district that was renamed) stays in `unread`, and the place is resolved one level up.
 */
export function resolvePlace(text: string): Place {
  const written = text.normalize("NFKC").trim();
  if (written === "") return { status: "unresolved", why: "empty" };
  const levels = written.replaceAll(BETWEEN_LEVELS, LEVEL_SEPARATOR).replaceAll(/^-|-$/g, "");
  if (NO_PLACE.test(levels)) return { status: "unresolved", why: "no-place" };

  const holdsSeveral = (separator: RegExp): boolean =>
    written.split(separator).filter((part) => part.trim() !== "").length > 1;
  if (holdsSeveral(LISTED)) return { status: "unresolved", why: "several" };

  const place = readOne(levels);
  // 宁波/奉化 is one place in two levels, 上海/杭州 is two places.
  const readWhole = place.status === "resolved" && place.unread === undefined;
  return holdsSeveral(SLASHED) && !readWhole ? { status: "unresolved", why: "several" } : place;
}

/**
 * The county whose minimum wage applies to a place; undefined where only a city or province is known, for wages differ
 * within them (浙江 sets them by county).
 */
export function wageAreaOf(place: Place): string | undefined {
  return place.status === "resolved" ? place.countyCode : undefined;
}
