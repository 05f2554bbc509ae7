import { eq } from "drizzle-orm";
import { authorise, type Grant, type Permission } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { Db, Tx } from "#db/client.ts";
import { seekerOwnership } from "#db/queries/seekers/seeker-ownership.ts";
import { applications } from "#db/schema/all.ts";

export type Application = typeof applications.$inferSelect;

/**
 * An application for somebody who may use `permission` on it: the person, who acts for them, or the employer. Locked
 * when asked within a transaction that goes on to change it.
 *
 * Refuses `not-found` to everyone who may not: whether the application exists is nobody else's business.
 */
export async function findApplication(
  db: Db | Tx,
  principal: Principal,
  permission: Permission,
  applicationId: number,
  date: IsoDate,
  lock: "lock" | "read" = "read",
): Promise<Result<{ readonly application: Application; readonly grant: Grant }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const query = db.select().from(applications).where(eq(applications.id, applicationId));
  const [application] = await (lock === "lock" ? query.for("update") : query);
  if (application === undefined) return refuse("not-found");
  const person = await seekerOwnership(db, application.seekerId, date);
  const granted = authorise(principal, permission, { ...person, organisationId: application.organisationId });
  return granted.ok ? { ok: true, value: { application, grant: granted.value } } : refuse("not-found");
}
