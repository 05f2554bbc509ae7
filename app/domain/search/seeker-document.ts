import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { type AbilityProfile, DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import { townOf } from "#app/domain/areas/fenghua.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { groupCodeOf, isOccupationCode } from "#app/domain/occupations/occupations.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { ConsentPurpose } from "#app/domain/seekers/consents.ts";
import { occupationNamesOf } from "./occupation-names.ts";
import { publicText } from "./public-text.ts";
import { seekerTag } from "./seeker-tags.ts";

/**
 * Everything a search engine may hold of a jobseeker: the allow-list of every engine. No name, phone, identity or
 * certificate number, birth date, sex, address, coordinates, category, grade, note, nor anything of a guardian (PIPL arts
 * 6, 28). Each person found is read again from the database before anything is shown.
 */
export interface SeekerDocument {
  readonly seekerId: number;
  /** When the profile or a consent last changed: an older document never replaces a newer one. */
  readonly version: Date;
  /** What can be asked for, as made by `seekerTag`. */
  readonly tags: readonly string[];
  /** Names of the occupations wanted. */
  readonly occupationNames: readonly string[];
  readonly skills: readonly string[];
  /**
   * The last day on which employers may find the person without being told who it is; null without that consent. Kept as
   * a day, so that a consent that ran out finds nobody even before the index hears of it.
   */
  readonly employersUntil: IsoDate | null;
  /** Organisations that may also ask for accommodations, each until when. */
  readonly adjustments: readonly AdjustmentsConsent[];
}

export interface AdjustmentsConsent {
  readonly organisationId: number;
  readonly until: IsoDate;
}

/** The allow-list as data, for the scan that proves no document holds more. */
export const SEEKER_DOCUMENT_KEYS = [
  "seekerId",
  "version",
  "tags",
  "occupationNames",
  "skills",
  "employersUntil",
  "adjustments",
] as const satisfies readonly (keyof SeekerDocument)[];

/** The columns of a profile that a document is made from. */
export interface SeekerSource {
  readonly id: number;
  readonly counsellorId: number | null;
  readonly areaCode: string | null;
  readonly abilities: AbilityProfile;
  readonly accommodationsNeeded: readonly AccommodationCode[];
  readonly kindsWanted: readonly PostingKind[];
  readonly occupationsWanted: readonly string[];
  readonly skills: readonly string[];
  readonly lookingForWork: boolean;
  readonly updatedAt: Date;
}

export interface TrainingSource {
  readonly title: string;
  readonly skill: string | null;
}

export interface ConsentSource {
  readonly purpose: ConsentPurpose;
  readonly organisationId: number | null;
  readonly grantedAt: Date;
  readonly expiresOn: IsoDate;
  readonly withdrawnAt: Date | null;
}

/** The document of somebody who looks for work; null for everybody else, who is in no index. */
export function seekerDocument(
  row: SeekerSource,
  training: readonly TrainingSource[],
  consents: readonly ConsentSource[],
): SeekerDocument | null {
  if (!row.lookingForWork) return null;
  return {
    seekerId: row.id,
    version: seekerVersion(row, consents),
    tags: tagsOf(row),
    occupationNames: [...new Set(row.occupationsWanted.flatMap(occupationNamesOf))],
    skills: [...row.skills, ...training.flatMap(({ title, skill }) => (skill === null ? [title] : [title, skill]))].map(
      publicText,
    ),
    employersUntil: lastDayOf(consents.filter(isAnonymousView)),
    adjustments: adjustmentsOf(consents),
  };
}

/** Of the profile and its consents, given or withdrawn, whichever changed last. */
export function seekerVersion(
  row: Pick<SeekerSource, "updatedAt">,
  consents: readonly Pick<ConsentSource, "grantedAt" | "withdrawnAt">[],
): Date {
  const times = consents.flatMap(({ grantedAt, withdrawnAt }) => [grantedAt, withdrawnAt ?? grantedAt]);
  return times.reduce((latest, time) => (time > latest ? time : latest), row.updatedAt);
}

function tagsOf(row: SeekerSource): readonly string[] {
  const inTown = row.areaCode === null ? undefined : townOf(row.areaCode);
  const groups = row.occupationsWanted.filter(isOccupationCode).map((code) => groupCodeOf(code));
  return [
    ...abilityTags(row.abilities),
    ...row.accommodationsNeeded.map(seekerTag.needs),
    ...row.kindsWanted.map(seekerTag.kind),
    // Somebody may wish for a whole group: that is a wish like one for an occupation, and its own group.
    ...row.occupationsWanted.map(seekerTag.occupation),
    ...[...new Set([...groups, ...row.occupationsWanted.filter((code) => !isOccupationCode(code))])].map(
      seekerTag.group,
    ),
    ...(inTown === undefined ? [] : [seekerTag.town(inTown.code)]),
    ...(row.counsellorId === null ? [] : [seekerTag.counsellor(row.counsellorId)]),
  ];
}

/** One for each level reached, so that “at least” is a tag like any other; nothing where a level is not known. */
function abilityTags(abilities: AbilityProfile): readonly string[] {
  return DIMENSION_CODES.flatMap((dimension) => {
    const reached = abilities[dimension] ?? 0;
    return ([1, 2, 3] as const).filter((level) => level <= reached).map((level) => seekerTag.ability(dimension, level));
  });
}

/** To all employers, not to one. */
function isAnonymousView({ purpose, organisationId }: ConsentSource): boolean {
  return purpose === "employer-anonymous-view" && organisationId === null;
}

function lastDayOf(consents: readonly Pick<ConsentSource, "expiresOn" | "withdrawnAt">[]): IsoDate | null {
  const days = consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ expiresOn }) => expiresOn);
  return days.sort().at(-1) ?? null;
}

function adjustmentsOf(consents: readonly ConsentSource[]): readonly AdjustmentsConsent[] {
  const given = consents.filter(({ purpose }) => purpose === "employer-adjustments");
  const organisations = [...new Set(given.map(({ organisationId }) => organisationId))].filter((id) => id !== null);
  return organisations.flatMap((organisationId) => {
    const until = lastDayOf(given.filter((consent) => consent.organisationId === organisationId));
    return until === null ? [] : [{ organisationId, until }];
  });
}
