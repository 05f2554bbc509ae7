import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { trainingRecords } from "#db/schema/all.ts";
import { findSeeker, seekerChange, seekerChanged, touchProfile } from "./find-seeker.ts";

/** Adds a training (培训) the person has finished, with the skill it gave. Refuses `not-signed-in` and `not-found`. */
export async function addTrainingRecord(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    readonly title: string;
    readonly provider: string | null;
    readonly finishedOn: IsoDate | null;
    readonly skill: string | null;
  },
): Promise<Result<undefined>> {
  const { seekerId, ...record } = input;
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "seekers.write", seekerId, ports.clock.today(), "lock");
    if (!found.ok) return found;
    await tx.insert(trainingRecords).values({ seekerId, ...record });
    await touchProfile(tx, seekerId, at);
    const change = seekerChange(found.value.grant, seekerId, at, "seekers.add-training-record");
    await recordChange(tx, change, seekerChanged(seekerId));
    return ok();
  });
}
