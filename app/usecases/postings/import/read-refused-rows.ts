import { asc, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { importRefusals, type RefusedProblem } from "#db/schema/all.ts";
import { findImport } from "./find-import.ts";

/** A refused row as it stood in the file, with why it was not taken. */
export interface RowToMend {
  readonly cells: readonly string[];
  readonly problems: readonly RefusedProblem[];
}

export interface RowsToMend {
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly rows: readonly RowToMend[];
}

/** All refused rows of an import under the headings of its file, to be mended and handed in again. */
export async function readRefusedRows(
  ports: Pick<Ports, "db">,
  principal: Principal,
  importId: number,
): Promise<Result<RowsToMend>> {
  const result = await findImport(ports.db, principal, "postings.read-import", importId);
  if (!result.ok) return result;
  const { found } = result.value;
  const rows = await ports.db
    .select({ cells: importRefusals.row, problems: importRefusals.problems })
    .from(importRefusals)
    .where(eq(importRefusals.importId, importId))
    .orderBy(asc(importRefusals.sheet), asc(importRefusals.rowNumber));
  return ok({ fileName: found.fileName, headings: found.headers, rows });
}
