import { eq } from "drizzle-orm";
import type { Grant } from "#app/domain/accounts/permissions.ts";
import type { ApplicationEvent, ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import type { Party } from "#app/domain/status-table.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Fact } from "#app/jobs/facts.ts";
import type { Tx } from "#db/client.ts";
import { applicationEvents, applications } from "#db/schema/all.ts";

/** One step of an application, already decided by the status table. */
export interface ApplicationStep {
  readonly applicationId: number;
  readonly seekerId: number;
  readonly event: ApplicationEvent;
  readonly from: ApplicationStatus | null;
  readonly to: ApplicationStatus;
  readonly note: string | null;
  readonly at: Date;
  readonly by: Pick<Grant, "accountId" | "role"> | "system";
  /** The side for which it was done, where that is not the doer's own. */
  readonly onBehalfOf: Party | null;
  /** What else follows from it. */
  readonly facts?: readonly Fact[];
}

/** Writes a step: the new status, the event of the person's timeline, the audit line and the fact that tells people. */
export async function moveApplication(tx: Tx, step: ApplicationStep): Promise<void> {
  const { applicationId, seekerId, event, from, to, note, at, onBehalfOf, facts = [] } = step;
  const [accountId, role] = step.by === "system" ? [null, "system" as const] : [step.by.accountId, step.by.role];
  await tx.update(applications).set({ status: to, updatedAt: at }).where(eq(applications.id, applicationId));
  const [line] = await tx
    .insert(applicationEvents)
    .values({ applicationId, event, from, to, by: accountId, role, onBehalf: onBehalfOf !== null, note, at })
    .returning({ id: applicationEvents.id });
  if (line === undefined) throw new Error("The application's timeline took no line.");
  await recordChange(
    tx,
    {
      at,
      accountId,
      role,
      action: `applications.${event}`,
      objectType: "application",
      objectId: applicationId,
      onBehalfOfSeekerId: onBehalfOf === "seeker" ? seekerId : null,
      details: { from, to, ...(onBehalfOf === "employer" ? { onBehalfOf } : {}) },
    },
    [{ topic: "application.moved", payload: { applicationId, eventId: line.id } }, ...facts],
  );
}
