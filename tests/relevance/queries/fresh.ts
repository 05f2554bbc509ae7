import type { FreshKind } from "../right.ts";
import { FRESH_EN } from "./fresh-en.ts";
import { FRESH_ZH_PEOPLE } from "./fresh-zh-people.ts";
import { FRESH_ZH_WISHES } from "./fresh-zh-wishes.ts";
import { FRESH_ZH_WORK } from "./fresh-zh-work.ts";

/** Sentences written by somebody who had seen the postings and neither the lexicon nor the other queries. */
export const FRESH_KINDS: readonly FreshKind[] = [
  ...FRESH_ZH_WORK,
  ...FRESH_ZH_WISHES,
  ...FRESH_ZH_PEOPLE,
  ...FRESH_EN,
];
