import type { ReactNode } from "react";

interface Description {
  readonly term: string;
  readonly text: ReactNode;
  /** A link that changes it; says in hidden words what it changes. */
  readonly action?: ReactNode;
}

/** Facts by name, one a row. Entries without a text are left out. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="details">
      {items
        .filter(({ text }) => text !== null && text !== undefined && text !== "")
        .map(({ term, text, action }) => (
          <div key={term} className={action ? "with-action" : undefined}>
            <dt>{term}</dt>
            <dd>{text}</dd>
            {action ? <dd>{action}</dd> : null}
          </div>
        ))}
    </dl>
  );
}
