import { BLOCKED, judgePrepared, scorePair } from "./judge.ts";
import type { Feasibility, Judgement } from "./judgement.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { byScore } from "./rank.ts";
import { PARTS, type Part } from "./weights.ts";

/** One person and one posting, as they are or as they would be. */
export interface TriedPair {
  readonly seeker: PreparedSeeker;
  readonly posting: PreparedPosting;
}

/** What becomes of the other side's place in the list. */
export const MOVES = ["in", "out", "up", "down", "same"] as const;
export type Move = (typeof MOVES)[number];

export interface Moved {
  /** The other side's id. */
  readonly id: number;
  /** Places from 1; null: not on the list. */
  readonly from: number | null;
  readonly to: number | null;
  readonly move: Move;
}

export type FeasibilityCounts = Readonly<Record<Feasibility, number>>;

/** A list before and after, and what became of each entry. */
export interface TriedList {
  readonly judged: number;
  readonly before: FeasibilityCounts;
  readonly after: FeasibilityCounts;
  /** The list as it would be, best first. */
  readonly list: readonly Moved[];
  /** What would be on it no more, in the order in which it stood there. */
  readonly out: readonly Moved[];
  readonly moves: Readonly<Record<Move, number>>;
}

interface Standing {
  readonly id: number;
  readonly score: number;
}

/**
 * Compares a whole list with what it would be after a change: everything feasible, by score and then by id, as every list is
 * (`byScore`). Takes the other sides one after the other and keeps two numbers of each, so that a posting can be tried
 * against everybody who looks for work.
 */
export class ListTrial {
  readonly #before: Standing[] = [];
  readonly #after: Standing[] = [];
  readonly #counts = { before: noCounts(), after: noCounts() };
  #judged = 0;

  /** @param id of the other side, each once */
  add(id: number, before: TriedPair, after: TriedPair): void {
    this.#judged += 1;
    this.#stand(id, before, this.#before, this.#counts.before);
    this.#stand(id, after, this.#after, this.#counts.after);
  }

  result(): TriedList {
    const before = this.#before.sort(byScore);
    const after = this.#after.sort(byScore);
    const placeBefore = new Map(before.map(({ id }, index) => [id, index + 1]));
    const kept = new Set(after.map(({ id }) => id));
    const list = after.map(({ id }, index) => movedOf(id, placeBefore.get(id) ?? null, index + 1));
    const out = before
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => movedOf(id, placeBefore.get(id) ?? null, null));
    const moves = { in: 0, out: 0, up: 0, down: 0, same: 0 };
    for (const { move } of [...list, ...out]) moves[move] += 1;
    return { judged: this.#judged, ...this.#counts, list, out, moves };
  }

  #stand(id: number, { seeker, posting }: TriedPair, list: Standing[], counts: Record<Feasibility, number>): void {
    const score = scorePair(seeker, posting);
    if (score === BLOCKED) {
      counts["not-now"] += 1;
      return;
    }
    counts[judgePrepared(seeker, posting).feasibility] += 1;
    list.push({ id, score });
  }
}

function noCounts(): Record<Feasibility, number> {
  return { fits: 0, "ask-first": 0, "not-now": 0 };
}

function movedOf(id: number, from: number | null, to: number | null): Moved {
  return { id, from, to, move: moveOf(from, to) };
}

function moveOf(from: number | null, to: number | null): Move {
  if (from === null) return "in";
  if (to === null) return "out";
  if (from === to) return "same";
  return to < from ? "up" : "down";
}

/** By how many points each part of a score changed, the most first; parts that did not are left out. */
export function partsMoved(
  before: Judgement,
  after: Judgement,
): readonly { readonly part: Part; readonly points: number }[] {
  const pointsOf = ({ parts }: Judgement, part: Part) => parts.find((each) => each.part === part)?.points ?? 0;
  return PARTS.map((part) => ({ part, points: pointsOf(after, part) - pointsOf(before, part) }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
