import { circuitBreaker, type CircuitRules } from "./circuit-breaker.ts";
import type { MirrorState } from "./postgres-mirrored-store.server.ts";
import { MirrorFailure } from "./search-mirror.ts";

/** Within half a second there is a page: so long is waited for the mirror, the rest is PostgreSQL's. */
const DEADLINE_MS = 250;
/** How long what is known of the mirror's state is taken for true. */
const STATE_MS = 2000;
const CIRCUIT: CircuitRules = { failures: 3, restMs: 2000, longestRestMs: 60_000 };

/** What people who run the product are told. */
export type SearchEvent =
  | { readonly event: "failed"; readonly failure: unknown; readonly rests: boolean }
  | { readonly event: "recovered" }
  | { readonly event: "state"; readonly state: MirrorState };

export interface ResilientOptions<Query, Results> {
  /** Asks the mirror; gives up when told to. */
  readonly mirror: (query: Query, signal: AbortSignal) => Promise<Results>;
  readonly standIn: (query: Query) => Promise<Results>;
  readonly state: () => Promise<MirrorState>;
  readonly raisesDoubt: (failure: unknown) => boolean;
  /** Asks for somebody to look at the mirror: it is lost, or a search failed as it would if it were. */
  readonly doubt: () => Promise<void>;
  readonly report: (event: SearchEvent) => void;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
}

/**
 * Searches the mirror, and PostgreSQL where the mirror is slow, gone, not whole or behind: the same page, marked as given
 * by a stand-in. After failures in a row the mirror rests; then single searches try it again in the background, for people
 * who have their page already.
 */
export function resilientSearch<Query, Results extends { readonly standIn: boolean }>(
  options: ResilientOptions<Query, Results>,
): (query: Query) => Promise<Results> {
  const { mirror, now, report } = options;
  const circuit = circuitBreaker(CIRCUIT, now);
  const currentState = rememberedState(options);
  const standIn = async (query: Query) => ({ ...(await options.standIn(query)), standIn: true });

  const failed = (failure: unknown) => {
    report({ event: "failed", failure, rests: circuit.failed() });
    if (options.raisesDoubt(failure)) voice(options);
  };
  const tryAgain = async (query: Query) => {
    try {
      await withinDeadline((signal) => mirror(query, signal));
      circuit.succeeded();
      report({ event: "recovered" });
    } catch (failure) {
      failed(failure);
    }
  };

  return async (query) => {
    if ((await currentState()) !== "whole") return standIn(query);
    const asked = circuit.ask();
    if (asked === "trial") void tryAgain(query);
    if (asked !== "closed") return standIn(query);
    try {
      const results = await withinDeadline((signal) => mirror(query, signal));
      circuit.succeeded();
      return results;
    } catch (failure) {
      failed(failure);
      return standIn(query);
    }
  };
}

/** In the background: whoever searches has the page either way. */
function voice({ doubt, report }: Pick<ResilientOptions<never, unknown>, "doubt" | "report">): void {
  doubt().catch((failure: unknown) => report({ event: "failed", failure, rests: false }));
}

/** The mirror's state as it was some moments ago; reported when it changes. */
function rememberedState(
  options: Omit<ResilientOptions<never, unknown>, "mirror" | "standIn">,
): () => Promise<MirrorState> {
  const { state, report, now } = options;
  let known: MirrorState | undefined;
  let asking: Promise<MirrorState> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  const read = async () => {
    const found = await state();
    if (found !== (known ?? "whole")) report({ event: "state", state: found });
    known = found;
    readAt = now();
    if (found === "lost") voice(options);
    return found;
  };
  return async () => {
    if (known !== undefined && now() - readAt < STATE_MS) return known;
    asking ??= read().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}

async function withinDeadline<Outcome>(work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new MirrorFailure("The search mirror", "deadline"));
    }, DEADLINE_MS);
  });
  const working = work(controller.signal);
  working.catch(() => undefined); // what fails after the deadline has nobody to tell
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
}
