import type { WordingLanguage } from "#app/domain/abilities/scale.ts";
import { isNamed, labelFinder, type LabelMatch, orderMatches } from "./label-finder.ts";
import type { Occupation } from "./occupation-shape.ts";
import { occupationLabels } from "./occupation-labels.ts";
import { occupation, OCCUPATIONS } from "./occupations.ts";

const FINDERS = {
  zh: labelFinder(occupationLabels(OCCUPATIONS, "zh")),
  en: labelFinder(occupationLabels(OCCUPATIONS, "en")),
};

/** Between equals, the words of the other language count a little less. */
const OTHER_LANGUAGE = 0.9;
/** From here on nearly nine of ten first matches are right, though no word holds the other (`npm run bench -- occupations`). */
const SURE_LIKENESS = 0.4;

function matchesOf(text: string, lang: WordingLanguage): readonly LabelMatch[] {
  const other = FINDERS[lang === "zh" ? "en" : "zh"](text);
  const matches = new Map(FINDERS[lang](text).map((each) => [each.code, each]));
  for (const { code, holds, likeness } of other) {
    const own = matches.get(code);
    matches.set(code, {
      code,
      holds: Math.max(own?.holds ?? 0, holds * OTHER_LANGUAGE),
      likeness: Math.max(own?.likeness ?? 0, likeness * OTHER_LANGUAGE),
    });
  }
  return orderMatches([...matches.values()]);
}

/**
 * The occupations that a search text may mean, the best first: where one is called so, it leads, and only those whose words
 * hold the text or are held by it follow; else by how like their words are. The words of the given language before those of the
 * other; ties by code.
 */
export function findOccupations(text: string, lang: WordingLanguage): readonly Occupation[] {
  return matchesOf(text, lang).flatMap(({ code }) => occupation(code) ?? []);
}

/** The one occupation that a text most surely means; undefined where none is named in it or very like it. */
export function meantOccupation(text: string, lang: WordingLanguage): Occupation | undefined {
  const meant = matchesOf(text, lang).find((match) => isNamed(match) || match.likeness >= SURE_LIKENESS);
  return meant && occupation(meant.code);
}
