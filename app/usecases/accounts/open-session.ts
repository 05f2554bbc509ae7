import type { Ports } from "#app/usecases/ports.ts";
import type { Tx } from "#db/client.ts";
import { sessions } from "#db/schema/all.ts";
import { hashToken, SESSION_DAYS } from "./session-token.ts";

/** A new session: its token for the cookie. The database keeps the token's hash only. */
export interface OpenedSession {
  readonly token: string;
  readonly accountId: number;
  readonly expiresAt: Date;
}

/** Opens a session with a token of its own, never one that a browser brought along. */
export async function openSession(
  ports: Pick<Ports, "clock" | "randomToken">,
  tx: Tx,
  accountId: number,
): Promise<OpenedSession> {
  const now = ports.clock.now();
  const token = ports.randomToken();
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
  await tx
    .insert(sessions)
    .values({ tokenHash: hashToken(token), accountId, createdAt: now, lastSeenAt: now, expiresAt });
  return { token, accountId, expiresAt };
}
