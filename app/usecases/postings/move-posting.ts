import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/accounts/roles.ts";
import { type PostingEvent, postingLifecycle, type PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Tx } from "#db/client.ts";
import { postings } from "#db/schema/all.ts";
import type { PostingRow } from "./find-posting.ts";

interface Move {
  readonly posting: Pick<PostingRow, "id" | "status" | "organisationId">;
  readonly event: PostingEvent;
  readonly by: { readonly accountId: number | null; readonly role: Actor };
  readonly at: Date;
  readonly reason?: string | undefined;
}

/** The columns that go with an event, besides the status. */
function columnsOf(event: PostingEvent, at: Date, reason: string | undefined): Partial<typeof postings.$inferInsert> {
  switch (event) {
    case "submit":
      return { submittedAt: at, returnReason: null };
    case "publish":
      return { publishedAt: at, lastConfirmedAt: at, remindedAt: null, closedAt: null, returnReason: null };
    case "return":
      return { returnReason: reason?.trim() ?? null };
    case "confirm":
    case "resume":
      return { lastConfirmedAt: at, remindedAt: null };
    case "fill":
    case "close":
    case "expire":
      return { closedAt: at };
    case "reopen":
      return { closedAt: null, submittedAt: null, publishedAt: null, remindedAt: null };
    case "create":
    case "withdraw":
    case "pause":
      return {};
  }
}

/**
 * Takes a posting along its lifecycle: status, dates, the line in the audit log and the facts, in the caller's transaction.
 * Whether the person may touch this posting has been asked before; here the status table decides.
 *
 * The audit line is `postings.<event>` with `event`, `from` and `to`: the notice that follows is read from the table's row.
 * Refuses `transition-not-allowed`, `return-reason-required`, and `changed-meanwhile` where the status is another by now.
 */
export async function movePosting(tx: Tx, { posting, event, by, at, reason }: Move): Promise<Result<PostingStatus>> {
  const next = postingLifecycle.transition(posting.status, event, by.role, reason);
  if (!next.ok) return next;
  const moved = await tx
    .update(postings)
    .set({ ...columnsOf(event, at, reason), status: next.value, updatedAt: at })
    .where(
      and(
        eq(postings.id, posting.id),
        eq(postings.organisationId, posting.organisationId),
        eq(postings.status, posting.status),
      ),
    )
    .returning({ id: postings.id });
  if (moved.length === 0) return refuse("changed-meanwhile");
  const row = postingLifecycle.rowFor(posting.status, event, by.role);
  const onBehalf = row?.onBehalf?.by.some((role) => role === by.role) ?? false;
  await recordChange(
    tx,
    {
      at,
      accountId: by.accountId,
      role: by.role,
      action: `postings.${event}`,
      objectType: "posting",
      objectId: posting.id,
      details: {
        event,
        from: posting.status,
        to: next.value,
        ...(onBehalf ? { onBehalfOfOrganisationId: posting.organisationId } : {}),
      },
    },
    (auditId) => [
      { topic: "posting.changed", payload: { postingId: posting.id } },
      ...(row?.notice || postingLifecycle.isTerminal(next.value)
        ? [{ topic: "posting.moved" as const, payload: { postingId: posting.id, auditId } }]
        : []),
    ],
  );
  return ok(next.value);
}
