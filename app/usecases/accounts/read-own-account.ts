import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts, sessions, type DisplaySettings } from "#db/schema/all.ts";
import { hashToken } from "./session-token.ts";

export interface OwnAccount {
  readonly name: string;
  readonly phone: string;
  readonly locale: "zh-CN" | "en";
  readonly display: DisplaySettings;
  /** Where the account is signed in, the latest used first. */
  readonly sessions: readonly {
    readonly signedInAt: Date;
    readonly lastSeenAt: Date;
    /** The browser that is asking. */
    readonly here: boolean;
  }[];
}

/** What the person's own settings page shows. Refuses `not-signed-in`. */
export async function readOwnAccount(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  token: string | undefined,
): Promise<Result<OwnAccount>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { accountId } = principal;
  const [account] = await ports.db
    .select({ name: accounts.name, phone: accounts.phone, locale: accounts.locale, display: accounts.display })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (account === undefined) return refuse("not-found");
  const open = await ports.db
    .select()
    .from(sessions)
    .where(
      and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt), gt(sessions.expiresAt, ports.clock.now())),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt));
  const here = token === undefined ? undefined : hashToken(token);
  return ok({
    ...account,
    sessions: open.map(({ tokenHash, createdAt, lastSeenAt }) => ({
      signedInAt: createdAt,
      lastSeenAt,
      here: tokenHash === here,
    })),
  });
}
