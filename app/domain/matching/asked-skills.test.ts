import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryLikelyPair, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { askedSkills, eachSkillOnce } from "./asked-skills.ts";
import { BLOCKED, judgePrepared, scorePair } from "./judge.ts";
import { type PreparedPosting, preparePosting, type PreparedSeeker, prepareSeeker } from "./prepare.ts";
import { triedOnSeeker } from "./tried-changes.ts";
import { seekerTrialOf } from "./try-on-seeker.ts";

/** A pair that fits, whatever it is otherwise. */
const fitting = arbitraryLikelyPair.filter(
  ({ seeker, posting }) => scorePair(prepareSeeker(seeker, CONTEXT), preparePosting(posting, CONTEXT)) !== BLOCKED,
);

const judged = (person: PreparedSeeker, ...postings: PreparedPosting[]) =>
  postings.map((posting) => ({ posting, judgement: judgePrepared(person, posting) }));

describe("skills to try", () => {
  it("are each named once, whatever the width and case of letters, the person's own first", () => {
    fc.assert(
      fc.property(fitting, ({ seeker, posting }) => {
        const person = prepareSeeker({ ...seeker, skills: ["Excel", "焊接"] }, CONTEXT);
        const asking = (...skillsWanted: string[]) => preparePosting({ ...posting, skillsWanted }, CONTEXT);
        const postings = [asking("ＥＸＣＥＬ", "缝纫"), asking("excel", "裁剪"), asking("缝纫", "CAD")];
        expect(askedSkills(["Excel", "excel", "焊接"], judged(person, ...postings), 2)).toEqual([
          { skill: "Excel", postings: 2 },
          { skill: "焊接", postings: 0 },
          { skill: "缝纫", postings: 2 },
          { skill: "CAD", postings: 1 },
        ]);
      }),
    );
  });

  it("are none of postings that the person could not do anyway", () => {
    fc.assert(
      fc.property(fitting, ({ seeker, posting }) => {
        const person = prepareSeeker(seeker, CONTEXT);
        const closed = preparePosting({ ...posting, open: false, skillsWanted: ["缝纫"] }, CONTEXT);
        expect(askedSkills([], judged(person, closed), 5)).toEqual([]);
      }),
    );
  });

  it("are no change where only letters differ, and one where a skill comes or goes", () => {
    const [{ seeker } = { seeker: null }] = fc.sample(arbitraryLikelyPair, 1);
    if (seeker === null) throw new Error("No person");
    const before = seekerTrialOf({ ...seeker, skills: ["Excel", "ＥＸＣＥＬ", "焊接"] });
    expect(before.skills).toEqual(eachSkillOnce(["Excel", "焊接"]));
    expect(triedOnSeeker(before, { ...before, skills: ["焊接", "excel"] })).toEqual([]);
    expect(triedOnSeeker(before, { ...before, skills: ["EXCEL", "缝纫"] })).toEqual([
      { what: "skill", code: "焊接", from: true, to: false },
      { what: "skill", code: "缝纫", from: false, to: true },
    ]);
  });
});
