import { and, asc, eq, gt, inArray, lt, lte, or, sql } from "drizzle-orm";
import { isoDateOf, plusDays } from "#app/domain/dates.ts";
import {
  AUTO_CLOSE_AFTER_DAYS,
  autoCloseDue,
  deadlinePassed,
  REMINDER_AFTER_DAYS,
  reminderDue,
} from "#app/domain/postings/lifecycle.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { postings } from "#db/schema/all.ts";
import type { PostingRow } from "./find-posting.ts";
import { movePosting } from "./move-posting.ts";

/** Rows changed in one transaction: short enough that nobody at a desk waits for them. */
const BATCH = 100;

export interface UpkeepTally {
  readonly reminded: number;
  readonly expired: number;
}

/**
 * Looks after postings nobody has looked after: past their deadline, or 90 days without a confirmation, they expire; after 30
 * and 60 days the employer is asked whether a published one is still open. All of it is done by the system, with its lines in
 * the audit log and its facts. Doing it again the same day changes nothing.
 */
export async function remindAndClosePostings(ports: Pick<Ports, "db" | "clock">): Promise<UpkeepTally> {
  let reminded = 0;
  let expired = 0;
  let lastId = 0;
  for (;;) {
    const after = lastId;
    const done = await ports.db.transaction(async (tx) => {
      const due = await postingsToLookAt(tx, ports, after);
      for (const posting of due) {
        const outcome = await lookAfter(tx, ports, posting);
        if (outcome === "expired") expired += 1;
        if (outcome === "reminded") reminded += 1;
      }
      return due.at(-1)?.id;
    });
    if (done === undefined) return { reminded, expired };
    lastId = done;
  }
}

/** Candidates by the database's clumsier reckoning; the rules decide. Rows somebody holds just now wait for tomorrow. */
async function postingsToLookAt(tx: Tx, { clock }: Pick<Ports, "clock">, after: number): Promise<PostingRow[]> {
  const today = clock.today();
  const confirmed = sql<string>`(coalesce(${postings.lastConfirmedAt}, ${postings.publishedAt}, ${postings.updatedAt}))::date`;
  return tx
    .select()
    .from(postings)
    .where(
      and(
        gt(postings.id, after),
        inArray(postings.status, ["published", "paused"]),
        or(
          lt(postings.deadline, today),
          lte(confirmed, plusDays(today, -AUTO_CLOSE_AFTER_DAYS)),
          lte(sql`greatest(${confirmed}, (${postings.remindedAt})::date)`, plusDays(today, -REMINDER_AFTER_DAYS)),
        ),
      ),
    )
    .orderBy(asc(postings.id))
    .limit(BATCH)
    .for("update", { skipLocked: true });
}

async function lookAfter(
  tx: Tx,
  { clock }: Pick<Ports, "clock">,
  posting: PostingRow,
): Promise<"expired" | "reminded" | "left"> {
  const at = clock.now();
  const today = clock.today();
  const lastConfirmedOn = isoDateOf(posting.lastConfirmedAt ?? posting.publishedAt ?? posting.updatedAt);
  if (deadlinePassed(posting.deadline, today) || autoCloseDue(lastConfirmedOn, today)) {
    const by = { accountId: null, role: "system" } as const;
    const moved = await movePosting(tx, { posting, event: "expire", by, at });
    return moved.ok ? "expired" : "left";
  }
  const lastRemindedOn = posting.remindedAt === null ? null : isoDateOf(posting.remindedAt);
  if (posting.status !== "published" || !reminderDue({ lastConfirmedOn, lastRemindedOn }, today)) return "left";
  // no other version of the posting: a form that is open on a desk stays valid
  await tx.update(postings).set({ remindedAt: at }).where(eq(postings.id, posting.id));
  await recordChange(
    tx,
    {
      at,
      accountId: null,
      role: "system",
      action: "postings.remind",
      objectType: "posting",
      objectId: posting.id,
      details: { event: "remind", from: posting.status, to: posting.status },
    },
    (auditId) => [{ topic: "posting.moved", payload: { postingId: posting.id, auditId } }],
  );
  return "reminded";
}
