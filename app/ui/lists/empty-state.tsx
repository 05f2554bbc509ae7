import type { ReactNode } from "react";

/** Where a list has nothing: says so, and what to do next. */
export function EmptyState(props: { title: string; level?: 2 | 3; children?: ReactNode }) {
  const Heading = `h${props.level ?? 2}` as const;
  return (
    <div className="empty">
      <Heading>{props.title}</Heading>
      {props.children}
    </div>
  );
}
