import { guesserOf } from "#app/domain/occupations/guess-occupation.ts";
import type { Occupation } from "#app/domain/occupations/occupation-shape.ts";
import type { Fold } from "./held-out.ts";

/**
 * How often an import guesses an occupation from a Chinese label that was held out, and how often it is right then: it should
 * rather say nothing than something wrong.
 *
 * @returns shares from 0 to 1; no precision where nothing is guessed
 */
export function guessedTitles(
  occupations: readonly Occupation[],
  folds: readonly Fold[],
): { readonly share: number; readonly precision: number | null } {
  let asked = 0;
  let guessed = 0;
  let right = 0;
  for (const { index, queries } of folds) {
    const kept = new Map(index.map(({ code, synonyms }) => [code, synonyms]));
    const guess = guesserOf(
      occupations.map((each) => ({ ...each, synonyms: { ...each.synonyms, zh: kept.get(each.code) ?? [] } })),
    );
    for (const query of queries) {
      const code = guess(query.label)?.code;
      asked += 1;
      if (code === undefined) continue;
      guessed += 1;
      if (query.right.has(code)) right += 1;
    }
  }
  return { share: guessed / Math.max(1, asked), precision: guessed === 0 ? null : right / guessed };
}
