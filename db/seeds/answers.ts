import { and, eq, inArray } from "drizzle-orm";
import { distanceMetres } from "#app/domain/areas/travel.ts";
import type { AnswerReason } from "#app/domain/matching/answers.ts";
import { closenessToWanted, type PreparedPosting, type PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { rankPreparedPostings } from "#app/domain/matching/rank.ts";
import { CLOSE_OCCUPATION } from "#app/domain/matching/weights.ts";
import { applications, suggestionAnswers } from "#db/schema/all.ts";
import type { Staff } from "./accounts.ts";
import type { SeedTools } from "./seed-world.ts";

type AnswerRow = typeof suggestionAnswers.$inferInsert;

/** So many of the best postings are on the person's list or next to it. */
const CHOSEN_FROM = 40;
/** The best of them stay on the list. */
const LEFT_ALONE = 8;

/** The posting farthest from the person's home. */
function farthest(seeker: PreparedSeeker, postings: readonly PreparedPosting[]): PreparedPosting | undefined {
  const { home } = seeker.facts;
  const metres = ({ atHome, facts }: PreparedPosting) =>
    home === null || facts.place === null || atHome ? 0 : distanceMetres(home, facts.place);
  return [...postings].sort((a, b) => metres(b) - metres(a) || a.id - b.id)[0];
}

/** The best posting of work that the person did not wish for. */
function otherWork(seeker: PreparedSeeker, postings: readonly PreparedPosting[]): PreparedPosting | undefined {
  return postings.find(({ facts: { occupationCode } }) => {
    if (occupationCode === null) return false;
    const wanted = closenessToWanted(seeker, occupationCode);
    return wanted !== null && wanted < CLOSE_OCCUPATION;
  });
}

/**
 * What the demo jobseeker answered so far: what steers their list, one answer they had forgotten, one that only puts a
 * posting aside, and what their applications say.
 */
export async function seedAnswers(
  { tx, calendar }: SeedTools,
  staff: Staff,
  judged: { readonly seekers: readonly PreparedSeeker[]; readonly postings: readonly PreparedPosting[] },
): Promise<void> {
  const [seeker] = judged.seekers;
  if (seeker === undefined) return;
  const byId = new Map(judged.postings.map((posting) => [posting.id, posting]));
  const applied = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.seekerId, seeker.id), inArray(applications.status, ["interview", "withdrawn"])));
  const taken = new Set(applied.map(({ postingId }) => postingId));
  const rest = () =>
    rankPreparedPostings(seeker, judged.postings, CHOSEN_FROM)
      .slice(LEFT_ALONE)
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter(({ id }) => !taken.has(id));
  const rows: AnswerRow[] = [];
  const give = (posting: Pick<PreparedPosting, "id"> | undefined, row: Omit<AnswerRow, "seekerId" | "postingId">) => {
    if (posting === undefined) return;
    taken.add(posting.id);
    rows.push({ seekerId: seeker.id, postingId: posting.id, answeredBy: staff.demo.seeker, ...row });
  };
  const notForMe = (reason: AnswerReason, daysAgo: number) => ({
    answer: "not-for-me" as const,
    reason,
    answeredAt: calendar.at(-daysAgo, 20),
  });

  for (const { postingId, status, createdAt, updatedAt } of applied) {
    if (status === "interview") give({ id: postingId }, { answer: "interested", answeredAt: createdAt });
    else give({ id: postingId }, { ...notForMe("place", 0), answeredAt: updatedAt, occasion: "withdrawal" });
  }
  give(farthest(seeker, rest()), notForMe("too-far", 2));
  give(otherWork(seeker, rest()), notForMe("kind-of-work", 3));
  give(
    rest().find(({ facts }) => facts.weeklyMinutes !== null),
    notForMe("hours", 2),
  );
  const [pay, later] = rest();
  give(pay, { ...notForMe("pay", 9), forgottenAt: calendar.at(-4, 19) });
  give(later, { answer: "not-now", answeredAt: calendar.at(-1, 19) });
  await tx.insert(suggestionAnswers).values(rows);
}
