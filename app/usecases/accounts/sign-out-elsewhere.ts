import { and, eq, isNull, ne } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { sessions } from "#db/schema/all.ts";
import { hashToken } from "./session-token.ts";

/** Ends every open session of an account but the one `token` stands for. */
export async function revokeOtherSessions(tx: Tx, accountId: number, token: string, at: Date): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.accountId, accountId), ne(sessions.tokenHash, hashToken(token)), isNull(sessions.revokedAt)))
    .returning({ tokenHash: sessions.tokenHash });
  return ended.length;
}

/**
 * Signs the person out on every other device: a phone that was lost, a computer at the office.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function signOutElsewhere(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  token: string,
): Promise<Result<{ readonly ended: number }>> {
  const accountId = principal.kind === "account" ? principal.accountId : null;
  const granted = authorise(principal, "accounts.change-own-settings", { accountId });
  if (!granted.ok) return granted;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const ended = await revokeOtherSessions(tx, granted.value.accountId, token, at);
    await recordChange(tx, {
      at,
      accountId,
      role: granted.value.role,
      action: "accounts.sign-out-elsewhere",
      objectType: "account",
      objectId: accountId,
      details: { ended },
    });
    return ok({ ended });
  });
}
