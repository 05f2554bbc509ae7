import type { LucideIcon } from "lucide-react";

/** A drawing beside a text, never instead of one: screen readers skip it. */
export function Icon({ of: Drawing }: { of: LucideIcon }) {
  return <Drawing className="icon" aria-hidden="true" focusable="false" />;
}
