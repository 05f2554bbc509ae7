import { type CsvRow, fileAmong, rowsOfFile } from "./csv-columns.ts";
import { OCCUPATION_FILES } from "./read-esco.ts";

const RELATION_FILES = [
  "occupationSkillRelations_en.csv",
  "occupationSkillRelations.csv",
  "occupation_skill_relations.csv",
];

/** What an occupation takes by ESCO: its code, and the skills and knowledge that it names, essential or optional. */
export interface Skilled {
  readonly code: string;
  readonly skills: ReadonlySet<string>;
}

/** The occupations that name skills, in the order of their file; null where the folder has no file of relations. */
export function readEscoSkills(folder: string): readonly Skilled[] | null {
  const [occupations, relations] = [fileAmong(folder, OCCUPATION_FILES), fileAmong(folder, RELATION_FILES)];
  if (occupations === undefined || relations === undefined) return null;
  return skilledOf(rowsOfFile(occupations), rowsOfFile(relations));
}

/** Rows of ESCO's columns (conceptUri; occupationUri, skillUri) or Tabiya's (ID; OCCUPATIONID, SKILLID), headings in lower case. */
export function skilledOf(occupations: readonly CsvRow[], relations: readonly CsvRow[]): readonly Skilled[] {
  const skills = new Map<string, Set<string>>();
  for (const row of relations) {
    const occupation = row["occupationuri"] ?? row["occupationid"];
    const skill = row["skilluri"] ?? row["skillid"];
    if (occupation && skill) skills.set(occupation, (skills.get(occupation) ?? new Set()).add(skill));
  }
  return occupations.flatMap((row) => {
    const named = skills.get(row["concepturi"] ?? row["id"] ?? "");
    const code = row["code"] ?? "";
    return code === "" || named === undefined ? [] : [{ code, skills: named }];
  });
}
