import fc from "fast-check";
import { ACCOMMODATION_CODES } from "#app/domain/abilities/accommodation-shape.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimension-shape.ts";
import type { AbilityProfile } from "#app/domain/abilities/dimensions.ts";
import { TRAVEL_MEANS } from "#app/domain/areas/travel.ts";
import type { MinimumWageRow } from "#app/domain/compliance/minimum-wage.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { PAY_PERIODS } from "#app/domain/postings/pay.ts";
import { WORKING_MODES, WORKING_SHIFTS } from "#app/domain/postings/terms.ts";
import { ANSWER_REASONS, ANSWERS } from "#app/domain/matching/answers.ts";
import { EDUCATION_STEPS } from "#app/domain/matching/education.ts";
import type { PostingFacts, SeekerFacts } from "#app/domain/matching/facts.ts";
import type { MatchingContext } from "#app/domain/matching/prepare.ts";

/** People, postings and a day for property tests: every fact may be unknown, and every rule is reached. */

const WAGES: readonly MinimumWageRow[] = [
  {
    areaCode: "330213",
    from: "2024-01-01",
    to: null,
    monthlyFen: 249_000,
    hourlyFen: 2_400,
    source: "invented for tests",
    verified: "unverified",
  },
];

export const CONTEXT: MatchingContext = { date: "2026-03-02", minimumWages: WAGES };

const OCCUPATIONS = ["4-01-06-01", "4-01-06-02", "4-04-05-01", "5-01-02-02.peach", "6-31-05-00"] as const;
const SKILLS = ["缝纫", "打字", "Excel", "烘焙", "手语"] as const;

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
const someOf = <T>(values: readonly T[]) => fc.subarray([...values]);
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

