import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { revokeSessions } from "./revoke-sessions.ts";

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
    const ended = await revokeSessions(tx, granted.value.accountId, at, token);
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
