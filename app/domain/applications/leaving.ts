import { type IsoDate, isoDateOf, plusDays } from "../dates.ts";
import type { Answer, AnswerOccasion, AnswerReason } from "../matching/answers.ts";

/** What was so before the person's side said that they left, as far as that changed it. */
export interface BeforeLeaving {
  /** The end agreed in the contract. */
  readonly endsOn: IsoDate | null;
  /** The to-do that asks the counsellor to follow up, which came of it. */
  readonly followUpId: number;
  /** What had been said to the posting; null: nothing, or no reason was given and the answer stood. Instants in ISO form. */
  readonly answer: {
    readonly answer: Answer;
    readonly reason: AnswerReason | null;
    readonly note: string | null;
    readonly occasion: AnswerOccasion;
    readonly answeredBy: number | null;
    readonly onBehalf: boolean;
    readonly answeredAt: string;
    readonly forgottenAt: string | null;
  } | null;
}

/**
 * The last day on which the person's side takes back by itself that they left a job: the day after it was written down. A
 * slip is noticed within a night; what is noticed later is talked over with a counsellor, who can take it back then too,
 * for `UNDO_LEAVING_KEPT_DAYS`.
 *
 * @param endedAt when it was written down, whatever last day was given
 */
export function undoLeavingUntil(endedAt: Date): IsoDate {
  return plusDays(isoDateOf(endedAt), 1);
}

/** What is needed to take it back is kept for so many days, and forgotten the night after. */
export const UNDO_LEAVING_KEPT_DAYS = 30;
