import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { OCCUPATIONS } from "#app/domain/occupations/occupations.ts";
import { STOP_WORDS } from "#app/domain/search/dictionary.ts";
import { normaliseText } from "#app/domain/search/normalise.ts";
import type { MeilisearchDocument, MeilisearchRecord } from "./meilisearch-document.server.ts";

type Attribute = Extract<keyof MeilisearchDocument, string>;
type RecordAttribute = Extract<keyof MeilisearchRecord, string>;

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

/** Days that records can be put in order by. */
const SORTED_DAYS = ["held"];

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

/** Words of ours stand segmented, in two languages at once. */
function wordSettings(attributes: readonly string[]): Settings {
  const searched = [...attributes, "always"];
  return {
    searchableAttributes: searched,
    // One language at a time is told from a whole text; ours mix two, and a few Chinese characters look Japanese.
    localizedAttributes: [{ attributePatterns: searched, locales: ["cmn", "eng"] }],
    stopWords: [...STOP_WORDS].sort(),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnNumbers: true,
      disableOnAttributes: ["always"],
    },
    pagination: { maxTotalHits: MOST_HITS },
    facetSearch: false,
    prefixSearch: "indexingTime",
    // Whether two words stand side by side is not asked, so it need not be kept.
    proximityPrecision: "byAttribute",
  };
}

const EQUALITY = { facetSearch: false, filter: { equality: true, comparison: false } };
const COMPARISON = { facetSearch: false, filter: { equality: true, comparison: true } };

/**
 * The whole configuration of the index of postings: nothing is set by hand on the server.
 *
 * No dictionary of our own words is among it: the words come segmented, and the server reads a dictionary anew for every
 * single query, which costs four times what the query itself does.
 */
export const POSTING_SETTINGS: Settings = {
  ...wordSettings(WORDS),
  // What a key that may only search can read.
  displayedAttributes: ["postingId", "version", "_geo"] satisfies Attribute[],
  filterableAttributes: [
    { attributePatterns: [...COUNTED_ATTRIBUTES, "organisationId", "words"], features: EQUALITY },
    {
      attributePatterns: ["postingId", "version", "payMonthlyFen", "publishedAt", "deadline"] satisfies Attribute[],
      features: COMPARISON,
    },
    "_geo",
  ],
  sortableAttributes: [...SORTED_BY],
  // An order that was asked for goes before everything; without one the best match comes first, then the newest.
  rankingRules: ["sort", "words", "typo", "attribute", "exactness", "publishedAt:desc", "postingId:desc"],
  synonyms: occupationSynonyms(),
  faceting: { maxValuesPerFacet: MOST_CHOICES },
};

/** Of an index of people or of fairs. */
export const RECORD_SETTINGS: Settings = {
  ...wordSettings(["nameWords", "furtherWords"] satisfies RecordAttribute[]),
  displayedAttributes: ["id", "version"] satisfies RecordAttribute[],
  filterableAttributes: [
    { attributePatterns: ["tags", "words"] satisfies RecordAttribute[], features: EQUALITY },
    { attributePatterns: ["id", "version", "days.*"], features: COMPARISON },
  ],
  sortableAttributes: ["id", "version", ...SORTED_DAYS.map((name) => `days.${name}`)],
  rankingRules: ["sort", "words", "typo", "attribute", "exactness", "id:asc"],
  synonyms: occupationSynonyms(),
};

/**
 * The name of an index: what was built with other settings, or made of documents in another way, has another name.
 *
 * @param layout of its documents
 */
export function indexNameOf(prefix: string, kind: DocumentKind, settings: Settings, layout: number): string {
  const version = createHash("sha256")
    .update(JSON.stringify([layout, settings]))
    .digest("hex")
    .slice(0, 12);
  return `${indexFamily(prefix, kind)}${version}`;
}

/** How the names of all versions begin. */
export function indexFamily(prefix: string, kind: DocumentKind): string {
  return `${prefix}-${kind}-`;
}
