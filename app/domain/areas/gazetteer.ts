import type { Division } from "./divisions.ts";

/** A division with the name people write: 南京 for 南京市, 广西 for 广西壮族自治区. */
export interface Named extends Division {
  readonly short: string;
}

/** Divisions by the first character of their names: an import reads places by the ten thousand. */
export type Gazetteer = ReadonlyMap<string, readonly Named[]>;

export interface Match {
  readonly division: Named;
  /** What follows the name, without the separator. */
  readonly rest: string;
  /** A short name with text directly behind it: 中山 in 中山东路. It counts only if that text is read as well. */
  readonly loose: boolean;
  /** Another division of the gazetteer has the same name. */
  readonly shared: boolean;
  /** How many characters were read. */
  readonly length: number;
}

/** What stands between the levels of a place once it is normalised. */
export const LEVEL_SEPARATOR = "-";

const PEOPLES =
  "朝鲜族|土家族|苗族|侗族|布依族|藏族|羌族|彝族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|维吾尔|蒙古族|蒙古|柯尔克孜|哈萨克";

const SUFFIXES = {
  province: new RegExp(`(?:${PEOPLES}){0,3}自治区$|特别行政区$|[省市]$`),
  city: new RegExp(`(?:${PEOPLES}){1,3}自治州$|地区$|[市盟]$`),
  county: /街道办事处$|街道$|[市区县旗镇]$/,
  town: /街道$|镇$/,
};

/** A district keeps its short name when it is raised or renamed: 奉化市, 增城市, 尚田镇 are still read. */
const FORMER_SUFFIX = /^(?:街道|[市区县镇乡])/;
const CUT_OFF = /(?:\.{2,6}|…{1,6})$/;

export function gazetteer(divisions: readonly Division[], level: keyof typeof SUFFIXES): Gazetteer {
  const byFirst = new Map<string, Named[]>();
  for (const { code, name } of divisions) {
    const short = name.replace(SUFFIXES[level], "");
    const named = { code, name, short: short.length >= 2 ? short : name };
    const first = name.slice(0, 1);
    byFirst.set(first, [...(byFirst.get(first) ?? []), named]);
  }
  return byFirst;
}

function matchOf(text: string, division: Named, formerSuffixes: boolean): Match | undefined {
  const full = text.startsWith(division.name);
  if (!full && !text.startsWith(division.short)) return undefined;
  const name = full ? division.name : division.short;
  const behind = text.slice(name.length);
  const former = full || !formerSuffixes ? "" : (FORMER_SUFFIX.exec(behind)?.[0] ?? "");
  const rest = behind.slice(former.length);
  const separated = rest === "" || rest.startsWith(LEVEL_SEPARATOR);
  return {
    division,
    rest: rest.startsWith(LEVEL_SEPARATOR) ? rest.slice(LEVEL_SEPARATOR.length) : rest,
    loose: !full && former === "" && !separated,
    shared: false,
    length: name.length + former.length,
  };
}

/** The longest name, official or short, with which the text begins. */
export function leading(
  text: string,
  places: Gazetteer,
  formerSuffixes: "with former suffixes" | "as named" = "as named",
): Match | undefined {
  const matches = (places.get(text.slice(0, 1)) ?? [])
    .map((division) => matchOf(text, division, formerSuffixes === "with former suffixes"))
    .filter((match) => match !== undefined);
  const length = Math.max(...matches.map((match) => match.length));
  const [match, ...others] = matches.filter((each) => each.length === length);
  return match === undefined ? undefined : { ...match, shared: others.length > 0 };
}

/** The one division whose name begins with a text that was cut off (武汉-东西湖...). */
export function completing(text: string, places: Gazetteer): Named | undefined {
  if (!CUT_OFF.test(text)) return undefined;
  const start = text.replace(CUT_OFF, "");
  if (start.length < 2) return undefined;
  const candidates = (places.get(start.slice(0, 1)) ?? []).filter((each) => each.name.startsWith(start));
  return candidates.length === 1 ? candidates[0] : undefined;
}
