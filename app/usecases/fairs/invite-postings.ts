import { and, eq, inArray, ne, or } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { fairLifecycle } from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Fact } from "#app/jobs/facts.ts";
import { fairPostings, fairs, organisations, postings } from "#db/schema/all.ts";
import { fairChanged } from "./fair-changed.ts";

/**
 * Invites published postings of verified employers to a fair. Employers are told at once when the fair is announced, else when it is. Postings
 * invited before stay as they are.
 *
 * Refuses `not-found`, `fair-over`, `posting-closed` when none of them is published.
 *
 * @param organisationIds employers of whom all open postings are invited
 */
export async function invitePostings(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
  postingIds: readonly number[],
  organisationIds: readonly number[] = [],
): Promise<Result<{ readonly invited: number }>> {
  const granted = authorise(principal, "fairs.write");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [fair] = await tx.select().from(fairs).where(eq(fairs.id, fairId)).for("update");
    if (fair === undefined) return refuse("not-found");
    if (fairLifecycle.isTerminal(fair.status)) return refuse("fair-over");
    const open =
      postingIds.length + organisationIds.length === 0
        ? []
        : await tx
            .select({ id: postings.id })
            .from(postings)
            .innerJoin(organisations, eq(organisations.id, postings.organisationId))
            .where(
              and(
                or(inArray(postings.id, [...postingIds]), inArray(postings.organisationId, [...organisationIds])),
                eq(postings.status, "published"),
                eq(organisations.verification, "verified"),
              ),
            );
    if (open.length === 0) return refuse("posting-closed", { field: "postingIds" });
    const added = await tx
      .insert(fairPostings)
      .values(open.map(({ id }) => ({ fairId, postingId: id, invitedAt: at })))
      .onConflictDoNothing()
      .returning({ postingId: fairPostings.postingId });
    const told = fair.status === "draft" ? [] : added;
    await recordChange(
      tx,
      {
        at,
        accountId,
        role,
        action: "fairs.invite",
        objectType: "fair",
        objectId: fairId,
        details: { postings: added.length },
      },
      told.map(({ postingId }): Fact => ({ topic: "fair.invited", payload: { fairId, postingId } })),
    );
    return ok({ invited: added.length });
  });
}

/** Takes an invitation back while the fair is to come. Refuses `not-found`, `fair-over`. */
export async function withdrawInvitation(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
  postingId: number,
): Promise<Result<undefined>> {
  const granted = authorise(principal, "fairs.write");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  return ports.db.transaction(async (tx) => {
    const [fair] = await tx.select({ status: fairs.status }).from(fairs).where(eq(fairs.id, fairId));
    if (fair === undefined) return refuse("not-found");
    if (fairLifecycle.isTerminal(fair.status)) return refuse("fair-over");
    const removed = await tx
      .delete(fairPostings)
      .where(and(eq(fairPostings.fairId, fairId), eq(fairPostings.postingId, postingId)))
      .returning({ id: fairPostings.id });
    if (removed.length === 0) return refuse("not-found");
    const at = ports.clock.now();
    await tx.update(fairs).set({ updatedAt: at }).where(eq(fairs.id, fairId));
    const change = { at, accountId, role, action: "fairs.withdraw-invitation", objectType: "fair", objectId: fairId };
    await recordChange(tx, { ...change, details: { postingId } }, fairChanged(fairId));
    return ok();
  });
}

/**
 * An employer answers the invitation of a posting of theirs; the answer can be changed until the fair is over. While the
 * fair is a draft nobody has been invited yet.
 *
 * Refuses `not-found` to everybody else, `fair-over`.
 */
export async function answerInvitation(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly fairId: number; readonly postingId: number; readonly answer: "accepted" | "declined" },
): Promise<Result<undefined>> {
  const { fairId, postingId, answer } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [invitation] = await tx
      .select({ organisationId: postings.organisationId, status: fairs.status })
      .from(fairPostings)
      .innerJoin(postings, eq(postings.id, fairPostings.postingId))
      .innerJoin(fairs, eq(fairs.id, fairPostings.fairId))
      .where(
        and(
          eq(fairPostings.fairId, fairId),
          eq(fairPostings.postingId, postingId),
          ne(fairs.status, "draft"),
          inArray(postings.organisationId, organisationsOf(principal, "employer", "workshop-manager")),
        ),
      );
    if (invitation === undefined) return refuse(principal.kind === "visitor" ? "not-signed-in" : "not-found");
    const granted = authorise(principal, "fairs.answer-invitation", invitation);
    if (!granted.ok) return granted;
    if (fairLifecycle.isTerminal(invitation.status)) return refuse("fair-over");
    await tx
      .update(fairPostings)
      .set({ answer, answeredAt: at })
      .where(and(eq(fairPostings.fairId, fairId), eq(fairPostings.postingId, postingId)));
    await tx.update(fairs).set({ updatedAt: at }).where(eq(fairs.id, fairId));
    const { accountId, role } = granted.value;
    const change = { at, accountId, role, action: "fairs.answer-invitation", objectType: "fair", objectId: fairId };
    await recordChange(tx, { ...change, details: { postingId, answer } }, fairChanged(fairId));
    return ok();
  });
}
