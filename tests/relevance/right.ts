import type { Grade, Grading } from "./grading.ts";

/** A sentence with what a counsellor would show for it. */
export interface FreshQuery {
  readonly text: string;
  /** What is asked, all of it together. */
  readonly asked: readonly Grading[];
  /** Works named side by side: the first page has to hold good postings of each that is offered. */
  readonly each: readonly Grading[];
  /** A part of it nobody can answer here (a place elsewhere, a thing that is not recorded): the page has to say so. */
  readonly beyond: boolean;
}

export interface FreshKind {
  readonly language: "zh" | "en";
  readonly kind: string;
  readonly queries: readonly FreshQuery[];
}

/** The first page as it was shown. */
export interface FirstPage {
  readonly shown: readonly number[];
  /** It says that something was left out, taken more widely, or not found. */
  readonly says: boolean;
  readonly grades: ReadonlyMap<number, Grade>;
  /** For each of the works named side by side, the postings that are good for it. */
  readonly goodForEach: readonly ReadonlySet<number>[];
}

export function ask(text: string, ...asked: readonly Grading[]): FreshQuery {
  return { text, asked, each: [], beyond: false };
}

export function askEither(text: string, each: readonly Grading[], ...asked: readonly Grading[]): FreshQuery {
  return { text, asked: [either(...each), ...asked], each, beyond: false };
}

export function askBeyond(text: string, ...asked: readonly Grading[]): FreshQuery {
  return { ...ask(text, ...asked), beyond: true };
}

/** As good as for the one or the other. */
export function either(...gradings: readonly Grading[]): Grading {
  const all = (grade: 1 | 2 | 3) => gradings.flatMap((each) => [each[grade] ?? []].flat());
  return { 3: all(3), 2: all(2), 1: all(1) };
}

const GOOD = 2;
const TOP = 3;
const SCREEN = 10;
/** Of the first ten, how many have to be good where so many are. */
const SHARE = 0.7;

/**
 * Whether a first page is right:
 *
 * - Where something good is offered, the first three are good, one of them is of the best there is, seven of the first ten
 *   are good (or as large a share of what there is), and of each work named there is a good one.
 * - Where nothing good is offered, the page is empty and so says it, or says that it shows something else and begins with
 *   what is nearest.
 * - Where a part cannot be answered, the page says that too.
 */
export function isRight({ shown, says, grades, goodForEach }: FirstPage, beyond: boolean): boolean {
  const gradeOf = (id: number): Grade => grades.get(id) ?? 0;
  const atLeast = (grade: number) => [...grades.values()].filter((each) => each >= grade).length;
  const best = Math.max(0, ...grades.values());
  if (best < GOOD) {
    const top = shown.slice(0, Math.min(TOP, atLeast(1)));
    return shown.length === 0 || (says && best > 0 && top.every((id) => gradeOf(id) > 0));
  }
  const good = atLeast(GOOD);
  const top = shown.slice(0, Math.min(TOP, good));
  const screen = Math.min(SCREEN, good);
  const goodOnScreen = shown.slice(0, SCREEN).filter((id) => gradeOf(id) >= GOOD).length;
  return (
    (says || !beyond) &&
    top.length === Math.min(TOP, good) &&
    top.every((id) => gradeOf(id) >= GOOD) &&
    top.some((id) => gradeOf(id) === best) &&
    goodOnScreen >= Math.floor(SHARE * screen) &&
    goodForEach.every((ids) => ids.size === 0 || shown.some((id) => ids.has(id)))
  );
}
