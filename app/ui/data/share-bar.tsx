const LEFT = 2;
const WIDTH = 176;

/** A part of a whole, drawn: as long as `weight` of the weightiest, filled as far as `amount` of `max`. */
export function ShareBar({ amount, max, weight }: { amount: number; max: number; weight: number }) {
  const length = Math.max(4, Math.round(WIDTH * weight));
  const filled = max === 0 ? 0 : Math.round((amount / max) * length);
  return (
    <svg className="scale" viewBox="0 0 180 24" aria-hidden="true" focusable="false">
      {filled === 0 ? null : <rect className="share-filled" x={LEFT} y="5" width={filled} height="14" />}
      <rect className="share-whole" x={LEFT} y="5" width={length} height="14" />
    </svg>
  );
}
