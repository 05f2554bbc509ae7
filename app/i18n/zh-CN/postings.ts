import {
  change,
  desk,
  fact,
  form,
  history,
  payCheck,
  payReason,
  review,
  status,
  step,
  wording,
} from "./postings-desk.ts";
import { limits } from "./postings-limits.ts";
import { page } from "./postings-page.ts";

export const postings = {
  change,
  desk,
  fact,
  form,
  history,
  limits,
  page,
  payCheck,
  payReason,
  review,
  status,
  step,
  wording,
} as const;
