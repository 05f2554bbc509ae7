import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { isOccupationCode } from "#app/domain/occupations/occupations.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { workHistory } from "#db/schema/all.ts";
import { findSeeker, seekerChange, seekerChanged, touchProfile } from "./find-seeker.ts";

/**
 * Adds a job the person has held. Refuses `not-signed-in`, `not-found`, and `invalid-input` at `to` where it ended before
 * it began, or at `occupationCode` for an unknown one.
 */
export async function addWorkRecord(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    readonly title: string;
    readonly occupationCode: string | null;
    readonly employer: string | null;
    readonly from: IsoDate | null;
    readonly to: IsoDate | null;
  },
): Promise<Result<undefined>> {
  const { seekerId, ...record } = input;
  if (record.from !== null && record.to !== null && record.to < record.from) {
    return refuse("invalid-input", { field: "to" });
  }
  if (record.occupationCode !== null && !isOccupationCode(record.occupationCode)) {
    return refuse("invalid-input", { field: "occupationCode" });
  }
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.write", seekerId, ports.clock.today(), "lock");
    if (!found.ok) return found;
    await tx.insert(workHistory).values({ seekerId, ...record });
    await touchProfile(tx, seekerId, at);
    const change = seekerChange(found.value.grant, seekerId, at, "seekers.add-work-record");
    await recordChange(tx, change, seekerChanged(seekerId));
    return ok();
  });
}
