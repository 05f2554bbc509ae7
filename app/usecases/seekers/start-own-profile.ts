import { eq } from "drizzle-orm";
import { hasRole, type Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { accounts, seekers } from "#db/schema/all.ts";
import { seekerChanged } from "./find-seeker.ts";

/**
 * Opens the profile of a jobseeker who has an account and none yet. Doing it twice gives the same one.
 *
 * Refuses `not-signed-in`, and `not-allowed` to accounts that are no jobseeker's.
 */
export async function startOwnProfile(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<{ readonly seekerId: number }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!hasRole(principal, "seeker")) return refuse("not-allowed");
  const { accountId } = principal;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update");
    if (account === undefined) return refuse("not-found");
    const [known] = await tx.select({ id: seekers.id }).from(seekers).where(eq(seekers.accountId, accountId));
    if (known !== undefined) return ok({ seekerId: known.id });
    const [made] = await tx
      .insert(seekers)
      .values({ accountId, name: account.name, phone: account.phone, createdAt: at, updatedAt: at })
      .returning({ id: seekers.id });
    if (made === undefined) throw new Error("The profile was not kept.");
    await recordChange(
      tx,
      { at, accountId, role: "seeker", action: "seekers.start-profile", objectType: "seeker", objectId: made.id },
      seekerChanged(made.id),
    );
    return ok({ seekerId: made.id });
  });
}
