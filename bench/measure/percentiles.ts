export interface Percentiles {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Median and 95th percentile, in milliseconds to a tenth. */
export function percentiles(times: readonly number[]): Percentiles {
  return { p50Ms: rounded(quantile(times, 0.5), 10), p95Ms: rounded(quantile(times, 0.95), 10) };
}

export interface Ratios {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What of several rounds' ratios is published, to a hundredth. */
export function ratios(ofRounds: readonly number[]): Ratios {
  const [median, least, most] = [0.5, 0, 1].map((share) => rounded(quantile(ofRounds, share), 100));
  return { median: median ?? 0, least: least ?? 0, most: most ?? 0 };
}

/** The value that this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

export function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
