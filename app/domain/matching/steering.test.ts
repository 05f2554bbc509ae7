import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { AnswerReason, SteeringReason } from "./answers.ts";
import { stayedOn } from "./facts-from-rows.ts";
import type { PastAnswer, PostingFacts } from "./facts.ts";
import { RULES_VERSION } from "./rules-version.ts";
import { lessonsOf, steeringOf } from "./steering.ts";
import { leastKept, PARTS, STAYED_DAYS, STEERED_PARTS, STEERING_CLOSENESS, STEERING_KEEPS } from "./weights.ts";

const HOME = { latitude: 29.66, longitude: 121.4 };

const posting = (changes: Partial<PostingFacts> = {}): PostingFacts => ({
  id: 1,
  organisationId: 1,
  kind: "vacancy",
  open: true,
  occupationCode: "4-01-06-01",
  areaCode: null,
  place: { latitude: 29.66, longitude: 121.5 },
  workingMode: "on-site",
  employment: null,
  weeklyMinutes: 40 * 60,
  dailyMinutes: null,
  shift: null,
  pay: { period: "month", minFen: 2800_00, maxFen: null, negotiable: false },
  deadline: null,
  demands: { standing: 2, lifting: 1 },
  accommodations: {},
  skillsWanted: [],
  education: null,
  experienceYearsMin: null,
  countsTowardQuota: null,
  ...changes,
});

function said(
  answer: PastAnswer["answer"],
  reason: AnswerReason | null,
  answeredOn: string,
  changes: Partial<PostingFacts> = {},
): PastAnswer {
  const facts = posting(changes);
  return { postingId: facts.id, answer, reason, answeredOn, forgotten: false, posting: facts };
}

const declined = (reason: AnswerReason, answeredOn: string, changes: Partial<PostingFacts> = {}) =>
  said("not-for-me", reason, answeredOn, changes);
const wanted = (answeredOn: string, changes: Partial<PostingFacts> = {}) =>
  said("interested", null, answeredOn, { id: 2, organisationId: 2, ...changes });

const takenBack = (...answers: readonly PastAnswer[]) =>
  lessonsOf(answers, HOME).map(({ takenBackBy }) => takenBackBy?.postingId ?? null);

describe("a “not for me”", () => {
  it("says what was too much, the strictest answer of a reason counting", () => {
    const steering = steeringOf(
      [
        declined("hours", "2026-05-01", { weeklyMinutes: 48 * 60 }),
        declined("hours", "2026-05-02"),
        declined("pay", "2026-05-03"),
        declined("place", "2026-05-04", { organisationId: 7 }),
        declined("kind-of-work", "2026-05-05"),
        declined("too-hard", "2026-05-06"),
      ],
      HOME,
    );
    expect(steering).toEqual({
      farFromMetres: null,
      payUpToFen: 2800_00,
      weekFromMinutes: 40 * 60,
      occupations: ["4-01-06-01"],
      hardFromTotal: 3,
      organisations: new Set([7]),
    });
  });

  it("says nothing where what was too much is not known, or there is no way to work", () => {
    const nothing = steeringOf([], HOME);
    const silent = [
      declined("other", "2026-05-01"),
      declined("pay", "2026-05-01", { pay: null }),
      declined("too-hard", "2026-05-01", { demands: {} }),
      declined("too-far", "2026-05-01", { place: null }),
      declined("too-far", "2026-05-01", { workingMode: "home" }),
      { ...declined("hours", "2026-05-01"), forgotten: true },
      { ...declined("hours", "2026-05-01"), posting: null },
    ];
    expect(steeringOf(silent, HOME)).toEqual(nothing);
    expect(steeringOf([declined("too-far", "2026-05-01")], null)).toEqual(nothing);
  });
});

describe("the newest word", () => {
  it("takes an older answer back where it is about a posting that the answer lowers", () => {
    const far = declined("too-far", "2026-05-03");
    expect(takenBack(far, wanted("2026-06-01", { place: { latitude: 29.66, longitude: 121.6 } }))).toEqual([2]);
    // Nearer, at home, or where nobody knows: that says nothing of the distance.
    expect(takenBack(far, wanted("2026-06-01", { place: { latitude: 29.66, longitude: 121.41 } }))).toEqual([null]);
    expect(takenBack(far, wanted("2026-06-01", { workingMode: "home" }))).toEqual([null]);
    expect(takenBack(far, wanted("2026-06-01", { place: null }))).toEqual([null]);
  });

  it("counts for each reason on its own", () => {
    const often = [
      declined("kind-of-work", "2026-05-03"),
      declined("pay", "2026-05-03"),
      declined("place", "2026-05-03"),
    ];
    const betterPaid = { pay: { period: "month" as const, minFen: 3000_00, maxFen: null, negotiable: false } };
    expect(takenBack(...often, wanted("2026-06-01", betterPaid))).toEqual([2, null, null]);
  });

  it("is the “not for me” where that came later; of one day it is the interest", () => {
    const hours = declined("hours", "2026-05-03");
    expect(takenBack(hours, wanted("2026-05-02"))).toEqual([null]);
    expect(takenBack(hours, wanted("2026-05-03"))).toEqual([2]);
  });

  it("is not an interest that was taken back", () => {
    expect(takenBack(declined("hours", "2026-05-03"), { ...wanted("2026-06-01"), forgotten: true })).toEqual([null]);
  });
});

describe("a job that lasted", () => {
  it("takes back that such work was not wanted, and what was said on leaving it counts", () => {
    const answers = [
      declined("kind-of-work", "2026-01-05"),
      said("stayed", null, "2026-05-02", { id: 3 }),
      declined("pay", "2026-08-01", { id: 3 }),
    ];
    expect(takenBack(...answers)).toEqual([3, null]);
  });

  it("has gone on for more than ninety days", () => {
    const startsOn = "2026-02-01";
    expect(stayedOn({ startsOn, endedOn: null }, "2026-05-02")).toBe(null);
    expect(stayedOn({ startsOn, endedOn: null }, "2026-05-03")).toBe("2026-05-02");
    expect(stayedOn({ startsOn, endedOn: "2026-03-01" }, "2026-12-01")).toBe(null);
    expect(stayedOn({ startsOn, endedOn: "2026-07-01" }, "2026-12-01")).toBe("2026-05-02");
  });
});

it("leaves of each part what is published", () => {
  expect(Object.fromEntries(PARTS.map((part) => [part, leastKept(part)]))).toEqual({
    abilities: 750,
    travel: 250,
    occupation: 500,
    pay: 500,
    hours: 500,
    skills: 1000,
    accommodations: 1000,
  });
});

describe("docs/matching-rules.md", () => {
  const rules = readFileSync(join(import.meta.dirname, "../../../docs/matching-rules.md"), "utf8");
  const [, section = ""] = rules.split("## What answers change");
  const rows = section.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));

  it.each(Object.entries(STEERING_KEEPS))("tells of “%s” what the constants say", (reason, keeps) => {
    const [row] = rows.filter(([, name]) => name === reason);
    expect(row?.slice(3, 5)).toEqual([STEERED_PARTS[reason as SteeringReason], String(keeps)]);
  });

  it("names the other bounds, and the version", () => {
    expect(rules).toContain(`for more than ${STAYED_DAYS} days`);
    expect(rules).toContain(`closeness ${STEERING_CLOSENESS} or more`);
    expect(rules).toContain(`Version **${RULES_VERSION}**`);
    expect(rules).toContain(`- ${RULES_VERSION}: `);
  });
});
