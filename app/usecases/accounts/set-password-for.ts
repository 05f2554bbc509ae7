import { eq } from "drizzle-orm";
import { checkPassword } from "#app/domain/accounts/check-password.ts";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts } from "#db/schema/all.ts";
import { revokeSessions } from "./revoke-sessions.ts";

/**
 * Sets a password for somebody who has forgotten theirs and called the service hotline. Every device of theirs is signed
 * out.
 *
 * Refuses `not-allowed`, `not-found`, `password-too-weak` (field `password`).
 */
export async function setPasswordFor(
  ports: Pick<Ports, "db" | "clock" | "passwords">,
  principal: Principal,
  input: { readonly accountId: number; readonly password: string },
): Promise<Result<undefined>> {
  const granted = authorise(principal, "accounts.manage");
  if (!granted.ok) return granted;
  const [account] = await ports.db.select().from(accounts).where(eq(accounts.id, input.accountId));
  if (account === undefined) return refuse("not-found");
  const strong = checkPassword(input.password, account.phone);
  if (!strong.ok) return strong;
  const passwordHash = await ports.passwords.hash(input.password);
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id));
    await revokeSessions(tx, account.id, at);
    await recordChange(tx, {
      at,
      accountId: granted.value.accountId,
      role: granted.value.role,
      action: "accounts.set-password",
      objectType: "account",
      objectId: account.id,
    });
    return ok();
  });
}
