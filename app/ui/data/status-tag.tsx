import { Circle, CircleCheck, CircleDashed, CircleDot, CircleX, type LucideIcon } from "lucide-react";
import { Icon } from "../icon.tsx";

/** `draft` nobody else sees it; `waiting` for somebody; `active` under way; `done` well ended; `stopped` ended otherwise. */
export type StatusTone = "draft" | "waiting" | "active" | "done" | "stopped" | "plain";

const SIGNS: Readonly<Record<StatusTone, LucideIcon>> = {
  draft: CircleDashed,
  waiting: CircleDot,
  active: Circle,
  done: CircleCheck,
  stopped: CircleX,
  plain: Circle,
};

/** A status in words with a sign of its own; its colour only repeats them. */
export function StatusTag({ tone, children }: { tone: StatusTone; children: string }) {
  return (
    <span className={`tag ${tone}`}>
      <Icon of={SIGNS[tone]} />
      {children}
    </span>
  );
}
