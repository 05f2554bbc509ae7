import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryLikelyPair, arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { changeFromText, changeText } from "./change-text.ts";
import { judge, judgePrepared } from "./judge.ts";
import { ListTrial, partsMoved } from "./list-trial.ts";
import { preparePosting, prepareSeeker } from "./prepare.ts";
import { rankPostings } from "./rank.ts";
import { postingTrialOf, tryOnPosting, withPostingChange } from "./try-on-posting.ts";
import { seekerTrialOf, tryOnSeeker, withSeekerChange } from "./try-on-seeker.ts";

describe("a list that is tried", () => {
  it("stands before and after as every list does, and nothing is lost between", () => {
    const postings = fc.uniqueArray(arbitraryPosting, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(
        arbitrarySeeker,
        postings,
        fc.array(arbitraryLikelyPair, { maxLength: 6 }),
        (seeker, others, pairs) => {
          const all = [...others, ...pairs.map(({ posting }, at) => ({ ...posting, id: 2_000_000 + at }))];
          const changed = { ...seeker, abilities: {}, travelLimitMinutes: 90, accommodationsNeeded: [] };
          const trial = new ListTrial();
          const before = prepareSeeker(seeker, CONTEXT);
          const after = prepareSeeker(changed, CONTEXT);
          for (const facts of all) {
            const posting = preparePosting(facts, CONTEXT);
            trial.add(posting.id, { seeker: before, posting }, { seeker: after, posting });
          }
          const { list, out, moves, judged, before: was, after: is } = trial.result();
          const ids = (ranked: ReturnType<typeof rankPostings>) => ranked.map(({ id }) => id);
          expect(list.map(({ id }) => id)).toEqual(ids(rankPostings(changed, all, CONTEXT, all.length)));
          const stood = [...list, ...out].filter(({ from }) => from !== null);
          const places = stood.sort((a, b) => (a.from ?? 0) - (b.from ?? 0)).map(({ id }) => id);
          expect(places).toEqual(ids(rankPostings(seeker, all, CONTEXT, all.length)));
          expect(judged).toBe(all.length);
          expect(was.fits + was["ask-first"] + was["not-now"]).toBe(all.length);
          expect(is.fits + is["ask-first"]).toBe(list.length);
          expect(moves.in + moves.up + moves.down + moves.same).toBe(list.length);
          expect(moves.out).toBe(out.length);
        },
      ),
    );
  });

  it("says by how much each part of a score moved", () => {
    fc.assert(
      fc.property(arbitraryLikelyPair, ({ seeker, posting }) => {
        const before = judge(seeker, posting, CONTEXT);
        const after = judge({ ...seeker, wageWishMonthlyFen: 9_000_00, abilities: {} }, posting, CONTEXT);
        const sum = partsMoved(before, after).reduce((all, { points }) => all + points, 0);
        expect(sum).toBe(after.score - before.score);
      }),
    );
  });
});

describe("a change that the judgement proposes", () => {
  it("does on a trial what it promises: the blocker it undoes is gone", () => {
    let tried = 0;
    fc.assert(
      fc.property(arbitraryLikelyPair, ({ seeker, posting }) => {
        for (const { code, undoneBy } of judge(seeker, posting, CONTEXT).blockers) {
          for (const change of undoneBy) {
            const person = withSeekerChange(seekerTrialOf(seeker), change);
            const job = withPostingChange(postingTrialOf(posting), change);
            if (person === null && job === null) continue;
            tried += 1;
            const after = judgePrepared(
              prepareSeeker(person === null ? seeker : tryOnSeeker(seeker, person), CONTEXT),
              preparePosting(job === null ? posting : tryOnPosting(posting, job), CONTEXT),
            );
            const left = after.blockers.filter(
              (blocker) =>
                blocker.code === code && blocker.undoneBy.some((each) => changeText(each) === changeText(change)),
            );
            expect(left).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(tried).toBeGreaterThan(50);
  });

  it("is written as one value of a form and read back", () => {
    for (const change of [
      { code: "take-bus", params: {} },
      { code: "travel-longer", params: { minutes: 45 } },
      { code: "lower-demand", params: { dimension: "lifting", demand: 1 } },
      { code: "fewer-daily-hours", params: { hours: 7.5 } },
    ] as const) {
      expect(changeFromText(changeText(change))).toEqual(change);
    }
    expect(changeFromText("travel-longer")).toBeNull();
    expect(changeFromText("toString:1")).toBeNull();
  });
});
