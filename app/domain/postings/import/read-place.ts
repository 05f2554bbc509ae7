import { type Place, resolvePlace } from "../../areas/resolve-place.ts";

/** Where the work is, as the ad words it and as far as it could be resolved. */
export interface ReadPlace {
  readonly text: string | null;
  /** Area codes from the finest level that was read to the province; empty where the place is unknown. */
  readonly areaCodes: readonly string[];
  /** The county whose minimum wage applies, where it is known. */
  readonly countyCode: string | null;
}

const NOWHERE: ReadPlace = { text: null, areaCodes: [], countyCode: null };
/** "Somewhere else": any other text says more. */
const ELSEWHERE = /^异地(?:招聘)?$/;
const CUT_OFF = /(?:\.{2,6}|…{1,6})$/;

function areaCodesOf(place: Place): readonly string[] {
  if (place.status === "unresolved") return [];
  const { townCode, countyCode, cityCode, provinceCode } = place;
  return [townCode, countyCode, cityCode, provinceCode].filter((code) => code !== undefined);
}

/** Whether `other` says the same place as `best`, but more of it. */
function saysMore(other: ReadPlace, best: ReadPlace): boolean {
  if (best.text === null || ELSEWHERE.test(best.text)) return true;
  const inside = best.areaCodes.every((code) => other.areaCodes.includes(code));
  const whole = CUT_OFF.test(best.text ?? "") && !CUT_OFF.test(other.text ?? "");
  return inside && (other.areaCodes.length > best.areaCodes.length || (other.areaCodes.length > 0 && whole));
}

/**
 * Chooses among the texts that may name the place, the most telling column first: the first one holds, unless it names no
 * place or a later one names a finer place inside it. A text that names none (异地招聘) is kept as it stands, with the place
 * unknown.
 *
 * Places repeat from row to row, so the returned function remembers what it has resolved.
 */
export function placeReader(): (texts: readonly (string | null)[]) => ReadPlace {
  const known = new Map<string, ReadPlace>();
  const resolve = (text: string): ReadPlace => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const place = resolvePlace(text);
    const countyCode = place.status === "resolved" ? (place.countyCode ?? null) : null;
    const read = { text, areaCodes: areaCodesOf(place), countyCode };
    known.set(text, read);
    return read;
  };
  return (texts) =>
    texts
      .filter((text): text is string => text !== null && text !== "")
      .map(resolve)
      .reduce<ReadPlace>((best, each) => (saysMore(each, best) ? each : best), NOWHERE);
}
