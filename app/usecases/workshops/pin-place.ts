import { and, count, eq, ne } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { PinKind } from "#app/domain/workshops/places-market.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { placePins, postings, seekers } from "#db/schema/all.ts";
import { loadPlaces } from "./load-places.ts";

/**
 * A counsellor keeps a place for a person, or keeps a person from being proposed for a place. It counts from the next proposal
 * on, until it is taken back; keeping a place ends what was kept for the person before. Whether the place still suits the
 * person is judged when the proposal is made.
 *
 * Refuses `not-signed-in`, `not-found`, `not-allowed`, `posting-closed` for a place that is not on offer, `no-free-place` where
 * all its seats are kept for others.
 */
export async function pinPlace(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { seekerId, postingId, kind }: { readonly seekerId: number; readonly postingId: number; readonly kind: PinKind },
): Promise<Result<undefined>> {
  const granted = authorise(principal, "workshops.decide-for-person");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [seeker] = await tx.select({ id: seekers.id }).from(seekers).where(eq(seekers.id, seekerId)).for("update");
    // held until the end, so that the last seat is kept for one person only
    const [posting] = await tx
      .select({ kind: postings.kind })
      .from(postings)
      .where(eq(postings.id, postingId))
      .for("update");
    if (seeker === undefined || posting?.kind !== "sheltered") return refuse("not-found");
    const ofPair = and(eq(placePins.seekerId, seekerId), eq(placePins.postingId, postingId));
    const [before] = await tx.select({ kind: placePins.kind }).from(placePins).where(ofPair);
    if (before?.kind === kind) return ok();
    if (kind === "hold") {
      const place = (await loadPlaces(ports, tx)).places.find((each) => each.postingId === postingId);
      if (place === undefined) return refuse("posting-closed");
      const [held] = await tx
        .select({ amount: count() })
        .from(placePins)
        .where(and(eq(placePins.postingId, postingId), eq(placePins.kind, "hold"), ne(placePins.seekerId, seekerId)));
      if ((held?.amount ?? 0) >= place.free) return refuse("no-free-place");
      await tx.delete(placePins).where(and(eq(placePins.seekerId, seekerId), eq(placePins.kind, "hold")));
    }
    const pin = { kind, origin: "pinned" as const, setBy: accountId, setAt: at };
    await tx
      .insert(placePins)
      .values({ seekerId, postingId, ...pin })
      .onConflictDoUpdate({ target: [placePins.seekerId, placePins.postingId], set: pin });
    await recordChange(tx, {
      at,
      accountId,
      role,
      action: kind === "hold" ? "workshops.keep-place" : "workshops.leave-out-place",
      objectType: "seeker",
      objectId: seekerId,
      onBehalfOfSeekerId: seekerId,
      details: { postingId },
    });
    return ok();
  });
}
