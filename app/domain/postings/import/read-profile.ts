import type { AccommodationCode } from "../../abilities/accommodations.ts";
import { describeDemand, type DimensionCode } from "../../abilities/dimensions.ts";
import type { Level } from "../../abilities/scale.ts";
import { statedBy } from "./fields.ts";
import { listItems, plain, type Reading, saysNothing } from "./read-terms.ts";
import { targetNamed } from "./recognise-columns.ts";

const LEVELS: readonly Level[] = [0, 1, 2, 3];

const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:不需要|不要求|无要求|不用|没有|无|notneeded|none|no)$/, 0],
  [/^(?:低|少|轻|轻微|偶尔|很少|较低|low|light|slight|little|rarely)$/, 1],
  [/^(?:中|中等|一般|普通|有时|medium|moderate|some|sometimes)$/, 2],
  [/^(?:高|重|强|很高|很多|频繁|总是|high|heavy|always|constant)$/, 3],
];

/** What a job asks for on a dimension: a level from 0 to 3, its published wording in either language, or a plain word. */
export function readLevel(code: DimensionCode, text: string): Reading<Level> {
  const written = plain(text);
  const level =
    LEVELS.find((each) => String(each) === written) ??
    LEVELS.find((each) =>
      [describeDemand(code, each, "zh"), describeDemand(code, each, "en")].map(plain).includes(written),
    ) ??
    LEVEL_WORDS.find(([words]) => words.test(written))?.[1];
  if (level !== undefined) return { status: "read", value: level };
  return saysNothing(text) ? { status: "unknown" } : { status: "unreadable" };
}

const OFFERED = /^(?:设有|配有|提供|有)/;

/** The accommodations a list in one cell names, and what in it names none. */
export function readAccommodations(text: string): {
  readonly offered: readonly AccommodationCode[];
  readonly unknown: readonly string[];
} {
  const offered: AccommodationCode[] = [];
  const unknown: string[] = [];
  if (saysNothing(text) || /^(?:无|没有|暂无)$/.test(plain(text))) return { offered, unknown };
  for (const item of listItems(text)) {
    const target = targetNamed(item) ?? targetNamed(item.replace(OFFERED, ""));
    const stated = target === undefined ? undefined : statedBy(target);
    if (stated !== undefined && "accommodation" in stated) offered.push(stated.accommodation);
    else unknown.push(item);
  }
  return { offered, unknown };
}
