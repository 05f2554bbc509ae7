import { ACCOMMODATION_CODES } from "../abilities/accommodation-shape.ts";
import type { AccommodationCode } from "../abilities/accommodations.ts";
import { distanceMetres, travelMinutes, type TravelMeans } from "../areas/travel.ts";
import { checkPostingPay, type PayCheck } from "../compliance/posting-pay.ts";
import type { PostingKind } from "../postings/kinds.ts";
import { monthlyEquivalentFen, type Pay } from "../postings/pay.ts";
import type { WorkingMode, WorkingShift } from "../postings/terms.ts";
import type { Education } from "./education.ts";
import type { PostingFacts, SeekerFacts } from "./facts.ts";
import { bitOf } from "./levels.ts";
import {
  experienceIn,
  closenessToRefused,
  closenessToWanted,
  preparePosting,
  prepareSeeker,
  type MatchingContext,
  type PreparedSeeker,
} from "./prepare.ts";
import { CLOSE_OCCUPATION, FAR_OCCUPATION, REFUSED_CLOSENESS } from "./weights.ts";

/** One way to work, in minutes one way. */
export interface ComparedJourney {
  readonly means: TravelMeans;
  readonly minutes: number;
  /** The employer's or workshop's transport, which the person cannot simply take: whether it is offered. */
  readonly transport: "own" | "offered" | "not-stated" | "denied";
}

/** Something with a most on the person's side, both in minutes. */
export interface ComparedLimit {
  readonly asked: number | null;
  readonly limit: number | null;
}

export type OccupationCloseness = "wanted" | "close" | "some" | "far" | "refused" | "no-wish" | "unknown";

export interface ComparedPay {
  readonly pay: Pay | null;
  /** What is promised, brought to a month; null where it cannot be told. */
  readonly lowestMonthlyFen: number | null;
  readonly highestMonthlyFen: number | null;
  readonly wishMonthlyFen: number | null;
  /** The pay held against the minimum wage of the place. */
  readonly check: PayCheck;
}

export interface ComparedNeed {
  readonly accommodation: AccommodationCode;
  readonly answer: "offered" | "denied" | "not-stated";
}

/** What the two sides have said to everything but the 24 dimensions. Null and empty: nobody has said. */
export interface ComparedTerms {
  readonly atHome: boolean;
  /** The quickest first; empty where a place, a home or the means are unknown. */
  readonly journeys: readonly ComparedJourney[];
  readonly travelLimit: { readonly own: number | null; readonly guardian: number | null };
  readonly week: ComparedLimit;
  readonly day: ComparedLimit;
  readonly shift: { readonly asked: WorkingShift | null; readonly possible: readonly WorkingShift[] };
  readonly mode: { readonly asked: WorkingMode | null; readonly wanted: readonly WorkingMode[] };
  readonly kind: {
    readonly offered: PostingKind;
    readonly wanted: readonly PostingKind[];
    readonly guardian: readonly PostingKind[] | null;
  };
  readonly occupation: {
    readonly offered: string | null;
    readonly wanted: readonly string[];
    readonly closeness: OccupationCloseness;
  };
  readonly pay: ComparedPay;
  readonly schooling: { readonly asked: Education | null; readonly held: Education | null };
  /** Months in related work; null: no job is recorded. */
  readonly experience: { readonly askedYears: number | null; readonly heldMonths: number | null };
  readonly skills: readonly { readonly name: string; readonly held: boolean }[];
  readonly needs: readonly ComparedNeed[];
  readonly certificate: { readonly counts: boolean | null; readonly validity: "pass" | "fail" | "unknown" };
}

/**
 * Everything but the 24 dimensions side by side, as both sides have stated it and as the rules read it: for the page that
 * shows a person beside a posting. Decides nothing; whether it fits is the judgement's to say (`verdictsOf`).
 */
