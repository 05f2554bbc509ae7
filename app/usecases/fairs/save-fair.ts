import { and, eq, inArray } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { fairLifecycle } from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { areas, fairs, organisations } from "#db/schema/all.ts";
import { fairChanged } from "./fair-changed.ts";

/** A fair as an organiser fills it in. */
export interface FairFields {
  readonly name: string;
  readonly heldOn: IsoDate;
  /** `HH:MM`. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Town or street in the district; null when the place lies elsewhere. */
  readonly areaCode: string | null;
  readonly place: string;
  readonly address: string | null;
  /** The workshop (残疾人之家) that the fair is held in, where it is. */
  readonly hostOrganisationId: number | null;
  readonly accessibility: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly about: string;
  readonly registrationClosesOn: IsoDate | null;
}

/** Statuses in which the details of a fair can still be put right. */
const EDITABLE = ["draft", "announced", "closed"] as const;

/**
 * Creates a fair 招聘会 as a draft, or changes one.
 *
 * Refuses `date-in-past` (heldOn), `fair-ends-before-start` (endsAt), `registration-after-fair` (registrationClosesOn),
 * `invalid-input` (areaCode, or a hostOrganisationId that is no workshop), `not-found`, `fair-over` for a fair that is held
 * or cancelled.
 */
export async function saveFair(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number | null,
  fields: FairFields,
): Promise<Result<{ readonly fairId: number }>> {
  const granted = authorise(principal, "fairs.write");
  if (!granted.ok) return granted;
  const { accountId, role } = granted.value;
  if (fields.heldOn < ports.clock.today()) return refuse("date-in-past", { field: "heldOn" });
  if (fields.endsAt <= fields.startsAt) return refuse("fair-ends-before-start", { field: "endsAt" });
  if (fields.registrationClosesOn !== null && fields.registrationClosesOn > fields.heldOn) {
    return refuse("registration-after-fair", { field: "registrationClosesOn" });
  }
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const [area] = fields.areaCode === null ? [] : await tx.select().from(areas).where(eq(areas.code, fields.areaCode));
    if (fields.areaCode !== null && area === undefined) return refuse("invalid-input", { field: "areaCode" });
    if (fields.hostOrganisationId !== null) {
      const [host] = await tx
        .select({ kind: organisations.kind })
        .from(organisations)
        .where(eq(organisations.id, fields.hostOrganisationId));
      if (host?.kind !== "workshop") return refuse("invalid-input", { field: "hostOrganisationId" });
    }
    const place = { latitude: area?.latitude ?? null, longitude: area?.longitude ?? null };
    const change = { at, accountId, role, objectType: "fair" };
    if (fairId === null) {
      const created = fairLifecycle.transition(null, "create", role);
      if (!created.ok) return created;
      const [fair] = await tx
        .insert(fairs)
        .values({ ...fields, ...place, status: created.value, createdBy: accountId, createdAt: at, updatedAt: at })
        .returning({ id: fairs.id });
      if (fair === undefined) throw new Error("The fair was not kept.");
      await recordChange(tx, { ...change, action: "fairs.create", objectId: fair.id }, fairChanged(fair.id));
      return ok({ fairId: fair.id });
    }
    const [changed] = await tx
      .update(fairs)
      .set({ ...fields, ...place, updatedAt: at })
      .where(and(eq(fairs.id, fairId), inArray(fairs.status, [...EDITABLE])))
      .returning({ id: fairs.id });
    if (changed === undefined) {
      const [known] = await tx.select({ status: fairs.status }).from(fairs).where(eq(fairs.id, fairId));
      return known === undefined ? refuse("not-found") : refuse("fair-over");
    }
    await recordChange(tx, { ...change, action: "fairs.edit", objectId: fairId }, fairChanged(fairId));
    return ok({ fairId });
  });
}
