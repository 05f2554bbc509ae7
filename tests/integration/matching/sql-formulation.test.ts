import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { PostingFacts, SeekerFacts } from "#app/domain/matching/facts.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { byColumns, engineLists, everybodyJudged, everyPostingJudged, unpacked } from "#bench/matching/lists.ts";
import { sqlPeer } from "#bench/matching/sql-peer.ts";
import { arbitraryLikelyPair, arbitraryPosting, arbitrarySeeker, CONTEXT } from "#tests/factories/arbitrary-facts.ts";
import { freshDatabase } from "#tests/support/database.ts";

vi.setConfig({ testTimeout: 300_000 });

const { url } = await freshDatabase();

const WORLDS = 25;
const PEOPLE = 48;
const POSTINGS = 60;
const LENGTHS = { seeker: 6, posting: 6 };

/** Whoever is likely to find something, with now this, now that rule of the person's own back in force. */
const likelySeeker = fc
  .record({
    pair: arbitraryLikelyPair,
    other: arbitrarySeeker,
    kept: fc.subarray(
      [
        "answers",
        "guardianLimits",
        "accommodationsNeeded",
        "travelMeans",
        "travelLimitMinutes",
        "weeklyMinutesMax",
        "shiftsPossible",
        "workingModes",
        "occupationsRefused",
        "experience",
        "certificate",
      ] as const,
      { maxLength: 4 },
    ),
  })
  .map(({ pair, other, kept }) => ({
    ...pair.seeker,
    ...Object.fromEntries(kept.map((name) => [name, other[name]])),
  }));

const likelyPosting = fc
  .record({
    pair: arbitraryLikelyPair,
    other: arbitraryPosting,
    kept: fc.subarray(
      ["demands", "accommodations", "education", "countsTowardQuota", "dailyMinutes", "pay", "employment"] as const,
      { maxLength: 2 },
    ),
  })
  .map(({ pair, other, kept }) => ({
    ...pair.posting,
    ...Object.fromEntries(kept.map((name) => [name, other[name]])),
  }));

const world = fc
  .record({
    seekers: fc.array(fc.oneof(arbitrarySeeker, { arbitrary: likelySeeker, weight: 3 }), {
      minLength: PEOPLE,
      maxLength: PEOPLE,
    }),
    postings: fc.array(fc.oneof(arbitraryPosting, { arbitrary: likelyPosting, weight: 3 }), {
      minLength: POSTINGS,
      maxLength: POSTINGS,
    }),
    turned: fc.boolean(),
  })
  .map(({ seekers, postings, turned }) => {
    const numbered = <Facts extends { readonly id: number }>(list: readonly Facts[]) =>
      list.map((facts, at) => ({ ...facts, id: turned ? 1000 - at : at + 1 }));
    // Answers to postings of this very world, or they would keep nothing out.
    const answering = seekers.map((seeker) => ({
      ...seeker,
      answers: seeker.answers.map((answer) => ({ ...answer, postingId: (answer.postingId % POSTINGS) + 1 })),
    }));
    return { seekers: numbered<SeekerFacts>(answering), postings: numbered<PostingFacts>(postings) };
  });

function prepared({ seekers, postings }: { seekers: readonly SeekerFacts[]; postings: readonly PostingFacts[] }) {
  return {
    people: seekers.map((facts) => prepareSeeker(facts, CONTEXT)),
    postings: postings.map((facts) => preparePosting(facts, CONTEXT)),
  };
}

describe("the judgement in SQL", () => {
  it("gives everybody, and every posting, the very lists that judging each pair gives", async () => {
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(world, async (facts) => {
        const { people, postings } = prepared(facts);
        const peer = await sqlPeer(url, people, postings);
        try {
          const lists = await peer.bestPostings(
            people.map(({ id }) => id),
            LENGTHS.seeker,
          );
          const whole = await peer.bestPostings(
            people.map(({ id }) => id),
            POSTINGS,
          );
          for (const person of people) {
            expect(lists.get(person.id)).toEqual(everyPostingJudged(person, postings, LENGTHS.seeker));
            expect(whole.get(person.id)).toEqual(everyPostingJudged(person, postings, POSTINGS));
            listed += whole.get(person.id)?.length ?? 0;
          }
          for (const posting of postings.slice(0, 12)) {
            const judged = everybodyJudged(people)(posting, LENGTHS.posting);
            expect(await peer.bestPeople(posting, LENGTHS.posting)).toEqual(judged);
          }
        } finally {
          await peer.close();
        }
      }),
      { numRuns: WORLDS, endOnFailure: true },
    );
    // Or the worlds would try blocked pairs alone.
    expect(listed).toBeGreaterThan(WORLDS * PEOPLE);
  });

  it("gives the lists of the product's engine", async () => {
    await fc.assert(
      fc.asyncProperty(world, async (facts) => {
        const { people, postings } = prepared(facts);
        const peer = await sqlPeer(url, people, postings);
        try {
          const ids = people.map(({ id }) => id);
          const engine = await engineLists(people, postings, LENGTHS.seeker);
          const find = byColumns(people);
          const lists = await peer.bestPostings(ids, LENGTHS.seeker);
          for (const id of ids) expect(lists.get(id)).toEqual(unpacked(engine.get(id)));
          for (const posting of postings.slice(0, 5)) {
            const list = find(posting, LENGTHS.posting);
            expect(await peer.bestPeople(posting, LENGTHS.posting)).toEqual(list);
          }
        } finally {
          await peer.close();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
