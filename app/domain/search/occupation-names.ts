import { occupation, occupationGroup } from "#app/domain/occupations/occupations.ts";

/** How people call an occupation, or a group of them, in both languages; nothing for a code that is not known. */
export function occupationNamesOf(code: string): readonly string[] {
  const known = occupation(code);
  if (known !== undefined) return [known.name.zh, ...known.synonyms.zh, known.name.en, ...known.synonyms.en];
  const group = occupationGroup(code);
  return group === undefined ? [] : [group.name.zh, group.name.en];
}
