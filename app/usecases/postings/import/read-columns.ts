import type { Principal } from "#app/domain/accounts/principal.ts";
import type { ColumnTarget } from "#app/domain/postings/import/fields.ts";
import { type Certainty, missingTargets, suggestColumns } from "#app/domain/postings/import/recognise-columns.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { mappingFrom, storable } from "./import-settings.ts";
import { openHead } from "./open-head.ts";

const SAMPLES = 3;
const LONGEST_SAMPLE = 80;

export interface ImportColumn {
  readonly column: number;
  readonly heading: string;
  readonly samples: readonly string[];
  readonly target: ColumnTarget;
  /** How sure the suggestion is; null where a person has chosen otherwise. */
  readonly certainty: Certainty | null;
}

export interface ImportColumns {
  readonly importId: number;
  readonly fileName: string;
  /** Whether the rows name their employers. */
  readonly namesEmployers: boolean;
  readonly columns: readonly ImportColumn[];
  readonly missing: readonly ColumnTarget[];
}

/** The columns of an import that has not begun, each with its first cells and what it is read as. */
export async function readColumns(
  ports: Pick<Ports, "db" | "spreadsheets">,
  principal: Principal,
  importId: number,
): Promise<Result<ImportColumns>> {
  const head = await openHead(ports, principal, importId);
  if (!head.ok) return head;
  const { found, headings, rows } = head.value;
  const cells = rows.map((row) => row.cells);
  const suggestions = suggestColumns(headings, cells);
  const mapping = mappingFrom(found.mapping);
  const namesEmployers = found.organisationId === null;
  return ok({
    importId,
    fileName: found.fileName,
    namesEmployers,
    missing: missingTargets(mapping, !namesEmployers),
    columns: headings.map((heading, column) => {
      const target = mapping[String(column)] ?? "ignore";
      const suggestion = suggestions[column];
      const filled = cells.map((row) => row[column] ?? "").filter((cell) => cell !== "");
      return {
        column,
        heading,
        samples: filled.slice(0, SAMPLES).map((cell) => storable(cell).slice(0, LONGEST_SAMPLE)),
        target,
        certainty: suggestion?.target === target ? suggestion.certainty : null,
      };
    }),
  });
}
