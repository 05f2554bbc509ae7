import { asc, eq, lt } from "drizzle-orm";
import { changesThatOpen } from "#app/domain/matching/judge.ts";
import { type ClosedPosting, Openings } from "#app/domain/matching/openings.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { openingSums, seekers } from "#db/schema/all.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "./load-facts.ts";

/** So many people are read at a time, and judged before the next: memory does not grow with the district. */
const PEOPLE_AT_ONCE = 500;

/** Pairs judged without a pause: some ten milliseconds. */
const BREATHE_EVERY = 2000;

/**
 * Sums over everybody who looks for work and all published postings what each single change would open: to how many
 * people, at how many employers. What would help fewer people than may be told is left out before it is stored.
 *
 * Takes time with people × postings and memory with postings × changes (docs/matching-rules.md). Throws when `signal`
 * says to stop; the sums of before stay until new ones are complete.
 */
export async function sumOpenings(
  ports: Pick<Ports, "db" | "clock">,
  signal?: AbortSignal,
): Promise<{ readonly people: number; readonly postings: number; readonly openings: number }> {
  const { db } = ports;
  const computedAt = ports.clock.now();
  const context = await loadMatchingContext(ports, db);
  const postings = (await loadPostingFacts(db)).map((facts) => preparePosting(facts, context));
  const people = await db
    .select({ id: seekers.id })
    .from(seekers)
    .where(eq(seekers.lookingForWork, true))
    .orderBy(asc(seekers.id));

  const sums = new Openings();
  let peopleWithout = 0;
  let sinceBreath = 0;
  for (let start = 0; start < people.length; start += PEOPLE_AT_ONCE) {
    signal?.throwIfAborted();
    const ids = people.slice(start, start + PEOPLE_AT_ONCE).map(({ id }) => id);
    for (const facts of await loadSeekerFacts(db, context, ids)) {
      const seeker = prepareSeeker(facts, context);
      const closed: ClosedPosting[] = [];
      let suits = 0;
      for (const posting of postings) {
        const changes = changesThatOpen(seeker, posting);
        if (changes === null) suits += 1;
        else if (changes.length > 0) {
          closed.push({ id: posting.id, organisationId: posting.facts.organisationId, changes });
        }
      }
      sums.add(closed);
      if (suits === 0) peopleWithout += 1;
      sinceBreath += postings.length;
      if (sinceBreath < BREATHE_EVERY) continue;
      // The process breathes between people, or its queue takes it for dead and gives the job to another.
      sinceBreath = 0;
      signal?.throwIfAborted();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  const openings = sums.ranked().filter((opening) => opening.people >= SMALLEST_GROUP);
  await db.transaction(async (tx) => {
    const [kept] = await tx
      .insert(openingSums)
      .values({
        rulesVersion: RULES_VERSION,
        computedAt,
        peopleJudged: people.length,
        postingsJudged: postings.length,
        peopleWithout,
        openings,
      })
      .returning({ id: openingSums.id });
    if (kept !== undefined) await tx.delete(openingSums).where(lt(openingSums.id, kept.id));
  });
  return { people: people.length, postings: postings.length, openings: openings.length };
}
