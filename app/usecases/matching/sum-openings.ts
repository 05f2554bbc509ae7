import { lt } from "drizzle-orm";
import { changesThatOpen } from "#app/domain/matching/judge.ts";
import { type ClosedPosting, Openings } from "#app/domain/matching/openings.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { SMALLEST_GROUP } from "#app/domain/seekers/small-count.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { openingSums } from "#db/schema/all.ts";
import { breathe } from "./breathe.ts";
import { idsOfThoseWhoLook, loadMatchingContext, loadPostingFacts, seekerFactsInTurn } from "./load-facts.ts";

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
  const ids = await idsOfThoseWhoLook(db);

  const sums = new Openings();
  let peopleWithout = 0;
  let sinceBreath = 0;
  for await (const facts of seekerFactsInTurn(db, context, ids)) {
    signal?.throwIfAborted();
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
    sinceBreath = 0;
    await breathe();
  }

  const openings = sums.ranked().filter((opening) => opening.people >= SMALLEST_GROUP);
  await db.transaction(async (tx) => {
    const [kept] = await tx
      .insert(openingSums)
      .values({
        rulesVersion: RULES_VERSION,
        computedAt,
        peopleJudged: ids.length,
        postingsJudged: postings.length,
        peopleWithout,
        openings,
      })
      .returning({ id: openingSums.id });
    if (kept !== undefined) await tx.delete(openingSums).where(lt(openingSums.id, kept.id));
  });
  return { people: ids.length, postings: postings.length, openings: openings.length };
}