const day = fc
  .record({ year: fc.integer({ min: 2018, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}-15`);
const birthday = fc
  .record({ year: fc.integer({ min: 1955, max: 2012 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}-15`);
const coordinates = fc
  .record({ north: fc.integer({ min: 0, max: 300 }), east: fc.integer({ min: 0, max: 400 }) })
  .map(({ north, east }) => ({ latitude: 29.5 + north / 1000, longitude: 121.2 + east / 1000 }));
const area = oneOf(["330213001", "330213104", "330283", "310115"]);

const level = oneOf([0, 1, 2, 3] as const);
function profile(known: number): fc.Arbitrary<AbilityProfile> {
  return fc
    .array(fc.tuple(fc.integer({ min: 1, max: 100 }), level), {
      minLength: DIMENSION_CODES.length,
      maxLength: DIMENSION_CODES.length,
    })
    .map((levels) =>
      Object.fromEntries(
        DIMENSION_CODES.flatMap((code, index) => {
          const [chance, value] = levels[index] ?? [100, 0];
          return chance <= known ? [[code, value]] : [];
        }),
      ),
    );
}

export const arbitraryPosting: fc.Arbitrary<PostingFacts> = fc.record({
  id: fc.integer({ min: 1, max: 1_000_000 }),
  organisationId: fc.integer({ min: 1, max: 5 }),
  kind: oneOf(POSTING_KINDS),
  open: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
  occupationCode: orNull(oneOf(OCCUPATIONS)),
  areaCode: orNull(area),
  place: orNull(coordinates),
  workingMode: orNull(oneOf(WORKING_MODES)),
  employment: orNull(oneOf(["full-time", "part-time"] as const)),
  weeklyMinutes: orNull(fc.integer({ min: 4, max: 60 }).map((hours) => hours * 60)),
  dailyMinutes: orNull(fc.integer({ min: 2, max: 24 }).map((halves) => halves * 30)),
  shift: orNull(oneOf(WORKING_SHIFTS)),
  pay: orNull(
    fc.record({
      period: oneOf(PAY_PERIODS),
      minFen: orNull(fc.integer({ min: 200_000, max: 600_000 })),
      maxFen: fc.constant(null),
      negotiable: fc.boolean(),
    }),
  ),
  deadline: fc.option(day, { nil: null, freq: 1 }),
  demands: fc.oneof(profile(90), profile(20)),
  accommodations: fc
    .array(oneOf(["yes", "no", null] as const), {
      minLength: ACCOMMODATION_CODES.length,
      maxLength: ACCOMMODATION_CODES.length,
    })
    .map((answers) =>
      Object.fromEntries(
        ACCOMMODATION_CODES.flatMap((code, index) => {
          const answer = answers[index] ?? null;
          return answer === null ? [] : [[code, answer]];
        }),
      ),
    ),
  skillsWanted: someOf(SKILLS),
  education: orNull(oneOf(EDUCATION_STEPS)),
  experienceYearsMin: orNull(fc.integer({ min: 0, max: 5 })),
  countsTowardQuota: orNull(fc.boolean()),
});

export const arbitrarySeeker: fc.Arbitrary<SeekerFacts> = fc.record({
  id: fc.integer({ min: 1, max: 1_000_000 }),
  lookingForWork: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
  birthDate: orNull(birthday),
  sex: orNull(oneOf(["female", "male"] as const)),
  certificate: fc.record({ issuedOn: fc.constant(null), validUntil: orNull(day) }),
  areaCode: orNull(area),
  home: orNull(coordinates),
  abilities: fc.oneof(profile(90), profile(50)),
  accommodationsNeeded: fc.subarray([...ACCOMMODATION_CODES], { maxLength: 4 }),
  travelMeans: someOf(TRAVEL_MEANS),
  travelLimitMinutes: orNull(fc.integer({ min: 0, max: 120 })),
  weeklyMinutesMax: orNull(fc.integer({ min: 4, max: 60 }).map((hours) => hours * 60)),
  dailyMinutesMax: orNull(fc.integer({ min: 2, max: 24 }).map((halves) => halves * 30)),
  shiftsPossible: someOf(WORKING_SHIFTS),
  workingModes: someOf(WORKING_MODES),
  kindsWanted: fc.oneof(fc.constant([]), someOf(POSTING_KINDS)),
  occupationsWanted: someOf(OCCUPATIONS),
  occupationsRefused: fc.subarray([...OCCUPATIONS], { maxLength: 1 }),
  wageWishMonthlyFen: orNull(fc.integer({ min: 100_000, max: 800_000 })),
  skills: someOf(SKILLS),
  education: orNull(oneOf(EDUCATION_STEPS)),
  experience: fc.array(
    fc.record({
      occupationCode: orNull(oneOf(OCCUPATIONS)),
      months: orNull(fc.integer({ min: 0, max: 120 })),
    }),
    { maxLength: 3 },
  ),
  guardianLimits: fc.record({
    kinds: fc.option(someOf(POSTING_KINDS), { nil: null, freq: 1 }),
    travelMinutes: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null, freq: 1 }),
  }),
  answers: fc.array(
    fc.record({
      postingId: fc.integer({ min: 1, max: 1_000_000 }),
      answer: oneOf([...ANSWERS, "stayed"] as const),
      reason: orNull(oneOf(ANSWER_REASONS)),
      answeredOn: day,
      forgotten: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
      posting: orNull(arbitraryPosting),
    }),
    { maxLength: 3 },
  ),
});

/**
 * A pair with few reasons against it, so that properties about feasible pairs and single blockers are not vacuous: open,
 * near, paid, at ordinary hours, for somebody of working age who wants any kind of it.
 */
export const arbitraryLikelyPair: fc.Arbitrary<{ seeker: SeekerFacts; posting: PostingFacts }> = fc
  .record({ seeker: arbitrarySeeker, posting: arbitraryPosting })
  .map(({ seeker, posting }) => ({
    seeker: {
      ...seeker,
      lookingForWork: true,
      birthDate: "1990-05-15",
      weeklyMinutesMax: 48 * 60,
      shiftsPossible: WORKING_SHIFTS,
      workingModes: [],
      kindsWanted: [],
      accommodationsNeeded: seeker.accommodationsNeeded.slice(0, 1),
      occupationsRefused: [],
      guardianLimits: { kinds: null, travelMinutes: null },
      answers: [],
    },
    posting: {
      ...posting,
      open: true,
      deadline: null,
      dailyMinutes: null,
      pay: { period: "month" as const, minFen: 350_000, maxFen: null, negotiable: false },
      employment: "full-time" as const,
      education: null,
      countsTowardQuota: false,
      demands: Object.fromEntries(Object.entries(posting.demands).filter((_, index) => index % 6 === 0)),
    },
  }));
