import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { type AbilityProfile, DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import { townOf } from "#app/domain/areas/fenghua.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { groupCodeOf, isOccupationCode } from "#app/domain/occupations/occupations.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { ConsentPurpose } from "#app/domain/seekers/consents.ts";
import { occupationNamesOf } from "./occupation-names.ts";
import { publicText } from "./public-text.ts";
import type { SearchRecord } from "./search-record.ts";
import { seekerDay, seekerTag } from "./seeker-tags.ts";

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

/**
 * Everything a search engine may hold of somebody who looks for work; null for everybody else, who is in no index. No name,
 * phone, identity or certificate number, birth date, sex, address, coordinates, category, grade, note, nor anything of a
 * guardian (PIPL arts 6, 28). Each person found is read again from the database before anything is shown.
 */
export function seekerRecord(
  row: SeekerSource,
  training: readonly TrainingSource[],
  consents: readonly ConsentSource[],
): SearchRecord | null {
  if (!row.lookingForWork) return null;
  return {
    id: row.id,
    version: seekerVersion(row, consents),
    tags: tagsOf(row),
    days: consentDays(consents),
    names: [...new Set(row.occupationsWanted.flatMap(occupationNamesOf))],
    furtherTexts: [
      ...row.skills,
      ...training.flatMap(({ title, skill }) => (skill === null ? [title] : [title, skill])),
    ].map(publicText),
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

/**
 * Until when employers may find the person without being told who it is, and until when one of them may also ask for
 * accommodations. Kept as days, so that a consent that ran out finds nobody even before the index hears of it.
 */
function consentDays(consents: readonly ConsentSource[]): Readonly<Record<string, IsoDate>> {
  const days: Record<string, IsoDate> = {};
  for (const { purpose, organisationId, expiresOn, withdrawnAt } of consents) {
    const name = dayNameOf(purpose, organisationId);
    if (name === null || withdrawnAt !== null) continue;
    const known = days[name];
    if (known === undefined || known < expiresOn) days[name] = expiresOn;
  }
  return days;
}

function dayNameOf(purpose: ConsentPurpose, organisationId: number | null): string | null {
  if (purpose === "employer-anonymous-view" && organisationId === null) return seekerDay.employers;
  return purpose === "employer-adjustments" && organisationId !== null ? seekerDay.adjustments(organisationId) : null;
}
