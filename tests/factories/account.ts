import { and, eq, isNull } from "drizzle-orm";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { ROLE_NAMES, type Role } from "#app/domain/accounts/roles.ts";
import type { Db } from "#db/client.ts";
import { accounts, memberships, seekers } from "#db/schema/all.ts";
import { areasOf } from "./area.ts";
import { MADE_AT, nextNumber, phoneOf } from "./sequence.ts";

export type Account = typeof accounts.$inferSelect;

type Overrides = Partial<typeof accounts.$inferInsert> & {
  /** What the role is held for. */
  readonly organisationId?: number | null;
  readonly areaCode?: string | null;
};

/** An account with one role. It cannot sign in with a password unless `passwordHash` is given. */
export async function accountOf(db: Db, role: Role, overrides: Overrides = {}): Promise<Account> {
  const { organisationId = null, areaCode = null, ...given } = overrides;
  const number = nextNumber();
  if (areaCode !== null) await areasOf(db);
  const [account] = await db
    .insert(accounts)
    .values({
      phone: phoneOf(number),
      passwordHash: "no password",
      name: `${ROLE_NAMES[role].zh}${number}`,
      createdAt: MADE_AT,
      ...given,
    })
    .returning();
  if (account === undefined) throw new Error("No account was made.");
  await db.insert(memberships).values({ accountId: account.id, role, organisationId, areaCode, createdAt: MADE_AT });
  return account;
}

/** One more role for an account. */
export async function membershipOf(
  db: Db,
  account: Pick<Account, "id">,
  role: Role,
  bounds: { readonly organisationId?: number; readonly areaCode?: string } = {},
): Promise<void> {
  if (bounds.areaCode !== undefined) await areasOf(db);
  await db.insert(memberships).values({ accountId: account.id, role, ...bounds, createdAt: MADE_AT });
}

/** The account as a use case meets it: with its roles and its profile as they stand in the database now. */
export async function principalOf(db: Db, account: Pick<Account, "id">): Promise<SignedIn> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, account.id));
  if (row === undefined) throw new Error(`There is no account ${account.id}.`);
  const held = await db
    .select({
      role: memberships.role,
      organisationId: memberships.organisationId,
      areaCode: memberships.areaCode,
    })
    .from(memberships)
    .where(and(eq(memberships.accountId, account.id), isNull(memberships.revokedAt)))
    .orderBy(memberships.id);
  const [seeker] = await db.select({ id: seekers.id }).from(seekers).where(eq(seekers.accountId, account.id));
  return {
    kind: "account",
    accountId: row.id,
    name: row.name,
    locale: row.locale,
    memberships: held,
    seekerId: seeker?.id ?? null,
  };
}
