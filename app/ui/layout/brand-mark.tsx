/** Two dots on one road. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path className="mark-road" d="M4 34C12 30 12 8 20 8s8 22 16 26" />
      <circle className="mark-one" cx="13" cy="33" r="4.5" />
      <circle className="mark-two" cx="27" cy="33" r="4.5" />
    </svg>
  );
}
