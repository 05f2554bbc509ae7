import { eq } from "drizzle-orm";
import { BLOCKED, scorePair } from "#app/domain/matching/judge.ts";
import {
  type MatchingContext,
  prepareSeeker,
  type PreparedPosting,
  type PreparedSeeker,
} from "#app/domain/matching/prepare.ts";
import type { PersonInMarket, Wish } from "#app/domain/workshops/places-market.ts";
import { breathe } from "#app/usecases/matching/breathe.ts";
import { seekerFactsInTurn } from "#app/usecases/matching/load-facts.ts";
import type { Tx } from "#db/client.ts";
import type { TakenSeat } from "#db/queries/workshops/taken-seats.ts";
import { seekers } from "#db/schema/all.ts";

/** Pairs judged without a pause: some ten milliseconds. */
const BREATHE_EVERY = 2000;

/**
 * Everybody who could be put forward for one of the places: who looks for work, has none and no offer, wants a sheltered place
 * or said that one of these interests them, and whom at least one suits or would once something has been asked.
 *
 * `unsuited` counts those who want one and whom none suits. Throws when `signal` says to stop.
 */
export async function loadApplicants(
  tx: Tx,
  context: MatchingContext,
  postings: readonly PreparedPosting[],
  taken: readonly TakenSeat[],
  signal: AbortSignal | undefined,
): Promise<{
  readonly people: readonly PersonInMarket[];
  readonly seekersById: ReadonlyMap<number, PreparedSeeker>;
  readonly unsuited: number;
}> {
  const busy = new Set(taken.map(({ seekerId }) => seekerId));
  const looking = (
    await tx
      .select({ id: seekers.id, createdAt: seekers.createdAt })
      .from(seekers)
      .where(eq(seekers.lookingForWork, true))
      .orderBy(seekers.id)
  ).filter(({ id }) => !busy.has(id));
  const since = new Map(looking.map(({ id, createdAt }) => [id, createdAt.getTime()]));
  const people: PersonInMarket[] = [];
  const seekersById = new Map<number, PreparedSeeker>();
  let unsuited = 0;
  let sinceBreath = 0;
  for await (const facts of seekerFactsInTurn(tx, context, [...since.keys()])) {
    signal?.throwIfAborted();
    const seeker = prepareSeeker(facts, context);
    const wishes = wishesOf(seeker, postings);
    if (wishes.length > 0) {
      people.push({ id: seeker.id, waitingSince: since.get(seeker.id) ?? 0, wishes });
      seekersById.set(seeker.id, seeker);
    } else if (facts.kindsWanted.includes("sheltered")) {
      unsuited += 1;
    }
    sinceBreath += postings.length;
    if (sinceBreath < BREATHE_EVERY) continue;
    sinceBreath = 0;
    await breathe();
  }
  return { people, seekersById, unsuited };
}

/** Nobody is put forward for a sheltered place who has not said that they want one. */
function wishesOf(seeker: PreparedSeeker, postings: readonly PreparedPosting[]): Wish[] {
  const { kindsWanted, answers } = seeker.facts;
  const interesting = new Set(answers.flatMap(({ answer, postingId }) => (answer === "interested" ? [postingId] : [])));
  const wanted = kindsWanted.includes("sheltered");
  return postings.flatMap((posting): Wish[] => {
    const interested = interesting.has(posting.id);
    if (!wanted && !interested) return [];
    const score = scorePair(seeker, posting);
    return score === BLOCKED ? [] : [{ placeId: posting.id, score, interested }];
  });
}
