import { type Labelled, likenessTo } from "./label-likeness.ts";
import { isNamedIn, normaliseLabel, SHORTEST_LABEL_WITHIN } from "./label-text.ts";

/** How a label and a text hold one another, the closest last. */
const HOLDS = { not: 0, textHolds: 1, synonymHolds: 2, nameHolds: 3, nameBegins: 4, synonymIs: 5, nameIs: 6 } as const;

/** What a text may mean, and why. */
export interface LabelMatch {
  readonly code: string;
  /** From 0, where neither a label holds the text nor the text a label, to 6, where it is the name. */
  readonly holds: number;
  /** From 0 to about 1: see `likenessTo`. */
  readonly likeness: number;
}

/** Less in common than this, and nobody would see why it was found. */
const LEAST_LIKENESS = 0.05;

/** Finds what a text may mean, by the labels that were given; in no order. */
export type LabelFinder = (text: string) => readonly LabelMatch[];

/** A finder over things with their labels, of one language. */
export function labelFinder(things: readonly Labelled[]): LabelFinder {
  const likeness = likenessTo(things);
  const labels = things.map(({ name, synonyms }) => ({
    name: normaliseLabel(name),
    synonyms: synonyms.map(normaliseLabel),
  }));
  return (text) => {
    const sought = normaliseLabel(text);
    if (sought === "") return [];
    const alike = likeness(sought);
    return things.flatMap(({ code }, at) => {
      const { name = "", synonyms = [] } = labels[at] ?? {};
      const holds = synonyms.reduce(
        (most, each) => Math.max(most, holdsSynonym(each, sought)),
        holdsName(name, sought),
      );
      const match = { code, holds, likeness: alike[at] ?? 0 };
      return holds > HOLDS.not || match.likeness >= LEAST_LIKENESS ? [match] : [];
    });
  };
}

function holdsName(name: string, sought: string): number {
  if (name === sought) return HOLDS.nameIs;
  if (name.startsWith(sought)) return HOLDS.nameBegins;
  return name.includes(sought) ? HOLDS.nameHolds : within(name, sought);
}

function holdsSynonym(synonym: string, sought: string): number {
  if (synonym === sought) return HOLDS.synonymIs;
  return synonym.includes(sought) ? HOLDS.synonymHolds : within(synonym, sought);
}

function within(label: string, sought: string): number {
  const named = label.length >= SHORTEST_LABEL_WITHIN && isNamedIn(label, sought);
  return named ? HOLDS.textHolds : HOLDS.not;
}

/**
 * Matches, the best first. Where something is called exactly so, it leads, and only what holds the text or is held by it follows,
 * names before synonyms; else likeness decides. Ties by code.
 */
export function orderMatches(matches: readonly LabelMatch[]): readonly LabelMatch[] {
  const byCode = (a: LabelMatch, b: LabelMatch) => (a.code < b.code ? -1 : 1);
  const exact = matches.some(({ holds }) => isExact(holds));
  return exact
    ? matches.filter(isNamed).sort((a, b) => b.holds - a.holds || byCode(a, b))
    : [...matches].sort((a, b) => b.likeness - a.likeness || byCode(a, b));
}

/** Whether words of the thing and the text hold one another, so that it was surely named. */
export function isNamed({ holds }: LabelMatch): boolean {
  return holds > HOLDS.not;
}

function isExact(holds: number): boolean {
  return holds > HOLDS.nameBegins;
}
