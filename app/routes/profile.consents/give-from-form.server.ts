import type { Submission, SubmissionResult } from "@conform-to/react";
import type { Refusal } from "#app/domain/result.ts";
import type { ConsentDays } from "#app/domain/seekers/consents.ts";
import type { RequestContext } from "#app/server/request-context.server.ts";
import { parseForm, rejectForm } from "#app/ui/forms/form-state.ts";
import type { ConsentForm } from "#app/ui/seekers/consents-page.tsx";
import { consentSchema, mandateSchema } from "#app/ui/seekers/profile-schemas.ts";
import { grantConsent } from "#app/usecases/seekers/grant-consent.ts";
import { recordMandate } from "#app/usecases/seekers/record-mandate.ts";

const DAYS: Readonly<Record<"90" | "180" | "365", ConsentDays>> = { "90": 90, "180": 180, "365": 365 };

interface Rejected {
  readonly form: ConsentForm;
  readonly lastResult: SubmissionResult<string[]>;
}

function rejected<Schema, Value>(
  form: ConsentForm,
  submission: Submission<Schema, string[], Value>,
  refusal?: Refusal,
): Rejected {
  return { form, lastResult: rejectForm(submission, refusal).data };
}

/** Gives what one of the page's forms asks for; what was not accepted comes back with the form it belongs to. */
export async function giveFromForm(
  { services, principal, seekerId }: Pick<RequestContext, "services" | "principal"> & { readonly seekerId: number },
  typed: FormData,
): Promise<Rejected | undefined> {
  if (typed.get("form") === "mandate") {
    const submission = parseForm(typed, mandateSchema);
    if (submission.status !== "success") return rejected("mandate", submission);
    const { liaisonId, days, personAgreed } = submission.value;
    const given = await recordMandate(services, principal, { seekerId, liaisonId, days: DAYS[days], personAgreed });
    return given.ok ? undefined : rejected("mandate", submission, given.refusal);
  }
  const submission = parseForm(typed, consentSchema);
  const form = typed.get("purpose") === "employer-adjustments" ? "adjustments" : "anonymous";
  if (submission.status !== "success") return rejected(form, submission);
  const { purpose, organisationId = null, days } = submission.value;
  const given = await grantConsent(services, principal, { seekerId, purpose, organisationId, days: DAYS[days] });
  return given.ok ? undefined : rejected(form, submission, given.refusal);
}
