import type { AccommodationCode } from "../abilities/accommodations.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import type { Employment } from "../compliance/posting-pay.ts";
import type { IsoDate } from "../dates.ts";
import type { Education } from "../matching/education.ts";
import type { PostingKind } from "./kinds.ts";
import type { Pay, PayPeriod } from "./pay.ts";
import type { Insurance, WorkingMode, WorkingShift } from "./terms.ts";

/** What a posting says, as it is kept: null (absent from a profile) is *unknown*. A row of `postings` fits. */
export interface PostingContent {
  readonly kind: PostingKind;
  readonly title: string;
  readonly occupationCode: string | null;
  readonly description: string;
  readonly areaCode: string | null;
  readonly address: string | null;
  readonly workingMode: WorkingMode | null;
  readonly employment: Employment | null;
  readonly weeklyHours: number | null;
  readonly dailyHours: number | null;
  readonly shift: WorkingShift | null;
  readonly hoursText: string | null;
  readonly payPeriod: PayPeriod | null;
  readonly payMinFen: number | null;
  readonly payMaxFen: number | null;
  readonly payMonthsPerYear: number | null;
  readonly payNegotiable: boolean;
  readonly insurance: readonly Insurance[] | null;
  readonly headcount: number | null;
  readonly deadline: IsoDate | null;
  readonly demands: AbilityProfile;
  readonly accommodations: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly skillsWanted: readonly string[];
  readonly benefits: readonly string[];
  readonly education: Education | null;
  readonly experienceYearsMin: number | null;
  readonly countsTowardQuota: boolean | null;
}

/** The pay a posting states; null where not even the period is known. */
export function payOf(
  content: Pick<PostingContent, "payPeriod" | "payMinFen" | "payMaxFen" | "payMonthsPerYear" | "payNegotiable">,
): Pay | null {
  if (content.payPeriod === null) return null;
  return {
    period: content.payPeriod,
    minFen: content.payMinFen,
    maxFen: content.payMaxFen,
    negotiable: content.payNegotiable,
    ...(content.payMonthsPerYear === null ? {} : { monthsPerYear: content.payMonthsPerYear }),
  };
}
