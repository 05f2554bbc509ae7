import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import {
  applicationLifecycle,
  type ApplicationEvent,
  type ApplicationStatus,
} from "#app/domain/applications/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { applications } from "#db/schema/all.ts";
import { findApplication } from "./find-application.ts";
import { moveApplication } from "./move-application.ts";

export interface InterviewTerms {
  readonly at: Date;
  readonly place: string;
  /** What the employer will have ready: an interpreter, a room without steps. */
  readonly needs: string | null;
}

/**
 * Takes an application one step on. The table says who may; a counsellor acts for the person or, after a call, for the
 * employer, and the timeline says so.
 *
 * Refuses `not-found`, `changed-meanwhile` when the status is no longer the one the page showed, `transition-not-allowed`,
 * `reason-required`, `invalid-input` (field `interviewAt`) for an invitation without a time, `date-in-past` for one before
 * now. A hire is recorded with its contract: see record-placement.
 */
export async function changeApplicationStatus(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly applicationId: number;
    readonly event: Exclude<ApplicationEvent, "confirm-hire">;
    readonly seenStatus: ApplicationStatus;
    readonly note?: string | null;
    readonly interview?: InterviewTerms | null;
  },
): Promise<Result<{ readonly status: ApplicationStatus; readonly onBehalf: boolean }>> {
  const { applicationId, event, seenStatus, note = null, interview = null } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const today = ports.clock.today();
    const found = await findApplication(tx, principal, "applications.change-status", applicationId, today, "lock");
    if (!found.ok) return found;
    const { application, grant } = found.value;
    if (application.status !== seenStatus) return refuse("changed-meanwhile");
    const next = applicationLifecycle.transition(application.status, event, grant.role, note);
    if (!next.ok) return next;
    if (event === "invite") {
      if (interview === null) return refuse("invalid-input", { field: "interviewAt" });
      if (interview.at <= at) return refuse("date-in-past", { field: "interviewAt" });
      await tx
        .update(applications)
        .set({ interviewAt: interview.at, interviewPlace: interview.place, interviewNeeds: interview.needs })
        .where(eq(applications.id, applicationId));
    }
    const step = applicationLifecycle.nextSteps(application.status, grant.role).find((each) => each.event === event);
    const onBehalfOf = step?.onBehalfOf ?? null;
    await moveApplication(tx, {
      applicationId,
      seekerId: application.seekerId,
      event,
      from: application.status,
      to: next.value,
      note,
      at,
      by: grant,
      onBehalfOf,
    });
    return ok({ status: next.value, onBehalf: onBehalfOf !== null });
  });
}
