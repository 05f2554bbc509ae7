import { createHash } from "node:crypto";

/** How long a session lasts from signing in. */
export const SESSION_DAYS = 30;

/** What the database keeps of a session's token: enough to recognise it, not enough to use it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
