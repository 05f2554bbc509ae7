const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** Work that ran so long had come up well: the next failure is a first one again. */
const WELL_AFTER_MS = 60_000;

export type Patience = {
  /** Notes that the work begins. */
  begun(): void;
  /** Milliseconds to wait before it begins again: one second, doubled with each early end, a minute at most. */
  nextPause(): number;
};

/** Of one part of the product: what ends early again and again is started more and more seldom, and never given up. */
export function patience(now: () => number = () => performance.now()): Patience {
  let began = now();
  let pause = FIRST_MS;
  return {
    begun: () => void (began = now()),
    nextPause: () => {
      if (now() - began >= WELL_AFTER_MS) pause = FIRST_MS;
      const next = pause;
      pause = Math.min(LONGEST_MS, pause * 2);
      return next;
    },
  };
}
