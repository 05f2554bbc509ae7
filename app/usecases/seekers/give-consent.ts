import { and, eq, isNull } from "drizzle-orm";
import type { Grant } from "#app/domain/accounts/permissions.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { CONSENT_FIELDS, type ConsentPurpose } from "#app/domain/seekers/consents.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { consents } from "#db/schema/all.ts";
import { seekerChange, seekerChanged } from "./find-seeker.ts";

/**
 * Writes a consent within the transaction of whoever decided that it may be given, in place of an earlier one for the
 * same purpose and recipient: one is in force at a time, and the earlier one stays readable.
 */
export async function giveConsent(
  tx: Tx,
  grant: Grant,
  consent: {
    readonly seekerId: number;
    readonly purpose: ConsentPurpose;
    readonly organisationId: number | null;
    readonly liaisonId: number | null;
    readonly expiresOn: IsoDate;
    readonly at: Date;
  },
): Promise<void> {
  const { seekerId, purpose, organisationId, liaisonId, expiresOn, at } = consent;
  await tx
    .update(consents)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(consents.seekerId, seekerId),
        eq(consents.purpose, purpose),
        isNull(consents.withdrawnAt),
        organisationId === null ? isNull(consents.organisationId) : eq(consents.organisationId, organisationId),
        liaisonId === null ? isNull(consents.accountId) : eq(consents.accountId, liaisonId),
      ),
    );
  await tx.insert(consents).values({
    seekerId,
    purpose,
    organisationId,
    accountId: liaisonId,
    fields: CONSENT_FIELDS[purpose],
    grantedAt: at,
    grantedBy: grant.accountId,
    expiresOn,
  });
  await recordChange(
    tx,
    seekerChange(grant, seekerId, at, "seekers.give-consent", { purpose, organisationId, liaisonId, expiresOn }),
    seekerChanged(seekerId),
  );
}
