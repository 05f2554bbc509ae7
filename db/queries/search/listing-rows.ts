import { eq, inArray } from "drizzle-orm";
import { ACCOMMODATION_CODES, type AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { areaName } from "#app/domain/areas/divisions.ts";
import { town, village } from "#app/domain/areas/fenghua.ts";
import type { Coordinates } from "#app/domain/areas/travel.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { VerificationStatus } from "#app/domain/employers/organisation.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import type { Pay, PayPeriod } from "#app/domain/postings/pay.ts";
import type { Insurance, WorkingMode, WorkingShift } from "#app/domain/postings/terms.ts";
import type { Employment } from "#app/domain/search/posting-query.ts";
import type { Db } from "#db/client.ts";
import { organisations, postings } from "#db/schema/all.ts";

/** What a public list shows of a posting. */
export interface Listing {
  readonly id: number;
  readonly title: string;
  readonly occupationCode: string | null;
  readonly status: PostingStatus;
  readonly kind: PostingKind;
  readonly organisation: Bilingual;
  readonly verification: VerificationStatus;
  readonly place: Bilingual | null;
  readonly coordinates: Coordinates | null;
  readonly pay: Pay | null;
  readonly dailyHours: number | null;
  readonly weeklyHours: number | null;
  readonly employment: Employment | null;
  readonly shift: WorkingShift | null;
  readonly workingMode: WorkingMode | null;
  readonly insurance: readonly Insurance[] | null;
  readonly headcount: number | null;
  readonly offers: readonly AccommodationCode[];
  readonly publishedAt: Date | null;
  readonly deadline: IsoDate | null;
}

const columns = {
  id: postings.id,
  title: postings.title,
  occupationCode: postings.occupationCode,
  status: postings.status,
  kind: postings.kind,
  organisationName: organisations.name,
  organisationNameEn: organisations.nameEn,
  verification: organisations.verification,
  areaCode: postings.areaCode,
  placeText: postings.placeText,
  latitude: postings.latitude,
  longitude: postings.longitude,
  payPeriod: postings.payPeriod,
  payMinFen: postings.payMinFen,
  payMaxFen: postings.payMaxFen,
  payMonthsPerYear: postings.payMonthsPerYear,
  payNegotiable: postings.payNegotiable,
  dailyHours: postings.dailyHours,
  weeklyHours: postings.weeklyHours,
  employment: postings.employment,
  shift: postings.shift,
  workingMode: postings.workingMode,
  insurance: postings.insurance,
  headcount: postings.headcount,
  accommodations: postings.accommodations,
  publishedAt: postings.publishedAt,
  deadline: postings.deadline,
} as const;

/** Postings by id as a list shows them, in whatever status; the order is the caller's. */
export async function listingsById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Listing>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(columns)
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(inArray(postings.id, [...ids]));
  return new Map(
    rows.map(({ organisationName, organisationNameEn, ...row }) => [
      row.id,
      {
        ...row,
        organisation: { zh: organisationName, en: organisationNameEn ?? organisationName },
        place: placeOf(row.areaCode, row.placeText),
        coordinates: coordinatesOf(row),
        pay: payOf(row),
        offers: ACCOMMODATION_CODES.filter((code) => row.accommodations[code] === "yes"),
      },
    ]),
  );
}

function placeOf(areaCode: string | null, written: string | null): Bilingual | null {
  const zh = areaCode === null ? undefined : areaName(areaCode, "zh");
  if (areaCode !== null && zh !== undefined) return { zh, en: areaName(areaCode, "en") ?? zh };
  return written === null ? null : { zh: written, en: written };
}

/** The posting's own coordinates, else its town's centre. */
function coordinatesOf(row: {
  readonly areaCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}): Coordinates | null {
  if (row.latitude !== null && row.longitude !== null) return { latitude: row.latitude, longitude: row.longitude };
  if (row.areaCode === null) return null;
  return town(row.areaCode)?.centre ?? village(row.areaCode)?.town.centre ?? null;
}

function payOf(row: {
  readonly payPeriod: PayPeriod | null;
  readonly payMinFen: number | null;
  readonly payMaxFen: number | null;
  readonly payMonthsPerYear: number | null;
  readonly payNegotiable: boolean;
}): Pay | null {
  const { payPeriod, payMonthsPerYear } = row;
  if (payPeriod === null) return null;
  return {
    period: payPeriod,
    minFen: row.payMinFen,
    maxFen: row.payMaxFen,
    negotiable: row.payNegotiable,
    ...(payMonthsPerYear === null ? {} : { monthsPerYear: payMonthsPerYear }),
  };
}
