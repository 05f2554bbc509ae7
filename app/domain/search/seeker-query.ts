import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { type AbilityProfile, DIMENSION_CODES, type DimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { groupCodeOf, isOccupationCode } from "#app/domain/occupations/occupations.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { RecordQuery } from "./search-record.ts";
import { seekerDay, seekerTag } from "./seeker-tags.ts";

export interface CounsellorCriteria {
  /** Words of occupations wanted, skills and training; empty: none. */
  readonly text: string;
  /** Somebody of whom a level is not known is not found. */
  readonly abilities: readonly { readonly dimension: DimensionCode; readonly atLeast: Level }[];
  /** People who need all of these. */
  readonly accommodations: readonly AccommodationCode[];
  readonly town: string | null;
  /** People who wish for one of them, or for a group one of them belongs to. */
  readonly occupations: readonly string[];
  readonly kinds: readonly PostingKind[];
}

type Chosen = Pick<RecordQuery, "text" | "allTags" | "anyTagGroups" | "days" | "order">;

/** A counsellor's search: everything that is held of people, the counsellor's own people first. */
export function counsellorsQuery(criteria: CounsellorCriteria, accountId: number): Chosen {
  const wished = criteria.occupations.flatMap((code) => (isOccupationCode(code) ? [code, groupCodeOf(code)] : [code]));
  const anyOf = [wished.map(seekerTag.occupation), criteria.kinds.map(seekerTag.kind)];
  return {
    text: criteria.text,
    allTags: [
      // Level 0 is met by everybody of whom anything or nothing is known: it asks for nothing.
      ...criteria.abilities
        .filter(({ atLeast }) => atLeast > 0)
        .map(({ dimension, atLeast }) => seekerTag.ability(dimension, atLeast)),
      ...criteria.accommodations.map(seekerTag.needs),
      ...(criteria.town === null ? [] : [seekerTag.town(criteria.town)]),
    ],
    anyTagGroups: anyOf.filter((group) => group.length > 0),
    days: [],
    order: { by: "match", preferredTag: seekerTag.counsellor(accountId) },
  };
}

export interface EmployerCriteria {
  /** What the work asks for. */
  readonly demands: AbilityProfile;
  readonly accommodations: readonly AccommodationCode[];
}

/**
 * An employer's search: whether demands are met, and accommodations among people who agreed to that with this employer;
 * nothing else can be asked, neither words nor towns nor wishes (PIPL art. 29; `CONSENT_FIELDS`). It finds people only up to
 * the last day of their consent.
 *
 * @param asking the employer, and the day of asking
 */
export function employersQuery(
  { demands, accommodations }: EmployerCriteria,
  asking: { readonly organisationId: number; readonly on: IsoDate },
): Chosen {
  const levels = DIMENSION_CODES.flatMap((dimension) => {
    const level = demands[dimension] ?? 0;
    return level === 0 ? [] : [seekerTag.ability(dimension, level)];
  });
  const agreedUntil = (name: string) => ({ name, is: "from", day: asking.on }) as const;
  return {
    text: "",
    allTags: [...levels, ...accommodations.map(seekerTag.needs)],
    anyTagGroups: [],
    days: [
      agreedUntil(seekerDay.employers),
      ...(accommodations.length === 0 ? [] : [agreedUntil(seekerDay.adjustments(asking.organisationId))]),
    ],
    order: { by: "match", preferredTag: null },
  };
}
