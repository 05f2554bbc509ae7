import { and, eq, gte, isNull } from "drizzle-orm";
import type { IsoDate } from "#app/domain/dates.ts";
import type { Ownership } from "#app/domain/accounts/permissions.ts";
import type { Db, Tx } from "#db/client.ts";
import { consents, seekers } from "#db/schema/all.ts";

/**
 * To whom a jobseeker's profile belongs: the person's own account, the counsellor in charge, and the liaisons whose
 * mandate (代办委托) is in force on `date`. Undefined for an unknown id.
 */
export async function seekerOwnership(
  db: Db | Tx,
  seekerId: number,
  date: IsoDate,
): Promise<(Ownership & { readonly accountId: number | null; readonly counsellorId: number | null }) | undefined> {
  const rows = await db
    .select({ accountId: seekers.accountId, counsellorId: seekers.counsellorId, mandated: consents.accountId })
    .from(seekers)
    .leftJoin(
      consents,
      and(
        eq(consents.seekerId, seekers.id),
        eq(consents.purpose, "liaison-mandate"),
        isNull(consents.withdrawnAt),
        gte(consents.expiresOn, date),
      ),
    )
    .where(eq(seekers.id, seekerId));
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    accountId: first.accountId,
    counsellorId: first.counsellorId,
    mandatedAccountIds: rows.flatMap(({ mandated }) => mandated ?? []),
  };
}
