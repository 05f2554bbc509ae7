import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { type IsoDate, plusDays, startOf } from "#app/domain/dates.ts";
import { type Alarm, alarmsOf, nightsStanding } from "#app/domain/matching/alarms.ts";
import { coverage, FAIRNESS_CHECKS, type FairnessCheck } from "#app/domain/matching/fairness-checks.ts";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { lastOfEachDay, measuredRuns } from "#db/queries/matching/measured-runs.ts";

/** So many days are looked back on. */
const DAYS_SHOWN = 30;

/** One night in a row of nights. */
export interface NightFigures {
  readonly day: IsoDate;
  readonly people: number;
  readonly outsideWorkingAge: number | null;
  readonly without: number | null;
  readonly postings: number;
  /** Share of postings that stand on any list. */
  readonly coverage: number | null;
  readonly gini: number | null;
  readonly alarms: number;
}

export interface Fairness {
  readonly madeAt: Date;
  readonly rulesVersion: string;
  readonly measures: NightMeasures;
  readonly checks: readonly FairnessCheck[];
  /** What is wrong now, with the day since when it is. */
  readonly alarms: readonly (Alarm & { readonly since: IsoDate })[];
  /** The last run of each day, the newest first, this one among them. */
  readonly nights: readonly NightFigures[];
}

/**
 * How evenly the last lists serve people and show postings, and how that went in the last 30 days; null where lists were
 * never made in these. Refuses `not-signed-in`, `not-allowed`.
 */
export async function readFairness(
  { db, clock }: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<Fairness | null>> {
  const granted = authorise(principal, "matching.read-fairness");
  if (!granted.ok) return granted;
  const since = startOf(plusDays(clock.today(), 1 - DAYS_SHOWN));
  const nights = lastOfEachDay(await measuredRuns(db, since));
  const [last, ...before] = nights;
  if (last === undefined) return ok(null);
  // A newer or older worker may have looked for what this version has no words for.
  const checks = last.checks.filter(({ code }) => FAIRNESS_CHECKS.includes(code));
  const checksBefore = before.map((night) => night.checks);
  return ok({
    madeAt: last.finishedAt,
    rulesVersion: last.rulesVersion,
    measures: last.measures,
    checks,
    alarms: alarmsOf(checks).map((alarm) => ({
      ...alarm,
      since: nights[nightsStanding(alarm, checksBefore)]?.day ?? last.day,
    })),
    nights: nights.map(({ day, measures, checks: found }) => ({
      day,
      people: measures.people,
      outsideWorkingAge: measures.outsideWorkingAge,
      without: measures.without,
      postings: measures.postings,
      coverage: coverage(measures),
      gini: measures.gini,
      alarms: alarmsOf(found).length,
    })),
  });
}
