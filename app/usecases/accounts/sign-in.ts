import { and, eq, isNull } from "drizzle-orm";
import { deskHome } from "#app/domain/accounts/desk-home.ts";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Db, Tx } from "#db/client.ts";
import { accounts, memberships, sessions } from "#db/schema/all.ts";
import { countAttempt } from "./count-attempt.ts";
import { openSession, type OpenedSession } from "./open-session.ts";
import { hashToken } from "./session-token.ts";

/**
 * Signs a person in with phone and password.
 *
 * The answer never tells whether the phone is known: wrong phone and wrong password are one refusal, and take as long.
 * Refuses `too-many-attempts` (param `minutes`) by phone and by network address, `wrong-credentials`, `account-disabled`.
 *
 * @returns the token for the cookie, and the page where the person's day begins
 */
export async function signIn(
  ports: Pick<Ports, "db" | "clock" | "passwords" | "signInLimiter" | "randomToken">,
  input: {
    readonly phone: string;
    readonly password: string;
    readonly networkAddress: string;
    /** The session this browser brought along: it ends, so that a token known before is worth nothing after. */
    readonly previousToken?: string | undefined;
  },
): Promise<Result<OpenedSession & { readonly home: string }>> {
  const now = ports.clock.now();
  const read = normalisePhone(input.phone);
  const phone = read.ok ? read.value : input.phone.trim();
  const ofAddress = `address:${input.networkAddress}` as const;
  const ofPhone = `phone:${phone}` as const;
  // the address first: one that has used up its attempts cannot shut anybody out by trying their phone
  for (const key of [ofAddress, ofPhone]) {
    const counted = await countAttempt(ports, key);
    if (!counted.ok) return counted;
  }
  const [account] = await ports.db.select().from(accounts).where(eq(accounts.phone, phone));
  const right = await ports.passwords.verify(account?.passwordHash, input.password);
  if (account === undefined || !right) return refuse("wrong-credentials", { field: "phone" });
  if (account.disabledAt !== null) return refuse("account-disabled", { field: "phone" });

  const held = await ports.db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.accountId, account.id), isNull(memberships.revokedAt)))
    .orderBy(memberships.id);
  const opened = await ports.db.transaction(async (tx) => {
    if (input.previousToken !== undefined) await endSession(tx, input.previousToken, now);
    const session = await openSession(ports, tx, account.id);
    await recordChange(tx, {
      at: now,
      accountId: account.id,
      role: "system",
      action: "accounts.sign-in",
      objectType: "account",
      objectId: account.id,
    });
    return session;
  });
  await ports.signInLimiter.forget(ofPhone);
  // no more than this one attempt: an account of one's own must not make room for trying those of others
  await ports.signInLimiter.refund(ofAddress);
  return ok({ ...opened, home: deskHome(held) });
}

/** Ends the session a token stands for. Unknown tokens are nothing to complain about. */
export async function signOut(ports: Pick<Ports, "db" | "clock">, token: string): Promise<void> {
  await endSession(ports.db, token, ports.clock.now());
}

async function endSession(db: Db | Tx, token: string, at: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.tokenHash, hashToken(token)), isNull(sessions.revokedAt)));
}
