import { and, count, eq, isNull } from "drizzle-orm";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { notices } from "#db/schema/all.ts";

/** How many notices a person has not read, for the head of every page. */
export async function countUnread({ db }: Pick<Ports, "db">, { accountId }: SignedIn): Promise<number> {
  const [unread] = await db
    .select({ amount: count() })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), isNull(notices.readAt)));
  return unread?.amount ?? 0;
}
