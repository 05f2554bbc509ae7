import type { AbilityProfile } from "#app/domain/abilities/dimensions.ts";
import type { Bilingual } from "#app/domain/abilities/scale.ts";

/**
 * A code of 职业分类大典 (2022): the occupation (细类, `6-31-05-00`) or, where none fits, the small group (小类, `4-03-02`),
 * with a word behind a dot where the product tells more apart than the classification does (`5-01-02-02.peach`).
 */
export type OccupationCode = string;

export interface Occupation {
  readonly code: OccupationCode;
  readonly name: Bilingual;
  /** As people say it, short and colloquial; used to find an occupation, never shown as its name. */
  readonly synonyms: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** Pre-fills an employer's form as a suggestion to be confirmed. Never read by matching. */
  readonly typicalDemands?: AbilityProfile;
  /** A catch-all (普工): gives way to any other occupation that a title names. */
  readonly catchAll?: true;
}

export type GroupLevel = "major" | "middle" | "small";

export interface OccupationGroup {
  /** `4`, `4-07` or `4-07-05`. */
  readonly code: string;
  readonly level: GroupLevel;
  /** The official name, and a translation of it. */
  readonly name: Bilingual;
  /** What the platform calls it where people choose: short and plain. Only middle groups have one. */
  readonly plainName?: Bilingual;
}

/** One row of the taxonomy: Chinese synonyms apart by spaces, English ones by commas. */
export function row(
  code: OccupationCode,
  name: readonly [zh: string, en: string],
  synonyms: readonly [zh: string, en: string],
  typicalDemands?: AbilityProfile,
): Occupation {
  const occupation: Occupation = {
    code,
    name: { zh: name[0], en: name[1] },
    synonyms: {
      zh: synonyms[0].split(" ").filter((word) => word !== ""),
      en: synonyms[1].split(", ").filter((word) => word !== ""),
    },
  };
  return typicalDemands === undefined ? occupation : { ...occupation, typicalDemands };
}
