import { and, eq, isNull } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { checkRegistrationOpen } from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { seekerOwnership } from "#db/queries/seekers/seeker-ownership.ts";
import { fairRegistrations, fairs } from "#db/schema/all.ts";

/**
 * Registers a jobseeker for a fair, by themselves or on their behalf, with what they need there (an interpreter, a way
 * without steps). Registering again after cancelling takes the place back.
 *
 * Refuses `not-found`, `not-allowed`, `fair-not-open`, `already-registered`.
 */
export async function registerForFair(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly fairId: number;
    readonly seekerId: number;
    readonly needs: readonly AccommodationCode[];
    readonly wishes: string | null;
  },
): Promise<Result<{ readonly onBehalf: boolean }>> {
  const { fairId, seekerId, needs, wishes } = input;
  const today = ports.clock.today();
  const at = ports.clock.now();
  const ownership = await seekerOwnership(ports.db, seekerId, today);
  if (ownership === undefined) return refuse("not-found", { field: "seekerId" });
  const granted = authorise(principal, "fairs.register", ownership);
  if (!granted.ok) return granted;
  const { accountId, role, onBehalf } = granted.value;
  return ports.db.transaction(async (tx) => {
    const [fair] = await tx.select().from(fairs).where(eq(fairs.id, fairId));
    if (fair === undefined) return refuse("not-found");
    const open = checkRegistrationOpen(fair, today);
    if (!open.ok) return open;
    const pair = and(eq(fairRegistrations.fairId, fairId), eq(fairRegistrations.seekerId, seekerId));
    const [before] = await tx.select().from(fairRegistrations).where(pair).for("update");
    if (before !== undefined && before.cancelledAt === null) return refuse("already-registered");
    const registration = { needs: [...needs], wishes, registeredBy: accountId, onBehalf, registeredAt: at };
    await tx
      .insert(fairRegistrations)
      .values({ fairId, seekerId, ...registration })
      .onConflictDoUpdate({
        target: [fairRegistrations.fairId, fairRegistrations.seekerId],
        set: { ...registration, cancelledAt: null },
      });
    await recordChange(tx, {
      at,
      accountId,
      role,
      action: "fairs.register",
      objectType: "fair",
      objectId: fairId,
      onBehalfOfSeekerId: onBehalf ? seekerId : null,
    });
    return ok({ onBehalf });
  });
}

/** Cancels a registration; it can be made again while registration is open. Refuses `not-found`, `not-allowed`. */
export async function cancelRegistration(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
  seekerId: number,
): Promise<Result<undefined>> {
  const ownership = await seekerOwnership(ports.db, seekerId, ports.clock.today());
  if (ownership === undefined) return refuse("not-found");
  const granted = authorise(principal, "fairs.register", ownership);
  if (!granted.ok) return granted;
  const { accountId, role, onBehalf } = granted.value;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const cancelled = await tx
      .update(fairRegistrations)
      .set({ cancelledAt: at })
      .where(
        and(
          eq(fairRegistrations.fairId, fairId),
          eq(fairRegistrations.seekerId, seekerId),
          isNull(fairRegistrations.cancelledAt),
        ),
      )
      .returning({ id: fairRegistrations.id });
    if (cancelled.length === 0) return refuse("not-found");
    await recordChange(tx, {
      at,
      accountId,
      role,
      action: "fairs.cancel-registration",
      objectType: "fair",
      objectId: fairId,
      onBehalfOfSeekerId: onBehalf ? seekerId : null,
    });
    return ok();
  });
}
