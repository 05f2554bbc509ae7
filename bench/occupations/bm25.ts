import { stemmer } from "stemmer";
import type { Labelled } from "#app/domain/occupations/label-likeness.ts";
import { normaliseLabel } from "#app/domain/occupations/label-text.ts";

/** How a label is cut into terms. */
export type Terms = (normalised: string) => readonly string[];

export const words: Terms = (text) => text.split(" ").filter((word) => word !== "");
/** Stems, and threes of the letters of each word with its edges, which find parts of words. */
export const stemsAndLetters: Terms = (text) =>
  words(text).flatMap((word) => {
    const edged = `^${word}$`;
    return [stemmer(word), ...Array.from({ length: edged.length - 2 }, (_, at) => edged.slice(at, at + 3))];
  });
/** Neighbouring characters; a single character by itself. */
export const bigrams: Terms = (text) => {
  const characters = [...text];
  return characters.length < 2 ? characters : characters.slice(1).map((next, at) => `${characters[at] ?? ""}${next}`);
};
export const charactersAndBigrams: Terms = (text) => [...text, ...(text.length < 2 ? [] : bigrams(text))];

const K1 = 1.2;
const B = 0.75;

/**
 * The peer: BM25 as Lucene has it (k1 1.2, b 0.75, idf never below 0), one document a thing with all its labels. Returns the codes
 * with any term of the text, the best first, ties by code.
 */
export function bm25(things: readonly Labelled[], terms: Terms): (text: string) => readonly string[] {
  const documents = things.map(({ name, synonyms }) =>
    [name, ...synonyms].flatMap((label) => terms(normaliseLabel(label))),
  );
  const meanLength = documents.reduce((sum, each) => sum + each.length, 0) / documents.length;
  const postings = new Map<string, Map<number, number>>();
  for (const [at, document] of documents.entries()) {
    for (const term of document) {
      const times = postings.get(term) ?? new Map<number, number>();
      postings.set(term, times.set(at, (times.get(at) ?? 0) + 1));
    }
  }
  return (text) => {
    const scores = new Map<number, number>();
    for (const term of terms(normaliseLabel(text))) {
      const having = postings.get(term) ?? new Map<number, number>();
      const idf = Math.log(1 + (documents.length - having.size + 0.5) / (having.size + 0.5));
      for (const [at, times] of having) {
        const length = 1 - B + (B * (documents[at]?.length ?? 0)) / meanLength;
        scores.set(at, (scores.get(at) ?? 0) + (idf * times * (K1 + 1)) / (times + K1 * length));
      }
    }
    return [...scores]
      .map(([at, score]) => ({ code: things[at]?.code ?? "", score }))
      .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
      .map(({ code }) => code);
  };
}
