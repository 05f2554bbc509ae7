import type { Actor, Role } from "./accounts/roles.ts";
import type { RefusalCode } from "./refusals.ts";
import { ok, refuse, type Result } from "./result.ts";

/** The side for which somebody else may act, with a mandate or after a phone call. */
export type Party = "seeker" | "employer";

/**
 * One row of a status machine: in status `from`, `event` leads to `to`.
 *
 * - `from: null` means that the thing does not exist yet: the event creates it.
 * - `by` do it in their own name; `onBehalf.by` do it for `onBehalf.of`, and the audit log says so.
 * - `needsReason`: the event is refused without a written reason.
 * - `reopens`: the row leads out of a terminal status, which no other row may.
 * - `notice`: who is told what afterwards.
 */
export interface StatusRow<
  Status extends string,
  Event extends string,
  Notice extends string,
  Recipient extends string,
> {
  readonly from: Status | null;
  readonly event: Event;
  readonly by: readonly Actor[];
  readonly onBehalf?: { readonly of: Party; readonly by: readonly Role[] };
  readonly to: Status;
  readonly needsReason?: true;
  readonly reopens?: true;
  readonly notice?: { readonly code: Notice; readonly to: readonly Recipient[] };
}

/** One thing an actor may do next, ready to become a button. */
export interface NextStep<Status extends string, Event extends string> {
  readonly event: Event;
  readonly to: Status;
  readonly onBehalfOf: Party | null;
  readonly needsReason: boolean;
}

export interface StatusTable<Status extends string, Event extends string, Row> {
  readonly rows: readonly Row[];
  readonly statuses: readonly Status[];
  readonly terminal: readonly Status[];
  /** Whether nothing more is expected to happen in `status` (it may still be reopened). */
  isTerminal(status: Status): boolean;
  /** The events `actor` may cause in `status`, in the table's order. */
  allowedEvents(status: Status | null, actor: Actor): Event[];
  /** The same with where each leads, for whom it is done and whether a reason must be written. */
  nextSteps(status: Status | null, actor: Actor): NextStep<Status, Event>[];
  /** The row that applies, with its notice; undefined where the event is not open to the actor. */
  rowFor(status: Status | null, event: Event, actor: Actor): Row | undefined;
  /**
   * The status that follows.
   *
   * Refuses `transition-not-allowed` (params `status`, `event`) where no row applies, and the table's `reasonRefusal`
   * (field `reason`) where the row needs a reason and `reason` is absent or blank.
   */
  transition(status: Status | null, event: Event, actor: Actor, reason?: string | null): Result<Status>;
}

function mayCause(row: { by: readonly Actor[]; onBehalf?: { by: readonly Role[] } }, actor: Actor): boolean {
  return row.by.includes(actor) || (row.onBehalf?.by.some((role) => role === actor) ?? false);
}

/**
 * Makes a status machine of one table; every view, check and test of it is derived from here.
 *
 * Throws at start-up where the table is wrong: two rows for the same status, event and actor, a way out of a terminal
 * status that is not marked `reopens`, or a status from which no terminal status can be reached.
 */
export function defineStatusTable<
  Status extends string,
  Event extends string,
  Notice extends string,
  Recipient extends string,
>(table: {
  readonly statuses: readonly Status[];
  readonly terminal: readonly Status[];
  readonly reasonRefusal?: RefusalCode;
  readonly rows: readonly StatusRow<Status, Event, Notice, Recipient>[];
}): StatusTable<Status, Event, StatusRow<Status, Event, Notice, Recipient>> {
  const { rows, statuses, terminal, reasonRefusal = "reason-required" } = table;
  const isTerminal = (status: Status) => terminal.includes(status);

  const seen = new Set<string>();
  for (const row of rows) {
    for (const actor of [...row.by, ...(row.onBehalf?.by ?? [])]) {
      const key = `${row.from ?? "nothing"} ${row.event} ${actor}`;
      if (seen.has(key)) throw new Error(`Status table: two rows for “${key}”.`);
      seen.add(key);
    }
    const leavesTerminal = row.from !== null && isTerminal(row.from);
    if (leavesTerminal !== (row.reopens ?? false)) {
      throw new Error(
        `Status table: “${row.from ?? "nothing"} ${row.event}” must be marked as reopening, and only then.`,
      );
    }
  }
  for (const status of statuses) {
    if (!reachesTerminal(status)) throw new Error(`Status table: “${status}” can never end.`);
  }

  function reachesTerminal(start: Status): boolean {
    const reached = new Set([start]);
    for (const status of reached) {
      if (isTerminal(status)) return true;
      for (const row of rows) if (row.from === status) reached.add(row.to);
    }
    return false;
  }

  const rowsFor = (status: Status | null, actor: Actor) =>
    rows.filter((row) => row.from === status && mayCause(row, actor));
  const rowFor = (status: Status | null, event: Event, actor: Actor) =>
    rowsFor(status, actor).find((row) => row.event === event);

  return {
    rows,
    statuses,
    terminal,
    isTerminal,
    rowFor,
    allowedEvents: (status, actor) => rowsFor(status, actor).map((row) => row.event),
    nextSteps: (status, actor) =>
      rowsFor(status, actor).map((row) => ({
        event: row.event,
        to: row.to,
        onBehalfOf: row.by.includes(actor) ? null : (row.onBehalf?.of ?? null),
        needsReason: row.needsReason ?? false,
      })),
    transition(status, event, actor, reason) {
      const row = rowFor(status, event, actor);
      if (!row) return refuse("transition-not-allowed", { params: { status: status ?? "", event } });
      if (row.needsReason && !reason?.trim()) return refuse(reasonRefusal, { field: "reason" });
      return ok(row.to);
    },
  };
}
