import { and, asc, eq, inArray } from "drizzle-orm";
import { APPLICATION_STATUSES, applicationLifecycle } from "#app/domain/applications/lifecycle.ts";
import { postingLifecycle } from "#app/domain/postings/lifecycle.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { applications, postings } from "#db/schema/all.ts";
import { moveApplication } from "./move-application.ts";

const ends = APPLICATION_STATUSES.filter((status) =>
  applicationLifecycle.allowedEvents(status, "system").includes("posting-ended"),
);

/**
 * Ends what is still open of a posting that is filled, closed or expired, so that nobody waits for an answer that will not
 * come. Offers out stand. A posting that was opened again in the meantime is left alone.
 *
 * @returns how many applications ended
 */
export async function endApplicationsOfPosting(ports: Pick<Ports, "db" | "clock">, postingId: number): Promise<number> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [posting] = await tx.select({ status: postings.status }).from(postings).where(eq(postings.id, postingId));
    if (posting === undefined || !postingLifecycle.isTerminal(posting.status)) return 0;
    const open = await tx
      .select()
      .from(applications)
      .where(and(eq(applications.postingId, postingId), inArray(applications.status, ends)))
      .orderBy(asc(applications.id))
      .for("update");
    for (const { id, seekerId, status } of open) {
      const next = applicationLifecycle.transition(status, "posting-ended", "system");
      if (!next.ok) continue;
      await moveApplication(tx, {
        applicationId: id,
        seekerId,
        event: "posting-ended",
        from: status,
        to: next.value,
        note: null,
        at,
        by: "system",
        onBehalfOf: null,
      });
    }
    return open.length;
  });
}
