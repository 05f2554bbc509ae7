import { and, eq, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { APPLICATION_STATUSES, applicationLifecycle } from "#app/domain/applications/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { ConsentPurpose } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { applications, consents } from "#db/schema/all.ts";
import { findSeeker } from "./find-seeker.ts";
import { giveConsent } from "./give-consent.ts";

/**
 * A person gives a consent again that they took back: a new one, for the same purpose and recipient, until the day on which the
 * old one would have ended. Running applications to the employer share name and phone again.
 *
 * Refuses `not-signed-in`, and `not-found` for a foreign consent, one that was not taken back or has run out, a mandate, and one
 * in whose place another is in force.
 */
export async function giveConsentAgain(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { seekerId, consentId }: { readonly seekerId: number; readonly consentId: number },
): Promise<Result<{ readonly purpose: ConsentPurpose }>> {
  const at = ports.clock.now();
  const today = ports.clock.today();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.consent", seekerId, today, "lock");
    if (!found.ok) return found;
    const [old] = await tx
      .select()
      .from(consents)
      .where(and(eq(consents.id, consentId), eq(consents.seekerId, seekerId), isNotNull(consents.withdrawnAt)));
    if (old === undefined || old.expiresOn < today || old.purpose === "liaison-mandate") return refuse("not-found");
    const { purpose, organisationId, expiresOn } = old;
    const recipient =
      organisationId === null ? isNull(consents.organisationId) : eq(consents.organisationId, organisationId);
    const inForce = and(eq(consents.seekerId, seekerId), eq(consents.purpose, purpose), recipient);
    if ((await tx.$count(consents, and(inForce, isNull(consents.withdrawnAt)))) > 0) return refuse("not-found");
    await giveConsent(tx, found.value.grant, { seekerId, purpose, organisationId, liaisonId: null, expiresOn, at });
    if (purpose === "employer-contact" && organisationId !== null) {
      const ended = APPLICATION_STATUSES.filter((status) => applicationLifecycle.isTerminal(status));
      await tx
        .update(applications)
        .set({ contactShared: true, updatedAt: at })
        .where(
          and(
            eq(applications.seekerId, seekerId),
            eq(applications.organisationId, organisationId),
            notInArray(applications.status, ended),
          ),
        );
    }
    return ok({ purpose });
  });
}
