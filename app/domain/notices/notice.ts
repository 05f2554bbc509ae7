import type { ApplicationNotice } from "../applications/lifecycle.ts";
import type { FairNotice } from "../fairs/lifecycle.ts";
import type { PostingNotice } from "../postings/lifecycle.ts";

/** Every notice 通知 the product sends. The words are in the catalogue `notices`, under the code. */
export type NoticeCode =
  | ApplicationNotice
  | PostingNotice
  | FairNotice
  | "posting-reminder"
  | "posting-pushed"
  | "fair-invited"
  | "organisation-verified"
  | "organisation-rejected";

/** What a notice speaks of: names of things and dates, never of a person's abilities, needs or certificate. */
export interface NoticeParams {
  readonly posting?: string;
  readonly organisation?: string;
  readonly fair?: string;
  /** `YYYY-MM-DD`. */
  readonly day?: string;
}

/** Notices that are worth a text message to people who may not look at the page for days. */
const BY_SMS: readonly NoticeCode[] = [
  "referred",
  "interview-invited",
  "offered",
  "hired",
  "posting-pushed",
  "fair-cancelled",
  "posting-returned",
  "posting-reminder",
];

/** Whether a notice is also sent as a text message. */
export function goesBySms(code: NoticeCode): boolean {
  return BY_SMS.includes(code);
}
