import type { AccommodationCode } from "../abilities/accommodations.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import type { Coordinates, TravelMeans } from "../areas/travel.ts";
import { daysBetween, plusDays, type IsoDate } from "../dates.ts";
import type { PostingKind } from "../postings/kinds.ts";
import type { Pay, PayPeriod } from "../postings/pay.ts";
import type { PostingStatus } from "../postings/lifecycle.ts";
import type { WorkingMode, WorkingShift } from "../postings/terms.ts";
import type { Education } from "./education.ts";
import type { Experience, PastAnswer, PostingFacts, SeekerFacts } from "./facts.ts";
import { STAYED_DAYS } from "./weights.ts";

interface PlaceColumns {
  readonly areaCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The columns of a seeker's row that the judgement may read. A row with more columns fits; they are not looked at. */
export interface SeekerRow extends PlaceColumns {
  readonly id: number;
  readonly lookingForWork: boolean;
  readonly birthDate: IsoDate | null;
  readonly sex: "female" | "male" | null;
  readonly certificateIssuedOn: IsoDate | null;
  readonly certificateValidUntil: IsoDate | null;
  readonly abilities: AbilityProfile;
  readonly accommodationsNeeded: readonly AccommodationCode[];
  readonly travelMeans: readonly TravelMeans[];
  readonly travelLimitMinutes: number | null;
  readonly hoursPerWeekMax: number | null;
  readonly hoursPerDayMax: number | null;
  readonly shiftsPossible: readonly WorkingShift[];
  readonly workingModes: readonly WorkingMode[];
  readonly kindsWanted: readonly PostingKind[];
  readonly wageWishMonthlyFen: number | null;
  readonly occupationsWanted: readonly string[];
  readonly occupationsRefused: readonly string[];
  readonly skills: readonly string[];
  readonly education: Education | null;
  readonly guardianLimits: { readonly kinds?: readonly PostingKind[]; readonly travelMinutes?: number } | null;
}

/** What stands in other tables; whatever is left out counts as not recorded. */
export interface SeekerRelations {
  /** Where the person's village or town lies, for people whose own coordinates are not recorded. */
  readonly area?: Coordinates | null;
  /** Skills from finished training courses. */
  readonly trainedSkills?: readonly (string | null)[];
  readonly workHistory?: readonly WorkHistoryRow[];
  readonly answers?: readonly PastAnswer[];
}

export interface WorkHistoryRow {
  readonly occupationCode: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The columns of a posting's row that the judgement may read. */
export interface PostingRow extends PlaceColumns {
  readonly id: number;
  readonly organisationId: number;
  readonly kind: PostingKind;
  readonly status: PostingStatus;
  readonly occupationCode: string | null;
  readonly workingMode: WorkingMode | null;
  readonly employment: "full-time" | "part-time" | null;
  readonly weeklyHours: number | null;
  readonly dailyHours: number | null;
  readonly shift: WorkingShift | null;
  readonly payPeriod: PayPeriod | null;
  readonly payMinFen: number | null;
  readonly payMaxFen: number | null;
  readonly payMonthsPerYear: number | null;
  readonly payNegotiable: boolean;
  readonly deadline: IsoDate | null;
  readonly demands: AbilityProfile;
  readonly accommodations: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly skillsWanted: readonly string[];
  readonly education: Education | null;
  readonly experienceYearsMin: number | null;
  readonly countsTowardQuota: boolean | null;
}

/** How long a job lasted that began on this platform. */
export interface PlacementDays {
  readonly startsOn: IsoDate;
  /** The last day, where it has ended. */
  readonly endedOn: IsoDate | null;
}

const DAYS_PER_YEAR = 365;
const MONTHS_PER_YEAR = 12;

function coordinatesOf(row: PlaceColumns, area: Coordinates | null | undefined): Coordinates | null {
  if (row.latitude !== null && row.longitude !== null) return { latitude: row.latitude, longitude: row.longitude };
  return area === undefined || area === null ? null : { latitude: area.latitude, longitude: area.longitude };
}

function minutes(hours: number | null): number | null {
  return hours === null ? null : Math.round(hours * 60);
}

/** Whole months worked, by calendar days; a job without an end is still held on `date`. */
function experienceOf(row: WorkHistoryRow, date: IsoDate): Experience {
  if (row.from === null) return { occupationCode: row.occupationCode, months: null };
  const days = Math.max(0, daysBetween(row.from, row.to === null || row.to > date ? date : row.to));
  return { occupationCode: row.occupationCode, months: Math.floor((days * MONTHS_PER_YEAR) / DAYS_PER_YEAR) };
}

/**
 * What a job says by having lasted: from the day after `STAYED_DAYS` days of it, that such work was bearable. Null for one
 * that was shorter, or has not lasted so long by `date`.
 */
export function stayedOn({ startsOn, endedOn }: PlacementDays, date: IsoDate): IsoDate | null {
  const day = plusDays(startsOn, STAYED_DAYS);
  return day < (endedOn ?? date) ? day : null;
}

/**
 * The facts of a person as the judgement reads them, from a row of `seekers` and what stands beside it.
 *
 * @param date the day on which a job still held is counted to
 */
export function seekerFactsFrom(row: SeekerRow, date: IsoDate, related: SeekerRelations = {}): SeekerFacts {
  const trained = (related.trainedSkills ?? []).filter((skill) => skill !== null);
  return {
    id: row.id,
    lookingForWork: row.lookingForWork,
    birthDate: row.birthDate,
    sex: row.sex,
    certificate: { issuedOn: row.certificateIssuedOn, validUntil: row.certificateValidUntil },
    areaCode: row.areaCode,
    home: coordinatesOf(row, related.area),
    abilities: row.abilities,
    accommodationsNeeded: row.accommodationsNeeded,
    travelMeans: row.travelMeans,
    travelLimitMinutes: row.travelLimitMinutes,
    weeklyMinutesMax: minutes(row.hoursPerWeekMax),
    dailyMinutesMax: minutes(row.hoursPerDayMax),
    shiftsPossible: row.shiftsPossible,
    workingModes: row.workingModes,
    kindsWanted: row.kindsWanted,
    occupationsWanted: row.occupationsWanted,
    occupationsRefused: row.occupationsRefused,
    wageWishMonthlyFen: row.wageWishMonthlyFen,
    skills: [...row.skills, ...trained],
    education: row.education,
    experience: (related.workHistory ?? []).map((job) => experienceOf(job, date)),
    guardianLimits: {
      kinds: row.guardianLimits?.kinds ?? null,
      travelMinutes: row.guardianLimits?.travelMinutes ?? null,
    },
    answers: related.answers ?? [],
  };
}

function payOf(row: PostingRow): Pay | null {
  if (row.payPeriod === null) return null;
  return {
    period: row.payPeriod,
    minFen: row.payMinFen,
    maxFen: row.payMaxFen,
    negotiable: row.payNegotiable,
    ...(row.payMonthsPerYear === null ? {} : { monthsPerYear: row.payMonthsPerYear }),
  };
}

/** The facts of a posting as the judgement reads them, from a row of `postings`; `area` as for a person. */
export function postingFactsFrom(row: PostingRow, related: { readonly area?: Coordinates | null } = {}): PostingFacts {
  return {
    id: row.id,
    organisationId: row.organisationId,
    kind: row.kind,
    open: row.status === "published",
    occupationCode: row.occupationCode,
    areaCode: row.areaCode,
    place: coordinatesOf(row, related.area),
    workingMode: row.workingMode,
    employment: row.employment,
    weeklyMinutes: minutes(row.weeklyHours),
    dailyMinutes: minutes(row.dailyHours),
    shift: row.shift,
    pay: payOf(row),
    deadline: row.deadline,
    demands: row.demands,
    accommodations: row.accommodations,
    skillsWanted: row.skillsWanted,
    education: row.education,
    experienceYearsMin: row.experienceYearsMin,
    countsTowardQuota: row.countsTowardQuota,
  };
}
