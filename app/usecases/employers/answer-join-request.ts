import { and, eq, isNull } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { memberRole, membersAdmit } from "#app/domain/employers/organisation.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { joinRequests } from "#db/schema/all.ts";
import { addMember } from "./membership.ts";
import { findOrganisation } from "./find-organisation.ts";

/**
 * Lets somebody who asked into an organisation, or not. Its own people decide once it is verified, the administrator always.
 * The person is told.
 *
 * Refuses `organisation-not-verified`, `changed-meanwhile` where the request is answered already, and what `findOrganisation`
 * refuses.
 */
export async function answerJoinRequest(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly organisationId: number; readonly requestId: number; readonly answer: "accepted" | "declined" },
): Promise<Result<undefined>> {
  const { organisationId, requestId, answer } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findOrganisation(tx, principal, "employers.write", organisationId, { lock: true });
    if (!found.ok) return found;
    const { organisation, grant } = found.value;
    if (grant.role !== "administrator" && !membersAdmit(organisation.verification)) {
      return refuse("organisation-not-verified");
    }
    const [request] = await tx
      .update(joinRequests)
      .set({ answer, answeredAt: at, answeredBy: grant.accountId })
      .where(
        and(
          eq(joinRequests.id, requestId),
          eq(joinRequests.organisationId, organisationId),
          isNull(joinRequests.answeredAt),
        ),
      )
      .returning({ accountId: joinRequests.accountId });
    if (request === undefined) return refuse("changed-meanwhile");
    if (answer === "accepted") {
      const role = memberRole(organisation.kind);
      await addMember(tx, { accountId: request.accountId, organisationId, role, at });
    }
    await recordChange(
      tx,
      {
        at,
        accountId: grant.accountId,
        role: grant.role,
        action: answer === "accepted" ? "employers.accept-member" : "employers.decline-member",
        objectType: "organisation",
        objectId: organisationId,
        details: { requestId },
      },
      [{ topic: "join-request.moved", payload: { requestId } }],
    );
    return ok();
  });
}
