import type { Principal } from "#app/domain/accounts/principal.ts";
import {
  applicationLifecycle,
  type ApplicationEvent,
  type ApplicationRecipient,
  type ApplicationStatus,
} from "#app/domain/applications/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { NextStep } from "#app/domain/status-table.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { readApplication, type ApplicationPage } from "./read-application.ts";

export interface StepForm {
  readonly application: ApplicationPage;
  readonly step: NextStep<ApplicationStatus, ApplicationEvent>;
  /** Who is told, by the status table. */
  readonly told: readonly ApplicationRecipient[];
}

/**
 * What somebody should know before taking an application one step on.
 *
 * Refuses `not-signed-in`, `not-found`, and `transition-not-allowed` where the step is not open to the reader now.
 */
export async function readStepForm(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  applicationId: number,
  event: ApplicationEvent,
): Promise<Result<StepForm>> {
  const read = await readApplication(ports, principal, applicationId);
  if (!read.ok) return read;
  const { status, steps, role } = read.value;
  const step = steps.find((each) => each.event === event);
  if (step === undefined) return refuse("transition-not-allowed", { params: { status, event } });
  const notice = applicationLifecycle.rowFor(status, event, role)?.notice;
  return ok({ application: read.value, step, told: notice?.to ?? [] });
}
