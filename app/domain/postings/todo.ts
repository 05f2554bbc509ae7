import { daysBetween, type IsoDate } from "../dates.ts";
import type { PostingStatus } from "./lifecycle.ts";
import { AUTO_CLOSE_AFTER_DAYS, autoCloseDue, isLive, REMINDER_AFTER_DAYS } from "./lifecycle.ts";

/** What an employer's desk puts first, in this order. */
export const TODO_KINDS = ["applicants-waiting", "returned", "unconfirmed", "deadline-soon", "unfinished"] as const;

export type TodoKind = (typeof TODO_KINDS)[number];

/** Days before its deadline from which a published posting is worth a look. */
export const DEADLINE_SOON_DAYS = 7;

export interface TodoFacts {
  readonly status: PostingStatus;
  readonly deadline: IsoDate | null;
  /** When it was last confirmed as open, at first published; null before. */
  readonly lastConfirmedOn: IsoDate | null;
  /** People who have shown interest or were referred, and whom the employer has not looked at. */
  readonly applicantsWaiting: number;
}

export interface Todo {
  readonly kind: TodoKind;
  /** The day by which it should be done, where there is one. */
  readonly by: IsoDate | null;
  /** Days until the posting ends by itself (deadline, or 90 days without a confirmation). */
  readonly daysLeft: number | null;
}

/** What the employer should do about one posting on `date`, the most pressing first. */
export function todosOf(facts: TodoFacts, date: IsoDate): readonly Todo[] {
  const { status, deadline, lastConfirmedOn } = facts;
  const open = isLive(status);
  const found = new Map<TodoKind, Todo>();
  const put = (kind: TodoKind, by: IsoDate | null = null, daysLeft: number | null = null) =>
    found.set(kind, { kind, by, daysLeft });

  if (open && facts.applicantsWaiting > 0) put("applicants-waiting");
  if (status === "returned") put("returned");
  if (status === "published" && lastConfirmedOn !== null && !autoCloseDue(lastConfirmedOn, date)) {
    const days = daysBetween(lastConfirmedOn, date);
    if (days >= REMINDER_AFTER_DAYS) put("unconfirmed", null, AUTO_CLOSE_AFTER_DAYS - days);
  }
  if (status === "published" && deadline !== null) {
    const daysLeft = daysBetween(date, deadline);
    if (daysLeft >= 0 && daysLeft <= DEADLINE_SOON_DAYS) put("deadline-soon", deadline, daysLeft);
  }
  if (status === "draft") put("unfinished");
  return TODO_KINDS.flatMap((kind) => found.get(kind) ?? []);
}
