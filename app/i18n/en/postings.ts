import type { Translation } from "../translation.ts";
import type { postings as zh } from "../zh-CN/postings.ts";
import { change, desk, fact, form, history, payCheck, payReason, review, status, step } from "./postings-desk.ts";

export const postings = {
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
} as const satisfies Translation<typeof zh>;
