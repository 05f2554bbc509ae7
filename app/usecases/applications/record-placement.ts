import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { applicationLifecycle } from "#app/domain/applications/lifecycle.ts";
import {
  checkPlacement,
  validatePlacement,
  type Placement,
  type PlacementCheck,
} from "#app/domain/applications/placement.ts";
import { placementFollowUps } from "#app/domain/guidance/entries.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { guidanceEntries, minimumWages, placements, postings, seekers } from "#db/schema/all.ts";
import { findApplication } from "./find-application.ts";
import { moveApplication } from "./move-application.ts";

/**
 * Records what became of a hire: contract, start, pay, hours, insurance. An offer is thereby confirmed as agreed; after
 * the person accepted it, only the contract is missing.
 *
 * The rules of the law are judged and kept with the placement; a failed check is shown and followed up, it does not undo
 * that somebody has a job. Follow-up with the person and the employer is put down for the counsellor (一对一服务). Refuses
 * `not-found`, `transition-not-allowed`, `invalid-input` at the field.
 */
export async function recordPlacement(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  applicationId: number,
  placement: Placement,
): Promise<Result<{ readonly placementId: number; readonly checks: readonly PlacementCheck[] }>> {
  const today = ports.clock.today();
  const at = ports.clock.now();
  const valid = validatePlacement(placement, today);
  if (!valid.ok) return valid;
  return ports.db.transaction(async (tx) => {
    const found = await findApplication(tx, principal, "applications.record-placement", applicationId, today, "lock");
    if (!found.ok) return found;
    const { application, grant } = found.value;
    if (application.status === "hired") {
      const [recorded] = await tx
        .select({ id: placements.id })
        .from(placements)
        .where(eq(placements.applicationId, applicationId));
      if (recorded !== undefined) return refuse("changed-meanwhile");
    } else {
      const next = applicationLifecycle.transition(application.status, "confirm-hire", grant.role);
      if (!next.ok) return next;
      await moveApplication(tx, {
        applicationId,
        seekerId: application.seekerId,
        event: "confirm-hire",
        from: application.status,
        to: next.value,
        note: null,
        at,
        by: grant,
        onBehalfOf: grant.role === "counsellor" ? "employer" : null,
      });
    }
    const [posting] = await tx
      .select({ areaCode: postings.areaCode })
      .from(postings)
      .where(eq(postings.id, application.postingId));
    const rows = await tx.select().from(minimumWages);
    const checks = checkPlacement(placement, posting?.areaCode ?? null, rows);
    const { seekerId, organisationId, postingId } = application;
    const [recorded] = await tx
      .insert(placements)
      .values({
        ...placement,
        applicationId,
        seekerId,
        organisationId,
        postingId,
        checks: checks.map(({ rule, verdict }) => ({ rule, verdict })),
        recordedBy: grant.accountId,
        createdAt: at,
      })
      .returning({ id: placements.id });
    if (recorded === undefined) throw new Error("The placement was not kept.");
    await recordChange(tx, {
      at,
      accountId: grant.accountId,
      role: grant.role,
      action: "applications.record-placement",
      objectType: "placement",
      objectId: recorded.id,
      details: {
        contractType: placement.contractType,
        ...(grant.role === "counsellor" ? { onBehalfOf: "employer" } : {}),
      },
    });
    const [person] = await tx
      .select({ counsellorId: seekers.counsellorId })
      .from(seekers)
      .where(eq(seekers.id, seekerId));
    const followUps = placementFollowUps(placement.startsOn, today);
    if (followUps.length > 0) {
      await tx.insert(guidanceEntries).values(
        followUps.map((entry) => ({
          ...entry,
          seekerId,
          counsellorId: person?.counsellorId ?? null,
          kind: "follow-up" as const,
          createdBy: grant.accountId,
          createdAt: at,
        })),
      );
    }
    return ok({ placementId: recorded.id, checks });
  });
}
