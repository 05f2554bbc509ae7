import { change, desk, fact, form, history, payCheck, payReason, review, status, step } from "./postings-desk.ts";

export const postings = { change, desk, fact, form, history, payCheck, payReason, review, status, step } as const;
