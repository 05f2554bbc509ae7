import type { Bilingual } from "#app/domain/abilities/scale.ts";
import type { AnswerOccasion, AnswerReason, SteeringReason } from "#app/domain/matching/answers.ts";

/** An answer of a person's, as the page of what answers changed shows it. */
export interface ShownAnswer {
  readonly posting: {
    readonly id: number;
    readonly title: string;
    readonly organisation: Bilingual;
    readonly open: boolean;
  };
  readonly answer: "not-now" | "not-for-me";
  readonly reason: AnswerReason | null;
  readonly occasion: AnswerOccasion;
  readonly on: string;
  readonly onBehalf: boolean;
  readonly standing: "steers" | "taken-back" | "forgotten" | "nothing";
  readonly takenBackBy: { readonly title: string; readonly on: string; readonly stayed: boolean } | null;
}

/** One thing learned, with the answers it comes from. */
export interface ShownLesson {
  readonly reason: SteeringReason;
  readonly figure: number | null;
  readonly occupations: readonly string[];
  readonly organisations: readonly Bilingual[];
  readonly lowered: number;
  readonly answers: readonly ShownAnswer[];
}

/** What the whole page shows. */
export interface LearnedView {
  readonly seekerId: number;
  readonly name: string;
  readonly onBehalf: boolean;
  readonly learned: readonly ShownLesson[];
  readonly others: readonly ShownAnswer[];
  readonly listed: number;
}
