import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { type ColumnMapping, isColumnTarget } from "#app/domain/postings/import/fields.ts";
import { doubledInFile, missingInFile } from "#app/domain/postings/import/layout/file-columns.ts";
import { withEmployer } from "#app/domain/postings/import/layout/file-layout.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { imports } from "#db/schema/all.ts";
import { storable } from "./import-settings.ts";
import { openHead } from "./open-head.ts";

const LONGEST_EMPLOYER = 100;

export interface ChosenColumns {
  /** What each column is read as, by its number from 0 as text. */
  readonly targets: Readonly<Record<string, string>>;
  /** The employer of all rows, where no column names it. */
  readonly employer: string;
}

/**
 * Keeps what a person says each column is, and whose postings they are where the file does not say.
 *
 * Refuses `columns-not-mapped` where the title, the pay or the employer has no column or one thing has two (params
 * `missing`, `doubled`: targets, separated by commas), `invalid-input` for something a column cannot be, and
 * `changed-meanwhile` once the import has begun.
 */
export async function mapColumns(
  ports: Pick<Ports, "db" | "clock" | "spreadsheets">,
  principal: Principal,
  importId: number,
  chosen: ChosenColumns,
): Promise<Result<undefined>> {
  return ports.db.transaction(async (tx) => {
    const head = await openHead({ ...ports, db: tx }, principal, importId, "lock");
    if (!head.ok) return head;
    const { found, grant } = head.value;
    const employerKnown = found.organisationId !== null;
    if (chosen.employer.length > LONGEST_EMPLOYER) return refuse("invalid-input", { field: "employer" });
    const layout = withEmployer(head.value.layout, employerKnown ? "" : storable(chosen.employer));
    const mapping: Record<string, ColumnMapping[string]> = {};
    for (const column of layout.headings.keys()) {
      const isNamed = column === layout.employer?.column;
      const target = isNamed ? "employer" : (chosen.targets[String(column)] ?? "ignore");
      if (!isColumnTarget(target)) return refuse("invalid-input", { field: `column${column}` });
      mapping[String(column)] = target;
    }
    const missing = missingInFile(mapping, layout, employerKnown);
    const doubled = doubledInFile(mapping, layout);
    if (missing.length > 0 || doubled.length > 0) {
      return refuse("columns-not-mapped", { params: { missing: missing.join(","), doubled: doubled.join(",") } });
    }
    await tx.update(imports).set({ mapping, layout, headers: layout.headings }).where(eq(imports.id, importId));
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
