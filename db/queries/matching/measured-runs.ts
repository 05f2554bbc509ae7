import { and, desc, eq, gte, isNotNull } from "drizzle-orm";
import { type IsoDate, isoDateOf } from "#app/domain/dates.ts";
import type { FairnessCheck } from "#app/domain/matching/fairness-checks.ts";
import type { NightMeasures } from "#app/domain/matching/night-measures.ts";
import type { Db, Tx } from "#db/client.ts";
import { matchingRuns } from "#db/schema/all.ts";

/** A run that made everybody's lists, with what was measured in them. */
export interface MeasuredRun {
  readonly id: number;
  /** Of its beginning, in the district. */
  readonly day: IsoDate;
  readonly finishedAt: Date;
  readonly rulesVersion: string;
  readonly measures: NightMeasures;
  readonly checks: readonly FairnessCheck[];
}

/** The measured runs that began at `since` or later, the newest first. */
export async function measuredRuns(db: Db | Tx, since: Date): Promise<readonly MeasuredRun[]> {
  const rows = await db
    .select()
    .from(matchingRuns)
    .where(and(eq(matchingRuns.scope, "all"), gte(matchingRuns.startedAt, since), isNotNull(matchingRuns.measures)))
    .orderBy(desc(matchingRuns.startedAt), desc(matchingRuns.id));
  return rows.flatMap(({ id, startedAt, finishedAt, rulesVersion, measures, checks }) =>
    finishedAt === null || measures === null
      ? []
      : [{ id, day: isoDateOf(startedAt), finishedAt, rulesVersion, measures, checks: checks ?? [] }],
  );
}

/** Of each day the last run: on some days lists are made more than once. */
export function lastOfEachDay(newestFirst: readonly MeasuredRun[]): readonly MeasuredRun[] {
  return newestFirst.filter(({ day }, at) => newestFirst[at - 1]?.day !== day);
}
