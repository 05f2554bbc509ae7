import type { PastAnswer, PostingFacts, SeekerFacts } from "#app/domain/matching/facts.ts";
import { postingFactsFrom, seekerFactsFrom } from "#app/domain/matching/facts-from-rows.ts";
import type { MatchingContext } from "#app/domain/matching/prepare.ts";
import { isoDateOf } from "#app/domain/dates.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db, Tx } from "#db/client.ts";
import { postingRows, seekerRows } from "#db/queries/matching/judged-rows.ts";
import { bySeeker } from "#db/queries/seekers/by-seeker.ts";
import { minimumWages, postingLevelling } from "#db/schema/all.ts";

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

/** So many people are read at a time. */
const PEOPLE_AT_ONCE = 500;

/** `loadSeekerFacts` of many people, some at a time, so that memory does not grow with the district. */
export async function* seekerFactsInTurn(
  db: Db | Tx,
  context: MatchingContext,
  ids: readonly number[],
): AsyncGenerator<SeekerFacts> {
  for (let start = 0; start < ids.length; start += PEOPLE_AT_ONCE) {
    yield* await loadSeekerFacts(db, context, ids.slice(start, start + PEOPLE_AT_ONCE));
  }
}

/** Facts of seekers with their earlier answers: of `ids`, or of all who look for work. */
export async function loadSeekerFacts(
  db: Db | Tx,
  context: MatchingContext,
  ids?: readonly number[],
): Promise<SeekerFacts[]> {
  const { people, history, training, answers } = await seekerRows(db, ids);
  const answered = [...new Set(answers.map((answer) => answer.postingId))];
  const known = new Map(
    answered.length === 0 ? [] : (await loadPostingFacts(db, answered)).map((posting) => [posting.id, posting]),
  );
  const historyOf = bySeeker(history);
  const trainingOf = bySeeker(training);
  const answersOf = bySeeker(answers);
  return people.map((person) =>
    seekerFactsFrom(person, context.date, {
      area: areaOf(person),
      workHistory: historyOf.get(person.id) ?? [],
      trainedSkills: (trainingOf.get(person.id) ?? []).map(({ skill }) => skill),
      answers: (answersOf.get(person.id) ?? []).map(({ postingId, answer, reason, answeredAt }): PastAnswer => ({
        postingId,
        answer,
        reason,
        answeredOn: isoDateOf(answeredAt),
        posting: known.get(postingId) ?? null,
      })),
    }),
  );
}
