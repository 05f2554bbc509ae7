import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { arbitraryLikelyPair, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { changedFacts } from "#tests/factories/changed-facts.ts";
import type { PostingFacts, SeekerFacts } from "./facts.ts";
import { changesThatOpen } from "./judge.ts";
import type { Change } from "./judgement.ts";
import { Openings, stepsOf } from "./openings.ts";
import { preparePosting, prepareSeeker } from "./prepare.ts";

// Many pairs are judged; on a busy machine that takes longer than an ordinary test may.
vi.setConfig({ testTimeout: 60_000 });

const ramp: Change = { code: "offer-accommodation", params: { accommodation: "step-free-access" } };
const longer = (minutes: number): Change => ({ code: "travel-longer", params: { minutes } });
const lower = (demand: number, dimension = "standing"): Change => ({
  code: "lower-demand",
  params: { dimension, demand },
});
const fewerHours = (hours: number): Change => ({ code: "fewer-weekly-hours", params: { hours } });

const closed = (id: number, ...changes: Change[]) => ({ id, organisationId: id % 10, changes });

function summed(...people: ReturnType<typeof closed>[][]) {
  const openings = new Openings();
  for (const person of people) openings.add(person);
  return openings.ranked();
}

describe("the steps of a change", () => {
  it("round one person's figure to a step that includes it, and name all larger steps", () => {
    expect(stepsOf(longer(52))).toEqual([longer(60), longer(75), longer(90)]);
    expect(stepsOf(lower(1))).toEqual([lower(1), lower(0)]);
    expect(stepsOf(fewerHours(17.5))).toEqual([fewerHours(15), fewerHours(10)]);
    expect(stepsOf({ code: "accept-education", params: { education: "primary" } })).toEqual([
      { code: "accept-education", params: { education: "primary" } },
      { code: "accept-education", params: { education: "none" } },
    ]);
    expect(stepsOf(ramp)).toEqual([ramp]);
  });

  it("leave out what nobody should be asked: half a day on the road, a posting of hardly any hours, another answer", () => {
    expect(stepsOf(longer(91))).toEqual([]);
    expect(stepsOf(fewerHours(8))).toEqual([]);
    expect(stepsOf({ code: "answer-again", params: {} })).toEqual([]);
  });
});

describe("openings", () => {
  it("count distinct people, postings and employers of each change", () => {
    expect(summed([closed(1, ramp), closed(11, ramp), closed(2, ramp)], [closed(1, ramp)], [])).toEqual([
      { change: ramp, people: 2, postings: 3, employers: 2 },
    ]);
  });

  it("rank by people helped, then by postings", () => {
    const quiet: Change = { code: "offer-accommodation", params: { accommodation: "quiet-place" } };
    const bus: Change = { code: "take-bus", params: {} };
    const one = summed([closed(1, quiet, bus), closed(2, bus)], [closed(1, ramp, quiet)], [closed(3, ramp, bus)]);
    expect(one.map(({ change }) => change)).toEqual([bus, ramp, quiet]);
  });

  it("propose of one matter the smallest step that brings at least half of the people", () => {
    const people = (amount: number, change: Change) => Array.from({ length: amount }, () => [closed(1, change)]);
    const [only, ...others] = summed(...people(6, lower(2)), ...people(3, lower(1)), ...people(1, lower(0)));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ change: lower(2), people: 6 });
    expect(summed(...people(2, lower(2)), ...people(5, lower(0)))).toMatchObject([{ change: lower(0), people: 7 }]);
    expect(summed(...people(1, lower(2)), ...people(1, lower(0, "lifting")))).toHaveLength(2);
  });

  it("take a step that can be told in figures before a smaller one that cannot", () => {
    const people = (amount: number, change: Change) => Array.from({ length: amount }, () => [closed(1, change)]);
    expect(summed(...people(4, longer(30)), ...people(2, longer(45)))).toMatchObject([
      { change: longer(45), people: 6 },
    ]);
  });

  const world = fc.array(arbitraryLikelyPair, { minLength: 3, maxLength: 5 }).map((pairs) => ({
    people: pairs.map(({ seeker }, at): SeekerFacts => ({ ...seeker, id: at + 1 })),
    postings: pairs.map(({ posting }, at): PostingFacts => ({ ...posting, id: at + 1 })),
  }));

  const changesOf = (seeker: SeekerFacts, posting: PostingFacts) =>
    changesThatOpen(prepareSeeker(seeker, CONTEXT), preparePosting(posting, CONTEXT));

  it("promise no more people, postings or employers than the change really brings", () => {
    let kept = 0;
    fc.assert(
      fc.property(world, ({ people, postings }) => {
        const openings = new Openings();
        for (const seeker of people) {
          openings.add(
            postings.map((posting) => ({
              id: posting.id,
              organisationId: posting.organisationId,
              changes: changesOf(seeker, posting) ?? [],
            })),
          );
        }
        for (const { change, ...promised } of openings.ranked()) {
          const opened = people.flatMap((seeker) =>
            postings.flatMap((posting) => {
              const after = changedFacts({ seeker, posting }, change);
              if (after === null || changesOf(seeker, posting) === null) return [];
              return changesOf(after.seeker, after.posting) === null ? [{ seeker, posting }] : [];
            }),
          );
          if (change.code === "raise-pay") continue;
          kept += 1;
          expect(promised.people).toBeLessThanOrEqual(new Set(opened.map(({ seeker }) => seeker.id)).size);
          expect(promised.postings).toBeLessThanOrEqual(new Set(opened.map(({ posting }) => posting.id)).size);
          expect(promised.employers).toBeLessThanOrEqual(
            new Set(opened.map(({ posting }) => posting.organisationId)).size,
          );
        }
      }),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(50);
  });

  it("are the same in whatever order people come", () => {
    fc.assert(
      fc.property(world, ({ people, postings }) => {
        const sum = (order: readonly SeekerFacts[]) => {
          const openings = new Openings();
          for (const seeker of order) {
            openings.add(
              postings.map((posting) => ({
                id: posting.id,
                organisationId: posting.organisationId,
                changes: changesOf(seeker, posting) ?? [],
              })),
            );
          }
          return openings.ranked();
        };
        expect(sum([...people].reverse())).toEqual(sum(people));
      }),
      { numRuns: 40 },
    );
  });
});
