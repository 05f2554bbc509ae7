import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type ConsentDays, consentEnd, type GrantablePurpose } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { organisations } from "#db/schema/all.ts";
import { findSeeker } from "./find-seeker.ts";
import { giveConsent } from "./give-consent.ts";

/**
 * A person agrees to a purpose for a number of days. The anonymous view names no one and needs no recipient; the
 * accommodations needed are sensitive, so that one employer is named for them (PIPL arts 23, 29).
 *
 * Refuses `not-signed-in`, `not-found`, and `invalid-input` at `organisationId` where an employer must be named.
 */
export async function grantConsent(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    readonly purpose: GrantablePurpose;
    readonly organisationId: number | null;
    readonly days: ConsentDays;
  },
): Promise<Result<undefined>> {
  const { seekerId, purpose, days } = input;
  const today = ports.clock.today();
  const organisationId = purpose === "employer-anonymous-view" ? null : input.organisationId;
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.consent", seekerId, today, "lock");
    if (!found.ok) return found;
    if (purpose === "employer-adjustments") {
      const [named] =
        organisationId === null
          ? []
          : await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisationId));
      if (named === undefined) return refuse("invalid-input", { field: "organisationId" });
    }
    await giveConsent(tx, found.value.grant, {
      seekerId,
      purpose,
      organisationId,
      liaisonId: null,
      expiresOn: consentEnd(today, days),
      at: ports.clock.now(),
    });
    return ok();
  });
}
