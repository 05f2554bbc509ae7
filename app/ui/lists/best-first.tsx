import type { ReactNode } from "react";

/** A few more than stand open are not worth a fold. */
const FEWEST_FOLDED = 3;

interface BestFirstProps<Row> {
  readonly rows: readonly Row[];
  /** So many stand open: what a person can weigh at a time. */
  readonly open: number;
  /** Says how many others there are: names their fold and their list. */
  readonly more: (others: number) => string;
  /** @param label of the others' list; none for the first */
  readonly list: (rows: readonly Row[], label?: string) => ReactNode;
}

/** A list whose first rows stand open, and the others on demand. */
export function BestFirst<Row>({ rows, open, more, list }: BestFirstProps<Row>) {
  if (rows.length < open + FEWEST_FOLDED) return list(rows);
  const others = rows.slice(open);
  const label = more(others.length);
  return (
    <>
      {list(rows.slice(0, open))}
      <details>
        <summary>{label}</summary>
        {list(others, label)}
      </details>
    </>
  );
}
