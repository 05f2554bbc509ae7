import { eq } from "drizzle-orm";
import { checkFairness } from "#app/domain/matching/fairness-checks.ts";
import type { SeekerFacts } from "#app/domain/matching/facts.ts";
import { pointsById } from "#app/domain/matching/levelling.ts";
import { ListTally } from "#app/domain/matching/list-tally.ts";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import { postingColumns } from "#app/domain/matching/posting-columns.ts";
import type { MatchingContext, PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { choosePairs } from "#app/usecases/matching/choose-pairs.ts";
import { levelExposure, levellingSample } from "#app/usecases/matching/level-exposure.ts";
import { matchingRuns, seekers } from "#db/schema/all.ts";
import type { Posting } from "./postings.ts";
import type { SeedTools } from "./seed-world.ts";

/** Of how many nights before today the monitor has figures. */
const NIGHTS = 8;

interface Judged {
  readonly seekers: readonly PreparedSeeker[];
  readonly postings: readonly PreparedPosting[];
  /** What they were prepared for. */
  readonly context: MatchingContext;
}

/**
 * What the monitor measured in the last nights: of lists as they would have been made then of the postings published by then,
 * for people who still look for work. Tonight's figures come with tonight's lists, by the workers.
 */
export async function seedMatchingNights(
  { tx, calendar }: SeedTools,
  { context, ...judged }: Judged,
  all: readonly Posting[],
): Promise<void> {
  const looking = await tx.select({ id: seekers.id }).from(seekers).where(eq(seekers.lookingForWork, true));
  const ids = new Set(looking.map(({ id }) => id));
  const people = judged.seekers.filter(({ id }) => ids.has(id));
  const publishedAt = new Map(all.map((posting) => [posting.id, posting.publishedAt]));
  const before: NightMeasures[] = [];
  let points: ReadonlyMap<number, number> = new Map();
  for (let night = -NIGHTS; night < 0; night += 1) {
    const startedAt = calendar.at(night, 2);
    const postings = judged.postings.filter(({ id }) => (publishedAt.get(id) ?? calendar.now) < startedAt);
    const tally = new ListTally(
      postings.map(({ id }) => id),
      calendar.day(night),
    );
    const columns = postingColumns(postings);
    const facts = people.map((person) => person.facts);
    const making = oneThreadListMaker.begin({
      postings: postings.map((posting) => posting.facts),
      context,
      people: people.length,
      pause: atOnce,
    });
    const levelling = await levelExposure(levellingSample(facts, postings.length), making, columns, points);
    points = pointsById(columns.postings, levelling.points);
    const choice = { columns, levelling: levelling.points, date: context.date, tally };
    const chosen = await choosePairs(inOneShare(facts), making, choice);
    const measures = tally.measures(levelling);
    const lists = [...chosen.values()];
    await tx.insert(matchingRuns).values({
      scope: "all",
      rulesVersion: RULES_VERSION,
      startedAt,
      finishedAt: calendar.at(night, 2, 1),
      pairsJudged: people.length * postings.length,
      suggestionsWritten: lists.reduce((sum, { size }) => sum + size, 0),
      seekersWithout: lists.filter(({ size }) => size === 0).length,
      measures,
      checks: checkFairness(measures, tally.counts(), before),
    });
    before.unshift(measures);
  }
}

/** Nobody has to be let go first. */
const atOnce = () => undefined;

async function* inOneShare(people: readonly SeekerFacts[]) {
  yield people;
}
