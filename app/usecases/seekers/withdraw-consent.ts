import { and, eq, isNull } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { ConsentPurpose } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { applications, consents } from "#db/schema/all.ts";
import { findSeeker, seekerChange, seekerChanged } from "./find-seeker.ts";

/**
 * A person takes a consent back. It ends at once: employers' lists read consents as they stand, and name and phone leave
 * the applications of that employer in the same transaction (PIPL art. 15: as easy as giving it).
 *
 * Refuses `not-signed-in`, and `not-found` for a foreign consent or one already withdrawn.
 */
export async function withdrawConsent(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly seekerId: number; readonly consentId: number },
): Promise<Result<{ readonly purpose: ConsentPurpose }>> {
  const { seekerId, consentId } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.consent", seekerId, ports.clock.today(), "lock");
    if (!found.ok) return found;
    const [withdrawn] = await tx
      .update(consents)
      .set({ withdrawnAt: at })
      .where(and(eq(consents.id, consentId), eq(consents.seekerId, seekerId), isNull(consents.withdrawnAt)))
      .returning({ purpose: consents.purpose, organisationId: consents.organisationId });
    if (withdrawn === undefined) return refuse("not-found");
    const { purpose, organisationId } = withdrawn;
    if (purpose === "employer-contact") {
      const shared = and(eq(applications.seekerId, seekerId), eq(applications.contactShared, true));
      await tx
        .update(applications)
        .set({ contactShared: false, updatedAt: at })
        .where(organisationId === null ? shared : and(shared, eq(applications.organisationId, organisationId)));
    }
    await recordChange(
      tx,
      seekerChange(found.value.grant, seekerId, at, "seekers.withdraw-consent", { purpose, organisationId }),
      seekerChanged(seekerId),
    );
    return ok({ purpose });
  });
}
