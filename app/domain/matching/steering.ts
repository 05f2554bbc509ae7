import { distanceMetres } from "../areas/travel.ts";
import { occupationCloseness } from "../occupations/occupations.ts";
import { monthlyEquivalentFen } from "../postings/pay.ts";
import type { Coordinates } from "../areas/travel.ts";
import type { SteeringReason } from "./answers.ts";
import type { PastAnswer, PostingFacts } from "./facts.ts";
import { STEERING_CLOSENESS } from "./weights.ts";
import { worksAtHome } from "./works-at-home.ts";

/**
 * What the person's own “not for me” answers say about other postings. Each kind of reason touches one part of the score
 * and only takes a published share of its points (`STEERING_KEEPS`); an answer never blocks another posting, and nobody's
 * answers steer another person's list.
 */
export interface Steering {
  /** “Too far”: the nearest straight-line distance that was too far. */
  readonly farFromMetres: number | null;
  /** “Pay”: the highest monthly pay that was too little. */
  readonly payUpToFen: number | null;
  /** “Hours”: the shortest week that was too long, in minutes. */
  readonly weekFromMinutes: number | null;
  /** “Kind of work”. */
  readonly occupations: readonly string[];
  /** “Too hard”: the least total of stated demands that was too much. */
  readonly hardFromTotal: number | null;
  /** “The place”: organisations. */
  readonly organisations: ReadonlySet<number>;
}

/** What one “not for me” says about other postings, and whether a newer word has taken it back. */
export interface Lesson {
  readonly reason: SteeringReason;
  readonly answer: PastAnswer;
  readonly posting: PostingFacts;
  /** The newest interest, or job held, that shows that this was not the matter; null: the lesson counts. */
  readonly takenBackBy: PastAnswer | null;
}

type Measure<T> = (posting: PostingFacts, home: Coordinates | null) => T | null;

const metresToWork: Measure<number> = (posting, home) =>
  posting.place === null || home === null || worksAtHome(posting) ? null : distanceMetres(home, posting.place);

const monthlyPay: Measure<number> = ({ pay, weeklyMinutes }) => {
  if (pay === null || pay.negotiable) return null;
  return monthlyEquivalentFen(pay, weeklyMinutes === null ? null : weeklyMinutes / 60);
};

const week: Measure<number> = ({ weeklyMinutes }) => weeklyMinutes;

const demandTotal: Measure<number> = ({ demands }) =>
  Object.values(demands).reduce<number>((sum, level) => sum + level, 0) || null;

const occupationOf: Measure<string> = ({ occupationCode }) => occupationCode;

const organisationOf: Measure<number> = ({ organisationId }) => organisationId;

/** One thing that a reason is about. */
interface Matter {
  /** Whether a “not for me” to this posting says anything: what was too much has to be known. */
  readonly tells: (posting: PostingFacts, home: Coordinates | null) => boolean;
  /** Whether a “not for me” to the one posting lowers the other. */
  readonly lowers: (declined: PostingFacts, other: PostingFacts, home: Coordinates | null) => boolean;
}

function matter<T extends number | string>(measure: Measure<T>, alike: (declined: T, other: T) => boolean): Matter {
  return {
    tells: (posting, home) => measure(posting, home) !== null,
    lowers: (declined, other, home) => {
      const [tooMuch, figure] = [measure(declined, home), measure(other, home)];
      return tooMuch !== null && figure !== null && alike(tooMuch, figure);
    },
  };
}

const MATTERS: Readonly<Record<SteeringReason, Matter>> = {
  "too-far": matter(metresToWork, (declined, other) => other >= declined),
  pay: matter(monthlyPay, (declined, other) => other <= declined),
  hours: matter(week, (declined, other) => other >= declined),
  "kind-of-work": matter(occupationOf, (declined, other) => occupationCloseness(declined, other) >= STEERING_CLOSENESS),
  "too-hard": matter(demandTotal, (declined, other) => other >= declined),
  place: matter(organisationOf, (declined, other) => other === declined),
};

/**
 * What each “not for me” says, in the order of the answers. The newest word counts: an interest in a posting that an older
 * answer lowers, or staying in such a job, takes that answer back. Answers are known to the day; of one day the interest
 * counts as the newer, so that the order in which answers are read changes nothing.
 *
 * Answers with another reason, forgotten ones, and those to postings whose facts are gone or do not tell what was too
 * much say nothing.
 */
export function lessonsOf(answers: readonly PastAnswer[], home: Coordinates | null): readonly Lesson[] {
  const counted = answers.filter(({ forgotten }) => !forgotten);
  const wanted = counted.filter(({ answer }) => answer === "interested" || answer === "stayed").sort(newestFirst);
  return counted.flatMap((answer): Lesson[] => {
    const { reason, posting } = answer;
    if (answer.answer !== "not-for-me" || posting === null || reason === null || reason === "other") return [];
    const { tells, lowers } = MATTERS[reason];
    if (!tells(posting, home)) return [];
    const newer = wanted.find(
      (each) => each.answeredOn >= answer.answeredOn && each.posting !== null && lowers(posting, each.posting, home),
    );
    return [{ reason, answer, posting, takenBackBy: newer ?? null }];
  });
}

function newestFirst(a: PastAnswer, b: PastAnswer): number {
  return b.answeredOn.localeCompare(a.answeredOn) || a.postingId - b.postingId;
}

/** What the lessons that count come to, from where the person lives. */
export function steeringOf(answers: readonly PastAnswer[], home: Coordinates | null): Steering {
  const counting = lessonsOf(answers, home).filter(({ takenBackBy }) => takenBackBy === null);
  const figures = <T>(reason: SteeringReason, measure: Measure<T>): T[] =>
    counting.flatMap((lesson) => (lesson.reason === reason ? (measure(lesson.posting, home) ?? []) : []));
  const pays = figures("pay", monthlyPay);
  return {
    farFromMetres: least(figures("too-far", metresToWork)),
    payUpToFen: pays.length === 0 ? null : Math.max(...pays),
    weekFromMinutes: least(figures("hours", week)),
    occupations: [...new Set(figures("kind-of-work", occupationOf))].sort(),
    hardFromTotal: least(figures("too-hard", demandTotal)),
    organisations: new Set(figures("place", organisationOf)),
  };
}

function least(figures: readonly number[]): number | null {
  return figures.length === 0 ? null : Math.min(...figures);
}
