import { describe, expect, it } from "vitest";
import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import { employerView, heldJudgement } from "./employer-view.ts";
import type { PostingFacts, SeekerFacts } from "./facts.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";
import type { MatchingContext } from "./prepare.ts";

const CONTEXT: MatchingContext = {
  date: "2025-06-02",
  minimumWages: [
    {
      areaCode: "330213",
      from: "2024-01-01",
      to: "2025-12-31",
      monthlyFen: 2490_00,
      hourlyFen: 24_00,
      source: "甬政发〔2024〕27号",
      verified: "secondary",
    },
  ],
};

const all = (level: 0 | 1 | 2 | 3): AbilityProfile => Object.fromEntries(DIMENSION_CODES.map((code) => [code, level]));

/** Somebody in 锦屏 who can do all light work, and a packing job nearby that asks for little: everything is stated. */
const PERSON: SeekerFacts = {
  id: 1,
  lookingForWork: true,
  birthDate: "1990-05-15",
  sex: "female",
  certificate: { issuedOn: null, validUntil: "2030-01-01" },
  areaCode: "330213001",
  home: { latitude: 29.663, longitude: 121.4023 },
  abilities: all(2),
  accommodationsNeeded: [],
  travelMeans: ["bus"],
  travelLimitMinutes: 40,
  weeklyMinutesMax: 40 * 60,
  dailyMinutesMax: 8 * 60,
  shiftsPossible: ["day"],
  workingModes: [],
  kindsWanted: [],
  occupationsWanted: ["6-31-05-00"],
  occupationsRefused: [],
  wageWishMonthlyFen: 3000_00,
  skills: ["打字"],
  education: "junior",
  experience: [],
  guardianLimits: { kinds: null, travelMinutes: null },
  answers: [],
};
const PLACE: PostingFacts = {
  id: 10,
  organisationId: 5,
  kind: "vacancy",
  open: true,
  occupationCode: "6-31-05-00",
  areaCode: "330213002",
  place: { latitude: 29.65, longitude: 121.417 },
  workingMode: "on-site",
  employment: "full-time",
  weeklyMinutes: 40 * 60,
  dailyMinutes: 8 * 60,
  shift: "day",
  pay: { period: "month", minFen: 3000_00, maxFen: null, negotiable: false },
  deadline: "2025-06-30",
  demands: all(1),
  accommodations: {},
  skillsWanted: ["打字"],
  education: "junior",
  experienceYearsMin: 0,
  countsTowardQuota: true,
};

const judged = (person: Partial<SeekerFacts>, place: Partial<PostingFacts> = {}): Judgement =>
  judge({ ...PERSON, ...person }, { ...PLACE, ...place }, CONTEXT);
const blockers = (judgement: Judgement) => judgement.blockers.map(({ code }) => code);
const unknowns = (judgement: Judgement) => judgement.unknowns.map(({ what }) => what);
const cautions = (judgement: Judgement) => judgement.cautions.map(({ code }) => code);
const points = ({ parts }: Judgement, part: string) => parts.find((each) => each.part === part)?.points;

describe("a pair with everything stated", () => {
  it("fits, with near full points and its reasons", () => {
    const judgement = judged({});
    expect(judgement).toMatchObject({ feasibility: "fits", blockers: [], unknowns: [], cautions: [], wouldFit: [] });
    expect(judgement.strengths).toContainEqual({ code: "demand-met", params: { dimension: "sight", demand: 1 } });
    expect(judgement.strengths).toContainEqual({ code: "near", params: { minutes: 23, means: "bus" } });
    expect(judgement.strengths).toContainEqual({ code: "occupation-wanted", params: { occupation: "6-31-05-00" } });
    expect(points(judgement, "travel")).toBe(1800 - Math.floor((900 * 23) / 40));
    expect(points(judgement, "abilities")).toBe(3000);
  });
});

