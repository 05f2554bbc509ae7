import { authorise, type Grant, type Permission } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Db, Tx } from "#db/client.ts";
import { seekerOwnership } from "#db/queries/seekers/seeker-ownership.ts";

/** Whether `principal` may use `permission` on a jobseeker. Refuses `not-signed-in`, and `not-found` to all who may not. */
export async function findPerson(
  db: Db | Tx,
  principal: Principal,
  permission: Permission,
  seekerId: number,
  date: IsoDate,
): Promise<Result<{ readonly grant: Grant; readonly counsellorId: number | null }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const ownership = await seekerOwnership(db, seekerId, date);
  if (ownership === undefined) return refuse("not-found");
  const granted = authorise(principal, permission, ownership);
  if (!granted.ok) return refuse("not-found");
  return ok({ grant: granted.value, counsellorId: ownership.counsellorId });
}
