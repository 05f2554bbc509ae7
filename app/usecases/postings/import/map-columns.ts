import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { type ColumnMapping, isColumnTarget } from "#app/domain/postings/import/fields.ts";
import { doubledTargets, missingTargets } from "#app/domain/postings/import/recognise-columns.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { imports } from "#db/schema/all.ts";
import { findImport } from "./find-import.ts";

/**
 * Keeps what a person says each column is, by column number from 0.
 *
 * Refuses `columns-not-mapped` where the title, the pay or the employer has no column or one thing has two (params
 * `missing`, `doubled`: targets, separated by commas), `invalid-input` for something a column cannot be, and
 * `changed-meanwhile` once the import has begun.
 */
export async function mapColumns(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  importId: number,
  chosen: Readonly<Record<string, string>>,
): Promise<Result<undefined>> {
  return ports.db.transaction(async (tx) => {
    const result = await findImport(tx, principal, "postings.import", importId, "lock");
    if (!result.ok) return result;
    const { found, grant } = result.value;
    if (found.status !== "uploaded") return refuse("changed-meanwhile");
    const mapping: Record<string, ColumnMapping[string]> = {};
    for (const column of found.headers.keys()) {
      const target = chosen[String(column)] ?? "ignore";
      if (!isColumnTarget(target)) return refuse("invalid-input", { field: `column${column}` });
      mapping[String(column)] = target;
    }
    const missing = missingTargets(mapping, found.organisationId !== null);
    const doubled = doubledTargets(mapping);
    if (missing.length > 0 || doubled.length > 0) {
      return refuse("columns-not-mapped", { params: { missing: missing.join(","), doubled: doubled.join(",") } });
    }
    await tx.update(imports).set({ mapping }).where(eq(imports.id, importId));
    await recordChange(tx, {
      at: ports.clock.now(),
      accountId: grant.accountId,
      role: grant.role,
      action: "postings.map-columns",
      objectType: "import",
      objectId: importId,
    });
    return ok();
  });
}
