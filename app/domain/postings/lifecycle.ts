import type { Role } from "../accounts/roles.ts";
import { daysBetween, type IsoDate } from "../dates.ts";
import { defineStatusTable } from "../status-table.ts";

export const POSTING_STATUSES = [
  "draft",
  "submitted",
  "returned",
  "published",
  "paused",
  "filled",
  "closed",
  "expired",
] as const;

export type PostingStatus = (typeof POSTING_STATUSES)[number];

export const POSTING_EVENTS = [
  "create",
  "submit",
  "withdraw",
  "publish",
  "return",
  "pause",
  "resume",
  "confirm",
  "fill",
  "close",
  "expire",
  "reopen",
] as const;

export type PostingEvent = (typeof POSTING_EVENTS)[number];

export type PostingNotice = "posting-awaits-review" | "posting-published" | "posting-returned" | "posting-expired";

/** `employer`: the organisation's members. Applicants are told by the step that ends their application. */
export type PostingRecipient = "employer" | "administrator";

const OWNERS = ["employer", "workshop-manager"] as const satisfies readonly Role[];
const OWNERS_AND_ADMINISTRATOR = [...OWNERS, "administrator"] as const;
/** Staff visit employers and collect vacancies for them (domain-facts.md, “The client's world”). */
const FOR_EMPLOYER = { of: "employer", by: ["counsellor"] } as const;
const AWAITS_REVIEW = { code: "posting-awaits-review", to: ["administrator"] } as const;

/** The whole life of a posting. Confirming keeps it published and starts its 30 and 90 days anew. */
export const postingLifecycle = defineStatusTable<PostingStatus, PostingEvent, PostingNotice, PostingRecipient>({
  statuses: POSTING_STATUSES,
  terminal: ["filled", "closed", "expired"],
  reasonRefusal: "return-reason-required",
  rows: [
    { from: null, event: "create", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "draft" },

    { from: "draft", event: "submit", by: OWNERS, onBehalf: FOR_EMPLOYER, to: "submitted", notice: AWAITS_REVIEW },
    {
      from: "draft",
      event: "publish",
      by: ["administrator"],
      to: "published",
      notice: { code: "posting-published", to: ["employer"] },
    },
    { from: "draft", event: "close", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "closed" },

    {
      from: "submitted",
      event: "publish",
      by: ["administrator"],
      to: "published",
      notice: { code: "posting-published", to: ["employer"] },
    },
    {
      from: "submitted",
      event: "return",
      by: ["administrator"],
      to: "returned",
      needsReason: true,
      notice: { code: "posting-returned", to: ["employer"] },
    },
    { from: "submitted", event: "withdraw", by: OWNERS, onBehalf: FOR_EMPLOYER, to: "draft" },

    { from: "returned", event: "submit", by: OWNERS, onBehalf: FOR_EMPLOYER, to: "submitted", notice: AWAITS_REVIEW },
    { from: "returned", event: "close", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "closed" },

    { from: "published", event: "confirm", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "published" },
    { from: "published", event: "pause", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "paused" },
    // What was reviewed (kind, place, pay) changes in a draft only, and is reviewed again.
    { from: "published", event: "withdraw", by: OWNERS, onBehalf: FOR_EMPLOYER, to: "draft" },
    { from: "published", event: "fill", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "filled" },
    { from: "published", event: "close", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "closed" },
    {
      from: "published",
      event: "return",
      by: ["administrator"],
      to: "returned",
      needsReason: true,
      notice: { code: "posting-returned", to: ["employer"] },
    },
    {
      from: "published",
      event: "expire",
      by: ["system"],
      to: "expired",
      notice: { code: "posting-expired", to: ["employer"] },
    },

    { from: "paused", event: "resume", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "published" },
    { from: "paused", event: "withdraw", by: OWNERS, onBehalf: FOR_EMPLOYER, to: "draft" },
    { from: "paused", event: "fill", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "filled" },
    { from: "paused", event: "close", by: OWNERS_AND_ADMINISTRATOR, onBehalf: FOR_EMPLOYER, to: "closed" },
    {
      from: "paused",
      event: "expire",
      by: ["system"],
      to: "expired",
      notice: { code: "posting-expired", to: ["employer"] },
    },

    // A posting that ended comes back as a draft: what it says, its pay above all, is checked again.
    { from: "filled", event: "reopen", by: OWNERS, onBehalf: FOR_EMPLOYER, to: "draft", reopens: true },
    { from: "closed", event: "reopen", by: OWNERS, onBehalf: FOR_EMPLOYER, to: "draft", reopens: true },
    { from: "expired", event: "reopen", by: OWNERS, onBehalf: FOR_EMPLOYER, to: "draft", reopens: true },
  ],
});

/** The events `role` may cause on a posting in `status` (null: no posting yet), in the table's order. */
export const allowedEvents = postingLifecycle.allowedEvents;

/** The status that follows; see {@link postingLifecycle}. Returning a posting needs a reason. */
export const transition = postingLifecycle.transition;

/** Days without a confirmation after which the employer is asked whether the place is still open. */
export const REMINDER_AFTER_DAYS = 30;

/** Days without a confirmation after which a posting expires by itself. */
export const AUTO_CLOSE_AFTER_DAYS = 90;

/** When a published or paused posting was last confirmed as open (at first: published), and last asked about. */
export interface ConfirmationDates {
  readonly lastConfirmedOn: IsoDate;
  readonly lastRemindedOn: IsoDate | null;
}

/** Whether 90 days have gone by on `date` without the employer confirming that the place is still open. */
export function autoCloseDue(lastConfirmedOn: IsoDate, date: IsoDate): boolean {
  return daysBetween(lastConfirmedOn, date) >= AUTO_CLOSE_AFTER_DAYS;
}

/**
 * Whether to ask the employer on `date` if the place is still open: 30 days after the last confirmation, and 30 days
 * after the last time of asking, until the posting expires.
 */
export function reminderDue({ lastConfirmedOn, lastRemindedOn }: ConfirmationDates, date: IsoDate): boolean {
  if (autoCloseDue(lastConfirmedOn, date)) return false;
  const since = lastRemindedOn !== null && lastRemindedOn > lastConfirmedOn ? lastRemindedOn : lastConfirmedOn;
  return daysBetween(since, date) >= REMINDER_AFTER_DAYS;
}

/** Whether people can find the posting, or could until it was paused. */
export function isLive(status: PostingStatus): boolean {
  return status === "published" || status === "paused";
}

/** Whether the last day for applications lies before `date`. A posting without one stays open. */
export function deadlinePassed(deadline: IsoDate | null, date: IsoDate): boolean {
  return deadline !== null && deadline < date;
}
