import { eq } from "drizzle-orm";
import { checkPassword } from "#app/domain/accounts/check-password.ts";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts } from "#db/schema/all.ts";
import { countAttempt } from "./count-attempt.ts";
import { openSession, type OpenedSession } from "./open-session.ts";
import { revokeSessions } from "./revoke-sessions.ts";

/**
 * Sets a new password for the person's own account, and ends all its sessions: whoever knew the old password, or a token, is
 * out. This browser goes on with a new token.
 *
 * Refuses `not-signed-in`, `not-allowed`, `too-many-attempts` (param `minutes`), `wrong-password` (field
 * `currentPassword`) and `password-too-weak` (field `password`).
 */
export async function changePassword(
  ports: Pick<Ports, "db" | "clock" | "passwords" | "signInLimiter" | "randomToken">,
  principal: Principal,
  input: { readonly currentPassword: string; readonly password: string },
): Promise<Result<OpenedSession & { readonly ended: number }>> {
  const accountId = principal.kind === "account" ? principal.accountId : null;
  const granted = authorise(principal, "accounts.change-own-settings", { accountId });
  if (!granted.ok) return granted;
  const [account] = await ports.db.select().from(accounts).where(eq(accounts.id, granted.value.accountId));
  if (account === undefined) return refuse("not-found");
  const key = `password:${account.id}` as const;
  const counted = await countAttempt(ports, key);
  if (!counted.ok) return counted;
  if (!(await ports.passwords.verify(account.passwordHash, input.currentPassword))) {
    return refuse("wrong-password", { field: "currentPassword" });
  }
  await ports.signInLimiter.forget(key);
  const strong = checkPassword(input.password, account.phone);
  if (!strong.ok) return strong;
  const passwordHash = await ports.passwords.hash(input.password);
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id));
    const ended = await revokeSessions(tx, account.id, at);
    const opened = await openSession(ports, tx, account.id);
    await recordChange(tx, {
      at,
      accountId: account.id,
      role: granted.value.role,
      action: "accounts.change-password",
      objectType: "account",
      objectId: account.id,
      details: { ended },
    });
    return ok({ ...opened, ended });
  });
}
