import { cutText } from "../cut-text.ts";
import { LIMIT_PATTERNS, type LimitSubject, WORTH_A_LOOK, WORTH_A_LOOK_IN_ENGLISH } from "./unfair-limit-patterns.ts";
import { type PostingWords, WORDED_FIELDS, type WordedField } from "./wording.ts";

/**
 * What each is against. Of age no law speaks; it is said and no more.
 *
 * Source: 就业促进法 arts 3, 26–31; 妇女权益保障法 art. 43 (of 2023: neither sex nor marriage nor births may be asked or made a
 * condition); 劳动法 art. 12.
 */
export const LIMIT_ARTICLES: Readonly<Record<LimitSubject, string | null>> = {
  sex: "就业促进法第二十七条、妇女权益保障法第四十三条",
  marriage: "就业促进法第二十七条、妇女权益保障法第四十三条",
  ethnicity: "就业促进法第二十八条、劳动法第十二条",
  religion: "就业促进法第三条、劳动法第十二条",
  pathogen: "就业促进法第三十条",
  origin: "就业促进法第三十一条",
  age: null,
};

/** Words that shut people out, as they stand in the text from `from` up to `to`. */
export interface LimitFinding {
  readonly subject: LimitSubject;
  readonly quote: string;
  readonly from: number;
  readonly to: number;
}

const MOST_CHARACTERS = 20_000;
const SENTENCE = /[^。；;！!？?\n]+/g;

/**
 * Finds where a text shuts people out by sex, marriage or births, ethnicity, religion, a pathogen they carry, household register
 * or age, or prefers some of them, in Chinese and English. That it does not matter (性别不限) is no such word.
 *
 * There are lawful grounds (art. 27: unsuitable work by the state's own list; art. 30: work that spreads disease; art. 28:
 * consideration for minorities), so that a person has to judge it.
 *
 * @returns the findings in the order of the text, none of a subject within another of it
 */
export function findLimits(text: string): readonly LimitFinding[] {
  const found = [...cutText(text, MOST_CHARACTERS).matchAll(SENTENCE)].flatMap(({ 0: words, index: offset }) =>
    LIMIT_PATTERNS.flatMap(({ subject, zh, en }) => {
      const patterns = [...(WORTH_A_LOOK.test(words) ? zh : []), ...(WORTH_A_LOOK_IN_ENGLISH.test(words) ? en : [])];
      return patterns.flatMap((pattern) =>
        [...words.matchAll(pattern)].map(({ 0: quote, index }) => {
          const from = offset + index;
          return { subject, quote, from, to: from + quote.length };
        }),
      );
    }),
  );
  return found
    .sort((a, b) => b.quote.length - a.quote.length)
    .reduce<LimitFinding[]>(
      (kept, each) =>
        kept.some(({ subject, from, to }) => subject === each.subject && each.from < to && from < each.to)
          ? kept
          : [...kept, each],
      [],
    )
    .sort((a, b) => a.from - b.from);
}

/** A finding and the field it stands in. */
export interface PostingLimit extends LimitFinding {
  readonly field: WordedField;
}

/** What the free texts of a posting say that shuts people out, in the order of its form. */
export function limitsOf(content: PostingWords): readonly PostingLimit[] {
  return WORDED_FIELDS.flatMap((field) =>
    [content[field] ?? ""].flat().flatMap((text) => findLimits(text).map((finding) => ({ ...finding, field }))),
  );
}

/** Whether it must not be public before the words are changed or a reviewer has said by which law it may stand. */
export function needsGround({ subject }: Pick<LimitFinding, "subject">): boolean {
  return LIMIT_ARTICLES[subject] !== null;
}

/** Whether `after` says something that needs a ground and that `before` did not say. */
export function limitsMore(before: readonly PostingLimit[], after: readonly PostingLimit[]): boolean {
  return after.some(
    (limit) =>
      needsGround(limit) && !before.some((known) => known.field === limit.field && known.quote === limit.quote),
  );
}
