import { and, eq, inArray } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodations.ts";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { Pay } from "#app/domain/postings/pay.ts";
import type { Insurance, WorkingMode, WorkingShift } from "#app/domain/postings/terms.ts";
import type { Db, Tx } from "#db/client.ts";
import { areas, organisations, postings } from "#db/schema/all.ts";

/** What a list shows of a posting beside the reasons why it fits. */
export interface PostingCard {
  readonly id: number;
  readonly organisationId: number;
  readonly title: string;
  readonly organisation: Bilingual;
  readonly kind: PostingKind;
  readonly place: Bilingual | null;
  readonly pay: Pay | null;
  readonly weeklyHours: number | null;
  readonly workingMode: WorkingMode | null;
  readonly shift: WorkingShift | null;
  readonly insurance: readonly Insurance[] | null;
  readonly headcount: number | null;
  readonly deadline: IsoDate | null;
  readonly offers: readonly AccommodationCode[];
  readonly open: boolean;
}

/** Postings by id, for lists and for the page that compares one with a person. */
export async function postingCards(db: Db | Tx, ids: readonly number[]): Promise<ReadonlyMap<number, PostingCard>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ posting: postings, organisation: organisations, areaZh: areas.nameZh, areaEn: areas.nameEn })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .leftJoin(areas, eq(areas.code, postings.areaCode))
    .where(and(inArray(postings.id, [...ids])));
  return new Map(
    rows.map(({ posting, organisation, areaZh, areaEn }) => [
      posting.id,
      {
        id: posting.id,
        organisationId: posting.organisationId,
        title: posting.title,
        organisation: { zh: organisation.name, en: organisation.nameEn ?? organisation.name },
        kind: posting.kind,
        place: placeOf(areaZh, areaEn, posting.placeText),
        pay: payOf(posting),
        weeklyHours: posting.weeklyHours,
        workingMode: posting.workingMode,
        shift: posting.shift,
        insurance: posting.insurance,
        headcount: posting.headcount,
        deadline: posting.deadline,
        offers: ACCOMMODATION_CODES.filter((code) => posting.accommodations[code] === "yes"),
        open: posting.status === "published",
      },
    ]),
  );
}

function placeOf(zh: string | null, en: string | null, written: string | null): Bilingual | null {
  if (zh !== null) return { zh, en: en ?? zh };
  return written === null ? null : { zh: written, en: written };
}

function payOf(posting: typeof postings.$inferSelect): Pay | null {
  const { payPeriod, payMonthsPerYear } = posting;
  if (payPeriod === null) return null;
  return {
    period: payPeriod,
    minFen: posting.payMinFen,
    maxFen: posting.payMaxFen,
    negotiable: posting.payNegotiable,
    ...(payMonthsPerYear === null ? {} : { monthsPerYear: payMonthsPerYear }),
  };
}
