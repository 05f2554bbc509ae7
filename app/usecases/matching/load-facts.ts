import { asc, eq } from "drizzle-orm";
import type { PastAnswer, PostingFacts, SeekerFacts } from "#app/domain/matching/facts.ts";
import { postingFactsFrom, seekerFactsFrom, stayedOn } from "#app/domain/matching/facts-from-rows.ts";
import type { MatchingContext } from "#app/domain/matching/prepare.ts";
import { isoDateOf, type IsoDate } from "#app/domain/dates.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db, Tx } from "#db/client.ts";
import { postingRows, seekerRows } from "#db/queries/matching/judged-rows.ts";
import { bySeeker } from "#db/queries/seekers/by-seeker.ts";
import { minimumWages, postingLevelling, seekers } from "#db/schema/all.ts";

function areaOf(row: { areaLatitude: number | null; areaLongitude: number | null }) {
  return row.areaLatitude === null || row.areaLongitude === null
    ? null
    : { latitude: row.areaLatitude, longitude: row.areaLongitude };
}

/** The day and the parameters a judgement is made against. */
export async function loadMatchingContext(ports: Pick<Ports, "clock">, db: Db | Tx): Promise<MatchingContext> {
  const rows = await db.select().from(minimumWages).orderBy(minimumWages.id);
  return { date: ports.clock.today(), minimumWages: rows };
}

/** Facts of postings: of `ids` in whatever status, or of all that are published. */
export async function loadPostingFacts(db: Db | Tx, ids?: readonly number[]): Promise<PostingFacts[]> {
  const rows = await postingRows(db, ids);
  return rows.map((row) => postingFactsFrom(row, { area: areaOf(row) }));
}

/** What is added to the scores of postings in the lists of people since the last night, by posting. */
export async function loadLevelling(db: Db | Tx): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .select({ id: postingLevelling.postingId, points: postingLevelling.points })
    .from(postingLevelling);
  return new Map(rows.map(({ id, points }) => [id, points]));
}

/** Everybody who looks for work, in the order of their ids. */
export async function idsOfThoseWhoLook(db: Db | Tx): Promise<readonly number[]> {
  const looking = await db
    .select({ id: seekers.id })
    .from(seekers)
    .where(eq(seekers.lookingForWork, true))
    .orderBy(asc(seekers.id));
  return looking.map(({ id }) => id);
}

/** So many people are read at a time. */
const PEOPLE_AT_ONCE = 500;

/** `loadSeekerFacts` of many people, a share of so many at a time, so that memory does not grow with the district. */
export async function* seekerFactsInShares(
  db: Db | Tx,
  context: MatchingContext,
  ids: readonly number[],
  size: number,
): AsyncGenerator<readonly SeekerFacts[]> {
  for (let start = 0; start < ids.length; start += size) {
    yield await loadSeekerFacts(db, context, ids.slice(start, start + size));
  }
}

/** The same people one after the other. */
export async function* seekerFactsInTurn(
  db: Db | Tx,
  context: MatchingContext,
  ids: readonly number[],
): AsyncGenerator<SeekerFacts> {
  for await (const share of seekerFactsInShares(db, context, ids, PEOPLE_AT_ONCE)) yield* share;
}

type JobRow = Awaited<ReturnType<typeof seekerRows>>["jobs"][number];

/** What a job that lasted says of its kind, as an answer of the person's; nothing for a short one. */
function stayIn({ seekerId, postingId, startsOn, endsOn, endedAt }: JobRow, date: IsoDate) {
  const endedOn = endsOn ?? (endedAt === null ? null : isoDateOf(endedAt));
  const answeredOn = stayedOn({ startsOn, endedOn }, date);
  if (postingId === null || answeredOn === null) return [];
  return [{ seekerId, postingId, answer: "stayed" as const, reason: null, answeredOn, forgotten: false }];
}

/** Facts of seekers with their earlier answers: of `ids`, or of all who look for work. */
export async function loadSeekerFacts(
  db: Db | Tx,
  context: MatchingContext,
  ids?: readonly number[],
): Promise<SeekerFacts[]> {
  const { people, history, training, answers, jobs } = await seekerRows(db, ids);
  const stays = jobs.flatMap((job) => stayIn(job, context.date));
  const answered = [...new Set([...answers, ...stays].map(({ postingId }) => postingId))];
  const known = new Map(
    answered.length === 0 ? [] : (await loadPostingFacts(db, answered)).map((posting) => [posting.id, posting]),
  );
  const historyOf = bySeeker(history);
  const trainingOf = bySeeker(training);
  const said = answers.map(({ answeredAt, forgottenAt, ...answer }) => ({
    ...answer,
    answeredOn: isoDateOf(answeredAt),
    forgotten: forgottenAt !== null,
  }));
  const answersOf = bySeeker([...said, ...stays]);
  return people.map((person) =>
    seekerFactsFrom(person, context.date, {
      area: areaOf(person),
      workHistory: historyOf.get(person.id) ?? [],
      trainedSkills: (trainingOf.get(person.id) ?? []).map(({ skill }) => skill),
      answers: (answersOf.get(person.id) ?? []).map(({ seekerId: _, ...answer }): PastAnswer => ({
        ...answer,
        posting: known.get(answer.postingId) ?? null,
      })),
    }),
  );
}
