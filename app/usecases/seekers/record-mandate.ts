import { and, eq, isNull } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type ConsentDays, consentEnd } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts, memberships } from "#db/schema/all.ts";
import { findSeeker } from "./find-seeker.ts";
import { giveConsent } from "./give-consent.ts";

/**
 * Records that a person lets a liaison act for them (代办委托), until a day. The person does it, or the counsellor in charge
 * who has it from the person; a liaison cannot lengthen their own mandate.
 *
 * Refuses `not-signed-in`, `not-found`, `not-allowed` to a liaison, `consent-missing` where the person was not asked, and
 * `invalid-input` at `liaisonId` for somebody who is no liaison.
 */
export async function recordMandate(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    readonly liaisonId: number;
    readonly days: ConsentDays;
    readonly personAgreed: boolean;
  },
): Promise<Result<undefined>> {
  const { seekerId, liaisonId, days, personAgreed } = input;
  const today = ports.clock.today();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.consent", seekerId, today, "lock");
    if (!found.ok) return found;
    const { grant } = found.value;
    if (grant.role === "liaison") return refuse("not-allowed");
    if (!personAgreed) return refuse("consent-missing", { field: "personAgreed" });
    const [liaison] = await tx
      .select({ id: accounts.id })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(
        and(
          eq(accounts.id, liaisonId),
          eq(memberships.role, "liaison"),
          isNull(memberships.revokedAt),
          isNull(accounts.disabledAt),
        ),
      );
    if (liaison === undefined) return refuse("invalid-input", { field: "liaisonId" });
    await giveConsent(tx, grant, {
      seekerId,
      purpose: "liaison-mandate",
      organisationId: null,
      liaisonId,
      expiresOn: consentEnd(today, days),
      at: ports.clock.now(),
    });
    return ok();
  });
}
