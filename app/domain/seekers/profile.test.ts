import { describe, expect, it } from "vitest";
import {
  isProfileStep,
  PROFILE_STEPS,
  type ProfileContent,
  stepAfter,
  stepsToFill,
  stepState,
  withAbilities,
} from "./profile.ts";

const EMPTY: ProfileContent = {
  name: "虚构求职者",
  phone: null,
  birthDate: null,
  sex: null,
  lookingForWork: true,
  areaCode: null,
  address: null,
  travelMeans: [],
  travelLimitMinutes: null,
  abilities: {},
  accommodationsNeeded: [],
  hoursPerDayMax: null,
  hoursPerWeekMax: null,
  shiftsPossible: [],
  workingModes: [],
  kindsWanted: [],
  wageWishMonthlyFen: null,
  occupationsWanted: [],
  occupationsRefused: [],
  skills: [],
  education: null,
  guardianName: null,
  guardianPhone: null,
  guardianRelation: null,
  guardianLimits: null,
};
const NOTHING = { hasCertificate: false, workRecords: 0, trainingRecords: 0, consentsInForce: 0 };

describe("the profile's steps", () => {
  it("follow each other to the end", () => {
    expect(stepAfter("about")).toBe("certificate");
    expect(stepAfter("consents")).toBeNull();
    expect(isProfileStep("senses")).toBe(true);
    expect(isProfileStep("diagnosis")).toBe(false);
  });

  it("ask for a home as long as none is known, however much of the way is", () => {
    const onlyMeans = { ...EMPTY, travelMeans: ["bus"], travelLimitMinutes: 30 } as const;
    expect(stepsToFill(onlyMeans, NOTHING)).toContain("travel");
    expect(stepsToFill({ ...onlyMeans, areaCode: "330213001" }, NOTHING)).not.toContain("travel");
  });

  it("tell what is missing from what need not be there", () => {
    const states = PROFILE_STEPS.map((step) => [step, stepState(step, EMPTY, NOTHING)] as const);
    expect(Object.fromEntries(states)).toMatchObject({
      about: "partly",
      certificate: "missing",
      travel: "missing",
      senses: "missing",
      needs: "optional",
      hours: "missing",
      guardian: "optional",
      consents: "optional",
    });
    expect(stepState("travel", { ...EMPTY, areaCode: "330213001" }, NOTHING)).toBe("partly");
    expect(stepState("senses", { ...EMPTY, abilities: { sight: 0, hearing: 2, speech: 3 } }, NOTHING)).toBe("filled");
  });
});

describe("withAbilities", () => {
  it("changes what a step asks, keeps the rest, and takes an answer back to unknown", () => {
    const before = { sight: 2, hearing: 1, lifting: 3 } as const;
    expect(withAbilities(before, { sight: 0, hearing: null })).toEqual({ sight: 0, lifting: 3 });
  });
});
