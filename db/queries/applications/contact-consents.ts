import { and, eq, gte, inArray, isNull, or } from "drizzle-orm";
import type { IsoDate } from "#app/domain/dates.ts";
import type { Db, Tx } from "#db/client.ts";
import { consents, organisations } from "#db/schema/all.ts";

/** What a person lets one employer see on a day. */
export interface Disclosure {
  /** Name and phone. */
  readonly contact: boolean;
  /** The accommodations needed. */
  readonly adjustments: boolean;
  /** What fits, without a name: whoever lets an employer see more lets it see that. */
  readonly fit: boolean;
}

const NOTHING: Disclosure = { contact: false, adjustments: false, fit: false };

/**
 * What each of these people lets the organisation see on `date`, by consents that are in force: neither withdrawn nor run
 * out. Read at every view, so that a withdrawal hides at once. An organisation that is not verified sees nothing.
 */
export async function disclosures(
  db: Db | Tx,
  organisationId: number,
  seekerIds: readonly number[],
  date: IsoDate,
): Promise<(seekerId: number) => Disclosure> {
  if (seekerIds.length === 0) return () => NOTHING;
  const rows = await db
    .select({ seekerId: consents.seekerId, purpose: consents.purpose })
    .from(consents)
    .innerJoin(organisations, and(eq(organisations.id, organisationId), eq(organisations.verification, "verified")))
    .where(
      and(
        inArray(consents.seekerId, [...seekerIds]),
        or(isNull(consents.organisationId), eq(consents.organisationId, organisationId)),
        inArray(consents.purpose, ["employer-contact", "employer-adjustments", "employer-anonymous-view"]),
        isNull(consents.withdrawnAt),
        gte(consents.expiresOn, date),
      ),
    );
  const known = new Map<number, Disclosure>();
  for (const { seekerId, purpose } of rows) {
    const before = known.get(seekerId) ?? NOTHING;
    known.set(seekerId, {
      contact: before.contact || purpose === "employer-contact",
      adjustments: before.adjustments || purpose === "employer-adjustments",
      fit: true,
    });
  }
  return (seekerId) => known.get(seekerId) ?? NOTHING;
}
