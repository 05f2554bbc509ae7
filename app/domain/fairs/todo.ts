import type { AccommodationCode } from "../abilities/accommodation-shape.ts";
import { plusDays, type IsoDate } from "../dates.ts";
import { fairLifecycle, type FairDates } from "./lifecycle.ts";
import { needsAtFair, type PlaceAnswers } from "./place.ts";

/** Days before the fair by which people and employers should know of it. */
const ANNOUNCE_DAYS_BEFORE = 21;

/** Days before the fair by which what people need at the place should be arranged, such as an interpreter. */
const ARRANGE_DAYS_BEFORE = 7;

/** What an organiser has to do for a fair, and by when. */
export type FairTodo = { readonly dueOn: IsoDate; readonly late: boolean } & (
  | { readonly code: "announce" | "invite" | "move-draft" | "record-held" }
  | { readonly code: "chase-answers"; readonly amount: number }
  | {
      readonly code: "meet-need";
      readonly need: AccommodationCode;
      readonly amount: number;
      readonly place: "no" | "unknown";
    }
);

export interface FairForTodo extends FairDates {
  readonly accessibility: PlaceAnswers;
  readonly invited: number;
  readonly unanswered: number;
  /** What each registered person needs. */
  readonly needs: readonly (readonly AccommodationCode[])[];
}

/**
 * What has to be done for a fair on `date`, the most urgent first: announce it, invite, get answers, arrange what people
 * need and the place is not known to offer, and record it once its day is over.
 */
export function fairTodos(fair: FairForTodo, date: IsoDate): readonly FairTodo[] {
  if (fairLifecycle.isTerminal(fair.status)) return [];
  const over = fair.heldOn < date;
  const due = (dueOn: IsoDate) => ({ dueOn, late: dueOn < date });
  if (over) return [{ code: fair.status === "draft" ? "move-draft" : "record-held", ...due(fair.heldOn) }];
  const announceBy = plusDays(fair.heldOn, -ANNOUNCE_DAYS_BEFORE);
  const todos: FairTodo[] = [];
  if (fair.invited === 0) todos.push({ code: "invite", ...due(announceBy) });
  if (fair.status === "draft") todos.push({ code: "announce", ...due(announceBy) });
  if (fair.status !== "draft" && fair.unanswered > 0) {
    todos.push({
      code: "chase-answers",
      amount: fair.unanswered,
      ...due(fair.registrationClosesOn ?? plusDays(fair.heldOn, -ARRANGE_DAYS_BEFORE)),
    });
  }
  const amounts = new Map<AccommodationCode, number>();
  for (const need of fair.needs.flatMap(needsAtFair)) amounts.set(need, (amounts.get(need) ?? 0) + 1);
  for (const [need, amount] of amounts) {
    const answer = fair.accessibility[need];
    if (answer === "yes") continue;
    const place = answer ?? "unknown";
    todos.push({ code: "meet-need", need, amount, place, ...due(plusDays(fair.heldOn, -ARRANGE_DAYS_BEFORE)) });
  }
  return todos.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
