import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { isStaffRole } from "#app/domain/accounts/roles.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts, memberships, seekers, sessions, type DisplaySettings } from "#db/schema/all.ts";
import { hashToken, IDLE_HOURS } from "./session-token.ts";

/** How stale `last_seen_at` may get before a request writes it again. */
const SEEN_EVERY_MS = 10 * 60_000;

/**
 * Who a session token stands for; undefined when it is unknown, expired, revoked or has lain unused, or its account is disabled.
 */
export async function findPrincipal(
  ports: Pick<Ports, "db" | "clock">,
  token: string,
): Promise<{ readonly principal: SignedIn; readonly display: DisplaySettings } | undefined> {
  const now = ports.clock.now();
  const tokenHash = hashToken(token);
  const rows = await ports.db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      locale: accounts.locale,
      display: accounts.display,
      lastSeenAt: sessions.lastSeenAt,
      seekerId: seekers.id,
      role: memberships.role,
      organisationId: memberships.organisationId,
      areaCode: memberships.areaCode,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(seekers, eq(seekers.accountId, accounts.id))
    .leftJoin(memberships, and(eq(memberships.accountId, accounts.id), isNull(memberships.revokedAt)))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(accounts.disabledAt),
      ),
    )
    .orderBy(memberships.id);
  const [first] = rows;
  if (first === undefined) return undefined;
  const isStaff = rows.some(({ role }) => role !== null && isStaffRole(role));
  const idleMs = IDLE_HOURS[isStaff ? "staff" : "others"] * 3_600_000;
  if (now.getTime() - first.lastSeenAt.getTime() > idleMs) return undefined;
  if (now.getTime() - first.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await ports.db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, tokenHash));
  }
  return {
    display: first.display,
    principal: {
      kind: "account",
      accountId: first.accountId,
      name: first.name,
      locale: first.locale,
      seekerId: first.seekerId,
      memberships: rows.flatMap(({ role, organisationId, areaCode }) =>
        role === null ? [] : [{ role, organisationId, areaCode }],
      ),
    },
  };
}

/** Removes sessions that can no longer be used. Doing it twice is harmless. */
export async function clearExpiredSessions(ports: Pick<Ports, "db" | "clock">): Promise<{ readonly removed: number }> {
  const now = ports.clock.now();
  const removed = await ports.db
    .delete(sessions)
    .where(
      lt(
        sql`least(${sessions.expiresAt}, coalesce(${sessions.revokedAt}, 'infinity'::timestamptz))`,
        sql`${now.toISOString()}::timestamptz`,
      ),
    )
    .returning({ tokenHash: sessions.tokenHash });
  return { removed: removed.length };
}
