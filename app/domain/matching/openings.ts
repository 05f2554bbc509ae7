import { SMALLEST_GROUP } from "../seekers/small-count.ts";
import { keyOf, LONGEST_JOURNEY, MINUTES_STEP } from "./closest.ts";
import { EDUCATION_STEPS, isEducation } from "./education.ts";
import type { Change } from "./judgement.ts";

/** One change, and what it would open. */
export interface Opening {
  readonly change: Change;
  /** Distinct people who would then have at least one posting that they have not now. */
  readonly people: number;
  /** Distinct postings. */
  readonly postings: number;
  /** Distinct organisations of these postings. */
  readonly employers: number;
}

/** A posting that is closed to a person, with the changes each of which alone would open it. */
export interface ClosedPosting {
  readonly id: number;
  readonly organisationId: number;
  readonly changes: readonly Change[];
}

/**
 * An employer wants to choose, and usually talks with about five people for a place: of a posting with fewer, it is said
 * what would bring more.
 */
export const FEW_PEOPLE = 5;

/** Hours are proposed in steps that a posting would be changed by, never as one person's own limit. */
const WEEKLY_HOURS_STEP = 5;
const LOWEST_WEEKLY_HOURS = 10;
const DAILY_HOURS_STEP = 1;
const LOWEST_DAILY_HOURS = 2;

/**
 * The change as it is proposed to many at once, and every larger change of the same sort: whoever lowers a demand to
 * nothing has lowered it to level 1 as well. Figures of one person are rounded to a step that includes them.
 */
export function stepsOf(change: Change): readonly Change[] {
  const { code, params } = change;
  const withParam = (name: "minutes" | "hours" | "demand" | "education", values: readonly (number | string)[]) =>
    values.map((value): Change => ({ code, params: { ...params, [name]: value } }));
  switch (code) {
    case "travel-longer":
    case "ask-guardian-travel":
      return withParam("minutes", upwards(Number(params.minutes), MINUTES_STEP, LONGEST_JOURNEY));
    case "fewer-weekly-hours":
      return withParam("hours", downwards(Number(params.hours), WEEKLY_HOURS_STEP, LOWEST_WEEKLY_HOURS));
    case "fewer-daily-hours":
      return withParam("hours", downwards(Number(params.hours), DAILY_HOURS_STEP, LOWEST_DAILY_HOURS));
    case "lower-demand":
      return withParam("demand", downwards(Number(params.demand), 1, 0));
    case "accept-education":
      return withParam("education", schoolingUpTo(String(params.education)));
    // Whoever said no has said no: nobody else counts on another answer.
    case "answer-again":
    case "look-again":
      return [];
    default:
      return [change];
  }
}

/** Multiples of `step` from the first that is enough to the last allowed. */
function upwards(from: number, step: number, last: number): number[] {
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, at) => first + at * step);
}

/** Multiples of `step` from the first that is little enough to the last allowed. */
function downwards(from: number, step: number, last: number): number[] {
  const first = Math.floor(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((first - last) / step) + 1) }, (_, at) => first - at * step);
}

/** The step held and those below it, highest first: who accepts primary school accepts junior school too. */
function schoolingUpTo(held: string): readonly string[] {
  return isEducation(held) ? EDUCATION_STEPS.slice(0, EDUCATION_STEPS.indexOf(held) + 1).reverse() : [];
}

/** Changes of one matter, of which the larger includes the smaller. */
function matterOf({ code, params }: Change): string {
  const { minutes: _minutes, hours: _hours, demand: _demand, education: _education, ...rest } = params;
  return keyOf({ code, params: rest });
}

interface Sum {
  readonly change: Change;
  people: number;
  readonly postings: Set<number>;
  readonly employers: Set<number>;
}

/**
 * Sums, person by person, what single changes would open. People are counted and not kept: memory grows with the changes
 * and postings there are, not with the people.
 */
export class Openings {
  readonly #sums = new Map<string, Sum>();

  /** What is closed to one person. To be called once for each, so that nobody counts twice. */
  add(closed: Iterable<ClosedPosting>): void {
    const opened = new Set<Sum>();
    for (const { id, organisationId, changes } of closed) {
      for (const change of changes.flatMap(stepsOf)) {
        const sum = this.#sumOf(change);
        sum.postings.add(id);
        sum.employers.add(organisationId);
        opened.add(sum);
      }
    }
    for (const sum of opened) sum.people += 1;
  }

  /** Of each matter the one change that is worth proposing; those that help most people first, then most postings. */
  ranked(): Opening[] {
    const matters = new Map<string, Sum[]>();
    for (const sum of this.#sums.values()) {
      const matter = matterOf(sum.change);
      const known = matters.get(matter);
      if (known === undefined) matters.set(matter, [sum]);
      else known.push(sum);
    }
    return [...matters.values()]
      .map(worthProposing)
      .map(({ change, people, postings, employers }) => ({
        change,
        people,
        postings: postings.size,
        employers: employers.size,
      }))
      .sort((a, b) => b.people - a.people || b.postings - a.postings || (keyOf(a.change) < keyOf(b.change) ? -1 : 1));
  }

  #sumOf(change: Change): Sum {
    const key = keyOf(change);
    const known = this.#sums.get(key);
    if (known !== undefined) return known;
    const sum: Sum = { change, people: 0, postings: new Set(), employers: new Set() };
    this.#sums.set(key, sum);
    return sum;
  }
}

/**
 * Of one matter the smallest change that brings at least half of the people whom the largest would bring, and enough of
 * them to be told in figures where the largest does. One alone: the difference of two figures would tell of a few people.
 */
function worthProposing(steps: readonly Sum[]): Sum {
  const most = Math.max(...steps.map(({ people }) => people));
  const enough = Math.max(Math.ceil(most / 2), Math.min(most, SMALLEST_GROUP));
  return steps
    .filter(({ people }) => people >= enough)
    .reduce((least, step) => (sizeOf(step.change) < sizeOf(least.change) ? step : least));
}

/** How much is asked, to compare changes of one matter. */
function sizeOf({ params: { minutes, hours, demand, education } }: Change): number {
  if (minutes !== undefined) return Number(minutes);
  if (hours !== undefined) return -Number(hours);
  if (demand !== undefined) return -Number(demand);
  return -EDUCATION_STEPS.findIndex((step) => step === education);
}
