export interface CircuitRules {
  /** So many failures in a row open the circuit. */
  readonly failures: number;
  /** Milliseconds until something is tried again; twice as long after each trial that failed, up to `longestRestMs`. */
  readonly restMs: number;
  readonly longestRestMs: number;
}

/** What may be asked: everything, nothing, or one question to see whether it is answered again. */
export type Circuit = "closed" | "open" | "trial";

/** Counts failures in a row: while the circuit is open nobody waits for what does not answer. */
export interface CircuitBreaker {
  /** "trial" is given once, until its outcome is told or another rest has passed without. */
  ask(): Circuit;
  succeeded(): void;
  /** True where this failure opened the circuit. */
  failed(): boolean;
}

/** @param now milliseconds of a clock that only runs forward */
export function circuitBreaker(rules: CircuitRules, now: () => number): CircuitBreaker {
  let failures = 0;
  let rest = rules.restMs;
  let restUntil: number | undefined;
  return {
    ask() {
      if (restUntil === undefined) return "closed";
      if (now() < restUntil) return "open";
      restUntil = now() + rest;
      return "trial";
    },
    succeeded() {
      failures = 0;
      rest = rules.restMs;
      restUntil = undefined;
    },
    failed() {
      failures += 1;
      if (failures < rules.failures) return false;
      const opens = restUntil === undefined;
      if (!opens) rest = Math.min(rest * 2, rules.longestRestMs);
      restUntil = now() + rest;
      return opens;
    },
  };
}
