import { eq, lt } from "drizzle-orm";
import { newAlarms } from "#app/domain/matching/alarms.ts";
import { plusDays, startOf } from "#app/domain/dates.ts";
import type { Grouping } from "#app/domain/matching/compared-groups.ts";
import { checkFairness } from "#app/domain/matching/fairness-checks.ts";
import type { GroupCounts, NightMeasures } from "#app/domain/matching/night-measures.ts";
import { FAIRNESS } from "#app/domain/matching/weights.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { lastOfEachDay, measuredRuns } from "#db/queries/matching/measured-runs.ts";
import { matchingRuns } from "#db/schema/all.ts";

/** Runs are kept for so many days: a year's figures for the yearly report, and none for ever. */
const KEPT_DAYS = 365;

interface Done {
  readonly pairsJudged: number;
  readonly suggestionsWritten: number;
  readonly seekersWithout: number;
}

/**
 * Writes down that everybody's lists were made, how evenly they serve people and what is alarming in that. Alarms that none
 * of the nights before had leave a fact, so that somebody is told, once. Runs of long ago go.
 *
 * @param made `counts` are exact; they are compared and not kept
 */
export async function finishRun(
  { db, clock }: Pick<Ports, "db" | "clock">,
  runId: number,
  done: Done,
  made: {
    readonly measures: NightMeasures;
    readonly counts: Readonly<Record<Grouping, readonly GroupCounts[]>>;
  },
): Promise<void> {
  const { measures, counts } = made;
  const finishedAt = clock.now();
  await db.transaction(async (tx) => {
    const since = startOf(plusDays(clock.today(), -FAIRNESS.nights));
    const before = await measuredRuns(tx, since);
    const nights = lastOfEachDay(before).filter(({ day }) => day < clock.today());
    const checks = checkFairness(
      measures,
      counts,
      nights.map((night) => night.measures),
    );
    await tx
      .update(matchingRuns)
      .set({ ...done, finishedAt, measures, checks })
      .where(eq(matchingRuns.id, runId));
    const alarms = newAlarms(
      checks,
      before.map((run) => run.checks),
    );
    if (alarms.length > 0) {
      await recordChange(
        tx,
        {
          at: finishedAt,
          accountId: null,
          role: "system",
          action: "matching.alarm",
          objectType: "matching-run",
          objectId: runId,
          details: { alarms: alarms.length },
        },
        (auditId) => [{ topic: "lists.alarmed", payload: { auditId } }],
      );
    }
    const longAgo = startOf(plusDays(clock.today(), -KEPT_DAYS));
    await tx.delete(matchingRuns).where(lt(matchingRuns.startedAt, longAgo));
  });
}
