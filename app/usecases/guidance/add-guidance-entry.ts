import type { Principal } from "#app/domain/accounts/principal.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import type { GuidanceKind } from "#app/domain/guidance/entries.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { guidanceEntries } from "#db/schema/all.ts";

const LONGEST_TEXT = 1000;

/**
 * Puts down a step of a person's guidance: with a day on which it is due, something to do; without one, something done
 * now.
 *
 * Refuses `not-signed-in`, `not-found`, `invalid-input` (field `text`), `date-in-past` (field `dueOn`).
 */
export async function addGuidanceEntry(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    readonly kind: GuidanceKind;
    readonly text: string;
    readonly dueOn: IsoDate | null;
  },
): Promise<Result<{ readonly entryId: number; readonly done: boolean }>> {
  const { seekerId, kind, dueOn } = input;
  const text = input.text.trim();
  const today = ports.clock.today();
  const at = ports.clock.now();
  if (text === "" || text.length > LONGEST_TEXT) return refuse("invalid-input", { field: "text" });
  return ports.db.transaction(async (tx) => {
    const found = await findSeeker(tx, principal, "guidance.write", seekerId, today);
    if (!found.ok) return found;
    if (dueOn !== null && dueOn < today) return refuse("date-in-past", { field: "dueOn" });
    const { grant } = found.value;
    const done = dueOn === null;
    const [entry] = await tx
      .insert(guidanceEntries)
      .values({
        seekerId,
        counsellorId: grant.accountId,
        kind,
        text,
        dueOn,
        doneAt: done ? at : null,
        createdBy: grant.accountId,
        createdAt: at,
      })
      .returning({ id: guidanceEntries.id });
    if (entry === undefined) throw new Error("The entry was not kept.");
    await recordChange(tx, {
      at,
      accountId: grant.accountId,
      role: grant.role,
      action: "guidance.add-entry",
      objectType: "guidance-entry",
      objectId: entry.id,
      onBehalfOfSeekerId: grant.onBehalf ? seekerId : null,
      details: { kind, done },
    });
    return ok({ entryId: entry.id, done });
  });
}
