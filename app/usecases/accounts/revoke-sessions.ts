import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sessions } from "#db/schema/all.ts";
import { hashToken } from "./session-token.ts";

/**
 * Ends every open session of an account, or every one but that which `exceptToken` stands for.
 *
 * @returns how many ended
 */
export async function revokeSessions(tx: Tx, accountId: number, at: Date, exceptToken?: string): Promise<number> {
  const others = exceptToken === undefined ? undefined : ne(sessions.tokenHash, hashToken(exceptToken));
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.accountId, accountId), others, isNull(sessions.revokedAt)))
    .returning({ tokenHash: sessions.tokenHash });
  return ended.length;
}
