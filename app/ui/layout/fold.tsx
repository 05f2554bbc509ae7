import type { ReactNode } from "react";

/** A disclosure on small screens whose content simply stands open on wide ones, and on paper where it holds a table. */
export function Fold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
