import { eq } from "drizzle-orm";
import { authorise, type Grant, type Permission } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Change } from "#app/usecases/record-change.ts";
import type { Db, Tx } from "#db/client.ts";
import { seekerOwnership } from "#db/queries/seekers/seeker-ownership.ts";
import { seekers } from "#db/schema/all.ts";

export type SeekerRow = typeof seekers.$inferSelect;

/**
 * A jobseeker for somebody who may use `permission` on them: the person, a liaison with a mandate in force, a counsellor.
 * With `lock` the row is held until the transaction ends.
 *
 * Refuses `not-signed-in`, `not-found` (also to whoever may not: whether somebody is a jobseeker here is nobody else's
 * business).
 */
export async function findSeeker(
  db: Db | Tx,
  principal: Principal,
  permission: Permission,
  seekerId: number,
  date: IsoDate,
  lock: "lock" | "read" = "read",
): Promise<Result<{ readonly seeker: SeekerRow; readonly grant: Grant }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const query = db.select().from(seekers).where(eq(seekers.id, seekerId));
  const [seeker] = await (lock === "lock" ? query.for("update") : query);
  const ownership = await seekerOwnership(db, seekerId, date);
  if (seeker === undefined || ownership === undefined) return refuse("not-found");
  const granted = authorise(principal, permission, ownership);
  return granted.ok ? ok({ seeker, grant: granted.value }) : refuse("not-found");
}

/** The audit line of a change to a person's profile: who did it, and for whom when not for themselves. */
export function seekerChange(
  grant: Grant,
  seekerId: number,
  at: Date,
  action: string,
  details: NonNullable<Change["details"]> = {},
): Change {
  return {
    at,
    accountId: grant.accountId,
    role: grant.role,
    action,
    objectType: "seeker",
    objectId: seekerId,
    onBehalfOfSeekerId: grant.onBehalf ? seekerId : null,
    details,
  };
}

/** Says that a profile changed where its own row did not: in a job or a training that belongs to it. */
export async function touchProfile(tx: Tx, seekerId: number, at: Date): Promise<void> {
  await tx.update(seekers).set({ updatedAt: at }).where(eq(seekers.id, seekerId));
}

/** The fact that follows each of them: suggestions are made anew, and the index follows. */
export function seekerChanged(seekerId: number) {
  return [{ topic: "seeker.changed", payload: { seekerId } }] as const;
}
