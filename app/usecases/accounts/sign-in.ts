import { and, eq, isNull } from "drizzle-orm";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts, sessions } from "#db/schema/all.ts";
import { hashToken, SESSION_DAYS } from "./session-token.ts";

/**
 * Signs a person in with phone and password.
 *
 * The answer never tells whether the phone is known: wrong phone and wrong password are one refusal, and take as long.
 * Refuses `too-many-attempts` (param `minutes`) by phone and by network address, `wrong-credentials`, `account-disabled`.
 *
 * @returns the token for the cookie; the database keeps its hash only
 */
export async function signIn(
  ports: Ports,
  input: { readonly phone: string; readonly password: string; readonly networkAddress: string },
): Promise<Result<{ readonly token: string; readonly accountId: number; readonly expiresAt: Date }>> {
  const now = ports.clock.now();
  const read = normalisePhone(input.phone);
  const phone = read.ok ? read.value : input.phone.trim();
  const keys = [`phone:${phone}`, `address:${input.networkAddress}`];
  for (const key of keys) {
    const { retryAfterSeconds } = await ports.signInLimiter.consume(key);
    if (retryAfterSeconds > 0) {
      return refuse("too-many-attempts", { params: { minutes: Math.ceil(retryAfterSeconds / 60) } });
    }
  }
  const [account] = await ports.db.select().from(accounts).where(eq(accounts.phone, phone));
  const right = await ports.passwords.verify(account?.passwordHash, input.password);
  if (account === undefined || !right) return refuse("wrong-credentials", { field: "phone" });
  if (account.disabledAt !== null) return refuse("account-disabled", { field: "phone" });

  const token = ports.randomToken();
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
  await ports.db.transaction(async (tx) => {
    await tx
      .insert(sessions)
      .values({ tokenHash: hashToken(token), accountId: account.id, createdAt: now, lastSeenAt: now, expiresAt });
    await recordChange(tx, {
      at: now,
      accountId: account.id,
      role: "system",
      action: "accounts.sign-in",
      objectType: "account",
      objectId: account.id,
    });
  });
  for (const key of keys) await ports.signInLimiter.reward(key);
  return ok({ token, accountId: account.id, expiresAt });
}

/** Ends the session a token stands for. Unknown tokens are nothing to complain about. */
export async function signOut(ports: Ports, token: string): Promise<void> {
  await ports.db
    .update(sessions)
    .set({ revokedAt: ports.clock.now() })
    .where(and(eq(sessions.tokenHash, hashToken(token)), isNull(sessions.revokedAt)));
}
