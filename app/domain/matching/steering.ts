import { distanceMetres } from "../areas/travel.ts";
import { monthlyEquivalentFen } from "../postings/pay.ts";
import type { Coordinates } from "../areas/travel.ts";
import type { PastAnswer, PostingFacts } from "./facts.ts";

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

function demandTotal(posting: PostingFacts): number {
  return Object.values(posting.demands).reduce<number>((sum, level) => sum + level, 0);
}

function monthlyPay({ pay, weeklyMinutes }: PostingFacts): number | null {
  if (pay === null || pay.negotiable) return null;
  return monthlyEquivalentFen(pay, weeklyMinutes === null ? null : weeklyMinutes / 60);
}

function known<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}

function least(values: readonly (number | null)[]): number | null {
  const figures = known(values);
  return figures.length === 0 ? null : Math.min(...figures);
}

/** What the answers say, from where the person lives. Answers to postings whose facts are gone steer nothing. */
export function steeringOf(answers: readonly PastAnswer[], home: Coordinates | null): Steering {
  const declined = (reason: PastAnswer["reason"]): PostingFacts[] =>
    known(answers.map((each) => (each.answer === "not-for-me" && each.reason === reason ? each.posting : null)));
  const pays = known(declined("pay").map(monthlyPay));
  return {
    farFromMetres: least(
      declined("too-far").map(({ place }) => (place === null || home === null ? null : distanceMetres(home, place))),
    ),
    payUpToFen: pays.length === 0 ? null : Math.max(...pays),
    weekFromMinutes: least(declined("hours").map((posting) => posting.weeklyMinutes)),
    occupations: known(declined("kind-of-work").map((posting) => posting.occupationCode)),
    hardFromTotal: least(declined("too-hard").map((posting) => demandTotal(posting) || null)),
    organisations: new Set(declined("place").map((posting) => posting.organisationId)),
  };
}
