import { useTranslation } from "react-i18next";
import type { Decision } from "#app/domain/workshops/proposal.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import { StatusTag, type StatusTone } from "../data/status-tag.tsx";

const DECISION_TONES: Readonly<Record<Decision, StatusTone>> = {
  undecided: "waiting",
  confirmed: "done",
  refused: "stopped",
};

/** What one side says of a proposed pair. */
export function DecisionTag({ decision }: { decision: Decision }) {
  const { t } = useTranslation("workshops");
  return <StatusTag tone={DECISION_TONES[decision]}>{t(`places.decision_${decision}`)}</StatusTag>;
}

/** A workshop is told no more than that it fell through. */
export type ShownStanding = PairStanding | "fallen-through";

const STANDING_TONES: Readonly<Record<ShownStanding, StatusTone>> = {
  stands: "active",
  "taken-up": "done",
  "found-work": "stopped",
  blocked: "stopped",
  "no-seat": "stopped",
  "fallen-through": "stopped",
};

/** How a proposed pair stands today. */
export function StandingTag({ standing }: { standing: ShownStanding }) {
  const { t } = useTranslation("workshops");
  return <StatusTag tone={STANDING_TONES[standing]}>{t(`places.standing_${standing}`)}</StatusTag>;
}
