import { eq } from "drizzle-orm";
import { normalisePhone } from "#app/domain/accounts/phone.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type ProfileChanges, type ProfileStep, withAbilities } from "#app/domain/seekers/profile.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { areas, seekers } from "#db/schema/all.ts";
import { findSeeker, seekerChange, seekerChanged, type SeekerRow } from "./find-seeker.ts";

/**
 * Saves one step of a profile: what the step asks, nothing else. The person's suggestions are made anew after it.
 *
 * Refuses `not-signed-in`, `not-found`, `phone-invalid` (field `phone` or `guardianPhone`) and `invalid-input` for an
 * area that does not exist.
 */
export async function saveProfileStep(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly seekerId: number; readonly step: ProfileStep; readonly changes: ProfileChanges },
): Promise<Result<{ readonly onBehalf: boolean }>> {
  const { seekerId, step } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.write", seekerId, ports.clock.today(), "lock");
    if (!found.ok) return found;
    const { seeker, grant } = found.value;
    const { abilities, ...plain } = input.changes;
    const phones = withPhones(plain);
    if (!phones.ok) return phones;
    const { areaCode } = plain;
    if (areaCode !== undefined && areaCode !== null) {
      const [area] = await tx.select({ code: areas.code }).from(areas).where(eq(areas.code, areaCode));
      if (area === undefined) return refuse("invalid-input", { field: "areaCode" });
    }
    await tx
      .update(seekers)
      .set({
        ...phones.value,
        ...(abilities === undefined ? {} : { abilities: withAbilities(seeker.abilities, abilities) }),
        ...measuredPlace(plain, seeker),
        updatedAt: at,
      })
      .where(eq(seekers.id, seekerId));
    await recordChange(
      tx,
      seekerChange(grant, seekerId, at, "seekers.edit-profile", { step }),
      seekerChanged(seekerId),
    );
    return ok({ onBehalf: grant.onBehalf });
  });
}

type PlainChanges = Omit<ProfileChanges, "abilities">;

function withPhones(changes: PlainChanges): Result<PlainChanges> {
  const read: { phone?: string; guardianPhone?: string } = {};
  for (const field of ["phone", "guardianPhone"] as const) {
    const written = changes[field];
    if (written === undefined || written === null) continue;
    const phone = normalisePhone(written);
    if (!phone.ok) return refuse("phone-invalid", { field });
    read[field] = phone.value;
  }
  return ok({ ...changes, ...read });
}

/** A measured place belongs to one address; after a move the village's or town's centre has to do. */
function measuredPlace(changes: PlainChanges, seeker: SeekerRow): { latitude?: null; longitude?: null } {
  const moved =
    (changes.areaCode !== undefined && changes.areaCode !== seeker.areaCode) ||
    (changes.address !== undefined && changes.address !== seeker.address);
  return moved ? { latitude: null, longitude: null } : {};
}
