import { and, asc, eq } from "drizzle-orm";
import type { Grant } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { VerificationEvent, VerificationStatus } from "#app/domain/employers/organisation.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { movePosting } from "#app/usecases/postings/move-posting.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Tx } from "#db/client.ts";
import { postings } from "#db/schema/all.ts";
import { findOrganisation, type OrganisationRow, organisationVersion } from "./find-organisation.ts";
import { moveOrganisation } from "./move-organisation.ts";

/** What the organisation's members do; the rest is the administrator's. */
export const MEMBER_EVENTS = ["submit", "withdraw"] as const satisfies readonly VerificationEvent[];

export const ADMINISTRATOR_EVENTS = [
  "verify",
  "reject",
  "suspend",
  "reinstate",
] as const satisfies readonly VerificationEvent[];

export type ChangeableVerification = (typeof MEMBER_EVENTS)[number] | (typeof ADMINISTRATOR_EVENTS)[number];

/**
 * Takes an organisation along the verification table. Handing in and verifying need a credit code that is one; a suspended
 * organisation's published postings are paused in the same moment, and stay so until somebody resumes them.
 *
 * Refuses `invalid-input` where members hand in a record without contact or place,
 * `credit-code-invalid`, `reason-required` (field `reason`), `transition-not-allowed`, `changed-meanwhile`, and what
 * `findOrganisation` refuses.
 */
export async function changeVerification(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly organisationId: number;
    readonly event: ChangeableVerification;
    readonly version: string;
    readonly reason?: string | undefined;
  },
): Promise<Result<VerificationStatus>> {
  const { event, reason } = input;
  const at = ports.clock.now();
  const permission = MEMBER_EVENTS.some((each) => each === event) ? "employers.write" : "employers.verify";
  return ports.db.transaction(async (tx) => {
    const found = await findOrganisation(tx, principal, permission, input.organisationId, { lock: true });
    if (!found.ok) return found;
    const { organisation, grant } = found.value;
    if (organisationVersion(organisation) !== input.version) return refuse("changed-meanwhile");
    const complete = checkComplete(organisation, event);
    if (!complete.ok) return complete;
    const next = await moveOrganisation(tx, { organisation, event, by: grant, at, reason });
    if (!next.ok) return next;
    if (event === "suspend") await pausePostings(tx, organisation.id, grant, at);
    return next;
  });
}

function checkComplete(organisation: OrganisationRow, event: ChangeableVerification): Result<undefined> {
  if (event !== "submit" && event !== "verify") return ok();
  if (organisation.creditCode === null) return refuse("credit-code-invalid", { params: { reason: "length" } });
  if (event === "submit" && (organisation.contactPhone === null || organisation.areaCode === null)) {
    return refuse("invalid-input");
  }
  return ok();
}

async function pausePostings(tx: Tx, organisationId: number, by: Grant, at: Date): Promise<void> {
  const open = await tx
    .select()
    .from(postings)
    .where(and(eq(postings.organisationId, organisationId), eq(postings.status, "published")))
    .orderBy(asc(postings.id))
    .for("update");
  for (const posting of open) {
    const paused = await movePosting(tx, { posting, event: "pause", by, at });
    if (!paused.ok) throw new Error(`Posting ${posting.id} could not be paused: ${paused.refusal.code}`);
  }
}
