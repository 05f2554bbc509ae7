import type { WordingLanguage } from "#app/domain/abilities/scale.ts";
import type { Labelled } from "./label-likeness.ts";
import type { Occupation } from "./occupation-shape.ts";
import { groupCodeOf } from "./occupations.ts";

/** Occupations with their words of one language, as a finder takes them. */
export function occupationLabels(occupations: readonly Occupation[], lang: WordingLanguage): readonly Labelled[] {
  return occupations.map(({ code, name, synonyms }) => ({
    code,
    name: name[lang],
    synonyms: synonyms[lang],
    groups: [groupCodeOf(code, "small"), groupCodeOf(code, "middle")],
  }));
}
