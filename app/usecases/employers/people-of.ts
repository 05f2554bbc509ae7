import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { maskPhone } from "#app/domain/accounts/phone.ts";
import type { Db } from "#db/client.ts";
import { accounts, joinRequests, memberships } from "#db/schema/all.ts";

export interface Member {
  readonly accountId: number;
  readonly name: string;
  readonly since: Date;
}

/** Somebody who asks to be let in; enough of the number to recognise a colleague. */
export interface JoinRequest {
  readonly id: number;
  readonly accountId: number;
  readonly name: string;
  readonly phoneMasked: string;
  readonly askedAt: Date;
}

/** Who works for an organisation here. Accounts that were disabled are left out. */
export async function membersOf(db: Db, organisationId: number): Promise<readonly Member[]> {
  return db
    .selectDistinctOn([accounts.id], { accountId: accounts.id, name: accounts.name, since: memberships.createdAt })
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
    .orderBy(asc(accounts.id), asc(memberships.id));
}

/** Who asks to be let into an organisation and waits for the answer, the longest first. */
export async function joinRequestsOf(db: Db, organisationId: number): Promise<readonly JoinRequest[]> {
  const rows = await db
    .select({ request: joinRequests, name: accounts.name, phone: accounts.phone })
    .from(joinRequests)
    .innerJoin(accounts, eq(accounts.id, joinRequests.accountId))
    .where(and(eq(joinRequests.organisationId, organisationId), isNull(joinRequests.answeredAt)))
    .orderBy(asc(joinRequests.id));
  return rows.map(({ request, name, phone }) => ({
    id: request.id,
    accountId: request.accountId,
    name,
    phoneMasked: maskPhone(phone),
    askedAt: request.createdAt,
  }));
}
