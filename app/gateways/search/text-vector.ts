import type { QueryTerm } from "./segment.server.ts";

/** Weights of PostgreSQL's text search: A counts most. */
export type Weight = "A" | "B" | "C" | "D";

const LAST_POSITION = 16_383;
const MOST_POSITIONS_OF_WORD = 16;
/** Between two fields, so that the end of one and the start of the next do not count as neighbours. */
const GAP = 8;
/** No word begins with it (`runsOf` keeps letters and digits only): a title's words stand a second time behind it. */
const TITLE_MARK = "|";

function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/**
 * The text of a tsvector from fields of segmented words, the title first. Words of the weight D stand without positions,
 * and the title's a second time behind a mark, so that the index alone tells which titles hold a word.
 */
export function vectorText(
  title: readonly string[],
  fields: readonly (readonly [Exclude<Weight, "A">, readonly string[]])[],
): string {
  const places = new Map<string, string[]>();
  let at = 0;
  for (const [weight, words] of [["A", title] as const, ...fields]) {
    for (const word of words) {
      at = Math.min(at + 1, LAST_POSITION);
      const known = places.get(word) ?? [];
      if (weight !== "D" && known.length < MOST_POSITIONS_OF_WORD) known.push(`${at}${weight}`);
      places.set(word, known);
    }
    at = Math.min(at + GAP, LAST_POSITION);
  }
  for (const word of title) places.set(`${TITLE_MARK}${word}`, []);
  return [...places]
    .map(([word, positions]) => (positions.length === 0 ? quoted(word) : `${quoted(word)}:${positions.join(",")}`))
    .join(" ");
}

function termText({ word, parts, prefix }: QueryTerm, mark = ""): string {
  const whole = prefix ? `${quoted(mark + word)}:*` : quoted(mark + word);
  if (parts.length === 0) return whole;
  return `(${whole} | (${parts.map((part) => quoted(mark + part)).join(" & ")}))`;
}

/** A tsquery that asks for every term. */
export function allOf(terms: readonly QueryTerm[]): string {
  return terms.map((term) => termText(term)).join(" & ");
}

/** A tsquery that asks for any term or any part of one. */
export function anyOf(terms: readonly QueryTerm[]): string {
  return terms.flatMap((term) => [termText(term), ...term.parts.map(quoted)]).join(" | ");
}

/** A tsquery that asks for any term in the title. */
export function anyInTitle(terms: readonly QueryTerm[]): string {
  return terms.map((term) => termText(term, TITLE_MARK)).join(" | ");
}
