import { and, eq, gte, inArray, isNull } from "drizzle-orm";
import type { Role } from "#app/domain/accounts/roles.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { Db } from "#db/client.ts";
import { accounts, consents, memberships, seekers } from "#db/schema/all.ts";

/** Somebody to be told: on their page where they have an account, by text message where a number is known. */
export interface Recipient {
  readonly accountId: number | null;
  readonly seekerId: number | null;
  readonly phone: string | null;
  readonly locale: "zh-CN" | "en";
}

const columns = { accountId: accounts.id, phone: accounts.phone, locale: accounts.locale };

function asRecipients(rows: readonly { accountId: number; phone: string; locale: "zh-CN" | "en" }[]): Recipient[] {
  return [...new Map(rows.map((row) => [row.accountId, { ...row, seekerId: null }])).values()];
}

/** Who works the desk of an organisation. */
export async function organisationRecipients(db: Db, organisationId: number): Promise<Recipient[]> {
  const rows = await db
    .select(columns)
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        inArray(memberships.role, ["employer", "workshop-manager"]),
        isNull(memberships.revokedAt),
        isNull(accounts.disabledAt),
      ),
    )
    .orderBy(accounts.id);
  return asRecipients(rows);
}

/** One account, unless it was disabled. */
export async function accountRecipients(db: Db, accountId: number): Promise<Recipient[]> {
  const rows = await db
    .select(columns)
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)));
  return asRecipients(rows);
}

/** Everybody who holds a role. */
export async function roleRecipients(db: Db, role: Role): Promise<Recipient[]> {
  const rows = await db
    .select(columns)
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.role, role), isNull(memberships.revokedAt), isNull(accounts.disabledAt)))
    .orderBy(accounts.id);
  return asRecipients(rows);
}

/**
 * A jobseeker, with or without an account, and the liaisons who hold a mandate on `date`. A mandate is worth nothing without
 * the role, nor to a disabled account.
 */
export async function seekerRecipients(db: Db, seekerId: number, date: IsoDate): Promise<Recipient[]> {
  const [person] = await db
    .select({ accountId: seekers.accountId, phone: seekers.phone, locale: accounts.locale })
    .from(seekers)
    .leftJoin(accounts, eq(accounts.id, seekers.accountId))
    .where(eq(seekers.id, seekerId));
  if (person === undefined) return [];
  const liaisons = await db
    .select(columns)
    .from(consents)
    .innerJoin(accounts, eq(accounts.id, consents.accountId))
    .innerJoin(memberships, and(eq(memberships.accountId, accounts.id), eq(memberships.role, "liaison")))
    .where(
      and(
        isNull(memberships.revokedAt),
        isNull(accounts.disabledAt),
        eq(consents.seekerId, seekerId),
        eq(consents.purpose, "liaison-mandate"),
        isNull(consents.withdrawnAt),
        gte(consents.expiresOn, date),
      ),
    )
    .orderBy(accounts.id);
  return [{ ...person, locale: person.locale ?? "zh-CN", seekerId }, ...asRecipients(liaisons)];
}

/** The counsellor in charge of a jobseeker, where there is one. */
export async function counsellorRecipients(db: Db, seekerId: number): Promise<Recipient[]> {
  const rows = await db
    .select(columns)
    .from(seekers)
    .innerJoin(accounts, eq(accounts.id, seekers.counsellorId))
    .innerJoin(memberships, and(eq(memberships.accountId, accounts.id), eq(memberships.role, "counsellor")))
    .where(and(eq(seekers.id, seekerId), isNull(memberships.revokedAt), isNull(accounts.disabledAt)));
  return asRecipients(rows);
}
