import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { AbilityProfile, DimensionCode } from "#app/domain/abilities/dimensions.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { SeekerDocument } from "./seeker-document.ts";
import { seekerTag } from "./seeker-tags.ts";

/** A search for people, as every engine is given it. */
export interface SeekerQuery {
  /** Words looked for; empty: none. */
  readonly text: string;
  /** Tags that all must be held. */
  readonly allTags: readonly string[];
  /** Of each group one tag must be held. */
  readonly anyTagGroups: readonly (readonly string[])[];
  /** People who hold it come first. */
  readonly preferredTag: string | null;
  /** For whom the search is made, where that is an employer: what was agreed to limits who is found. */
  readonly employer: EmployerView | null;
}

export interface EmployerView {
  readonly organisationId: number;
  /** The day of asking. */
  readonly on: IsoDate;
  /** Whether the search asks for accommodations, so that only people who agreed to that are found. */
  readonly asksForAccommodations: boolean;
}

export interface CounsellorCriteria {
  readonly text: string;
  /** Somebody of whom a level is not known is not found. */
  readonly abilities: readonly { readonly dimension: DimensionCode; readonly atLeast: Level }[];
  readonly accommodations: readonly AccommodationCode[];
  readonly town: string | null;
  readonly occupations: readonly string[];
  readonly kinds: readonly PostingKind[];
}

/** A counsellor's search: everything that documents hold, the counsellor's own people first. */
export function counsellorsQuery(criteria: CounsellorCriteria, accountId: number): SeekerQuery {
  const anyOf = [criteria.occupations.map(seekerTag.occupation), criteria.kinds.map(seekerTag.kind)];
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
    preferredTag: seekerTag.counsellor(accountId),
    employer: null,
  };
}

export interface EmployerCriteria {
  /** What the work asks for. */
  readonly demands: AbilityProfile;
  readonly accommodations: readonly AccommodationCode[];
}

/**
 * An employer's search: whether demands are met, and accommodations among people who agreed to that with this employer;
 * nothing else can be asked, neither words nor towns nor wishes (PIPL art. 29; `CONSENT_FIELDS`).
 */
export function employersQuery(
  { demands, accommodations }: EmployerCriteria,
  view: Pick<EmployerView, "organisationId" | "on">,
): SeekerQuery {
  const asked = DIMENSION_CODES.flatMap((dimension) => {
    const level = demands[dimension] ?? 0;
    return level === 0 ? [] : [seekerTag.ability(dimension, level)];
  });
  return {
    text: "",
    allTags: [...asked, ...accommodations.map(seekerTag.needs)],
    anyTagGroups: [],
    preferredTag: null,
    employer: { ...view, asksForAccommodations: accommodations.length > 0 },
  };
}

/** Whether a document is among what a query may find, words apart: what every engine's filters are held to. */
export function mayBeFound(document: SeekerDocument, { allTags, anyTagGroups, employer }: SeekerQuery): boolean {
  const holds = (tag: string) => document.tags.includes(tag);
  return allTags.every(holds) && anyTagGroups.every((group) => group.some(holds)) && agreedTo(document, employer);
}

function agreedTo({ employersUntil, adjustments }: SeekerDocument, employer: EmployerView | null): boolean {
  if (employer === null) return true;
  if (employersUntil === null || employersUntil < employer.on) return false;
  return (
    !employer.asksForAccommodations ||
    adjustments.some(({ organisationId, until }) => organisationId === employer.organisationId && until >= employer.on)
  );
}
