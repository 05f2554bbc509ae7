import type { ApplicationNotice } from "../applications/lifecycle.ts";
import type { VerificationNotice } from "../employers/organisation.ts";
import type { FairNotice } from "../fairs/lifecycle.ts";
import type { PostingNotice } from "../postings/lifecycle.ts";

/** Every notice 通知 the product sends. The words are in the catalogue `notices`, under the code. */
export type NoticeCode =
  | ApplicationNotice
  | PostingNotice
  | FairNotice
  | "posting-reminder"
  | "posting-pushed"
  | "search-news"
  | "fair-invited"
  | VerificationNotice
  | "joining-asked"
  | "joining-accepted"
  | "joining-declined"
  | "visit-recorded"
  | "lists-alarmed"
  | "workers-away"
  | "night-failed";

/** What a notice speaks of: names of things, dates and an office's reason, never a person's abilities, needs or certificate. */
export interface NoticeParams {
  readonly posting?: string;
  readonly organisation?: string;
  readonly fair?: string;
  /** What the person calls a search of theirs: for their own page only, never for a message. */
  readonly search?: string;
  readonly count?: number;
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  /** Why an organisation was turned down or suspended. */
  readonly reason?: string;
}

/** Notices that are worth a text message to people who may not look at the page for days. */
const BY_SMS: readonly NoticeCode[] = [
  "referred",
  "interview-invited",
  "offered",
  "hired",
  "posting-pushed",
  "search-news",
  "fair-cancelled",
  "posting-returned",
  "posting-reminder",
  "organisation-verified",
  "organisation-rejected",
  "organisation-suspended",
  "joining-accepted",
  "joining-declined",
];

/** Whether a notice is also sent as a text message. */
export function goesBySms(code: NoticeCode): boolean {
  return BY_SMS.includes(code);
}

/** Total over the codes: a new one that is not here does not compile. */
const CODES: Readonly<Record<NoticeCode, true>> = {
  "interest-expressed": true,
  referred: true,
  "seen-by-employer": true,
  "interview-invited": true,
  offered: true,
  "offer-accepted": true,
  hired: true,
  declined: true,
  withdrawn: true,
  "application-posting-ended": true,
  reconsidered: true,
  "posting-awaits-review": true,
  "posting-published": true,
  "posting-returned": true,
  "posting-expired": true,
  "posting-reminder": true,
  "posting-pushed": true,
  "search-news": true,
  "fair-announced": true,
  "fair-cancelled": true,
  "fair-invited": true,
  "organisation-awaits-verification": true,
  "visit-recorded": true,
  "lists-alarmed": true,
  "workers-away": true,
  "night-failed": true,
  "organisation-verified": true,
  "organisation-rejected": true,
  "organisation-suspended": true,
  "joining-asked": true,
  "joining-accepted": true,
  "joining-declined": true,
};

/** Whether a stored code is one that can be worded. */
export function isNoticeCode(code: string): code is NoticeCode {
  return Object.hasOwn(CODES, code);
}
