import type { Principal } from "#app/domain/accounts/principal.ts";
import { type IsoDate, noonOf } from "#app/domain/dates.ts";
import { checkVisitDay, type VisitKind } from "#app/domain/guidance/visits.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { guidanceEntries } from "#db/schema/all.ts";

const LONGEST_TEXT = 1000;

/**
 * A liaison writes down a visit to a person who gave them a mandate, or a call. It stands among the person's guidance
 * entries, and the counsellor in charge is told.
 *
 * Refuses `not-signed-in`, `not-found`, `invalid-input` (fields `text`, `day`), `date-in-future` (field `day`).
 *
 * @returns whether there is a counsellor to be told
 */
export async function recordVisit(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: { readonly seekerId: number; readonly kind: VisitKind; readonly text: string; readonly day: IsoDate },
): Promise<Result<{ readonly told: boolean }>> {
  const { seekerId, kind, day } = input;
  const text = input.text.trim();
  const today = ports.clock.today();
  const at = ports.clock.now();
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "guidance.visit", seekerId, today);
    if (!found.ok) return found;
    if (text === "" || text.length > LONGEST_TEXT) return refuse("invalid-input", { field: "text" });
    const dayChecked = checkVisitDay(day, today);
    if (!dayChecked.ok) return dayChecked;
    const { grant, seeker } = found.value;
    const [entry] = await tx
      .insert(guidanceEntries)
      .values({
        seekerId,
        counsellorId: seeker.counsellorId,
        kind,
        text,
        doneAt: day === today ? at : noonOf(day),
        createdBy: grant.accountId,
        createdAt: at,
      })
      .returning({ id: guidanceEntries.id });
    if (entry === undefined) throw new Error("The visit was not kept.");
    const told = seeker.counsellorId !== null;
    await recordChange(
      tx,
      {
        at,
        accountId: grant.accountId,
        role: grant.role,
        action: "guidance.record-visit",
        objectType: "guidance-entry",
        objectId: entry.id,
        onBehalfOfSeekerId: grant.onBehalf ? seekerId : null,
        details: { kind },
      },
      told ? [{ topic: "visit.recorded", payload: { entryId: entry.id } }] : [],
    );
    return ok({ told });
  });
}
