import type { Bilingual } from "./scale.ts";

/**
 * The dimensions in their published order. The index of a code is part of the published format (packed profiles, public
 * data files), so codes are only ever appended, and `DIMENSIONS_VERSION` rises when the list or the meaning of a level
 * changes.
 */
export const DIMENSION_CODES = [
  "sight",
  "hearing",
  "speech",
  "hand-use",
  "lifting",
  "reaching",
  "sitting",
  "standing",
  "walking",
  "climbing-steps",
  "reading",
  "writing",
  "counting",
  "memory",
  "focus",
  "following-steps",
  "pace",
  "pressure",
  "teamwork",
  "strangers",
  "temperature",
  "noise",
  "heights",
  "shift-work",
] as const;

export type DimensionCode = (typeof DIMENSION_CODES)[number];

export type DimensionGroup = "senses" | "movement" | "understanding" | "working-with-others" | "surroundings";

/** The wording of one step: what a person says of themselves, and what an employer says of the job. */
export interface DimensionLevel {
  readonly person: Bilingual;
  readonly demand: Bilingual;
  /** The person's side in a few short words, for the easy-read display. */
  readonly easy: Bilingual;
}

export interface Dimension<Code extends DimensionCode = DimensionCode> {
  readonly code: Code;
  readonly group: DimensionGroup;
  readonly name: Bilingual;
  readonly askPerson: Bilingual;
  readonly askEmployer: Bilingual;
  /** Levels 0 to 3. Level 0 of a demand means "not asked for at all". */
  readonly levels: readonly [DimensionLevel, DimensionLevel, DimensionLevel, DimensionLevel];
  /** What the dimension leans on: ICF codes, O*NET element ids, IMBA features, national standards. */
  readonly sources: readonly string[];
}

/** One step of a scale: the person's words, the employer's words, the easy-read words. */
export function step(person: Bilingual, demand: Bilingual, easy: Bilingual): DimensionLevel {
  return { person, demand, easy };
}
