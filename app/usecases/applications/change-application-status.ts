import { and, eq, isNull } from "drizzle-orm";
import type { Grant } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import {
  applicationLifecycle,
  type ApplicationEvent,
  type ApplicationStatus,
} from "#app/domain/applications/lifecycle.ts";
import type { AnswerReason } from "#app/domain/matching/answers.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { forgetInterest, keepAnswer } from "#app/usecases/matching/keep-answer.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Tx } from "#db/client.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { seekerChange, seekerChanged } from "#app/usecases/seekers/find-seeker.ts";
import { applications, consents } from "#db/schema/all.ts";
import { type Application, findApplication } from "./find-application.ts";
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
    /** Why the person withdraws, if they like to say: it steers their later suggestions, and no employer sees it. */
    readonly reason?: AnswerReason | null;
    readonly interview?: InterviewTerms | null;
  },
): Promise<Result<{ readonly status: ApplicationStatus; readonly onBehalf: boolean }>> {
  const { applicationId, event, seenStatus, note = null, reason = null, interview = null } = input;
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
    const facts = event === "withdraw" ? [await withdrawnFrom(tx, grant, application, reason, at)] : [];
    if (event === "withdraw") await endContact(tx, grant, application, at);
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
      facts,
    });
    return ok({ status: next.value, onBehalf: onBehalfOf !== null });
  });
}

/** Who withdraws is not called any more: the employer's sight of name and phone ends, unless another application needs it. */
async function endContact(
  tx: Tx,
  grant: Grant,
  { id, seekerId, organisationId }: Application,
  at: Date,
): Promise<void> {
  await tx.update(applications).set({ contactShared: false }).where(eq(applications.id, id));
  const others = and(eq(applications.seekerId, seekerId), eq(applications.organisationId, organisationId));
  if ((await tx.$count(applications, and(others, eq(applications.contactShared, true)))) > 0) return;
  const ended = await tx
    .update(consents)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(consents.seekerId, seekerId),
        eq(consents.organisationId, organisationId),
        eq(consents.purpose, "employer-contact"),
        isNull(consents.withdrawnAt),
      ),
    )
    .returning({ id: consents.id });
  if (ended.length === 0) return;
  const details = { purpose: "employer-contact", organisationId };
  await recordChange(
    tx,
    seekerChange(grant, seekerId, at, "seekers.withdraw-consent", details),
    seekerChanged(seekerId),
  );
}

/** A withdrawal with a reason is a “not for me” with that reason; without one, the interest no longer counts. */
function withdrawnFrom(
  tx: Tx,
  grant: Grant,
  { seekerId, postingId }: Application,
  reason: AnswerReason | null,
  at: Date,
) {
  const pair = { seekerId, postingId, at };
  if (reason === null) return forgetInterest(tx, pair);
  return keepAnswer(tx, grant, { ...pair, answer: "not-for-me", reason, occasion: "withdrawal" });
}
