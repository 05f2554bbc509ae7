import { and, eq, max, ne } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { importPace, type ImportPace } from "#app/domain/postings/import/pace.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { findWorkers } from "#app/usecases/notices/workers-presence.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { imports } from "#db/schema/all.ts";
import { findImport } from "./find-import.ts";

export interface ImportProgress {
  readonly fileName: string;
  readonly rowsDone: number;
  /** Null until the file has been read to its end. */
  readonly rowsTotal: number | null;
  readonly progressedAt: Date;
  /** Null once the import is not with the workers: not handed over yet, or ended. */
  readonly pace: ImportPace | null;
}

/** How far an import is and whether it is getting on. Refuses as `findImport`. */
export async function readImportProgress(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  importId: number,
): Promise<Result<ImportProgress>> {
  const result = await findImport(ports.db, principal, "postings.read-import", importId);
  if (!result.ok) return result;
  const { fileName, status, rowsDone, rowsTotal, createdAt } = result.value.found;
  const progressedAt = result.value.found.progressedAt ?? createdAt;
  const progress = { fileName, rowsDone, rowsTotal: rowsTotal === 0 ? null : rowsTotal, progressedAt };
  if (status !== "queued" && status !== "running") return ok({ ...progress, pace: null });
  const [others] = await ports.db
    .select({ at: max(imports.progressedAt) })
    .from(imports)
    .where(and(eq(imports.status, "running"), ne(imports.id, importId)));
  const workers = await findWorkers(ports);
  const facts = { status, progressedAt, workers, otherProgressedAt: others?.at ?? null };
  return ok({ ...progress, pace: importPace(facts, ports.clock.now()) });
}
