import { stemmer } from "stemmer";

const HAN = /\p{Script=Han}/u;
const LETTERS = 3;
const WORD_PAIR = 0.5;
const LETTERS_OF_A_WORD = 2;

/**
 * What a normalised label is made of, with how much each piece counts: Chinese characters and neighbouring pairs of them;
 * stems of words, pairs of them, and threes of letters, which find beginnings, compounds and slips of the hand. The threes of a word
 * count twice as much as the word, however long it is.
 */
export function piecesOf(normalised: string): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  const add = (piece: string, weight: number) => pieces.set(piece, (pieces.get(piece) ?? 0) + weight);
  let before: string | undefined;
  for (const run of normalised.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []) {
    if (HAN.test(run)) {
      const characters = [...run];
      for (const [at, character] of characters.entries()) {
        add(character, 1);
        const next = characters[at + 1];
        if (next !== undefined) add(character + next, 1);
      }
      continue;
    }
    const stem = stemmer(run);
    add(stem, 1);
    if (before !== undefined) add(`${before} ${stem}`, WORD_PAIR);
    before = stem;
    const edged = `^${run}$`;
    const threes = edged.length - LETTERS + 1;
    for (let at = 0; at < threes; at += 1) add(`~${edged.slice(at, at + LETTERS)}`, LETTERS_OF_A_WORD / threes);
  }
  return pieces;
}
