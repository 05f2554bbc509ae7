import type { FairnessCheck, FairnessCheckCode } from "./fairness-checks.ts";
import type { NamedGroup } from "./unequal-groups.ts";

/** What a check found, about everybody or about one group. */
export interface Alarm {
  readonly code: FairnessCheckCode;
  readonly about: NamedGroup | null;
}

export function alarmsOf(checks: readonly FairnessCheck[]): readonly Alarm[] {
  return checks.flatMap(({ code, verdict, groups }): readonly Alarm[] => {
    if (verdict !== "fail") return [];
    return groups.length === 0 ? [{ code, about: null }] : groups.map((about) => ({ code, about }));
  });
}

/**
 * The alarms that none of the nights before had: somebody is told of these, once. One that goes and comes back within these
 * nights is not told again.
 */
export function newAlarms(
  checks: readonly FairnessCheck[],
  before: readonly (readonly FairnessCheck[])[],
): readonly Alarm[] {
  const known = new Set(before.flatMap(alarmsOf).map(alarmKey));
  return alarmsOf(checks).filter((alarm) => !known.has(alarmKey(alarm)));
}

/** For how many of the nights before, counted back from the last without a gap, an alarm stood already. */
export function nightsStanding(alarm: Alarm, before: readonly (readonly FairnessCheck[])[]): number {
  const key = alarmKey(alarm);
  const first = before.findIndex((checks) => !alarmsOf(checks).some((each) => alarmKey(each) === key));
  return first === -1 ? before.length : first;
}

export function alarmKey({ code, about }: Alarm): string {
  return about === null ? code : `${code}/${about.grouping}/${about.group}`;
}
