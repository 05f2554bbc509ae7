import type { AccommodationCode } from "../abilities/accommodations.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import type { Coordinates, TravelMeans } from "../areas/travel.ts";
import type { IsoDate } from "../dates.ts";
import type { PostingKind } from "../postings/kinds.ts";
import type { Pay } from "../postings/pay.ts";
import type { WorkingMode, WorkingShift } from "../postings/terms.ts";
import type { Answer, AnswerReason } from "./answers.ts";
import type { Education } from "./education.ts";

/** A job held before. Both facts can be missing. */
export interface Experience {
  readonly occupationCode: string | null;
  readonly months: number | null;
}

/**
 * What the person said to an earlier suggestion, or showed by staying in that job (`STAYED_DAYS`), with the facts of the
 * posting where it is still known.
 */
export interface PastAnswer {
  readonly postingId: number;
  readonly answer: Answer | "stayed";
  readonly reason: AnswerReason | null;
  readonly answeredOn: IsoDate;
  /** It says nothing of other postings any more: the person had it forgotten, or took an interest back. */
  readonly forgotten: boolean;
  readonly posting: PostingFacts | null;
}

/**
 * All that the judgement may read of a person. No name, no contact, no number, and neither category nor grade of the
 * certificate: what is not in this type cannot be scored (PIPL arts 24, 28).
 */
export interface SeekerFacts {
  readonly id: number;
  readonly lookingForWork: boolean;
  readonly birthDate: IsoDate | null;
  /** Read by the statutory retirement age alone. */
  readonly sex: "female" | "male" | null;
  /** Only how long the certificate is valid, for postings that count toward the quota. */
  readonly certificate: { readonly issuedOn: IsoDate | null; readonly validUntil: IsoDate | null };
  readonly areaCode: string | null;
  readonly home: Coordinates | null;
  readonly abilities: AbilityProfile;
  readonly accommodationsNeeded: readonly AccommodationCode[];
  /** Best first; empty: unknown. */
  readonly travelMeans: readonly TravelMeans[];
  readonly travelLimitMinutes: number | null;
  readonly weeklyMinutesMax: number | null;
  readonly dailyMinutesMax: number | null;
  /** Empty: unknown. */
  readonly shiftsPossible: readonly WorkingShift[];
  /** Wishes: empty rules nothing out. */
  readonly workingModes: readonly WorkingMode[];
  readonly kindsWanted: readonly PostingKind[];
  readonly occupationsWanted: readonly string[];
  readonly occupationsRefused: readonly string[];
  readonly wageWishMonthlyFen: number | null;
  readonly skills: readonly string[];
  readonly education: Education | null;
  readonly experience: readonly Experience[];
  /** What the guardian (监护人) has agreed to; null: no limit of that sort. */
  readonly guardianLimits: { readonly kinds: readonly PostingKind[] | null; readonly travelMinutes: number | null };
  readonly answers: readonly PastAnswer[];
}

/** All that the judgement may read of a posting. Null, or absent from a profile, means that nobody has said. */
export interface PostingFacts {
  readonly id: number;
  readonly organisationId: number;
  readonly kind: PostingKind;
  readonly open: boolean;
  readonly occupationCode: string | null;
  readonly areaCode: string | null;
  readonly place: Coordinates | null;
  readonly workingMode: WorkingMode | null;
  readonly employment: "full-time" | "part-time" | null;
  readonly weeklyMinutes: number | null;
  readonly dailyMinutes: number | null;
  readonly shift: WorkingShift | null;
  readonly pay: Pay | null;
  readonly deadline: IsoDate | null;
  readonly demands: AbilityProfile;
  readonly accommodations: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly skillsWanted: readonly string[];
  readonly education: Education | null;
  readonly experienceYearsMin: number | null;
  /** Whether the hire shall count toward the employer's quota, which needs a valid certificate. */
  readonly countsTowardQuota: boolean | null;
}
