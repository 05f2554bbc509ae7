import { createHash } from "node:crypto";

/** How long a session lasts from signing in. */
export const SESSION_DAYS = 30;

/** So long a session may lie unused: a desk's is left open on shared machines, a jobseeker's phone is their own. */
export const IDLE_HOURS = { staff: 12, others: 14 * 24 } as const;

/** What the database keeps of a session's token: enough to recognise it, not enough to use it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
