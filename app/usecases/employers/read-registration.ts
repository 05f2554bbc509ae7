import { and, asc, eq, isNull } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts, joinRequests, organisations } from "#db/schema/all.ts";

export interface Registration {
  /** The person's own name and number: who registers is usually whom to call. */
  readonly contactName: string;
  readonly contactPhone: string;
  /** Organisations the person asked to join, by the code they typed, and was not answered by yet. */
  readonly asked: readonly { readonly creditCode: string | null; readonly at: Date }[];
}

/** What the form for a new organisation starts from. Refuses as the permission table says. */
export async function readRegistration({ db }: Pick<Ports, "db">, principal: Principal): Promise<Result<Registration>> {
  const accountId = principal.kind === "account" ? principal.accountId : null;
  const granted = authorise(principal, "employers.register", { accountId });
  if (!granted.ok) return granted;
  const [account] = await db.select().from(accounts).where(eq(accounts.id, granted.value.accountId));
  if (account === undefined) return refuse("not-found");
  const asked = await db
    .select({ creditCode: organisations.creditCode, at: joinRequests.createdAt })
    .from(joinRequests)
    .innerJoin(organisations, eq(organisations.id, joinRequests.organisationId))
    .where(and(eq(joinRequests.accountId, account.id), isNull(joinRequests.answeredAt)))
    .orderBy(asc(joinRequests.id));
  return ok({ contactName: account.name, contactPhone: account.phone, asked });
}
