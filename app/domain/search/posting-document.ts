import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { accommodation, isAccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { AbilityProfile } from "#app/domain/abilities/dimensions.ts";
import { areaName, isCountyCode } from "#app/domain/areas/divisions.ts";
import { FENGHUA, townOf } from "#app/domain/areas/fenghua.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { groupCodeOf } from "#app/domain/occupations/occupations.ts";
import { POSTING_KIND_NAMES, type PostingKind } from "#app/domain/postings/kinds.ts";
import { monthlyEquivalentFen, type PayPeriod } from "#app/domain/postings/pay.ts";
import {
  FIVE_INSURANCES,
  INSURANCE_NAMES,
  type Insurance,
  WORKING_MODE_NAMES,
  WORKING_SHIFT_NAMES,
  type WorkingMode,
  type WorkingShift,
} from "#app/domain/postings/terms.ts";
import { type EaseCode, easesOf } from "#app/domain/search/eases.ts";
import { occupationNamesOf } from "#app/domain/search/occupation-names.ts";
import { publicText } from "#app/domain/search/public-text.ts";

/**
 * Everything a search engine may hold of a posting: the allow-list of every engine. Nothing of any jobseeker, no contact
 * person, no phone, no address line, no note of the staff (PIPL arts 6, 28; domain-facts.md, “Personal data”).
 */
export interface PostingDocument {
  readonly postingId: number;
  /** When the posting or its organisation last changed: an older document never replaces a newer one. */
  readonly version: Date;
  readonly kind: PostingKind;
  readonly organisationId: number;
  readonly organisationNames: readonly string[];
  readonly title: string;
  readonly occupationCode: string | null;
  readonly occupationGroup: string | null;
  /** The occupation's name and synonyms in both languages. */
  readonly occupationNames: readonly string[];
  readonly townCode: string | null;
  readonly countyCode: string | null;
  readonly placeNames: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly workingMode: WorkingMode | null;
  readonly employment: "full-time" | "part-time" | null;
  readonly shift: WorkingShift | null;
  readonly payMonthlyFen: number | null;
  /** Pension, medical, unemployment and work injury all stated; null where insurance is not stated at all. */
  readonly insured: boolean | null;
  readonly accommodations: readonly AccommodationCode[];
  /** What the work does not ask of people, as far as the employer has said so. */
  readonly eases: readonly EaseCode[];
  /** Names of kind, mode, shift and accommodations as people type them. */
  readonly termNames: readonly string[];
  readonly skills: readonly string[];
  readonly description: string;
  readonly publishedAt: Date;
  readonly deadline: IsoDate | null;
}

/** The allow-list as data, for the scan that proves no document holds more. */
export const POSTING_DOCUMENT_KEYS = [
  "postingId",
  "version",
  "kind",
  "organisationId",
  "organisationNames",
  "title",
  "occupationCode",
  "occupationGroup",
  "occupationNames",
  "townCode",
  "countyCode",
  "placeNames",
  "latitude",
  "longitude",
  "workingMode",
  "employment",
  "shift",
  "payMonthlyFen",
  "insured",
  "accommodations",
  "eases",
  "termNames",
  "skills",
  "description",
  "publishedAt",
  "deadline",
] as const satisfies readonly (keyof PostingDocument)[];

/** The columns of a posting that a document is made from. */
export interface PostingSource {
  readonly id: number;
  readonly organisationId: number;
  readonly kind: PostingKind;
  readonly title: string;
  readonly occupationCode: string | null;
  readonly description: string;
  readonly areaCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly workingMode: WorkingMode | null;
  readonly employment: "full-time" | "part-time" | null;
  readonly weeklyHours: number | null;
  readonly shift: WorkingShift | null;
  readonly payPeriod: PayPeriod | null;
  readonly payMinFen: number | null;
  readonly payMaxFen: number | null;
  readonly payNegotiable: boolean;
  readonly insurance: readonly Insurance[] | null;
  readonly accommodations: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly demands: AbilityProfile;
  readonly skillsWanted: readonly string[];
  readonly benefits: readonly string[];
  readonly deadline: IsoDate | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface OrganisationSource {
  readonly name: string;
  readonly nameEn: string | null;
  readonly updatedAt: Date;
}

/** Maternity is insured together with medical since 国办发〔2019〕10号, so ads that leave it out are insured all the same. */
const COUNTED_INSURANCES = FIVE_INSURANCES.filter((each) => each !== "maternity");
const LONGEST_DESCRIPTION = 4000;

/** How people ask for the way in which pay is reckoned. */
const PAID_BY: Readonly<Record<PayPeriod, Bilingual>> = {
  month: { zh: "月薪", en: "monthly pay" },
  year: { zh: "年薪", en: "yearly pay" },
  day: { zh: "按天算 日结", en: "daily pay" },
  hour: { zh: "按小时算 时薪", en: "hourly pay" },
  piece: { zh: "计件", en: "piece work" },
};

/** The document of a published posting: the same row and organisation always give the same document. */
export function postingDocument(row: PostingSource, organisation: OrganisationSource): PostingDocument {
  const place = placeOf(row);
  const accommodations = offeredBy(row);
  const pay =
    row.payPeriod === null
      ? null
      : { period: row.payPeriod, minFen: row.payMinFen, maxFen: row.payMaxFen, negotiable: row.payNegotiable };
  return {
    postingId: row.id,
    version: postingVersion(row, organisation),
    kind: row.kind,
    organisationId: row.organisationId,
    organisationNames: [organisation.name, organisation.nameEn].filter((name) => name !== null),
    title: publicText(row.title),
    occupationCode: row.occupationCode,
    occupationGroup: row.occupationCode === null ? null : groupCodeOf(row.occupationCode),
    occupationNames: row.occupationCode === null ? [] : occupationNamesOf(row.occupationCode),
    ...place,
    workingMode: row.workingMode,
    employment: row.employment,
    shift: row.shift,
    payMonthlyFen: pay === null ? null : monthlyEquivalentFen(pay, row.weeklyHours),
    insured: row.insurance === null ? null : COUNTED_INSURANCES.every((each) => row.insurance?.includes(each)),
    accommodations,
    eases: easesOf(row.occupationCode, row.demands, accommodations),
    termNames: termNamesOf(row, accommodations),
    skills: [...row.skillsWanted, ...row.benefits].map(publicText),
    description: publicText(row.description).slice(0, LONGEST_DESCRIPTION),
    publishedAt: row.publishedAt ?? row.createdAt,
    deadline: row.deadline,
  };
}

/** Of the posting and its organisation, whichever changed last. */
export function postingVersion(
  posting: Pick<PostingSource, "updatedAt">,
  organisation: Pick<OrganisationSource, "updatedAt">,
): Date {
  return organisation.updatedAt > posting.updatedAt ? organisation.updatedAt : posting.updatedAt;
}

function offeredBy(row: PostingSource): readonly AccommodationCode[] {
  return Object.entries(row.accommodations).flatMap(([code, answer]) =>
    answer === "yes" && isAccommodationCode(code) ? [code] : [],
  );
}

function termNamesOf(row: PostingSource, accommodations: readonly AccommodationCode[]): readonly string[] {
  const names = [POSTING_KIND_NAMES[row.kind]];
  if (row.workingMode !== null) names.push(WORKING_MODE_NAMES[row.workingMode]);
  if (row.shift !== null) names.push(WORKING_SHIFT_NAMES[row.shift]);
  if (row.payPeriod !== null) names.push(PAID_BY[row.payPeriod]);
  for (const insurance of row.insurance ?? []) names.push(INSURANCE_NAMES[insurance]);
  for (const code of accommodations) names.push(accommodation(code).name);
  return names.flatMap(({ zh, en }) => [zh, en]);
}

/** A posting that names its town alone lies at the town's centre, good to 2 to 3 km. */
function placeOf(
  row: PostingSource,
): Pick<PostingDocument, "townCode" | "countyCode" | "placeNames" | "latitude" | "longitude"> {
  const { areaCode } = row;
  const inTown = areaCode === null ? undefined : townOf(areaCode);
  const townCode = inTown?.code ?? null;
  const countyCode = townCode !== null ? FENGHUA : areaCode !== null && isCountyCode(areaCode) ? areaCode : null;
  const codes = [...new Set([areaCode, townCode, countyCode])].filter((code) => code !== null);
  const names = codes.flatMap((code) => [areaName(code, "zh"), areaName(code, "en")]);
  const stated = row.latitude !== null && row.longitude !== null;
  return {
    townCode,
    countyCode,
    placeNames: [...new Set(names)].filter((name) => name !== undefined),
    latitude: stated ? row.latitude : (inTown?.centre.latitude ?? null),
    longitude: stated ? row.longitude : (inTown?.centre.longitude ?? null),
  };
}
