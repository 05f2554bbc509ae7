import type { Division } from "./divisions.ts";
import { citiesOf, COUNTIES, countiesOf, provinces } from "./divisions.ts";
import { FENGHUA, TOWNS } from "./fenghua.ts";

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

interface Named extends Division {
  /** As people write it: 南京 for 南京市, 广西 for 广西壮族自治区. */
  readonly short: string;
}

const PEOPLES =
  "朝鲜族|土家族|苗族|侗族|布依族|藏族|羌族|彝族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|维吾尔|蒙古族|蒙古|柯尔克孜|哈萨克";
const PROVINCE_SUFFIX = new RegExp(`(?:${PEOPLES})*自治区$|特别行政区$|[省市]$`);
const CITY_SUFFIX = new RegExp(`(?:${PEOPLES})+自治州$|地区$|[市盟]$`);
const COUNTY_SUFFIX = /街道办事处$|街道$|[市区县旗镇]$/;
const TOWN_SUFFIX = /街道$|镇$/;

/** Names of the package that group counties without being a place of their own. */
const GROUPINGS = new Set(["县", "省直辖县", "自治区直辖县级行政区划"]);

function shortened(division: Division, suffix: RegExp): Named {
  const short = division.name.replace(suffix, "");
  return { ...division, short: short.length >= 2 ? short : division.name };
}

const PROVINCES: readonly Named[] = provinces().map((each) => shortened(each, PROVINCE_SUFFIX));
const CITIES: readonly Named[] = PROVINCES.flatMap((province) => citiesOf(province.code))
  .filter((each) => !GROUPINGS.has(each.name))
  .map((each) => shortened(each, CITY_SUFFIX));
const TOWN_NAMES: readonly Named[] = TOWNS.map((each) =>
  shortened({ code: each.code, name: each.name.zh }, TOWN_SUFFIX),
);

/** Counties that people name without their city: county-level cities and counties (昆山, 象山), never city districts. */
const FREESTANDING: readonly Named[] = COUNTIES.filter((each) => /[市县旗]$/.test(each.name)).map((each) =>
  shortened(each, COUNTY_SUFFIX),
);

const MUNICIPALITY = /^(?:11|12|31|50)/;
const UNKNOWN: UnresolvedPlace = { status: "unresolved", why: "unknown" };
const NO_PLACE = /^(?:异地招聘|异地|全国|国内|国外|海外|不限|地点不限|远程|居家|在家|线上|待定|面议|无)$/;
const LISTED = /[、,，;；|｜]/;
const SLASHED = /[/／]/;
const BETWEEN_LEVELS = /[\s\-－—–―·・/／>＞\\()（）]+/g;
const SEPARATOR = "-";
const CUT_OFF = /(?:\.{2,}|…+)$/;
/** A district keeps its short name when it is raised or renamed: 奉化市, 增城市, 尚田镇 are still read. */
const FORMER_SUFFIX = /^(?:街道|[市区县镇])/;

interface Match {
  readonly division: Named;
  /** What follows the name, without the separator. */
  readonly rest: string;
  /** A short name with text directly behind it: 中山 in 中山东路. It counts only if that text is read as well. */
  readonly loose: boolean;
  readonly length: number;
}

function matchOf(text: string, division: Named, formerSuffixes: boolean): Match | undefined {
  const full = text.startsWith(division.name);
  if (!full && !text.startsWith(division.short)) return undefined;
  const name = full ? division.name : division.short;
  const behind = text.slice(name.length);
  const former = full || !formerSuffixes ? "" : (FORMER_SUFFIX.exec(behind)?.[0] ?? "");
  const rest = behind.slice(former.length);
  const separated = rest === "" || rest.startsWith(SEPARATOR);
  return {
    division,
    rest: rest.startsWith(SEPARATOR) ? rest.slice(1) : rest,
    loose: !full && former === "" && !separated,
    length: name.length + former.length,
  };
}

/** The longest name, official or short, with which the text begins; "several" when two places share it. */
function leading(
  text: string,
  divisions: readonly Named[],
  formerSuffixes: "with former suffixes" | "as named" = "as named",
): Match | "several" | undefined {
  const matches = divisions
    .map((division) => matchOf(text, division, formerSuffixes === "with former suffixes"))
    .filter((match) => match !== undefined);
  const length = Math.max(...matches.map((match) => match.length));
  const [match, ...others] = matches.filter((each) => each.length === length);
  return others.length > 0 ? "several" : match;
}

/** The one division whose name begins with a text that was cut off (武汉-东西湖...). */
function completing(text: string, divisions: readonly Named[]): Named | undefined {
  if (!CUT_OFF.test(text)) return undefined;
  const start = text.replace(CUT_OFF, "");
  const candidates = divisions.filter((each) => start.length >= 2 && each.name.startsWith(start));
  return candidates.length === 1 ? candidates[0] : undefined;
}

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
    if (match !== undefined && match !== "several" && !match.loose) {
      return withRest({ ...place, precision: "town", townCode: match.division.code }, match.rest);
    }
  }
  return withRest({ ...place, precision: "county" }, rest);
}