export function compareTerms(seeker: SeekerFacts, posting: PostingFacts, context: MatchingContext): ComparedTerms {
  const person = prepareSeeker(seeker, context);
  const job = preparePosting(posting, context);
  const code = posting.occupationCode;
  const answerTo = (code: AccommodationCode): ComparedNeed["answer"] => {
    if ((job.offers & bitOf(code)) !== 0) return "offered";
    return (job.denials & bitOf(code)) !== 0 ? "denied" : "not-stated";
  };
  return {
    atHome: job.atHome,
    journeys: journeysOf(seeker, posting, answerTo("transport"), person.usesWorkshopTransport),
    travelLimit: { own: seeker.travelLimitMinutes, guardian: seeker.guardianLimits.travelMinutes },
    week: { asked: posting.weeklyMinutes, limit: seeker.weeklyMinutesMax },
    day: { asked: posting.dailyMinutes, limit: seeker.dailyMinutesMax },
    shift: { asked: posting.shift, possible: seeker.shiftsPossible },
    mode: { asked: posting.workingMode, wanted: seeker.workingModes },
    kind: { offered: posting.kind, wanted: seeker.kindsWanted, guardian: seeker.guardianLimits.kinds },
    occupation: {
      offered: posting.occupationCode,
      wanted: seeker.occupationsWanted,
      closeness: code === null ? "unknown" : closenessOf(person, code),
    },
    pay: payOf(seeker, posting, job.payMonthlyFen, context),
    schooling: { asked: posting.education === "none" ? null : posting.education, held: seeker.education },
    experience: {
      askedYears: posting.experienceYearsMin === 0 ? null : posting.experienceYearsMin,
      heldMonths: seeker.experience.length === 0 || code === null ? null : experienceIn(person, code).months,
    },
    skills: job.skills.map(({ name, key }) => ({ name, held: person.skills.has(key) })),
    needs: ACCOMMODATION_CODES.filter((code) => seeker.accommodationsNeeded.includes(code)).map((accommodation) => ({
      accommodation,
      answer: answerTo(accommodation),
    })),
    certificate: { counts: posting.countsTowardQuota, validity: person.certificate },
  };
}

function journeysOf(
  { home, travelMeans }: SeekerFacts,
  { place }: PostingFacts,
  transport: ComparedNeed["answer"],
  usesTransport: boolean,
): ComparedJourney[] {
  if (home === null || place === null) return [];
  const metres = distanceMetres(home, place);
  const own = travelMeans.filter((means) => means !== "workshop-transport");
  const byTransport = usesTransport || transport === "offered" ? (["workshop-transport"] as const) : [];
  return [...own, ...byTransport]
    .map((means) => ({
      means,
      minutes: travelMinutes(metres, means),
      transport: means === "workshop-transport" ? transport : ("own" as const),
    }))
    .sort((a, b) => a.minutes - b.minutes);
}

function closenessOf(person: PreparedSeeker, code: string): OccupationCloseness {
  if (closenessToRefused(person, code) >= REFUSED_CLOSENESS) return "refused";
  const wanted = closenessToWanted(person, code);
  if (wanted === null) return "no-wish";
  if (wanted >= 1000) return "wanted";
  if (wanted >= CLOSE_OCCUPATION) return "close";
  return wanted < FAR_OCCUPATION ? "far" : "some";
}

function payOf(
  { wageWishMonthlyFen }: SeekerFacts,
  { pay, kind, employment, areaCode, weeklyMinutes }: PostingFacts,
  lowestMonthlyFen: number | null,
  { date, minimumWages: rows }: MatchingContext,
): ComparedPay {
  const weeklyHours = weeklyMinutes === null ? null : weeklyMinutes / 60;
  const highest = pay === null || pay.maxFen === null ? null : { ...pay, minFen: pay.maxFen };
  return {
    pay,
    lowestMonthlyFen,
    highestMonthlyFen: highest === null ? null : monthlyEquivalentFen(highest, weeklyHours),
    wishMonthlyFen: wageWishMonthlyFen,
    check: checkPostingPay({ pay, kind, weeklyHours, employment, areaCode, date, rows }),
  };
}
