import { describe, expect, it } from "vitest";
import type { AccommodationCode } from "../abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "../abilities/dimension-shape.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import type { Level } from "../abilities/scale.ts";
import { arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import fc from "fast-check";
import { judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";

const [anySeeker] = fc.sample(arbitrarySeeker, { numRuns: 1, seed: 1 });
const [anyPosting] = fc.sample(arbitraryPosting, { numRuns: 1, seed: 1 });

const everything: AbilityProfile = Object.fromEntries(DIMENSION_CODES.map((code) => [code, 3]));

interface Gap {
  readonly occupation: string | null;
  readonly dimension: DimensionCode;
  readonly ability: Level;
  readonly demand: Level;
  /** Needed by the person. */
  readonly needs?: AccommodationCode;
  readonly said?: "yes" | "no";
  readonly otherDemands?: AbilityProfile;
  /** Of the person. */
  readonly sight?: Level;
}

/** What a judgement says of one gap of an otherwise able person. */
function judged({ occupation, dimension, ability, demand, needs, said, otherDemands, sight }: Gap): Judgement {
  if (anySeeker === undefined || anyPosting === undefined) throw new Error("No pair");
  return judge(
    {
      ...anySeeker,
      abilities: { ...everything, ...(sight === undefined ? {} : { sight }), [dimension]: ability },
      accommodationsNeeded: needs === undefined ? [] : [needs],
      answers: [],
    },
    {
      ...anyPosting,
      workingMode: "on-site",
      kind: "vacancy",
      shift: "day",
      employment: "full-time",
      occupationCode: occupation,
      demands: { ...otherDemands, [dimension]: demand },
      accommodations: needs === undefined || said === undefined ? {} : { [needs]: said },
    },
    CONTEXT,
  );
}

const ofDimension = (judgement: Judgement, dimension: DimensionCode) => [
  ...judgement.blockers.filter(({ params }) => params.dimension === dimension).map(({ code }) => code),
  ...judgement.unknowns.filter(({ params }) => params.dimension === dimension).map(({ what }) => what),
  ...judgement.strengths.filter(({ params }) => params.dimension === dimension).map(({ code }) => code),
];

const SIGHTLESS = { dimension: "sight", ability: 0, demand: 2 } as const;

describe("a screen reader", () => {
  it.each([
    ["a meal courier", "4-10-08-01"],
    ["a gardener", "4-09-10-01"],
    ["a printer's hand", "6-08-01-02"],
    ["a lorry driver", "4-02-02-02"],
    ["a forklift driver", "6-30-01-00"],
    ["a security guard", "4-07-05-01"],
    ["a quality inspector", "6-31-03-05"],
    ["an illustrator", "2-09-05-01"],
    ["a care worker", "4-10-01-05"],
    ["a waiter", "4-03-02-05"],
  ])("does nothing about sight for %s, whether it is offered, needed or not spoken of", (_, occupation) => {
    expect(ofDimension(judged({ ...SIGHTLESS, occupation }), "sight")).toEqual(["ability-below-demand"]);
    const offered = judged({ ...SIGHTLESS, occupation, needs: "screen-reader", said: "yes" });
    expect(ofDimension(offered, "sight")).toEqual(["ability-below-demand"]);
    const codes = offered.wouldFit.map(({ params }) => params.accommodation);
    expect(codes).not.toContain("screen-reader");
  });

  it.each([
    ["a data entry clerk", "3-01-02-05"],
    ["a programmer", "4-04-05-01"],
    ["a telephone operator", "4-04-05-03"],
    ["online customer service", "4-07-02-03.online"],
  ])("opens the work of %s", (_, occupation) => {
    expect(ofDimension(judged({ ...SIGHTLESS, occupation }), "sight")).toEqual(["gap-may-be-lifted"]);
    const offered = judged({ ...SIGHTLESS, occupation, needs: "screen-reader", said: "yes" });
    expect(ofDimension(offered, "sight")).toEqual(["demand-met-with-accommodation"]);
  });

  it("does nothing where only the demands tell that the work is done on foot", () => {
    const unnamed = { ...SIGHTLESS, occupation: null, otherDemands: { walking: 2, lifting: 2 } } as const;
    expect(ofDimension(judged(unnamed), "sight")).toEqual(["ability-below-demand"]);
  });

  it("is asked about where nothing tells what the work is", () => {
    expect(ofDimension(judged({ ...SIGHTLESS, occupation: null }), "sight")).toEqual(["gap-may-be-lifted"]);
  });
});

describe("other help that the task has no use for", () => {
  it.each<[string, Gap]>([
    [
      "enlarging nothing for somebody who does not see",
      { occupation: "4-01-02-04", dimension: "sight", ability: 0, demand: 1, needs: "large-print", said: "yes" },
    ],
    [
      "no trolley for who carries for a living",
      { occupation: "4-02-05-01", dimension: "lifting", ability: 0, demand: 3, needs: "lifting-aid", said: "yes" },
    ],
    [
      "no seat for a cleaner on the rounds",
      {
        occupation: "4-09-08-01",
        dimension: "standing",
        ability: 0,
        demand: 2,
        needs: "seat-at-workplace",
        said: "yes",
      },
    ],
    [
      "no work at home for a fish farmer",
      { occupation: "5-04-02-01", dimension: "walking", ability: 0, demand: 2, needs: "work-from-home", said: "yes" },
    ],
    [
      "no text instead of a telephone",
      {
        occupation: "4-04-05-03",
        dimension: "hearing",
        ability: 0,
        demand: 3,
        needs: "text-only-communication",
        said: "yes",
      },
    ],
    [
      "no signing to strangers on the line",
      { occupation: "4-04-05-03", dimension: "speech", ability: 1, demand: 3, needs: "sign-language", said: "yes" },
    ],
    [
      "no quiet corner of a press",
      { occupation: "6-18-01-12", dimension: "noise", ability: 0, demand: 2, needs: "quiet-place", said: "yes" },
    ],
    [
      "no ramp on a customer's stairs",
      {
        occupation: "4-02-07-08",
        dimension: "climbing-steps",
        ability: 0,
        demand: 2,
        needs: "step-free-access",
        said: "yes",
      },
    ],
    [
      "no breaks that make a driver attentive",
      { occupation: "4-02-02-01", dimension: "focus", ability: 2, demand: 3, needs: "extra-breaks", said: "yes" },
    ],
  ])("%s", (_, gap) => {
    expect(ofDimension(judged(gap), gap.dimension)).toEqual(["ability-below-demand"]);
  });
});

describe("a demand that is the work itself", () => {
  it("is not proposed to be given up, but may be proposed to be less", () => {
    const blind = judged({ occupation: "4-02-02-02", dimension: "sight", ability: 0, demand: 3 });
    expect(blind.blockers.find(({ params }) => params.dimension === "sight")?.undoneBy).toEqual([]);
    const weaker = judged({ occupation: "4-02-02-02", dimension: "sight", ability: 2, demand: 3 });
    expect(weaker.wouldFit).toContainEqual({ code: "lower-demand", params: { dimension: "sight", demand: 2 } });
  });
});

describe("what the task tells", () => {
  const needsAReader = { occupation: "6-31-05-00", dimension: "sight", needs: "screen-reader" } as const;
  const needNotes = ({ blockers, unknowns, strengths }: Judgement) =>
    [...blockers, ...unknowns, ...strengths].filter(({ params }) => params.accommodation === "screen-reader");

  it("stands for a demand that nobody has stated, and no further than it goes", () => {
    const unstated = (occupation: string | null, ability: Level) => {
      const judgement = judged({ occupation, dimension: "heights", ability: 3, demand: 0, sight: ability });
      return ofDimension(judgement, "sight");
    };
    expect(unstated("6-30-01-00", 0)).toEqual(["ability-below-demand"]);
    expect(unstated("6-30-01-00", 1)).toEqual(["ability-below-demand"]);
    expect(unstated("6-30-01-00", 2)).toEqual(["demand-unknown"]);
    expect(unstated("4-09-10-01", 1)).toEqual(["demand-unknown"]);
    expect(unstated("4-04-05-01", 0)).toEqual(["demand-unknown"]);
    expect(unstated(null, 0)).toEqual(["demand-unknown"]);
  });

  it("gives way to what the employer has stated", () => {
    expect(
      ofDimension(judged({ occupation: "4-09-08-01", dimension: "sight", ability: 0, demand: 0 }), "sight"),
    ).toEqual([]);
  });

  it("makes a need no question, and its refusal no obstacle, where the work has no use for it", () => {
    expect(needNotes(judged({ ...needsAReader, ability: 3, demand: 1 }))).toEqual([]);
    expect(needNotes(judged({ ...needsAReader, ability: 3, demand: 1, said: "no" }))).toEqual([]);
    const atTheScreen = { ...needsAReader, occupation: "3-01-02-05", ability: 3, demand: 1 } as const;
    expect(judged(atTheScreen).unknowns.map(({ what }) => what)).toContain("accommodation-unknown");
    expect(judged({ ...atTheScreen, said: "no" }).blockers.map(({ code }) => code)).toContain(
      "accommodation-not-offered",
    );
  });

  it("leaves a need in force where the posting shows that it has a use for it", () => {
    const lifting = {
      occupation: "3-01-02-05",
      dimension: "lifting",
      ability: 3,
      needs: "lifting-aid",
      said: "no",
    } as const;
    const denied = (judgement: Judgement) => judgement.blockers.map(({ params }) => params.accommodation);
    expect(denied(judged({ ...lifting, demand: 2 }))).toContain("lifting-aid");
    expect(denied(judged({ ...lifting, demand: 0 }))).not.toContain("lifting-aid");
  });
});
