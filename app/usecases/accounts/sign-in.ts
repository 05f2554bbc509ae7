import { and, eq, isNull } from "drizzle-orm";
import { deskHome } from "#app/domain/accounts/desk-home.ts";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { AttemptKey, Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Db, Tx } from "#db/client.ts";
import { accounts, memberships, sessions } from "#db/schema/all.ts";
import { countAttempt } from "./count-attempt.ts";
import { openSession, type OpenedSession } from "./open-session.ts";
import { hashToken } from "./session-token.ts";

/** A browser that signed in before: what is counted for it, and to which accounts it did. */
export interface KnownBrowser {
  readonly id: string;
  readonly accountIds: readonly number[];
}

/**
 * Signs a person in with phone and password.
 *
 * The answer never tells whether the phone is known: wrong phone and wrong password are one refusal, and take as long.
 * Attempts are counted by network address, by phone from one network, and by phone from everywhere; a browser that signed in
 * to the account before has a count of its own, so that nobody else can shut its owner out. What is refused leaves a line in
 * the audit log, with phone and network as keyed hashes.
 *
 * Refuses `too-many-attempts` (param `minutes`), `wrong-credentials`, `account-disabled`.
 *
 * @returns the token for the cookie, and the page where the person's day begins
 */
export async function signIn(
  ports: Pick<Ports, "db" | "clock" | "cipher" | "passwords" | "signInLimiter" | "randomToken">,
  input: {
    readonly phone: string;
    readonly password: string;
    readonly networkAddress: string;
    /** The session this browser brought along: it ends, so that a token known before is worth nothing after. */
    readonly previousToken?: string | undefined;
    readonly browser?: KnownBrowser | undefined;
  },
): Promise<Result<OpenedSession & { readonly home: string }>> {
  const now = ports.clock.now();
  const read = normalisePhone(input.phone);
  const phone = read.ok ? read.value : input.phone.trim().slice(0, 40);
  const [account] = await ports.db.select().from(accounts).where(eq(accounts.phone, phone));
  const refused = async (outcome: "too-many" | "wrong" | "disabled") => {
    await noteRefusal(ports, { phone, networkAddress: input.networkAddress, accountId: account?.id ?? null, outcome });
  };
  const counters = countersFor({ ...input, phone, accountId: account?.id });
  for (const key of counters) {
    const counted = await countAttempt(ports, key);
    if (counted.ok) continue;
    await refused("too-many");
    return counted;
  }
  const right = await ports.passwords.verify(account?.passwordHash, input.password);
  if (account === undefined || !right) {
    await refused("wrong");
    return refuse("wrong-credentials", { field: "phone" });
  }
  if (account.disabledAt !== null) {
    await refused("disabled");
    return refuse("account-disabled", { field: "phone" });
  }

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
  for (const key of counters) {
    // of an address no more than this one attempt: an account of one's own must not make room for trying those of others
    await (key.startsWith("address:") ? ports.signInLimiter.refund(key) : ports.signInLimiter.forget(key));
  }
  return ok({ ...opened, home: deskHome(held) });
}

/** What counts this attempt; the address first: one that is out of attempts cannot shut anybody out by trying their phone. */
function countersFor({
  phone,
  networkAddress,
  accountId,
  browser,
}: {
  readonly phone: string;
  readonly networkAddress: string;
  readonly accountId: number | undefined;
  readonly browser?: KnownBrowser | undefined;
}): readonly AttemptKey[] {
  if (browser !== undefined && accountId !== undefined && browser.accountIds.includes(accountId)) {
    return [`known:${phone} ${browser.id}`];
  }
  return [`address:${networkAddress}`, `pair:${phone} ${networkAddress}`, `phone:${phone}`];
}

/** Writes down that a sign-in was refused; that there were too many once in a quarter of an hour, or anybody could fill the log. */
async function noteRefusal(
  ports: Pick<Ports, "db" | "clock" | "cipher" | "signInLimiter">,
  refused: {
    readonly phone: string;
    readonly networkAddress: string;
    readonly accountId: number | null;
    readonly outcome: "too-many" | "wrong" | "disabled";
  },
): Promise<void> {
  const { phone, networkAddress, accountId, outcome } = refused;
  if (outcome === "too-many" && !(await countAttempt(ports, `told:${phone} ${networkAddress}`)).ok) return;
  await ports.db.transaction((tx) =>
    recordChange(tx, {
      at: ports.clock.now(),
      accountId: null,
      role: "system",
      action: "security.sign-in-refused",
      objectType: "account",
      objectId: accountId,
      details: {
        outcome,
        phone: ports.cipher.blindIndex(`phone ${phone}`),
        network: ports.cipher.blindIndex(`network ${networkAddress}`),
      },
    }),
  );
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
