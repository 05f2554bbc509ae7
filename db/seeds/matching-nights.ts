import { eq } from "drizzle-orm";
import { BestPeople } from "#app/domain/matching/best-people.ts";
import { BestPostings } from "#app/domain/matching/best-postings.ts";
import { checkFairness } from "#app/domain/matching/fairness-checks.ts";
import { ListTally } from "#app/domain/matching/list-tally.ts";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import type { PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { seekerColumns } from "#app/domain/matching/seeker-columns.ts";
import { SUGGESTIONS_PER_POSTING, SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import { levelExposure } from "#app/usecases/matching/level-exposure.ts";
import { matchingRuns, seekers } from "#db/schema/all.ts";
import type { Posting } from "./postings.ts";
import type { SeedTools } from "./seed-world.ts";

/** Of how many nights before today the monitor has figures. */
const NIGHTS = 8;

interface Judged {
  readonly seekers: readonly PreparedSeeker[];
  readonly postings: readonly PreparedPosting[];
}

/**
 * What the monitor measured in the last nights: of lists as they would have been made then of the postings published by then,
 * for people who still look for work. Tonight's figures come with tonight's lists, by the workers.
 */
export async function seedMatchingNights({ tx, calendar }: SeedTools, judged: Judged, all: readonly Posting[]) {
  const looking = await tx.select({ id: seekers.id }).from(seekers).where(eq(seekers.lookingForWork, true));
  const ids = new Set(looking.map(({ id }) => id));
  const people = judged.seekers.filter(({ id }) => ids.has(id));
  const publishedAt = new Map(all.map((posting) => [posting.id, posting.publishedAt]));
  const before: NightMeasures[] = [];
  for (let night = -NIGHTS; night < 0; night += 1) {
    const startedAt = calendar.at(night, 2);
    const postings = judged.postings.filter(({ id }) => (publishedAt.get(id) ?? calendar.now) < startedAt);
    const tally = new ListTally(
      postings.map(({ id }) => id),
      calendar.day(night),
    );
    const written = await makeLists(people, postings, tally);
    before.unshift(written.measures);
    await tx.insert(matchingRuns).values({
      scope: "all",
      rulesVersion: RULES_VERSION,
      startedAt,
      finishedAt: calendar.at(night, 2, 1),
      pairsJudged: people.length * postings.length,
      suggestionsWritten: written.pairs,
      seekersWithout: written.without,
      measures: written.measures,
      checks: [...checkFairness(written.measures, tally.counts(), before.slice(1))],
    });
  }
}

async function makeLists(
  people: readonly PreparedSeeker[],
  postings: readonly PreparedPosting[],
  tally: ListTally,
): Promise<{ readonly measures: NightMeasures; readonly pairs: number; readonly without: number }> {
  const columns = postingColumns(postings);
  const levelling = await levelExposure(people, columns, () => undefined);
  const levels = new Map(columns.postings.map(({ id }, at) => [id, levelling.points[at] ?? 0]));
  const pairs = new Set<string>();
  let without = 0;
  const engine = new BestPostings(columns, levelling.points);
  for (const seeker of people) {
    const { length, ids, scores } = engine.of(seeker, SUGGESTIONS_PER_SEEKER);
    const list = new Map<number, number>();
    for (let at = 0; at < length; at += 1) {
      const id = ids[at] ?? 0;
      list.set(id, (scores[at] ?? 0) - (levels.get(id) ?? 0));
      pairs.add(`${seeker.id}-${id}`);
    }
    if (length === 0) without += 1;
    tally.add(seeker, list);
  }
  const peopleOf = new BestPeople(seekerColumns(people));
  for (const posting of postings) {
    const best = peopleOf.of(posting, SUGGESTIONS_PER_POSTING).taken();
    if (best.length === 0) tally.addUnsuitable();
    for (const id of best) pairs.add(`${id}-${posting.id}`);
  }
  return { measures: tally.measures(levelling), pairs: pairs.size, without };
}
