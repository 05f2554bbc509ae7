import { describe, expect, it } from "vitest";
import { compareTerms } from "./compare-terms.ts";
import type { PostingFacts, SeekerFacts } from "./facts.ts";
import type { MatchingContext } from "./prepare.ts";

const CONTEXT: MatchingContext = {
  date: "2026-03-02",
  minimumWages: [
    {
      areaCode: "330213",
      from: "2024-01-01",
      to: null,
      monthlyFen: 2490_00,
      hourlyFen: 24_00,
      source: "invented for tests",
      verified: "unverified",
    },
  ],
};

const PERSON: SeekerFacts = {
  id: 1,
  lookingForWork: true,
  birthDate: "1990-05-15",
  sex: "female",
  certificate: { issuedOn: null, validUntil: "2030-01-01" },
  areaCode: "330213001",
  home: { latitude: 29.663, longitude: 121.4023 },
  abilities: {},
  accommodationsNeeded: ["transport", "lifting-aid", "captions"],
  travelMeans: ["walk", "bus"],
  travelLimitMinutes: 40,
  weeklyMinutesMax: 30 * 60,
  dailyMinutesMax: null,
  shiftsPossible: ["day"],
  workingModes: [],
  kindsWanted: [],
  occupationsWanted: ["6-31-05-00"],
  occupationsRefused: [],
  wageWishMonthlyFen: 3000_00,
  skills: ["打字"],
  education: "junior",
  experience: [],
  guardianLimits: { kinds: null, travelMinutes: 20 },
  answers: [],
};

const JOB: PostingFacts = {
  id: 10,
  organisationId: 5,
  kind: "vacancy",
  open: true,
  occupationCode: "6-31-05-00",
  areaCode: "330213002",
  place: { latitude: 29.69, longitude: 121.42 },
  workingMode: "on-site",
  employment: "full-time",
  weeklyMinutes: 40 * 60,
  dailyMinutes: 8 * 60,
  shift: "night",
  pay: { period: "month", minFen: 2600_00, maxFen: 3400_00, negotiable: false },
  deadline: null,
  demands: {},
  accommodations: { "lifting-aid": "yes", transport: "no" },
  skillsWanted: ["打字", "缝纫"],
  education: "none",
  experienceYearsMin: 0,
  countsTowardQuota: true,
};

describe("a person and a posting side by side", () => {
  const terms = compareTerms(PERSON, JOB, CONTEXT);

  it("gives every way the person has, the quickest first, and the transport with the employer's answer", () => {
    expect(terms.journeys.map(({ means, transport }) => [means, transport])).toEqual([
      ["workshop-transport", "denied"],
      ["bus", "own"],
      ["walk", "own"],
    ]);
    expect(terms.travelLimit).toEqual({ own: 40, guardian: 20 });
  });

  it("knows no way without a home", () => {
    expect(compareTerms({ ...PERSON, home: null }, JOB, CONTEXT).journeys).toEqual([]);
  });

  it("answers each need as the employer did", () => {
    expect(terms.needs).toEqual([
      { accommodation: "transport", answer: "denied" },
      { accommodation: "lifting-aid", answer: "offered" },
      { accommodation: "captions", answer: "not-stated" },
    ]);
  });

  it("counts as offered what work at home makes needless", () => {
    const atHome = compareTerms(PERSON, { ...JOB, kind: "home-based" }, CONTEXT);
    expect(atHome.needs[0]).toEqual({ accommodation: "transport", answer: "offered" });
    expect(atHome.atHome).toBe(true);
  });

  it("brings pay to a month and holds it against the minimum wage", () => {
    expect(terms.pay).toMatchObject({
      lowestMonthlyFen: 2600_00,
      highestMonthlyFen: 3400_00,
      wishMonthlyFen: 3000_00,
      check: { verdict: "pass", figureFen: 2490_00 },
    });
    const hourly = { period: "hour", minFen: 20_00, maxFen: null, negotiable: false } as const;
    expect(compareTerms(PERSON, { ...JOB, pay: hourly }, CONTEXT).pay).toMatchObject({
      lowestMonthlyFen: 3466_67,
      highestMonthlyFen: null,
    });
  });

  it("names how close the work is to what is wished, and what is not asked for", () => {
    expect(terms.occupation.closeness).toBe("wanted");
    const other = { ...PERSON, occupationsWanted: ["5-01-02-02.peach"], occupationsRefused: ["6-31"] };
    expect(compareTerms(other, JOB, CONTEXT).occupation.closeness).toBe("refused");
    expect(compareTerms({ ...PERSON, occupationsWanted: [] }, JOB, CONTEXT).occupation.closeness).toBe("no-wish");
    expect(terms.schooling).toEqual({ asked: null, held: "junior" });
    expect(terms.experience).toEqual({ askedYears: null, heldMonths: null });
    expect(terms.skills).toEqual([
      { name: "打字", held: true },
      { name: "缝纫", held: false },
    ]);
  });
});
