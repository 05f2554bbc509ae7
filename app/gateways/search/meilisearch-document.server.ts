import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import { PAY_STEPS_FEN } from "#app/domain/search/posting-query.ts";
import type { SearchRecord } from "#app/domain/search/search-record.ts";
import { wordsOf } from "./segment.server.ts";

/** Rises when `meilisearchDocument` makes something else of the same posting: the index is then built anew beside the old one. */
export const DOCUMENT_LAYOUT = 2;

/** Stands in every document, so that a query that begins with it loses none: its other words then only order. */
export const ALWAYS = "every";

/**
 * What Meilisearch holds of a posting: choices to filter and count by, and words. The texts themselves stay in the
 * database, where pages read them; an attribute that is unknown is left out.
 */
export interface MeilisearchDocument {
  readonly postingId: number;
  /** Milliseconds, like `publishedAt`. */
  readonly version: number;
  readonly organisationId: number;
  readonly kind: string;
  readonly townCode?: string;
  readonly occupationGroup?: string;
  readonly workingMode?: string;
  readonly employment?: string;
  readonly shift?: string;
  readonly insured: boolean;
  readonly accommodations: readonly string[];
  readonly eases: readonly string[];
  readonly payMonthlyFen?: number;
  /** How many of `PAY_STEPS_FEN` the pay reaches, so that one count a step tells how many reach at least that. */
  readonly payStep?: number;
  readonly publishedAt: number;
  /** 20261231 for the last day of 2026. */
  readonly deadline?: number;
  readonly _geo?: { readonly lat: number; readonly lng: number };
  /** Every word of the posting once: by these it is found. */
  readonly words: readonly string[];
  /** The same words in their order, by what they say: by these it is ranked. */
  readonly titleWords: string;
  readonly occupationWords: string;
  readonly furtherWords: string;
  readonly always: typeof ALWAYS;
}

/** A posting for Meilisearch; the same posting always gives the same. */
export function meilisearchDocument(posting: PostingDocument): MeilisearchDocument {
  const { latitude, longitude, payMonthlyFen, deadline } = posting;
  const title = wordsOf(posting.title);
  const occupation = posting.occupationNames.flatMap(wordsOf);
  const further = [
    ...posting.organisationNames,
    ...posting.placeNames,
    ...posting.skills,
    ...posting.termNames,
  ].flatMap(wordsOf);
  return {
    postingId: posting.postingId,
    version: posting.version.getTime(),
    organisationId: posting.organisationId,
    kind: posting.kind,
    ...(posting.townCode === null ? {} : { townCode: posting.townCode }),
    ...(posting.occupationGroup === null ? {} : { occupationGroup: posting.occupationGroup }),
    ...(posting.workingMode === null ? {} : { workingMode: posting.workingMode }),
    ...(posting.employment === null ? {} : { employment: posting.employment }),
    ...(posting.shift === null ? {} : { shift: posting.shift }),
    insured: posting.insured === true,
    accommodations: posting.accommodations,
    eases: posting.eases,
    ...(payMonthlyFen === null
      ? {}
      : { payMonthlyFen, payStep: PAY_STEPS_FEN.filter((step) => payMonthlyFen >= step).length }),
    publishedAt: posting.publishedAt.getTime(),
    ...(deadline === null ? {} : { deadline: dayNumber(deadline) }),
    // Rounded as the database's columns are, so that both engines measure from the same point.
    ...(latitude === null || longitude === null
      ? {}
      : { _geo: { lat: Math.fround(latitude), lng: Math.fround(longitude) } }),
    words: [...new Set([...title, ...occupation, ...further, ...wordsOf(posting.description)])],
    titleWords: withBeginnings(title).join(" "),
    occupationWords: withBeginnings(occupation).join(" "),
    furtherWords: further.join(" "),
    always: ALWAYS,
  };
}

/** Rises when `meilisearchRecord` makes something else of the same record. */
export const RECORD_LAYOUT = 1;

/** What Meilisearch holds of a person or a fair: what can be asked for, and words. */
export interface MeilisearchRecord {
  readonly id: number;
  /** Milliseconds. */
  readonly version: number;
  readonly tags: readonly string[];
  /** 20261231 for the last day of 2026, by name. */
  readonly days: Readonly<Record<string, number>>;
  /** Every word of the record once: by these it is found. */
  readonly words: readonly string[];
  /** The same words in their order, by what they say: by these it is ranked. */
  readonly nameWords: string;
  readonly furtherWords: string;
  readonly always: typeof ALWAYS;
}

/** A record for Meilisearch; the same record always gives the same. */
export function meilisearchRecord({ id, version, tags, days, names, furtherTexts }: SearchRecord): MeilisearchRecord {
  const nameWords = names.flatMap(wordsOf);
  const furtherWords = furtherTexts.flatMap(wordsOf);
  return {
    id,
    version: version.getTime(),
    tags,
    days: Object.fromEntries(Object.entries(days).map(([name, day]) => [name, dayNumber(day)])),
    words: [...new Set([...nameWords, ...furtherWords])],
    nameWords: withBeginnings(nameWords).join(" "),
    furtherWords: withBeginnings(furtherWords).join(" "),
    always: ALWAYS,
  };
}

/** A day as a number that grows with it. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll("-", ""));
}

const LATIN = /^[a-z]+$/;
const SHORTEST_BEGINNING = 3;

/**
 * The words, Latin ones with all their beginnings: a query asks for `clean` to find `cleaner`, and Meilisearch takes only a
 * query's last word as a beginning.
 */
function withBeginnings(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => (LATIN.test(word) ? beginningsOf(word) : [word]));
}

/** The word itself first, then ever shorter ones. */
function beginningsOf(word: string): readonly string[] {
  const shorter = Math.max(0, word.length - SHORTEST_BEGINNING);
  return Array.from({ length: shorter + 1 }, (_, fewer) => word.slice(0, word.length - fewer));
}
