import { town, TOWNS } from "../areas/fenghua.ts";
import { distanceMetres } from "../areas/travel.ts";
import { guessOccupation } from "../occupations/guess-occupation.ts";
import {
  groupCodeOf,
  type Occupation,
  occupationCloseness,
  type OccupationCode,
  OCCUPATIONS,
} from "../occupations/occupations.ts";
import { filtersChosen } from "./browse-request.ts";
import { normaliseText } from "./normalise.ts";
import type { PostingFilters } from "./posting-query.ts";

/** A search close to another one, and how many postings it finds. */
export interface RelatedSearch {
  /** `occupation`: this occupation anywhere. `town`: the same search in this town instead. */
  readonly kind: "occupation" | "town";
  readonly code: string;
  readonly postings: number;
}

/** A search that was made, and what is known of what can be found besides. */
export interface SearchMade {
  /** As they were applied. */
  readonly filters: PostingFilters;
  /** Occupations of the postings in view, as often as they occur. */
  readonly occupations: readonly OccupationCode[];
  /** How many postings the same search finds in each town. */
  readonly inTowns: Readonly<Record<string, number>>;
  /** How many postings there are of an occupation, wherever. */
  readonly ofOccupation: (known: Occupation) => number;
}

const MOST = 6;
const MOST_TOWNS = 3;
/** The occupations in view that stand for what was looked for: further ones are there by chance. */
const MOST_MEANT = 3;
/** The same middle group of the classification. */
const NEIGHBOURS = 400;

/**
 * Up to six searches close to one that was made, each of which finds something: the same in the nearest towns where a town is
 * chosen, and occupations of the same small or middle group as those in view. Where nothing is in view, the occupation that the
 * words name, or the chosen groups, stand for them.
 */
export function relatedSearches(made: SearchMade): readonly RelatedSearch[] {
  const towns = nearestTowns(made).slice(0, MOST_TOWNS);
  return [...towns, ...neighbouringOccupations(made).slice(0, MOST - towns.length)];
}

function nearestTowns({ filters, inTowns }: SearchMade): readonly RelatedSearch[] {
  const chosen = filters.towns.flatMap((code) => town(code)?.centre ?? []);
  if (chosen.length === 0) return [];
  return TOWNS.flatMap(({ code, centre }) => {
    const postings = inTowns[code] ?? 0;
    if (postings === 0 || filters.towns.includes(code)) return [];
    return [{ code, postings, away: Math.min(...chosen.map((each) => distanceMetres(each, centre))) }];
  })
    .sort((a, b) => a.away - b.away)
    .map(({ code, postings }) => ({ kind: "town", code, postings }));
}

function neighbouringOccupations(made: SearchMade): readonly RelatedSearch[] {
  const { filters, occupations, ofOccupation } = made;
  const words = normaliseText(filters.text);
  if (words === "" && filters.occupationGroups.length === 0) return [];
  const inView = new Set(occupations);
  const sought = meant(made);
  const groups = inView.size === 0 ? filters.occupationGroups : [];
  // Without the filters that left nothing, the same words are a search of their own.
  const madeAlready = (each: Occupation) =>
    inView.has(each.code) || (isCalled(each, words) && (inView.size > 0 || filtersChosen(filters) === 0));
  return OCCUPATIONS.flatMap((each) => {
    const { code } = each;
    // Neighbours of what was most likely meant come first.
    const next = sought.findIndex((other) => occupationCloseness(other, code) >= NEIGHBOURS);
    if (madeAlready(each) || (next === -1 && !groups.includes(groupCodeOf(code)))) return [];
    const postings = ofOccupation(each);
    const close = occupationCloseness(sought[next] ?? "", code);
    return postings === 0 ? [] : [{ code, postings, close, next: next === -1 ? sought.length : next }];
  })
    .sort((a, b) => a.next - b.next || b.close - a.close || b.postings - a.postings)
    .map(({ code, postings }) => ({ kind: "occupation", code, postings }));
}

/** The occupations that were looked for: the one that the words name, and those most in view. */
function meant({ filters, occupations }: SearchMade): readonly OccupationCode[] {
  const named = guessOccupation(filters.text);
  const times = new Map<OccupationCode, number>();
  for (const code of occupations) times.set(code, (times.get(code) ?? 0) + 1);
  const mostInView = [...times].sort(([, a], [, b]) => b - a).map(([code]) => code);
  return [...(named === undefined ? [] : [named.code]), ...mostInView].slice(0, MOST_MEANT);
}

function isCalled({ name }: Occupation, words: string): boolean {
  return words !== "" && [name.zh, name.en].some((each) => normaliseText(each) === words);
}
