import { desc, eq } from "drizzle-orm";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { isoDateOf, plusDays, type IsoDate } from "#app/domain/dates.ts";
import {
  ANSWER_REASONS,
  type AnswerOccasion,
  type AnswerReason,
  type SteeringReason,
} from "#app/domain/matching/answers.ts";
import type { PastAnswer } from "#app/domain/matching/facts.ts";
import { type Lesson, lessonsOf, type Steering, steeringOf } from "#app/domain/matching/steering.ts";
import { NOT_NOW_DAYS } from "#app/domain/matching/weights.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type PostingCard, postingCards } from "#db/queries/matching/posting-cards.ts";
import { suggestionAnswers } from "#db/schema/all.ts";
import { loadMatchingContext, loadSeekerFacts } from "./load-facts.ts";
import { readSuggestions } from "./read-suggestions.ts";

/** An answer that put a posting aside, and what it does to the rest of the list. */
export interface GivenAnswer {
  readonly posting: Pick<PostingCard, "id" | "title" | "organisation" | "organisationId" | "open">;
  readonly answer: "not-now" | "not-for-me";
  readonly reason: AnswerReason | null;
  readonly occasion: AnswerOccasion;
  readonly on: IsoDate;
  readonly onBehalf: boolean;
  /**
   * `steers` the list; a newer word took it back (`taken-back`); the person had it `forgotten`; or it says `nothing` of
   * other postings.
   */
  readonly standing: "steers" | "taken-back" | "forgotten" | "nothing";
  readonly takenBackBy: { readonly title: string; readonly on: IsoDate; readonly stayed: boolean } | null;
}

/** One thing learned: what is lowered, since when, by which answers, and how much of the present list it touches. */
export interface Learned {
  readonly reason: SteeringReason;
  /** What the reason is about: metres, fen a month, or minutes a week. */
  readonly figure: number | null;
  readonly occupations: readonly string[];
  readonly organisations: readonly Bilingual[];
  /** Of the suggestions on the list, those that stand lower for it. */
  readonly lowered: number;
  /** The newest first. */
  readonly answers: readonly GivenAnswer[];
}

export interface LearnedPage {
  readonly seekerId: number;
  readonly name: string;
  readonly onBehalf: boolean;
  readonly learned: readonly Learned[];
  /** Answers that keep their posting off the list and do nothing to others; the newest first. */
  readonly others: readonly GivenAnswer[];
  readonly listed: number;
}

/**
 * What a person's own answers have changed about their list, for them and for who acts for them, each with the answer
 * it comes from.
 *
 * Refuses `not-signed-in` and `not-found`.
 */
export async function readLearned(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  seekerId: number,
): Promise<Result<LearnedPage>> {
  const { db } = ports;
  const list = await readSuggestions(ports, principal, seekerId);
  if (!list.ok) return list;
  const { name, onBehalf, suggestions } = list.value;
  const context = await loadMatchingContext(ports, db);
  const [facts] = await loadSeekerFacts(db, context, [seekerId]);
  const answers = facts?.answers ?? [];
  const home = facts?.home ?? null;
  const lessons = lessonsOf(answers, home);
  const given = await givenAnswers(ports, seekerId, lessons);
  const steering = steeringOf(answers, home);
  const reasons = ANSWER_REASONS.filter((reason): reason is SteeringReason => reason !== "other");
  const learned = reasons.flatMap((reason): Learned[] => {
    const counting = given.filter((each) => each.standing === "steers" && each.reason === reason);
    if (counting.length === 0) return [];
    return [
      {
        reason,
        figure: figureOf(reason, steering),
        occupations: reason === "kind-of-work" ? steering.occupations : [],
        organisations: reason === "place" ? organisationsOf(counting) : [],
        lowered: suggestions.filter(({ judgement }) =>
          judgement.cautions.some(({ code }) => code === `answered-${reason}`),
        ).length,
        answers: counting,
      },
    ];
  });
  return ok({
    seekerId,
    name,
    onBehalf,
    learned,
    others: given.filter(({ standing }) => standing !== "steers"),
    listed: suggestions.length,
  });
}

function figureOf(reason: SteeringReason, steering: Steering): number | null {
  if (reason === "too-far") return steering.farFromMetres;
  if (reason === "pay") return steering.payUpToFen;
  return reason === "hours" ? steering.weekFromMinutes : null;
}

/** Each once. */
function organisationsOf(answers: readonly GivenAnswer[]): Bilingual[] {
  const names = answers.map(({ posting }) => [posting.organisationId, posting.organisation] as const);
  return [...new Map(names).values()];
}

async function givenAnswers(
  { db, clock }: Pick<Ports, "db" | "clock">,
  seekerId: number,
  lessons: readonly Lesson[],
): Promise<GivenAnswer[]> {
  const rows = await db
    .select()
    .from(suggestionAnswers)
    .where(eq(suggestionAnswers.seekerId, seekerId))
    .orderBy(desc(suggestionAnswers.answeredAt), desc(suggestionAnswers.id));
  const newer = lessons.flatMap(({ takenBackBy }) => takenBackBy?.postingId ?? []);
  const cards = await postingCards(db, [...rows.map(({ postingId }) => postingId), ...newer]);
  const lessonOf = new Map(lessons.map((lesson) => [lesson.answer.postingId, lesson]));
  const notNowSince = plusDays(clock.today(), -NOT_NOW_DAYS);
  return rows.flatMap((row): GivenAnswer[] => {
    const { postingId, answer, reason, occasion, onBehalf } = row;
    const posting = cards.get(postingId);
    const on = isoDateOf(row.answeredAt);
    const over = answer === "interested" || (answer === "not-now" && on <= notNowSince);
    if (posting === undefined || over) return [];
    const lesson = answer === "not-for-me" ? lessonOf.get(postingId) : undefined;
    const standing = standingOf(row.forgottenAt !== null, lesson);
    const takenBackBy = newerWord(lesson?.takenBackBy ?? null, cards);
    return [{ posting, answer, reason, occasion, on, onBehalf, standing, takenBackBy }];
  });
}

function newerWord(word: PastAnswer | null, cards: ReadonlyMap<number, PostingCard>): GivenAnswer["takenBackBy"] {
  if (word === null) return null;
  return { title: cards.get(word.postingId)?.title ?? "", on: word.answeredOn, stayed: word.answer === "stayed" };
}

function standingOf(forgotten: boolean, lesson: Lesson | undefined): GivenAnswer["standing"] {
  if (forgotten) return "forgotten";
  if (lesson === undefined) return "nothing";
  return lesson.takenBackBy === null ? "steers" : "taken-back";
}
