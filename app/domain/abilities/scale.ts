/** Text in both languages of the product; domain data that is itself wording carries it. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The two languages in which domain wording exists. */
export type WordingLanguage = keyof Bilingual;

/**
 * A step on a dimension's ordinal scale. On the person's side a higher level means "can do more / bears more", on the
 * posting's side "asks for more / exposes to more", so a demand is met when `ability >= demand`.
 */
export type Level = 0 | 1 | 2 | 3;

/**
 * A profile of levels by dimension. A dimension that is absent is *unknown*: a value of its own, never read as "fine"
 * and never as "cannot".
 */
export type LevelProfile<Code extends string = string> = Readonly<Partial<Record<Code, Level>>>;

export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}
