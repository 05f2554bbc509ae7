import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict";
import { stemmer } from "stemmer";
import { DOMAIN_WORDS, STOP_WORDS } from "#app/domain/search/dictionary.ts";
import { normaliseText, runsOf } from "#app/domain/search/normalise.ts";

const HAS_HAN = /\p{Script=Han}/u;
/** Higher than any word of the general dictionary, so that ours are kept whole. */
const DOMAIN_FREQUENCY = 200_000;
const LONGEST_WORD = 60;
const LONGEST_QUERY = 200;
const MOST_TERMS = 12;

let made: Jieba | undefined;

/** A quarter of a second and 60 MB: made when the first text comes. */
function jieba(): Jieba {
  if (made === undefined) {
    made = Jieba.withDict(dict);
    made.loadDict(Buffer.from(DOMAIN_WORDS.map((word) => `${word} ${DOMAIN_FREQUENCY} n\n`).join("")));
  }
  return made;
}

/** Names of places, occupations and terms come with every posting: their words are kept. */
const SHORT_TEXT = 40;
const MOST_KEPT = 20_000;
const kept = new Map<string, readonly string[]>();

/** The words of a text in order, those inside longer words included (保洁员 gives 保洁 and 保洁员). */
export function wordsOf(text: string): readonly string[] {
  if (text.length > SHORT_TEXT) return segment(text);
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const words = segment(text);
  kept.set(text, words);
  return words;
}

function segment(text: string): readonly string[] {
  return runsOf(normaliseText(text)).flatMap((run) =>
    HAS_HAN.test(run)
      ? jieba()
          .cutForSearch(run, true)
          .map((word) => word.slice(0, LONGEST_WORD))
      : [run.slice(0, LONGEST_WORD)],
  );
}

/** One thing a query asks for: the word itself, or all of the shorter words it is made of. */
export interface QueryTerm {
  readonly word: string;
  readonly parts: readonly string[];
  /** Latin letters and digits match as beginnings: `clean` finds `cleaner`. */
  readonly prefix: boolean;
}

/** What a query asks for, without the words that every posting holds; nothing where no word is left. */
export function queryTerms(text: string): readonly QueryTerm[] {
  const words = runsOf(normaliseText(text.slice(0, LONGEST_QUERY))).flatMap((run) =>
    HAS_HAN.test(run) ? jieba().cut(run, true) : [run],
  );
  const telling = [...new Set(words)].filter((word) => !saysNothing(word));
  // Single Chinese characters are left over from sentences (会, 去, 只): they choose only where nothing else does.
  const longer = telling.filter((word) => word.length > 1 || !HAS_HAN.test(word));
  return (longer.length > 0 ? longer : telling).slice(0, MOST_TERMS).map(termOf);
}

/** A word that every query may hold, or one made of nothing else: 找个, 我想. */
function saysNothing(word: string): boolean {
  return STOP_WORDS.has(word) || (HAS_HAN.test(word) && [...word].every((character) => STOP_WORDS.has(character)));
}

function termOf(whole: string): QueryTerm {
  const word = whole.slice(0, LONGEST_WORD);
  if (!HAS_HAN.test(word)) {
    const stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
    // A stem that is not how the word begins (dried, dri) would find nothing as a beginning.
    const beginning = word.startsWith(stem) && stem.length > 2 ? stem : word;
    return { word: beginning, parts: [], prefix: beginning.length > 1 };
  }
  return { word, parts: partsOf(word), prefix: false };
}

/** The words to mark in what was found: each term, and what it is made of. */
export function marksOf(terms: readonly QueryTerm[]): readonly string[] {
  return [...new Set(terms.flatMap(({ word, parts }) => [word, ...parts]))];
}

/** Shorter words that stand side by side and leave at most one character over: 电商, 客服 of 电商客服; 保洁 of 保洁员. */
function partsOf(word: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  let covered = 0;
  for (const part of jieba().cutForSearch(word, true)) {
    const found = part === word ? -1 : word.indexOf(part, at);
    if (found === -1) continue;
    parts.push(part);
    at = found + part.length;
    covered += part.length;
  }
  return covered >= word.length - 1 ? parts : [];
}
