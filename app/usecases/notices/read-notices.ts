import { and, count, desc, eq, isNull } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { notices } from "#db/schema/all.ts";

const SHOWN = 100;

function grantedOwn(principal: Principal) {
  return authorise(principal, "notices.read", { accountId: principal.kind === "account" ? principal.accountId : null });
}

/** The newest notices to a person, and how many of all are unread. Refuses `not-signed-in`, `not-allowed`. */
export async function readNotices(
  ports: Pick<Ports, "db">,
  principal: Principal,
): Promise<Result<{ readonly unread: number; readonly notices: readonly (typeof notices.$inferSelect)[] }>> {
  const granted = grantedOwn(principal);
  if (!granted.ok) return granted;
  const mine = eq(notices.accountId, granted.value.accountId);
  const list = await ports.db
    .select()
    .from(notices)
    .where(mine)
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(SHOWN);
  const [unread] = await ports.db
    .select({ amount: count() })
    .from(notices)
    .where(and(mine, isNull(notices.readAt)));
  return ok({ unread: unread?.amount ?? 0, notices: list });
}

/** Marks all of a person's notices as read. Refuses `not-signed-in`, `not-allowed`. */
export async function markNoticesRead(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<undefined>> {
  const granted = grantedOwn(principal);
  if (!granted.ok) return granted;
  await ports.db
    .update(notices)
    .set({ readAt: ports.clock.now() })
    .where(and(eq(notices.accountId, granted.value.accountId), isNull(notices.readAt)));
  return ok();
}
