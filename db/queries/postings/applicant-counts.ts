import { and, count, inArray } from "drizzle-orm";
import {
  APPLICATION_STATUSES,
  applicationLifecycle,
  type ApplicationStatus,
} from "#app/domain/applications/lifecycle.ts";
import type { Db, Tx } from "#db/client.ts";
import { applications } from "#db/schema/all.ts";

/** Nobody on the employer's side has looked at them yet. */
export const WAITING_STATUSES: readonly ApplicationStatus[] = ["interested", "referred"];

export interface ApplicantCounts {
  readonly waiting: number;
  /** All that have not ended, the waiting ones among them. */
  readonly open: number;
}

/** How many people stand in what state, by posting; a posting nobody applied to has no entry. */
export async function applicantCounts(
  db: Db | Tx,
  postingIds: readonly number[],
): Promise<ReadonlyMap<number, ApplicantCounts>> {
  if (postingIds.length === 0) return new Map();
  const openStatuses = APPLICATION_STATUSES.filter((status) => !applicationLifecycle.isTerminal(status));
  const rows = await db
    .select({ postingId: applications.postingId, status: applications.status, people: count() })
    .from(applications)
    .where(and(inArray(applications.postingId, [...postingIds]), inArray(applications.status, openStatuses)))
    .groupBy(applications.postingId, applications.status);
  const counts = new Map<number, ApplicantCounts>();
  for (const { postingId, status, people } of rows) {
    const before = counts.get(postingId) ?? { waiting: 0, open: 0 };
    counts.set(postingId, {
      waiting: before.waiting + (WAITING_STATUSES.includes(status) ? people : 0),
      open: before.open + people,
    });
  }
  return counts;
}