/** Reads a county below cities that are already known; without one, the place stays at the level above. */
function below(cityCodes: readonly string[], rest: string, above: ResolvedPlace): ResolvedPlace {
  if (rest === "") return above;
  const counties = cityCodes.flatMap(countiesOf).map((each) => shortened(each, COUNTY_SUFFIX));
  const match = leading(rest, counties, "with former suffixes");
  if (match !== undefined && match !== "several") {
    const place = refusedIfLoose(match, inCounty(match.division, match.rest), "county");
    if (place.status === "resolved") return place;
  }
  const completed = completing(rest, counties);
  if (completed !== undefined) return inCounty(completed, "");
  return { ...above, unread: rest };
}

function inCity(city: Division, rest: string): ResolvedPlace {
  // Addresses write a municipality twice: 上海市上海市浦东新区.
  const remaining = rest.startsWith(city.name) ? rest.slice(city.name.length) : rest;
  // 重庆's counties stand apart from its districts, in a second list of the same municipality.
  const cityCodes = MUNICIPALITY.test(city.code) ? citiesOf(city.code).map((each) => each.code) : [city.code];
  return below(cityCodes, remaining, {
    status: "resolved",
    precision: "city",
    provinceCode: provinceOf(city.code),
    cityCode: city.code,
  });
}

function inProvince(province: Division, rest: string): Place {
  const match = leading(
    rest,
    CITIES.filter((each) => provinceOf(each.code) === province.code),
  );
  if (match !== undefined && match !== "several") {
    return refusedIfLoose(match, inCity(match.division, match.rest), "city");
  }
  const cityCodes = citiesOf(province.code).map((each) => each.code);
  return below(cityCodes, rest, { status: "resolved", precision: "province", provinceCode: province.code });
}

/** 中山东路 is a street, not 中山市: a short name glued to text that could not be read names no place. */
function refusedIfLoose(match: Match, place: Place, level: ResolvedPlace["precision"]): Place {
  const nothingBelow = place.status === "resolved" && place.precision === level && place.unread !== undefined;
  return match.loose && nothingBelow ? UNKNOWN : place;
}

const HOME: readonly Named[] = [{ code: FENGHUA, name: "奉化区", short: "奉化" }];

type Level = "province" | "city" | "county";

function readAt(level: Level, match: Match): Place {
  const { division, rest } = match;
  if (level === "city") return refusedIfLoose(match, inCity(division, rest), level);
  if (level === "province") return refusedIfLoose(match, inProvince(division, rest), level);
  return refusedIfLoose(match, inCounty(division, rest), level);
}

function readOne(text: string): Place {
  const home = leading(text, HOME, "with former suffixes");
  if (home !== undefined && home !== "several") return readAt("county", home);

  const asCity = leading(text, CITIES);
  const asProvince = leading(text, PROVINCES);
  const asCounty = leading(text, FREESTANDING);
  // Of equally long names 吉林 and 海南 are the provinces, a municipality is rather its city: both lists hold it.
  const municipality = asCity !== undefined && asCity !== "several" && MUNICIPALITY.test(asCity.division.code);
  const readings: readonly (readonly [Level, Match | "several" | undefined])[] = municipality
    ? [["city", asCity]]
    : [
        ["province", asProvince],
        ["city", asCity],
        ["county", asCounty],
      ];
  const longest = Math.max(...readings.map(([, match]) => lengthOf(match)));
  const best = readings.find(([, match]) => match !== undefined && lengthOf(match) === longest);
  if (best?.[1] === "several") return { status: "unresolved", why: "ambiguous" };
  const place = best?.[1] === undefined ? UNKNOWN : readAt(best[0], best[1]);
  if (place.status === "resolved") return place;

  const [district, ...others] = COUNTIES.filter((each) => text.startsWith(each.name));
  if (others.length > 0) return { status: "unresolved", why: "ambiguous" };
  if (district !== undefined) return inCounty(district, text.slice(district.name.length).replace(/^-/, ""));

  // A town of the platform's own district may be written alone, but with its full name.
  if (TOWN_NAMES.some((each) => text.startsWith(each.name))) return inCounty({ code: FENGHUA, name: "奉化区" }, text);
  return place;
}

function lengthOf(match: Match | "several" | undefined): number {
  if (match === undefined) return 0;
  return match === "several" ? Number.POSITIVE_INFINITY : match.length;
}

/**
 * Reads a place as job ads write it: "南京-栖霞区", "上海", "奉化-溪口镇", "浙江省宁波市奉化区溪口镇", "陕西省".
 *
 * What names no place, several places or a name that several places share is unresolved, never guessed. A part that is no
 * county (a development zone, a district that was renamed) stays in `unread`, and the place is resolved one level up.
 */
export function resolvePlace(text: string): Place {
  const written = text.normalize("NFKC").trim();
  if (written === "") return { status: "unresolved", why: "empty" };
  const levels = written.replaceAll(BETWEEN_LEVELS, SEPARATOR).replaceAll(/^-|-$/g, "");
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
