import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { postingFactsFrom, seekerFactsFrom, type PostingRow, type SeekerRow } from "./facts-from-rows.ts";
import type { SeekerFacts } from "./facts.ts";
import { rankPostings } from "./rank.ts";

// Thousands of pairs are judged; on a busy machine that takes longer than an ordinary test may.
vi.setConfig({ testTimeout: 60_000 });

/** A row as the register holds it: with everything the judgement must not read. */
interface RegisterRow extends SeekerRow {
  readonly name: string;
  readonly citizenId: string;
  readonly certificateNumber: string;
  readonly category: number;
  readonly grade: number;
}

function rowOf(facts: SeekerFacts, category: number, grade: number): RegisterRow {
  return {
    ...facts,
    latitude: facts.home?.latitude ?? null,
    longitude: facts.home?.longitude ?? null,
    hoursPerWeekMax: facts.weeklyMinutesMax === null ? null : facts.weeklyMinutesMax / 60,
    hoursPerDayMax: facts.dailyMinutesMax === null ? null : facts.dailyMinutesMax / 60,
    certificateIssuedOn: facts.certificate.issuedOn,
    certificateValidUntil: facts.certificate.validUntil,
    guardianLimits: null,
    name: "张测试",
    citizenId: "990000199001010000",
    certificateNumber: `990000199001010000${category}${grade}`,
    category,
    grade,
  };
}

const POSTING_ROW: PostingRow = {
  id: 3,
  organisationId: 2,
  kind: "vacancy",
  status: "published",
  occupationCode: null,
  areaCode: "330213001",
  latitude: null,
  longitude: null,
  workingMode: null,
  employment: null,
  weeklyHours: 40,
  dailyHours: 7.5,
  shift: null,
  payPeriod: "month",
  payMinFen: 300_000,
  payMaxFen: null,
  payMonthsPerYear: 13,
  payNegotiable: false,
  deadline: null,
  demands: {},
  accommodations: {},
  skillsWanted: [],
  education: null,
  experienceYearsMin: null,
  countsTowardQuota: null,
};

describe("category and grade", () => {
  it("change no list: swapping them alone leaves every suggestion, score and reason as it was", () => {
    const category = fc.integer({ min: 1, max: 7 });
    const grade = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        arbitrarySeeker,
        fc.array(arbitraryPosting, { minLength: 1, maxLength: 20 }),
        fc.tuple(category, grade),
        fc.tuple(category, grade),
        (person, list, before, after) => {
          const postings = list.map((posting, index) => ({ ...posting, id: index + 1 }));
          const suggestions = ([kind, degree]: readonly [number, number]) =>
            rankPostings(seekerFactsFrom(rowOf(person, kind, degree), CONTEXT.date), postings, CONTEXT, 10);
          expect(suggestions(after)).toEqual(suggestions(before));
        },
      ),
    );
  });

  it("and the name and numbers never reach the facts", () => {
    fc.assert(
      fc.property(arbitrarySeeker, (person) => {
        const facts = JSON.stringify(seekerFactsFrom(rowOf({ ...person, answers: [] }, 4, 2), CONTEXT.date));
        expect(facts).not.toMatch(/张测试|990000\d{12}|"category"|"grade"/);
      }),
    );
  });
});

describe("facts from rows", () => {
  it("keep unknown unknown, and count hours in minutes", () => {
    expect(postingFactsFrom(POSTING_ROW)).toMatchObject({
      open: true,
      place: null,
      weeklyMinutes: 2400,
      dailyMinutes: 450,
      shift: null,
      pay: { period: "month", minFen: 300_000, maxFen: null, negotiable: false, monthsPerYear: 13 },
      countsTowardQuota: null,
    });
    expect(postingFactsFrom({ ...POSTING_ROW, status: "paused", payPeriod: null })).toMatchObject({
      open: false,
      pay: null,
    });
  });

  it("place a posting at its town where it has no coordinates of its own", () => {
    const area = { latitude: 29.66, longitude: 121.4 };
    expect(postingFactsFrom(POSTING_ROW, { area }).place).toEqual(area);
    expect(postingFactsFrom({ ...POSTING_ROW, latitude: 29.5, longitude: 121.5 }, { area }).place).toEqual({
      latitude: 29.5,
      longitude: 121.5,
    });
  });

  it("count trained skills and the months of each job, open ones until the day", () => {
    const [person] = fc.sample(arbitrarySeeker, { numRuns: 1, seed: 1 });
    if (person === undefined) throw new Error("no sample");
    const facts = seekerFactsFrom({ ...rowOf(person, 1, 1), skills: ["打字"] }, "2026-03-02", {
      trainedSkills: ["烘焙", null],
      workHistory: [
        { occupationCode: "6-31-05-00", from: "2024-03-02", to: null },
        { occupationCode: null, from: null, to: "2020-01-01" },
      ],
    });
    expect(facts.skills).toEqual(["打字", "烘焙"]);
    expect(facts.experience).toEqual([
      { occupationCode: "6-31-05-00", months: 24 },
      { occupationCode: null, months: null },
    ]);
  });
});
