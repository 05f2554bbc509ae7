import { meantOccupation } from "./find-occupations.ts";
import { groupCodeOf, occupationsIn } from "./occupations.ts";

/**
 * The names of the occupations in the same small group (小类) as the one that a text names: what somebody may do instead
 * where nobody offers it now. Names alone, because synonyms of one are often words of many. Empty where the text names no
 * occupation.
 */
export function siblingNames(text: string): readonly string[] {
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const named = meantOccupation(text, language);
  if (named === undefined) return [];
  const small = occupationsIn(groupCodeOf(named.code, "small"));
  const group = small.length > 1 ? small : occupationsIn(groupCodeOf(named.code, "middle"));
  return group.map(({ name }) => name[language]);
}