describe("a gap", () => {
  const weak: Partial<SeekerFacts> = { abilities: { ...all(2), lifting: 0 } };
  const heavy = { ...all(1), lifting: 3 } as const;

  it("is lifted by an accommodation that is offered and needed", () => {
    const judgement = judged(
      { ...weak, accommodationsNeeded: ["lifting-aid"] },
      { demands: heavy, accommodations: { "lifting-aid": "yes" } },
    );
    expect(judgement.feasibility).toBe("fits");
    expect(judgement.strengths).toContainEqual({
      code: "demand-met-with-accommodation",
      params: { dimension: "lifting", accommodation: "lifting-aid" },
    });
  });

  it("asks the person where it is offered but was never named as needed", () => {
    const judgement = judged(weak, { demands: heavy, accommodations: { "lifting-aid": "yes" } });
    expect(judgement.unknowns).toEqual([
      {
        what: "accommodation-might-help",
        askWhom: "seeker",
        params: { dimension: "lifting", accommodation: "lifting-aid" },
      },
    ]);
  });

  it("asks the employer, once, where nobody has said", () => {
    expect(judged(weak, { demands: heavy }).unknowns).toEqual([
      {
        what: "gap-may-be-lifted",
        askWhom: "employer",
        params: { dimension: "lifting", accommodation: "lifting-aid" },
      },
    ]);
    expect(judged({ ...weak, accommodationsNeeded: ["lifting-aid"] }, { demands: heavy }).unknowns).toEqual([
      { what: "accommodation-unknown", askWhom: "employer", params: { accommodation: "lifting-aid" } },
    ]);
  });

  it("stands in the way where the employer said no, with what would make it fit", () => {
    const judgement = judged(weak, { demands: heavy, accommodations: { "lifting-aid": "no" } });
    expect(blockers(judgement)).toEqual(["ability-below-demand"]);
    expect(judgement.wouldFit).toEqual([
      { code: "offer-accommodation", params: { accommodation: "lifting-aid" } },
      { code: "lower-demand", params: { dimension: "lifting", demand: 0 } },
    ]);
  });
});

describe("the way to work", () => {
  const far = { latitude: 29.5, longitude: 121.25 };

  it("is too far beyond the person's own limit, and transport that would reach is proposed", () => {
    const judgement = judged({ travelMeans: ["walk"] });
    expect(blockers(judgement)).toEqual(["too-far"]);
    expect(judgement.wouldFit[0]).toEqual({ code: "offer-accommodation", params: { accommodation: "transport" } });
  });

  it("counts the employer's transport as a means", () => {
    expect(judged({ travelMeans: ["walk"] }, { accommodations: { transport: "yes" } }).feasibility).toBe("fits");
  });

  it("asks about transport for somebody who comes by it", () => {
    expect(unknowns(judged({ travelMeans: ["workshop-transport"] }))).toEqual(["accommodation-unknown"]);
    expect(blockers(judged({ travelMeans: ["workshop-transport"] }, { accommodations: { transport: "no" } }))).toEqual([
      "transport-not-offered",
    ]);
  });

  it("is unknown without a place, a home, means or a limit, and ruled out only in another city", () => {
    expect(unknowns(judged({}, { place: null }))).toEqual(["place-unknown"]);
    expect(unknowns(judged({ home: null }))).toEqual(["home-unknown"]);
    expect(unknowns(judged({ travelMeans: [] }))).toEqual(["means-unknown"]);
    expect(unknowns(judged({ travelLimitMinutes: null }))).toEqual(["travel-limit-unknown"]);
    expect(blockers(judged({}, { place: null, areaCode: "310115" }))).toEqual(["another-city"]);
  });

  it("is none for work at home, where a step-free workplace is no question", () => {
    const judgement = judged(
      { accommodationsNeeded: ["step-free-access"] },
      { place: far, kind: "home-based", workingMode: "home" },
    );
    expect(judgement.feasibility).toBe("fits");
    expect(points(judgement, "travel")).toBe(1800);
  });

  it("keeps the guardian's limit", () => {
    const guardianLimits = { kinds: ["sheltered" as const], travelMinutes: 10 };
    expect(blockers(judged({ guardianLimits }))).toEqual(["guardian-kind", "guardian-travel"]);
  });
});

describe("hours, shift and pay", () => {
  it("longer than the person can work stands in the way, or is agreed where part-time is possible", () => {
    expect(blockers(judged({ weeklyMinutesMax: 20 * 60, dailyMinutesMax: 4 * 60 }))).toEqual([
      "weekly-hours-over",
      "daily-hours-over",
    ]);
    expect(unknowns(judged({ weeklyMinutesMax: 20 * 60 }, { accommodations: { "part-time": "yes" } }))).toEqual([
      "weekly-hours-agreeable",
    ]);
  });

  it("asks whoever has not said", () => {
    expect(unknowns(judged({}, { weeklyMinutes: null, dailyMinutes: null }))).toEqual(["weekly-hours-unknown"]);
    expect(unknowns(judged({ weeklyMinutesMax: null, dailyMinutesMax: null }))).toEqual([
      "weekly-limit-unknown",
      "daily-limit-unknown",
    ]);
    expect(unknowns(judged({}, { shift: null }))).toEqual(["shift-unknown"]);
    expect(unknowns(judged({ shiftsPossible: [] }))).toEqual(["shifts-unknown"]);
  });

  it("holds pay against the minimum wage: below it blocks, not stated is asked, no figure is not fine", () => {
    const pay = { period: "month" as const, minFen: 2300_00, maxFen: 2400_00, negotiable: false };
    expect(blockers(judged({ wageWishMonthlyFen: null }, { pay }))).toEqual(["pay-below-minimum-wage"]);
    expect(unknowns(judged({}, { pay: null }))).toEqual(["pay-unknown"]);
    expect(judge(PERSON, { ...PLACE, deadline: null }, { ...CONTEXT, date: "2026-06-02" }).unknowns).toEqual([
      { what: "minimum-wage-unverified", askWhom: "federation", params: {} },
    ]);
  });

  it("weighs pay below the wish, and only weighs it", () => {
    const judgement = judged({ wageWishMonthlyFen: 4000_00 });
    expect(judgement.feasibility).toBe("fits");
    expect(cautions(judgement)).toEqual(["pay-below-wish"]);
    expect(points(judgement, "pay")).toBe(500);
  });
});

