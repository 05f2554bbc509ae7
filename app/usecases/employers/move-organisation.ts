import { eq } from "drizzle-orm";
import type { Role } from "#app/domain/accounts/roles.ts";
import {
  organisationVerification,
  type VerificationEvent,
  type VerificationStatus,
} from "#app/domain/employers/organisation.ts";
import type { Result } from "#app/domain/result.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { organisations } from "#db/schema/all.ts";
import type { OrganisationRow } from "./find-organisation.ts";

interface Move {
  readonly organisation: Pick<OrganisationRow, "id" | "verification">;
  readonly event: VerificationEvent;
  readonly by: { readonly accountId: number; readonly role: Role };
  readonly at: Date;
  readonly reason?: string | undefined;
}

function columnsOf(event: VerificationEvent, at: Date): Partial<OrganisationRow> {
  if (event === "submit") return { submittedAt: at };
  return event === "withdraw" ? { submittedAt: null } : {};
}

/**
 * Takes an organisation along the verification table: status, reason, the line in the audit log and the facts, in the caller's
 * transaction. Whether the person may touch this organisation has been asked before; here the status table decides.
 *
 * The audit line is `employers.<event>` with `event`, `from` and `to`: the notice that follows is read from the table's row.
 * Refuses `transition-not-allowed`, `reason-required` (field `reason`).
 */
export async function moveOrganisation(
  tx: Tx,
  { organisation, event, by, at, reason }: Move,
): Promise<Result<VerificationStatus>> {
  const { id, verification } = organisation;
  const next = organisationVerification.transition(verification, event, by.role, reason);
  if (!next.ok) return next;
  await tx
    .update(organisations)
    .set({
      ...columnsOf(event, at),
      verification: next.value,
      verificationNote: reason?.trim() || null,
      updatedAt: at,
    })
    .where(eq(organisations.id, id));
  const told = organisationVerification.rowFor(verification, event, by.role)?.notice !== undefined;
  await recordChange(
    tx,
    {
      at,
      accountId: by.accountId,
      role: by.role,
      action: `employers.${event}`,
      objectType: "organisation",
      objectId: id,
      details: { event, from: verification, to: next.value },
    },
    (auditId) => [
      { topic: "organisation.changed", payload: { organisationId: id } },
      ...(told ? [{ topic: "organisation.moved" as const, payload: { organisationId: id, auditId } }] : []),
    ],
  );
  return next;
}
