import { and, inArray, sql } from "drizzle-orm";
import type { Ports } from "#app/usecases/ports.ts";
import { imports, outbox } from "#db/schema/all.ts";

/** An import says more often than this how far it has come; one that waits behind others is handed over twice at most. */
const SILENT_MS = 5 * 60_000;

/**
 * Hands imports over to the workers again that have said nothing for a while: their job was lost with its worker. One that
 * runs all the same is not disturbed: two runs write nothing twice.
 *
 * @returns how many were handed over
 */
export async function watchImports({ db, clock }: Pick<Ports, "db" | "clock">): Promise<number> {
  const now = clock.now();
  const silentSince = new Date(now.getTime() - SILENT_MS);
  return db.transaction(async (tx) => {
    const silent = await tx
      .update(imports)
      .set({ progressedAt: now })
      .where(
        and(
          inArray(imports.status, ["queued", "running"]),
          sql`coalesce(${imports.progressedAt}, ${imports.startedAt}, ${imports.createdAt}) < ${silentSince.toISOString()}`,
        ),
      )
      .returning({ importId: imports.id });
    if (silent.length === 0) return 0;
    await tx
      .insert(outbox)
      .values(silent.map((payload) => ({ topic: "import.queued" as const, payload, createdAt: now })));
    return silent.length;
  });
}
