import type { DimensionCode } from "./dimension-shape.ts";
import type { Bilingual, Level } from "./scale.ts";
import type { Task } from "./task-shape.ts";

/**
 * The accommodations (便利条件) in their published order. The index of a code is part of the published format (need and
 * offer masks), so codes are only ever appended.
 */
export const ACCOMMODATION_CODES = [
  "step-free-access",
  "accessible-toilet",
  "accessible-parking",
  "accessible-dormitory",
  "transport",
  "height-adjustable-desk",
  "seat-at-workplace",
  "lifting-aid",
  "assistance-dog-welcome",
  "large-print",
  "screen-reader",
  "tactile-audible-guidance",
  "sign-language",
  "captions",
  "text-only-communication",
  "quiet-place",
  "flexible-hours",
  "part-time",
  "extra-breaks",
  "work-from-home",
  "adjusted-pace",
  "picture-instructions",
  "buddy",
  "job-coach",
] as const;

export type AccommodationCode = (typeof ACCOMMODATION_CODES)[number];

/**
 * A gap an accommodation closes: the demand on this dimension falls by some levels, where the task has a use for it.
 * The table is the team's own judgement, one line a dimension.
 */
export interface Lift {
  readonly dimension: DimensionCode;
  readonly by: Exclude<Level, 0>;
  readonly in: readonly Task[];
  /** Demands below or above are of another sort: signing replaces talk, not an alarm. */
  readonly demandFrom?: Level;
  readonly demandTo?: Level;
  /** Of use only to those who can do this much: enlarging helps those who see something. */
  readonly abilityFrom?: Level;
}

export interface Accommodation {
  readonly code: AccommodationCode;
  readonly name: Bilingual;
  readonly explain: Bilingual;
  /** The question a seeker or counsellor puts to an employer who hasn't said. */
  readonly askEmployer: Bilingual;
  readonly lifts: readonly Lift[];
  /** A lucide icon name, decorative; the name always stands beside it. */
  readonly icon: string;
  /** Whether visitors can filter postings by it. */
  readonly searchable: boolean;
}
