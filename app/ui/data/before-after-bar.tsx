const LEFT = 2;
const WIDTH = 174;

/** Two amounts of one sort, drawn one above the other: hollow before, filled after. The figures stand beside it. */
export function BeforeAfterBar({ before, after, most }: { before: number; after: number; most: number }) {
  const long = (amount: number) => (most === 0 ? 0 : Math.round((amount / most) * WIDTH));
  return (
    <svg className="scale" viewBox="0 0 180 24" aria-hidden="true" focusable="false">
      <path className="scale-track" d="M1 0v24" />
      {before === 0 ? null : <rect className="share-whole" x={LEFT} y="3" width={long(before)} height="7" />}
      {after === 0 ? null : <rect className="share-filled" x={LEFT} y="13" width={long(after)} height="9" />}
    </svg>
  );
}