describe("admission", () => {
  it("names what is over, closed, refused or outside working age", () => {
    expect(blockers(judged({}, { deadline: "2025-06-01" }))).toEqual(["deadline-passed"]);
    expect(blockers(judged({}, { open: false }))).toEqual(["posting-not-open"]);
    expect(blockers(judged({ lookingForWork: false }))).toEqual(["not-looking"]);
    expect(blockers(judged({ birthDate: "2012-01-01" }))).toEqual(["too-young"]);
    expect(blockers(judged({ birthDate: "1950-01-01" }))).toEqual(["past-working-age"]);
    expect(blockers(judged({ kindsWanted: ["sheltered"] }))).toEqual(["kind-not-wanted"]);
    expect(blockers(judged({ occupationsRefused: ["6-31"], occupationsWanted: [] }))).toEqual(["occupation-refused"]);
    expect(blockers(judged({ education: "none" }, { education: "senior" }))).toEqual(["education-below"]);
  });

  it("needs a valid certificate only where the hire counts toward the quota", () => {
    const expired = { certificate: { issuedOn: null, validUntil: "2024-01-01" } };
    expect(blockers(judged(expired))).toEqual(["certificate-not-valid"]);
    expect(judged(expired, { countsTowardQuota: false }).feasibility).toBe("fits");
    expect(unknowns(judged(expired, { countsTowardQuota: null }))).toEqual(["quota-unknown"]);
  });
});

describe("earlier answers", () => {
  const answer = (
    postingId: number,
    reason: "too-far" | "kind-of-work" | "too-hard" | null,
    given: "not-now" | "not-for-me" = "not-for-me",
  ): Pick<SeekerFacts, "answers"> => ({
    answers: [
      {
        postingId,
        answer: given,
        reason,
        answeredOn: "2025-05-20",
        forgotten: false,
        posting: { ...PLACE, id: postingId },
      },
    ],
  });

  it("keep the same posting out: for good, or for thirty days", () => {
    expect(blockers(judged(answer(10, null)))).toEqual(["said-not-for-me"]);
    expect(judged(answer(10, null, "not-now")).blockers[0]).toMatchObject({
      code: "said-not-now",
      params: { day: "2025-06-19" },
    });
    const later = { ...CONTEXT, date: "2025-06-19" };
    expect(judge({ ...PERSON, ...answer(10, null, "not-now") }, PLACE, later).feasibility).toBe("fits");
  });

  it("steer similar postings by half a part, and never block them", () => {
    const judgement = judged(answer(11, "too-far"));
    expect(judgement.feasibility).toBe("fits");
    expect(cautions(judgement)).toEqual(["answered-too-far"]);
    expect(points(judgement, "travel")).toBe(Math.floor((points(judged({}), "travel") ?? 0) / 2));
    expect(points(judged(answer(11, "kind-of-work")), "occupation")).toBe(1000);
    expect(points(judged(answer(11, "too-hard")), "abilities")).toBe(2250);
  });
});

describe("employerView", () => {
  const stated = { captions: "yes" } as const;
  const held = heldJudgement(
    judged(
      { abilities: { ...all(2), hearing: 0, lifting: 0 }, accommodationsNeeded: ["captions", "quiet-place"] },
      { demands: { ...all(1), lifting: 1 }, accommodations: stated },
    ),
  );

  it("shows demands met and adjustments, and neither levels nor gaps", () => {
    const view = employerView(held, { adjustments: true }, stated);
    expect(view.demandsMet).toContain("hearing");
    expect(view.demandsMet).not.toContain("lifting");
    expect(view.adjustments).toEqual([
      { accommodation: "captions", answer: "offered" },
      { accommodation: "quiet-place", answer: "not-stated" },
    ]);
    for (const { params } of view.reasons) expect(Object.keys(params)).toHaveLength(1);
  });

  it("shows the employer's own answers as they are today", () => {
    const answers = employerView(held, { adjustments: true }, { captions: "no", "quiet-place": "yes" }).adjustments;
    expect(answers.map(({ answer }) => answer)).toEqual(["not-offered", "offered"]);
  });

  it("shows no adjustment, nor what it makes possible, without consent", () => {
    const view = employerView(held, { adjustments: false }, stated);
    expect(view.adjustments).toEqual([]);
    expect(view.demandsMet).not.toContain("hearing");
  });
});
