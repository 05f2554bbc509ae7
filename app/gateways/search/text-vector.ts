import type { QueryTerm } from "./segment.server.ts";

/** Weights of PostgreSQL's text search: A counts most. */
export type Weight = "A" | "B" | "C" | "D";

const LAST_POSITION = 16_383;
const MOST_POSITIONS_OF_WORD = 16;
/** Between two fields, so that the end of one and the start of the next do not count as neighbours. */
const GAP = 8;

function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** The text of a tsvector with positions and weights, from fields of segmented words. */
export function vectorText(fields: readonly (readonly [Weight, readonly string[]])[]): string {
  const places = new Map<string, string[]>();
  let at = 0;
  for (const [weight, words] of fields) {
    for (const word of words) {
      at = Math.min(at + 1, LAST_POSITION);
      const known = places.get(word) ?? [];
      if (known.length < MOST_POSITIONS_OF_WORD) known.push(`${at}${weight}`);
      places.set(word, known);
    }
    at = Math.min(at + GAP, LAST_POSITION);
  }
  return [...places].map(([word, positions]) => `${quoted(word)}:${positions.join(",")}`).join(" ");
}

function termText({ word, parts, prefix }: QueryTerm): string {
  const whole = prefix ? `${quoted(word)}:*` : quoted(word);
  return parts.length === 0 ? whole : `(${whole} | (${parts.map(quoted).join(" & ")}))`;
}

/** A tsquery that asks for every term. */
export function allOf(terms: readonly QueryTerm[]): string {
  return terms.map(termText).join(" & ");
}

/** A tsquery that asks for any term or any part of one. */
export function anyOf(terms: readonly QueryTerm[]): string {
  return terms.flatMap((term) => [termText(term), ...term.parts.map(quoted)]).join(" | ");
}
