import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { STOP_WORDS } from "#app/domain/search/dictionary.ts";
import { normaliseText } from "#app/domain/search/normalise.ts";
import { DOCUMENT_LAYOUT, type MeilisearchDocument } from "./meilisearch-document.server.ts";

type Attribute = Extract<keyof MeilisearchDocument, string>;

/** More postings than any search finds: totals and pages are exact up to here. */
const MOST_HITS = 1_000_000;
/** More than the longest list of codes that is counted. */
const MOST_CHOICES = 200;

/** Attributes whose values are counted for the choices on a page. */
export const COUNTED_ATTRIBUTES = [
  "kind",
  "townCode",
  "occupationGroup",
  "workingMode",
  "employment",
  "shift",
  "insured",
  "payStep",
  "accommodations",
  "eases",
] as const satisfies readonly Attribute[];

const SORTED_BY = [
  "payMonthlyFen",
  "publishedAt",
  "postingId",
  "version",
  "_geo",
] as const satisfies readonly Attribute[];
const WORDS = ["titleWords", "occupationWords", "furtherWords", "words"] as const satisfies readonly Attribute[];

/** Attributes in which words are looked for, what says most first. */
export const SEARCHED_ATTRIBUTES: readonly string[] = WORDS;

/**
 * Names of one occupation stand for each other: a title that says it in another word is ranked as a title that says it.
 * What is found does not depend on this: the documents hold the names of their occupation.
 */
function occupationSynonyms(): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const { name, synonyms: others } of OCCUPATIONS) {
    const names = [name.zh, ...others.zh].map(normaliseText);
    for (const each of names) {
      const known = synonyms.get(each) ?? new Set();
      for (const other of names) if (other !== each) known.add(other);
      if (known.size > 0) synonyms.set(each, known);
    }
  }
  return Object.fromEntries([...synonyms].map(([word, same]) => [word, [...same]]));
}

/**
 * The whole configuration of the index of postings: nothing is set by hand on the server.
 *
 * No dictionary of our own words is among it: the words come segmented, and the server reads a dictionary anew for every
 * single query, which costs four times what the query itself does.
 */
export const POSTING_SETTINGS: Settings = {
  searchableAttributes: [...WORDS, "always"],
  // What a key that may only search can read.
  displayedAttributes: ["postingId", "version", "_geo"] satisfies Attribute[],
  filterableAttributes: [
    {
      attributePatterns: [...COUNTED_ATTRIBUTES, "organisationId", "words"],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: ["postingId", "payMonthlyFen", "publishedAt", "deadline"] satisfies Attribute[],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
    "_geo",
  ],
  sortableAttributes: [...SORTED_BY],
  // An order that was asked for goes before everything; without one the best match comes first, then the newest.
  rankingRules: ["sort", "words", "typo", "attribute", "exactness", "publishedAt:desc", "postingId:desc"],
  // One language at a time is told from a whole text; ours mix two, and a few Chinese characters look Japanese.
  localizedAttributes: [{ attributePatterns: [...WORDS, "always"], locales: ["cmn", "eng"] }],
  stopWords: [...STOP_WORDS].sort(),
  synonyms: occupationSynonyms(),
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnNumbers: true,
    disableOnAttributes: ["always"],
  },
  pagination: { maxTotalHits: MOST_HITS },
  faceting: { maxValuesPerFacet: MOST_CHOICES },
  facetSearch: false,
  prefixSearch: "indexingTime",
  // Whether two words stand side by side is not asked, so it need not be kept.
  proximityPrecision: "byAttribute",
};

/** Changes whenever the settings or the making of documents change. */
const VERSION = createHash("sha256")
  .update(JSON.stringify([DOCUMENT_LAYOUT, POSTING_SETTINGS]))
  .digest("hex")
  .slice(0, 12);

/** The name of the index of postings: what was built with other settings has another name. */
export function postingsIndexName(prefix: string): string {
  return `${postingsIndexFamily(prefix)}${VERSION}`;
}

/** How the names of all versions begin. */
export function postingsIndexFamily(prefix: string): string {
  return `${prefix}-postings-`;
}
