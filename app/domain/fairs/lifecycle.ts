import type { IsoDate } from "../dates.ts";
import { ok, refuse, type Result } from "../result.ts";
import { defineStatusTable } from "../status-table.ts";

/** `closed`: registration is closed, the fair is being prepared. */
export const FAIR_STATUSES = ["draft", "announced", "closed", "held", "cancelled"] as const;

export type FairStatus = (typeof FAIR_STATUSES)[number];

export const FAIR_EVENTS = [
  "create",
  "announce",
  "close-registration",
  "reopen-registration",
  "hold",
  "cancel",
] as const;

export type FairEvent = (typeof FAIR_EVENTS)[number];

export type FairNotice = "fair-announced" | "fair-cancelled";

/** `employers`: those whose postings are invited; `registered`: everybody registered and those who act for them. */
export type FairRecipient = "employers" | "registered";

const ORGANISERS = ["organiser", "administrator"] as const;
const CANCELLED = { code: "fair-cancelled", to: ["employers", "registered"] } as const;

/** The life of a job fair 招聘会. Cancelling an announced one needs a reason, as people have made plans. */
export const fairLifecycle = defineStatusTable<FairStatus, FairEvent, FairNotice, FairRecipient>({
  statuses: FAIR_STATUSES,
  terminal: ["held", "cancelled"],
  rows: [
    { from: null, event: "create", by: ORGANISERS, to: "draft" },
    {
      from: "draft",
      event: "announce",
      by: ORGANISERS,
      to: "announced",
      notice: { code: "fair-announced", to: ["employers"] },
    },
    { from: "draft", event: "cancel", by: ORGANISERS, to: "cancelled" },
    { from: "announced", event: "close-registration", by: ORGANISERS, to: "closed" },
    { from: "announced", event: "cancel", by: ORGANISERS, to: "cancelled", needsReason: true, notice: CANCELLED },
    { from: "closed", event: "reopen-registration", by: ORGANISERS, to: "announced" },
    { from: "closed", event: "hold", by: ORGANISERS, to: "held" },
    { from: "closed", event: "cancel", by: ORGANISERS, to: "cancelled", needsReason: true, notice: CANCELLED },
  ],
});

export interface FairDates {
  readonly status: FairStatus;
  readonly heldOn: IsoDate;
  /** The last day for registering; null: the day of the fair. */
  readonly registrationClosesOn: IsoDate | null;
}

/**
 * The fair as it stands on `date`: once the last day for registering is over, registration is closed, and nobody has to
 * come and close it. Whatever shows or changes a fair's status takes it from here, never from the row.
 */
export function fairOn<Fair extends FairDates>(fair: Fair, date: IsoDate): Fair {
  const over = fair.status === "announced" && date > (fair.registrationClosesOn ?? fair.heldOn);
  return over ? { ...fair, status: "closed" } : fair;
}

/** Whether people can be registered on `date`. Refuses `fair-not-open`. */
export function checkRegistrationOpen(fair: FairDates, date: IsoDate): Result<undefined> {
  return fairOn(fair, date).status === "announced" ? ok() : refuse("fair-not-open");
}

/** The last day for registering when registration opens on `date`: one that is over gives way to the day of the fair. */
export function lastDayWhenOpened({ registrationClosesOn }: FairDates, date: IsoDate): IsoDate | null {
  return registrationClosesOn !== null && registrationClosesOn < date ? null : registrationClosesOn;
}

/**
 * Whether the day allows `event`: a fair whose day is over is neither announced nor opened for registration, and none is
 * held before its day.
 */
export function dayAllows(event: FairEvent, heldOn: IsoDate, date: IsoDate): boolean {
  if (event === "announce" || event === "reopen-registration") return date <= heldOn;
  return event !== "hold" || heldOn <= date;
}

/** A draft that is cancelled never was public; with an announced fair people must find out that it is, and why. */
export function isPublic(fair: { readonly status: FairStatus; readonly cancelReason: string | null }): boolean {
  return fair.status === "cancelled" ? fair.cancelReason !== null : fair.status !== "draft";
}
