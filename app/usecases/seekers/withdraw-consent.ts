import { and, eq, isNull, notInArray } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { APPLICATION_STATUSES, applicationLifecycle } from "#app/domain/applications/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { ConsentPurpose } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { applications, consents, organisations } from "#db/schema/all.ts";
import { findSeeker, seekerChange, seekerChanged } from "./find-seeker.ts";

const ENDED = APPLICATION_STATUSES.filter((status) => applicationLifecycle.isTerminal(status));

/** What became of it, to be said to the person. */
export interface WithdrawnConsent {
  readonly purpose: ConsentPurpose;
  /** The employer's name; null where it was for no single one. */
  readonly recipient: string | null;
  /** Applications to that employer that go on without it. */
  readonly running: number;
}

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
): Promise<Result<WithdrawnConsent>> {
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
    const [recipient] =
      organisationId === null
        ? []
        : await tx.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId));
    const running =
      organisationId === null
        ? 0
        : await tx.$count(
            applications,
            and(
              eq(applications.seekerId, seekerId),
              eq(applications.organisationId, organisationId),
              notInArray(applications.status, ENDED),
            ),
          );
    return ok({ purpose, recipient: recipient?.name ?? null, running });
  });
}
