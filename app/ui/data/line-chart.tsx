import type { ReactNode } from "react";

const WIDTH = 320;
const HEIGHT = 130;
const LEFT = 8;
const TOP = 30;
const BASE = HEIGHT - 8;
/** Room above the highest value. */
const ROOM = 1.1;

interface LineChartProps {
  /** What the line shows, with its first and last value: the drawing only repeats it. */
  readonly caption: ReactNode;
  /** In the order of time; null where there is none: the line breaks off. */
  readonly values: readonly (number | null)[];
  /** A line that is not to be crossed. */
  readonly bound?: number;
  /** What the values can be at most, where they come near it: no scale goes beyond. */
  readonly most?: number;
  /** The highest value that is drawn, in words; it stands at the top of the scale, which begins at 0. */
  readonly wordTop: (top: number) => string;
}

/** A figure over time, from 0 on so that small changes stay small. Its table stands beside it. */
export function LineChart({ caption, values, bound, most = Infinity, wordTop }: LineChartProps) {
  const top = Math.min(most, Math.max(...values.map((value) => value ?? 0), bound ?? 0) * ROOM) || 1;
  const x = (at: number) => LEFT + (at / Math.max(1, values.length - 1)) * (WIDTH - 2 * LEFT);
  const y = (value: number) => BASE - (value / top) * (BASE - TOP);
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const path = known
    .map(({ at, value }) => `${values[at - 1] == null ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
    .join("");
  return (
    <figure className="line-chart">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <path className="line-axis" d={`M${LEFT} ${TOP}V${BASE}H${WIDTH - LEFT}`} />
        <text x={LEFT + 6} y={TOP - 9}>
          {wordTop(top)}
        </text>
        {bound === undefined ? null : <path className="bar-floor" d={`M${LEFT} ${y(bound)}H${WIDTH - LEFT}`} />}
        <path className="line-path" d={path} />
        {known.map(({ at, value }) => (
          <circle key={at} className="line-dot" cx={x(at)} cy={y(value)} r="3.5" />
        ))}
      </svg>
    </figure>
  );
}
