import { and, eq, exists, gte, isNull, or, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { IsoDate } from "#app/domain/dates.ts";
import type { ConsentPurpose } from "#app/domain/seekers/consents.ts";
import type { Db } from "#db/client.ts";
import { consents, organisations } from "#db/schema/all.ts";

/**
 * A consent of the seeker in `seekerId`, in force on the day, for this organisation or for every one. It was given to a
 * verified organisation: one that is verified no longer sees nothing by it.
 */
export function consentInForce(
  db: Db,
  seekerId: PgColumn,
  purpose: ConsentPurpose,
  { organisationId, on }: { readonly organisationId: number; readonly on: IsoDate },
): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(consents)
      .innerJoin(organisations, and(eq(organisations.id, organisationId), eq(organisations.verification, "verified")))
      .where(
        and(
          eq(consents.seekerId, seekerId),
          eq(consents.purpose, purpose),
          isNull(consents.withdrawnAt),
          gte(consents.expiresOn, on),
          or(isNull(consents.organisationId), eq(consents.organisationId, organisationId)),
        ),
      ),
  );
}
