import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Role } from "#app/domain/accounts/roles.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Tx } from "#db/client.ts";
import { accounts, memberships } from "#db/schema/all.ts";

const MEMBER_ROLES = ["employer", "workshop-manager"] as const satisfies readonly Role[];

/**
 * Makes somebody one of an organisation's people. The role that waits for an organisation since they registered becomes this
 * one; who holds it already keeps it.
 */
export async function addMember(
  tx: Tx,
  member: {
    readonly accountId: number;
    readonly organisationId: number;
    readonly role: (typeof MEMBER_ROLES)[number];
    readonly at: Date;
  },
): Promise<void> {
  const { accountId, organisationId, role, at } = member;
  const held = await tx
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, accountId),
        inArray(memberships.role, [...MEMBER_ROLES]),
        isNull(memberships.revokedAt),
      ),
    )
    .orderBy(memberships.id)
    .for("update");
  if (held.some((each) => each.organisationId === organisationId && each.role === role)) return;
  const waiting = held.find((each) => each.organisationId === null);
  if (waiting === undefined) await tx.insert(memberships).values({ accountId, organisationId, role, createdAt: at });
  else {
    await tx.update(memberships).set({ organisationId, role, createdAt: at }).where(eq(memberships.id, waiting.id));
  }
}

/**
 * Holds an account until the transaction ends, if it belongs to no organisation: who presses twice registers once.
 *
 * Refuses `already-member`.
 */
export async function holdWithoutOrganisation(tx: Tx, accountId: number): Promise<Result<undefined>> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for("update");
  const held = and(
    eq(memberships.accountId, accountId),
    isNotNull(memberships.organisationId),
    isNull(memberships.revokedAt),
  );
  return (await tx.$count(memberships, held)) > 0 ? refuse("already-member") : ok();
}
