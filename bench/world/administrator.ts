import type { SignedIn } from "#app/domain/accounts/principal.ts";
import type { Db } from "#db/client.ts";
import { accounts, memberships } from "#db/schema/all.ts";

/** An invented administrator with this phone number, as a use case meets them. */
export async function makeAdministrator(db: Db, phone: string, at: Date): Promise<SignedIn> {
  const [account] = await db
    .insert(accounts)
    .values({ phone, passwordHash: "no password", name: "虚构管理员", createdAt: at })
    .returning();
  if (account === undefined) throw new Error("No account was made.");
  const membership = { role: "administrator" as const, organisationId: null, areaCode: null };
  await db.insert(memberships).values({ accountId: account.id, createdAt: at, ...membership });
  return {
    kind: "account",
    accountId: account.id,
    name: account.name,
    locale: "zh-CN",
    seekerId: null,
    memberships: [membership],
  };
}
