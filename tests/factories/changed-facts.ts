import { type AccommodationCode, ACCOMMODATION_CODES } from "#app/domain/abilities/accommodation-shape.ts";
import type { Education } from "#app/domain/matching/education.ts";
import { EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import type { PostingFacts, SeekerFacts } from "#app/domain/matching/facts.ts";
import type { Change } from "#app/domain/matching/judgement.ts";
import { WORKING_SHIFTS } from "#app/domain/postings/terms.ts";

interface Facts {
  readonly seeker: SeekerFacts;
  readonly posting: PostingFacts;
}

const isAccommodation = (code: unknown): code is AccommodationCode => ACCOMMODATION_CODES.some((each) => each === code);

export function offering(posting: PostingFacts, code: AccommodationCode): PostingFacts {
  return { ...posting, accommodations: { ...posting.accommodations, [code]: "yes" } };
}

/** The facts of a pair after one change was made; null for changes that are more than one fact. */
export function changedFacts({ seeker, posting }: Facts, { code, params }: Change): Facts | null {
  const guardian = seeker.guardianLimits;
  switch (code) {
    case "offer-accommodation":
      return isAccommodation(params.accommodation)
        ? { seeker, posting: offering(posting, params.accommodation) }
        : null;
    case "lower-demand":
      return {
        seeker,
        posting: { ...posting, demands: { ...posting.demands, [String(params.dimension)]: params.demand } },
      };
    case "fewer-weekly-hours":
      return { seeker, posting: { ...posting, weeklyMinutes: Number(params.hours) * 60 } };
    case "fewer-daily-hours":
      return { seeker, posting: { ...posting, dailyMinutes: Number(params.hours) * 60 } };
    case "other-shift":
      return { seeker, posting: { ...posting, shift: WORKING_SHIFTS.find((each) => each === params.shift) ?? null } };
    case "accept-education": {
      const accepted: Education | null = EDUCATION_STEPS.find((step) => step === params.education) ?? null;
      return { seeker, posting: { ...posting, education: accepted } };
    }
    case "travel-longer":
      return { seeker: { ...seeker, travelLimitMinutes: Number(params.minutes) }, posting };
    case "take-bus":
      return { seeker: { ...seeker, travelMeans: [...seeker.travelMeans, "bus"] }, posting };
    case "ask-guardian-travel":
      return {
        seeker: { ...seeker, guardianLimits: { ...guardian, travelMinutes: Number(params.minutes) } },
        posting,
      };
    case "ask-guardian-kind":
      return { seeker: { ...seeker, guardianLimits: { ...guardian, kinds: null } }, posting };
    case "reconsider-kind":
      return { seeker: { ...seeker, kindsWanted: [] }, posting };
    case "reconsider-mode":
      return { seeker: { ...seeker, workingModes: [] }, posting };
    case "reconsider-occupation":
      return { seeker: { ...seeker, occupationsRefused: [] }, posting };
    case "renew-certificate":
      return { seeker: { ...seeker, certificate: { issuedOn: null, validUntil: "2036-01-01" } }, posting };
    case "answer-again":
      return { seeker: { ...seeker, answers: [] }, posting };
    case "look-again":
      return { seeker: { ...seeker, lookingForWork: true }, posting };
    case "raise-pay":
      return null;
  }
}
