import { cutText } from "#app/domain/cut-text.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { ColumnTarget } from "#app/domain/postings/import/fields.ts";
import type { FileLayout } from "#app/domain/postings/import/layout/file-layout.ts";
import { samplesOf, suggestForFile } from "#app/domain/postings/import/layout/file-columns.ts";
import type { Certainty } from "#app/domain/postings/import/recognise-columns.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { mappingFrom } from "./import-settings.ts";
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
  readonly layout: FileLayout;
  /** Names of all visible sheets, by number. */
  readonly sheetNames: readonly string[];
}

/** The columns of an import that has not begun, each with its first cells and what it is read as. */
export async function readColumns(
  ports: Pick<Ports, "db" | "spreadsheets">,
  principal: Principal,
  importId: number,
): Promise<Result<ImportColumns>> {
  const head = await openHead(ports, principal, importId);
  if (!head.ok) return head;
  const { found, outline, layout } = head.value;
  const samples = samplesOf(outline.sheets, layout);
  const suggestions = suggestForFile(outline.sheets, layout);
  const mapping = mappingFrom(found.mapping);
  return ok({
    importId,
    fileName: found.fileName,
    namesEmployers: found.organisationId === null,
    layout,
    sheetNames: outline.sheets.map(({ name }) => name),
    columns: layout.headings.map((heading, column) => {
      const target = mapping[String(column)] ?? "ignore";
      const suggestion = suggestions[column];
      const filled = samples[column]?.filter((cell) => cell !== "") ?? [];
      return {
        column,
        heading,
        samples: filled.slice(0, SAMPLES).map((cell) => cutText(cell, LONGEST_SAMPLE)),
        target,
        certainty: suggestion?.target === target ? suggestion.certainty : null,
      };
    }),
  });
}
