import { and, desc, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { guidanceEntries } from "#db/schema/all.ts";

export interface Visits {
  readonly name: string;
  /** What the reader wrote down, the newest first; nothing that anybody else did. */
  readonly visits: readonly Pick<
    typeof guidanceEntries.$inferSelect,
    "id" | "kind" | "text" | "doneAt" | "createdAt"
  >[];
}

/** A liaison's own visits to a person under mandate. Refuses `not-signed-in`, `not-found`. */
export async function readVisits(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  seekerId: number,
): Promise<Result<Visits>> {
  const found = await findSeeker(ports.db, principal, "guidance.visit", seekerId, ports.clock.today());
  if (!found.ok) return found;
  const { seeker, grant } = found.value;
  const visits = await ports.db
    .select({
      id: guidanceEntries.id,
      kind: guidanceEntries.kind,
      text: guidanceEntries.text,
      doneAt: guidanceEntries.doneAt,
      createdAt: guidanceEntries.createdAt,
    })
    .from(guidanceEntries)
    .where(and(eq(guidanceEntries.seekerId, seekerId), eq(guidanceEntries.createdBy, grant.accountId)))
    .orderBy(desc(guidanceEntries.doneAt), desc(guidanceEntries.id));
  return ok({ name: seeker.name, visits });
}
