import type { SignedIn } from "#app/domain/accounts/principal.ts";
import type { Role } from "#app/domain/accounts/roles.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import type { FairFields } from "#app/usecases/fairs/save-fair.ts";
import type { Db } from "#db/client.ts";
import { auditLog, outbox } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { JINPING } from "#tests/factories/area.ts";

export const NOW = new Date("2026-11-23T02:00:00Z");

export const FIELDS: FairFields = {
  name: "冬日虚构招聘会",
  heldOn: "2026-12-11",
  startsAt: "09:00",
  endsAt: "12:00",
  areaCode: JINPING,
  place: "虚构大厅",
  address: null,
  hostOrganisationId: null,
  accessibility: { "step-free-access": "yes", "accessible-toilet": "no" },
  about: "",
  registrationClosesOn: "2026-12-07",
};

/** The database and a clock that stands on 23 November 2026, or another day. */
export function fairPorts(db: Db, at: Date = NOW) {
  return { db, clock: fixedClock(at) };
}

/** Somebody with one role and nothing else. */
export async function signedIn(db: Db, role: Role, bounds: { organisationId?: number } = {}): Promise<SignedIn> {
  return principalOf(db, await accountOf(db, role, bounds));
}

/** What the last changes left in the audit log and the outbox. */
export async function traces(db: Db) {
  const lines = await db.select().from(auditLog).orderBy(auditLog.id);
  const facts = await db.select({ topic: outbox.topic, payload: outbox.payload }).from(outbox).orderBy(outbox.id);
  return { lines, actions: lines.map(({ action }) => action), facts };
}
