import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { checkRegistrationOpen } from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { fairRegistrations, fairs } from "#db/schema/all.ts";

/**
 * Registers a jobseeker for a fair, by themselves or on their behalf, with what they need there (an interpreter, a way
 * without steps). Registering again after cancelling takes the place back.
 *
 * Refuses `not-signed-in`, `not-found`, `fair-not-open`, `already-registered`.
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
  const found = await findSeeker(ports.db, principal, "fairs.register", seekerId, today);
  if (!found.ok) return found;
  const { accountId, role, onBehalf } = found.value.grant;
  return ports.db.transaction(async (tx) => {
    const [fair] = await tx.select().from(fairs).where(eq(fairs.id, fairId));
    if (fair === undefined) return refuse("not-found");
    const open = checkRegistrationOpen(fair, today);
    if (!open.ok) return open;
    const registration = { needs: [...needs], wishes, registeredBy: accountId, onBehalf, registeredAt: at };
    // Of two people who register the same person at once, one is first.
    const kept = await tx
      .insert(fairRegistrations)
      .values({ fairId, seekerId, ...registration })
      .onConflictDoUpdate({
        target: [fairRegistrations.fairId, fairRegistrations.seekerId],
        set: { ...registration, cancelledAt: null },
        setWhere: isNotNull(fairRegistrations.cancelledAt),
      })
      .returning({ id: fairRegistrations.id });
    if (kept.length === 0) return refuse("already-registered");
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

/** Cancels a registration; it can be made again while registration is open. Refuses `not-signed-in`, `not-found`. */
export async function cancelRegistration(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
  seekerId: number,
): Promise<Result<undefined>> {
  const found = await findSeeker(ports.db, principal, "fairs.register", seekerId, ports.clock.today());
  if (!found.ok) return found;
  const { accountId, role, onBehalf } = found.value.grant;
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
