const LEFT = 6;
const WIDTH = 168;
const ROOM = 1.1;

interface PayBarProps {
  /** What is promised, in fen a month. */
  readonly lowest: number;
  readonly highest: number | null;
  readonly wish: number | null;
  readonly minimum: number | null;
}

/** A range of pay with the wish as a dot and the minimum wage as a broken line. The words stand beside it. */
export function PayBar({ lowest, highest, wish, minimum }: PayBarProps) {
  const most = Math.max(lowest, highest ?? 0, wish ?? 0, minimum ?? 0, 1) * ROOM;
  const at = (fen: number) => LEFT + Math.round((fen / most) * WIDTH);
  const end = Math.max(at(highest ?? lowest), at(lowest) + 4);
  return (
    <svg className="scale" viewBox="0 0 180 24" aria-hidden="true" focusable="false">
      <path className="scale-track" d={`M${LEFT} 12h${WIDTH}`} />
      <path className="bar-within" d={`M${at(lowest)} 12H${end}`} />
      {minimum === null ? null : <path className="bar-floor" d={`M${at(minimum)} 1v22`} />}
      {wish === null ? null : (
        <circle className={lowest < wish ? "scale-person short-of" : "scale-person"} cx={at(wish)} cy="12" r="7" />
      )}
    </svg>
  );
}
