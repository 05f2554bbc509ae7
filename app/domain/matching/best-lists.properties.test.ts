import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { arbitraryLikelyPair, arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { BestList } from "./best-list.ts";
import { BestPeople } from "./best-people.ts";
import { BestPostings } from "./best-postings.ts";
import type { PostingFacts, SeekerFacts } from "./facts.ts";
import { BLOCKED, RULE_GROUPS, type RuleGroup, scoreByGroup, scorePair } from "./judge.ts";
import { postingColumns } from "./posting-columns.ts";
import { preparePosting, prepareSeeker } from "./prepare.ts";
import { topK } from "./rank.ts";
import { seekerColumns } from "./seeker-columns.ts";
import { LEVELLING } from "./weights.ts";

// Thousands of pairs are judged; on a busy machine that takes longer than an ordinary test may.
vi.setConfig({ testTimeout: 120_000 });

/** People and postings with ids of their own, some pairs of which are likely to fit. */
const world = fc
  .record({
    seekers: fc.array(
      fc.oneof(
        arbitrarySeeker,
        arbitraryLikelyPair.map(({ seeker }) => seeker),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    postings: fc.array(
      fc.oneof(
        arbitraryPosting,
        arbitraryLikelyPair.map(({ posting }) => posting),
      ),
      { minLength: 1, maxLength: 40 },
    ),
    turned: fc.boolean(),
  })
  .map(({ seekers, postings, turned }) => {
    const numbered = <Facts extends { readonly id: number }>(list: readonly Facts[]) =>
      list.map((facts, at) => ({ ...facts, id: turned ? 1000 - at : at + 1 }));
    return { seekers: numbered<SeekerFacts>(seekers), postings: numbered<PostingFacts>(postings) };
  });

const prepared = ({ seekers, postings }: { seekers: readonly SeekerFacts[]; postings: readonly PostingFacts[] }) => ({
  seekers: seekers.map((facts) => prepareSeeker(facts, CONTEXT)),
  postings: postings.map((facts) => preparePosting(facts, CONTEXT)),
});

const listed = ({ ids, scores, length }: BestList) =>
  Array.from({ length }, (_, at) => ({ id: ids[at], score: scores[at] }));
const best = (scored: readonly { id: number; score: number }[], most: number) =>
  topK(
    scored.filter(({ score }) => score !== BLOCKED),
    most,
  );

describe("the engine", () => {
  it("gives a person the very list that judging every posting gives, levelled", () => {
    const someLevelling = fc.array(fc.integer({ min: -LEVELLING.mostPoints, max: LEVELLING.mostPoints }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 6 }), someLevelling, (facts, most, given) => {
        const { seekers, postings } = prepared(facts);
        const columns = postingColumns(postings);
        const levelling = Int16Array.from(postings, (_, at) => given[at % given.length] ?? 0);
        const pointsOf = new Map(columns.postings.map(({ id }, at) => [id, levelling[at] ?? 0]));
        const engine = new BestPostings(columns, levelling);
        for (const seeker of seekers) {
          const standings = postings.flatMap((posting) => {
            const score = scorePair(seeker, posting);
            return score === BLOCKED ? [] : [{ id: posting.id, score: score + (pointsOf.get(posting.id) ?? 0) }];
          });
          expect(listed(engine.of(seeker, most))).toEqual(topK(standings, most));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives one posting the very list that judging everybody gives", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 6 }), (facts, most) => {
        const { seekers, postings } = prepared(facts);
        const engine = new BestPeople(seekerColumns(seekers));
        for (const posting of postings) {
          const scored = seekers.map((seeker) => ({ id: seeker.id, score: scorePair(seeker, posting) }));
          expect(listed(engine.of(posting, most))).toEqual(best(scored, most));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives one posting the same list however people are divided into shares", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), (facts, most, size) => {
        const { seekers, postings } = prepared(facts);
        const whole = new BestPeople(seekerColumns(seekers));
        const shares = seekers.flatMap((_, at) => (at % size === 0 ? [seekers.slice(at, at + size)] : []));
        const engines = shares.map((share) => new BestPeople(seekerColumns(share)));
        for (const posting of postings) {
          const list = new BestList(most);
          for (const engine of engines) engine.enter(posting, list);
          expect(listed(list)).toEqual(listed(whole.of(posting, most)));
        }
      }),
    );
  });

  it("keeps places beyond the own limit where transport is to be asked about, though nearer ones are beyond the guardian's", () => {
    fc.assert(
      fc.property(
        arbitraryLikelyPair,
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 15, max: 30 }),
        (pair, north, east, guardianMinutes) => {
          const place = { latitude: 29.6 + north / 1000, longitude: 121.4 + east / 1000 };
          const person = prepareSeeker(
            {
              ...pair.seeker,
              home: { latitude: 29.6, longitude: 121.4 },
              travelMeans: ["walk", "workshop-transport"],
              travelLimitMinutes: 30,
              guardianLimits: { kinds: null, travelMinutes: guardianMinutes },
            },
            CONTEXT,
          );
          const posting = preparePosting(
            { ...pair.posting, place, kind: "vacancy", workingMode: "on-site", accommodations: {} },
            CONTEXT,
          );
          const list = new BestPostings(postingColumns([posting])).of(person, 1);
          expect(list.length).toBe(scorePair(person, posting) === BLOCKED ? 0 : 1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([500, 1361, 9000])("asks people without a limit about a place %i km away, beside others with one", (km) => {
    const [pair] = fc.sample(arbitraryLikelyPair, { numRuns: 1, seed: 7 });
    if (pair === undefined) return;
    const place = { latitude: 29.6 - km / 111, longitude: 121.4 };
    const posting = preparePosting(
      { ...pair.posting, place, kind: "vacancy", workingMode: "on-site", accommodations: {} },
      CONTEXT,
    );
    const people = [60, null].map((travelLimitMinutes, at) => {
      const home = { latitude: 29.6, longitude: 121.4 };
      const means = { travelMeans: ["wheelchair"], travelLimitMinutes, accommodationsNeeded: [] } as const;
      return prepareSeeker({ ...pair.seeker, ...means, id: at + 1, home }, CONTEXT);
    });
    expect(people.map((person) => scorePair(person, posting) === BLOCKED)).toEqual([true, false]);
    expect(listed(new BestPeople(seekerColumns(people)).of(posting, 5)).map(({ id }) => id)).toEqual([2]);
  });

  it("gives each pair the points of all groups of rules, none of which looks at what another does", () => {
    const rules = Object.values(RULE_GROUPS).flat();
    expect(new Set(rules).size).toBe(rules.length);
    fc.assert(
      fc.property(world, (facts) => {
        const { seekers, postings } = prepared(facts);
        for (const seeker of seekers) {
          for (const posting of postings) {
            const groups = (Object.keys(RULE_GROUPS) as RuleGroup[]).map((group) =>
              scoreByGroup(group, seeker, posting),
            );
            const sum = groups.includes(BLOCKED) ? BLOCKED : groups.reduce((a, b) => a + b, 0);
            expect(sum).toBe(scorePair(seeker, posting));
          }
        }
      }),
    );
  });
});
