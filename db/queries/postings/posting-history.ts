import { and, asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/accounts/roles.ts";
import { POSTING_EVENTS, type PostingEvent } from "#app/domain/postings/lifecycle.ts";
import type { Db, Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/all.ts";

export interface HistoryLine {
  readonly event: PostingEvent;
  readonly role: Actor;
  readonly at: Date;
}

/** What became of a posting, oldest first, as the audit log has it: which step, by whom in what role. */
export async function postingHistory(db: Db | Tx, postingId: number): Promise<HistoryLine[]> {
  const actions = new Map(POSTING_EVENTS.map((event) => [`postings.${event}`, event]));
  const lines = await db
    .select({ action: auditLog.action, role: auditLog.role, at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.objectType, "posting"),
        eq(auditLog.objectId, postingId),
        inArray(auditLog.action, [...actions.keys()]),
      ),
    )
    .orderBy(asc(auditLog.id));
  return lines.flatMap(({ action, role, at }) => {
    const event = actions.get(action);
    return event === undefined ? [] : [{ event, role, at }];
  });
}
