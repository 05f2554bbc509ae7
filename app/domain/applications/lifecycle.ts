import type { Role } from "../accounts/roles.ts";
import { defineStatusTable, type StatusRow } from "../status-table.ts";

export const APPLICATION_STATUSES = [
  "interested",
  "referred",
  "seen-by-employer",
  "interview",
  "offered",
  "hired",
  "declined",
  "withdrawn",
] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const APPLICATION_EVENTS = [
  "express-interest",
  "refer",
  "mark-seen",
  "invite",
  "offer",
  "accept",
  "confirm-hire",
  "decline",
  "withdraw",
  "posting-ended",
  "reconsider",
] as const;

export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number];

export type ApplicationNotice =
  | "interest-expressed"
  | "referred"
  | "seen-by-employer"
  | "interview-invited"
  | "offered"
  | "offer-accepted"
  | "hired"
  | "declined"
  | "withdrawn"
  | "application-posting-ended"
  | "reconsidered";

/** `seeker` includes the liaison or family member who acts for the person. */
export type ApplicationRecipient = "seeker" | "employer" | "counsellor";

type Row = StatusRow<ApplicationStatus, ApplicationEvent, ApplicationNotice, ApplicationRecipient>;

const EMPLOYER_SIDE = ["employer", "workshop-manager"] as const satisfies readonly Role[];
/** With the person's mandate 代办委托. */
const FOR_SEEKER = { of: "seeker", by: ["liaison", "counsellor"] } as const;
/** After a phone call or visit, where the employer does not use the desk. */
const FOR_EMPLOYER = { of: "employer", by: ["counsellor"] } as const;

const notice = (code: ApplicationNotice, ...to: ApplicationRecipient[]) => ({ code, to });

const interest = (from: ApplicationStatus | null): Row => ({
  from,
  event: "express-interest",
  by: ["seeker"],
  onBehalf: FOR_SEEKER,
  to: "interested",
  notice: notice("interest-expressed", "employer", "counsellor"),
});
const refer = (from: ApplicationStatus | null): Row => ({
  from,
  event: "refer",
  by: ["counsellor"],
  to: "referred",
  notice: notice("referred", "seeker", "employer"),
});
const markSeen = (from: ApplicationStatus): Row => ({
  from,
  event: "mark-seen",
  by: EMPLOYER_SIDE,
  onBehalf: FOR_EMPLOYER,
  to: "seen-by-employer",
  notice: notice("seen-by-employer", "seeker"),
});
const invite = (from: ApplicationStatus): Row => ({
  from,
  event: "invite",
  by: EMPLOYER_SIDE,
  onBehalf: FOR_EMPLOYER,
  to: "interview",
  notice: notice("interview-invited", "seeker", "counsellor"),
});
const offer = (from: ApplicationStatus): Row => ({
  from,
  event: "offer",
  by: EMPLOYER_SIDE,
  onBehalf: FOR_EMPLOYER,
  to: "offered",
  notice: notice("offered", "seeker", "counsellor"),
});
const decline = (from: ApplicationStatus): Row => ({
  from,
  event: "decline",
  by: EMPLOYER_SIDE,
  onBehalf: FOR_EMPLOYER,
  to: "declined",
  needsReason: true,
  notice: notice("declined", "seeker", "counsellor"),
});
const withdraw = (from: ApplicationStatus): Row => ({
  from,
  event: "withdraw",
  by: ["seeker"],
  onBehalf: FOR_SEEKER,
  to: "withdrawn",
  notice: notice("withdrawn", "employer", "counsellor"),
});
const postingEnded = (from: ApplicationStatus): Row => ({
  from,
  event: "posting-ended",
  by: ["system"],
  to: "declined",
  notice: notice("application-posting-ended", "seeker", "counsellor"),
});

/**
 * The way from interest to job. A person withdraws without giving a reason; an employer who declines gives one. An offer
 * becomes a hire when the person accepts it, or when the employer confirms what was agreed face to face; an offer out
 * does not lapse because the posting ended.
 */
export const applicationLifecycle = defineStatusTable<
  ApplicationStatus,
  ApplicationEvent,
  ApplicationNotice,
  ApplicationRecipient
>({
  statuses: APPLICATION_STATUSES,
  terminal: ["hired", "declined", "withdrawn"],
  rows: [
    interest(null),
    refer(null),

    refer("interested"),
    markSeen("interested"),
    invite("interested"),
    decline("interested"),
    withdraw("interested"),
    postingEnded("interested"),

    markSeen("referred"),
    invite("referred"),
    decline("referred"),
    withdraw("referred"),
    postingEnded("referred"),

    invite("seen-by-employer"),
    offer("seen-by-employer"),
    decline("seen-by-employer"),
    withdraw("seen-by-employer"),
    postingEnded("seen-by-employer"),

    offer("interview"),
    decline("interview"),
    withdraw("interview"),
    postingEnded("interview"),

    {
      from: "offered",
      event: "accept",
      by: ["seeker"],
      onBehalf: FOR_SEEKER,
      to: "hired",
      notice: notice("offer-accepted", "employer", "counsellor"),
    },
    {
      from: "offered",
      event: "confirm-hire",
      by: EMPLOYER_SIDE,
      onBehalf: FOR_EMPLOYER,
      to: "hired",
      notice: notice("hired", "seeker", "counsellor"),
    },
    decline("offered"),
    withdraw("offered"),

    { ...interest("withdrawn"), reopens: true },
    {
      from: "declined",
      event: "reconsider",
      by: EMPLOYER_SIDE,
      onBehalf: FOR_EMPLOYER,
      to: "seen-by-employer",
      reopens: true,
      notice: notice("reconsidered", "seeker", "counsellor"),
    },
  ],
});
