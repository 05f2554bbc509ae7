import type { QueryKind } from "../grading.ts";
import { EN_COMBINATIONS, EN_NEEDS, EN_NOTHING, EN_OCCUPATIONS, EN_SENTENCES, EN_TYPOS } from "./en.ts";
import { ZH_COLLOQUIAL } from "./zh-colloquial.ts";
import { ZH_COMBINATIONS } from "./zh-combinations.ts";
import { ZH_NEEDS } from "./zh-needs.ts";
import { ZH_OCCUPATIONS } from "./zh-occupations.ts";
import { ZH_INITIALS, ZH_PINYIN } from "./zh-pinyin.ts";
import { ZH_EMPLOYERS, ZH_PLACES } from "./zh-places.ts";
import { ZH_NOTHING, ZH_SENTENCES } from "./zh-sentences.ts";
import { ZH_MIXED, ZH_TRADITIONAL } from "./zh-spellings.ts";
import { ZH_TYPOS } from "./zh-typos.ts";

/** What people of 奉化 type or say, by the way they say it. */
export const QUERY_KINDS: readonly QueryKind[] = [
  ZH_OCCUPATIONS,
  ZH_COLLOQUIAL,
  ZH_PLACES,
  ZH_EMPLOYERS,
  ZH_NEEDS,
  ZH_COMBINATIONS,
  ZH_TYPOS,
  ZH_TRADITIONAL,
  ZH_MIXED,
  ZH_PINYIN,
  ZH_INITIALS,
  ZH_SENTENCES,
  ZH_NOTHING,
  EN_OCCUPATIONS,
  EN_NEEDS,
  EN_COMBINATIONS,
  EN_TYPOS,
  EN_SENTENCES,
  EN_NOTHING,
];
