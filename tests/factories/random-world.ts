import fc from "fast-check";
import type { PostingFacts, SeekerFacts } from "#app/domain/matching/facts.ts";
import { LEVELLING } from "#app/domain/matching/weights.ts";
import { arbitraryLikelyPair, arbitraryPosting, arbitrarySeeker } from "./arbitrary-facts.ts";

export interface RandomWorld {
  /** Ids from 1 on. */
  readonly seekers: readonly SeekerFacts[];
  /** Ids from 1000 downwards: order and ids are not the same. */
  readonly postings: readonly PostingFacts[];
  /** By posting, at random. */
  readonly points: Int16Array;
}

/** People and postings at random, many pairs of which are likely to fit; the same each time for the same `seed`. */
export function randomWorld(sizes: { seekers: number; postings: number }, seed: number): RandomWorld {
  const exactly = (length: number) => ({ minLength: length, maxLength: length });
  const seeker = fc.oneof(
    arbitrarySeeker,
    arbitraryLikelyPair.map((pair) => pair.seeker),
  );
  const posting = fc.oneof(
    arbitraryPosting,
    arbitraryLikelyPair.map((pair) => pair.posting),
  );
  const point = fc.integer({ min: -LEVELLING.mostPoints, max: LEVELLING.mostPoints });
  const world = fc.record({
    seekers: fc.array(seeker, exactly(sizes.seekers)),
    postings: fc.array(posting, exactly(sizes.postings)),
    points: fc.array(point, exactly(sizes.postings)),
  });
  const [{ seekers, postings, points } = { seekers: [], postings: [], points: [] }] = fc.sample(world, {
    numRuns: 1,
    seed,
  });
  return {
    seekers: seekers.map((facts, at) => ({ ...facts, id: at + 1 })),
    postings: postings.map((facts, at) => ({ ...facts, id: 1000 - at })),
    points: Int16Array.from(points),
  };
}
