import { cutText } from "../cut-text.ts";
import type { PostingContent } from "./content.ts";
import type { FormStep } from "./form/steps.ts";
import type { WordedGroup, WordingPattern } from "./wording-pattern.ts";
import { ENGLISH_PATTERNS } from "./wording-en.ts";
import { CHINESE_PATTERNS } from "./wording-zh.ts";

/**
 * What a wording does to the people who read it.
 *
 * `names`: a kind or grade of disability is named, be it to welcome. `limits`: others are left out by it. `excludes`:
 * disabled people, or those of a kind, are turned away.
 */
export const WORDING_REACHES = ["names", "limits", "excludes"] as const;
export type WordingReach = (typeof WORDING_REACHES)[number];

/** Words in a posting that speak of a diagnosis where they should speak of the work. */
export interface WordingFinding {
  readonly reach: WordingReach;
  /** The group of demands in which the same can be said of the work; null: whichever it is. */
  readonly group: WordedGroup | null;
  /** The words as they stand in the text, from `from` up to `to`. */
  readonly quote: string;
  readonly from: number;
  readonly to: number;
}

/** No text of a posting is longer; what a stranger sends may be, before it is refused. */
const MOST_CHARACTERS = 20_000;

const SENTENCE = /[^。；;！!？?\n]+/g;

/** Most sentences hold none of these, and fifty thousand rows are read at once. */
const WORTH_A_LOOK = new RegExp(
  "残|聋|盲|哑|[听视肢智精]障|障碍|缺陷|弱视|低视力|失明|失聪|色弱|弱智|低下|瘫|麻痹|侏儒|自闭|孤独|唐氏|抑郁|癫痫|健全" +
    "|精神(?:分裂|疾|病)|听力[言语]|(?:行动|腿脚|手脚|肢体)不|轮椅|拄拐|(?:类别|类型|种类|人群|对象)[^。；\\n]{0,6}(?:视力|听力|言语|肢体|智力|精神|多重)|级(?:的)?(?:视力|听力|言语|肢体|智力|精神)|(?:视力|听力|言语|肢体|智力|精神|多重)[^，。；\\n]{0,10}级" +
    "|[仅只限须求](?:[仅限招收聘要用是为]|面向){0,4}(?:视力|听力|言语|肢体|智力|精神|多重)",
);
const WORTH_A_LOOK_IN_ENGLISH =
  /deaf|blind|hearing|impair|disab|handicap|able[- ]bodied|mental|sighted|autis|epilep|syndrome|schizo|paraly|plegi|palsy|amput/i;

/**
 * Finds where a text names a category or grade of disability, or turns disabled people away, in Chinese and English.
 *
 * A posting says what the work requires, never a diagnosis: people of one category and grade differ in what they can do,
 * and who applies to such words has told the diagnosis. Turning people away is against 就业促进法 art. 29 and
 * 残疾人保障法 art. 38. Naming a group can be lawful (a sheltered place, 盲人医疗按摩), so that a person has to judge it.
 *
 * Not found, because they name no diagnosis: 残疾人, 残疾人证, 盲人按摩 and other names of occupations and places, 手语,
 * 盲文, 无障碍. The rules go by adjacent words; what they miss the administrator's review is there for.
 *
 * @returns the findings in the order of the text, none within another
 */
export function findWording(text: string): readonly WordingFinding[] {
  const found = [...cutText(text, MOST_CHARACTERS).matchAll(SENTENCE)].flatMap((sentence) => {
    const [words] = sentence;
    const patterns = [
      ...(WORTH_A_LOOK.test(words) ? CHINESE_PATTERNS : []),
      ...(WORTH_A_LOOK_IN_ENGLISH.test(words) ? ENGLISH_PATTERNS : []),
    ];
    return patterns.flatMap((each) =>
      [...words.matchAll(each.pattern)].map((match) => finding(each, match, sentence.index)),
    );
  });
  const weight = ({ reach }: WordingFinding) => WORDING_REACHES.indexOf(reach);
  return found
    .sort((a, b) => weight(b) - weight(a) || b.quote.length - a.quote.length)
    .reduce<WordingFinding[]>(
      (kept, each) => (kept.some(({ from, to }) => each.from < to && from < each.to) ? kept : [...kept, each]),
      [],
    )
    .sort((a, b) => a.from - b.from);
}

function finding({ group, reach }: WordingPattern, match: RegExpExecArray, offset: number): WordingFinding {
  const quote = match[0].trim();
  const from = offset + match.index + match[0].indexOf(quote);
  return { reach: reach ?? reachOf(match.groups ?? {}), group, quote, from, to: from + quote.length };
}

function reachOf(parts: Readonly<Record<string, string | undefined>>): WordingReach {
  if (parts["no"] !== undefined || parts["gone"] !== undefined) return "excludes";
  return parts["limit"] !== undefined || parts["only"] !== undefined ? "limits" : "names";
}

/** Whether a text turns disabled people, or those of a kind, away. */
export function excludesPeople(text: string): boolean {
  return findWording(text).some(({ reach }) => reach === "excludes");
}

/** The text without what `findWording` finds, for places where nobody may be sorted by a diagnosis. */
export function withoutWording(text: string): string {
  const findings = findWording(text);
  if (findings.length === 0) return text;
  const rest = findings.reduceRight((kept, { from, to }) => `${kept.slice(0, from)} ${kept.slice(to)}`, text);
  return withoutWording(rest);
}

/** The free texts of a posting, in the order of its form. */
export const WORDED_FIELDS = ["title", "hoursText", "description", "skillsWanted", "benefits"] as const;
export type WordedField = (typeof WORDED_FIELDS)[number];

/** A finding and the field it stands in. */
export interface PostingWording extends WordingFinding {
  readonly field: WordedField;
}

/** The step of the form in which each free text is asked for. */
export const WORDED_STEPS = {
  title: "what",
  hoursText: "place",
  description: "details",
  skillsWanted: "details",
  benefits: "details",
} as const satisfies Readonly<Record<WordedField, FormStep>>;

/** The free texts of a posting. */
export type PostingWords = Pick<PostingContent, WordedField>;

/** What the free texts of a posting name that they should not, in the order of its form. */
export function wordingOf(content: PostingWords): readonly PostingWording[] {
  return WORDED_FIELDS.flatMap((field) => {
    const texts = [content[field] ?? ""].flat();
    return texts.flatMap((text) => findWording(text).map((finding) => ({ ...finding, field })));
  });
}

/** Whether `after` names something that `before` did not. */
export function namesMore(before: readonly PostingWording[], after: readonly PostingWording[]): boolean {
  return after.some(({ field, quote }) => !before.some((known) => known.field === field && known.quote === quote));
}
