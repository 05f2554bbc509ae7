import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { isoDateOf, type IsoDate } from "#app/domain/dates.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { consentInForce, type ConsentPurpose } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db } from "#db/client.ts";
import {
  accounts,
  applications,
  consents,
  memberships,
  organisations,
  postings,
  seekers,
  suggestions,
} from "#db/schema/all.ts";
import { findSeeker } from "./find-seeker.ts";

export interface ConsentView {
  readonly id: number;
  readonly purpose: ConsentPurpose;
  /** The employer or the liaison by name; null: every verified employer here, without any identity. */
  readonly recipient: string | null;
  readonly grantedOn: IsoDate;
  readonly expiresOn: IsoDate;
  readonly inForce: boolean;
  readonly withdrawnOn: IsoDate | null;
  /** It was taken back, would not have run out yet, and none is in force in its place. */
  readonly mayGiveAgain: boolean;
}

export interface Recipient {
  readonly id: number;
  readonly name: string;
}

type ConsentRow = typeof consents.$inferSelect;

function sameRecipient(a: ConsentRow, b: ConsentRow): boolean {
  return a.purpose === b.purpose && a.organisationId === b.organisationId;
}

/** Employers the person has to do with: those who may be named as recipients. */
async function employersOf(db: Db, seekerId: number): Promise<Recipient[]> {
  const suggested = db
    .select({ id: postings.organisationId })
    .from(suggestions)
    .innerJoin(postings, eq(postings.id, suggestions.postingId))
    .where(eq(suggestions.seekerId, seekerId));
  const applied = db
    .select({ id: applications.organisationId })
    .from(applications)
    .where(eq(applications.seekerId, seekerId));
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(or(inArray(organisations.id, suggested), inArray(organisations.id, applied)))
    .orderBy(asc(organisations.name));
}

/** Liaisons who could be given a mandate. */
async function liaisonsOf(db: Db): Promise<Recipient[]> {
  const rows = await db
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.role, "liaison"), isNull(memberships.revokedAt), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.name));
  return rows;
}

/**
 * What a person has agreed to, newest first, and whom they could name as recipients.
 *
 * `mayGrant`: a liaison or the counsellor in charge may, and the person. Refuses `not-signed-in` and `not-found`.
 */
export async function readConsents(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  seekerId: number,
): Promise<
  Result<{
    readonly seekerId: number;
    readonly name: string;
    readonly onBehalf: boolean;
    readonly mayGrant: boolean;
    readonly mayMandate: boolean;
    readonly consents: readonly ConsentView[];
    readonly employers: readonly Recipient[];
    readonly liaisons: readonly Recipient[];
  }>
> {
  const { db } = ports;
  const today = ports.clock.today();
  const found = await findSeeker(db, principal, "seekers.read", seekerId, today);
  if (!found.ok) return found;
  const granting = await findSeeker(db, principal, "seekers.consent", seekerId, today);
  const rows = await db
    .select({ consent: consents, organisation: organisations.name, liaison: accounts.name })
    .from(consents)
    .innerJoin(seekers, eq(seekers.id, consents.seekerId))
    .leftJoin(organisations, eq(organisations.id, consents.organisationId))
    .leftJoin(accounts, eq(accounts.id, consents.accountId))
    .where(eq(consents.seekerId, seekerId))
    .orderBy(desc(consents.grantedAt), desc(consents.id));
  return ok({
    seekerId,
    name: found.value.seeker.name,
    onBehalf: found.value.grant.onBehalf,
    mayGrant: granting.ok,
    mayMandate: granting.ok && granting.value.grant.role !== "liaison",
    consents: rows.map(({ consent, organisation, liaison }) => ({
      id: consent.id,
      purpose: consent.purpose,
      recipient: organisation ?? liaison,
      grantedOn: isoDateOf(consent.grantedAt),
      expiresOn: consent.expiresOn,
      inForce: consentInForce(consent, today),
      withdrawnOn: consent.withdrawnAt === null ? null : isoDateOf(consent.withdrawnAt),
      mayGiveAgain:
        consent.withdrawnAt !== null &&
        consent.expiresOn >= today &&
        consent.purpose !== "liaison-mandate" &&
        !rows.some(({ consent: other }) => consentInForce(other, today) && sameRecipient(other, consent)) &&
        // of several that were taken back the newest
        rows.find(({ consent: other }) => sameRecipient(other, consent))?.consent.id === consent.id,
    })),
    employers: await employersOf(db, seekerId),
    liaisons: await liaisonsOf(db),
  });
}
