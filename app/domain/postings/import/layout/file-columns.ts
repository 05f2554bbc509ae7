import type { ColumnMapping, ColumnTarget } from "../fields.ts";
import { type ColumnSuggestion, doubledTargets, missingTargets, suggestColumns } from "../recognise-columns.ts";
import { type FileLayout, mappingOfSheet, type SheetHead } from "./file-layout.ts";

const UNKNOWN: ColumnSuggestion = { target: "ignore", certainty: "none" };
const RANK = { sure: 2, likely: 1, none: 0 } as const;

/** The first cells below the headings in each of the import's columns. */
export function samplesOf(sheets: readonly SheetHead[], layout: FileLayout): readonly (readonly string[])[] {
  const samples: string[][] = layout.headings.map(() => []);
  for (const { sheet, headingRows, columns } of layout.sheets) {
    for (const row of sheets[sheet]?.head ?? []) {
      if (row.number <= headingRows[1]) continue;
      for (const [own, column] of columns.entries()) samples[column]?.push(row.cells[own] ?? "");
    }
  }
  return samples;
}

/** What each of the import's columns probably holds: judged sheet by sheet, since each field goes to one column of a sheet. */
export function suggestForFile(sheets: readonly SheetHead[], layout: FileLayout): readonly ColumnSuggestion[] {
  const suggestions = layout.headings.map(() => UNKNOWN);
  const samples = samplesOf(sheets, layout);
  for (const { columns, stated } of layout.sheets) {
    const rows = Math.max(0, ...columns.map((column) => samples[column]?.length ?? 0));
    const ofSheet = suggestColumns(
      columns.map((column) => layout.headings[column] ?? ""),
      Array.from({ length: rows }, (_, row) => columns.map((column) => samples[column]?.[row] ?? "")),
    );
    for (const [own, column] of columns.entries()) {
      const suggestion = ofSheet[own] ?? UNKNOWN;
      const before = suggestions[column] ?? UNKNOWN;
      if (RANK[suggestion.certainty] > RANK[before.certainty]) suggestions[column] = suggestion;
    }
    for (const { target, column } of stated) suggestions[column] = { target, certainty: "sure" };
  }
  if (layout.employer !== null) suggestions[layout.employer.column] = { target: "employer", certainty: "sure" };
  return suggestions;
}

/** What a row cannot be without and some sheet has no column for. */
export function missingInFile(
  mapping: ColumnMapping,
  layout: FileLayout,
  employerKnown: boolean,
): readonly ColumnTarget[] {
  return unique(
    layout.sheets.flatMap((sheet) => missingTargets(mappingOfSheet(mapping, layout, sheet), employerKnown)),
  );
}

/** Targets that several columns of one sheet are read as. */
export function doubledInFile(mapping: ColumnMapping, layout: FileLayout): readonly ColumnTarget[] {
  return unique(layout.sheets.flatMap((sheet) => doubledTargets(mappingOfSheet(mapping, layout, sheet))));
}

function unique(targets: readonly ColumnTarget[]): readonly ColumnTarget[] {
  return [...new Set(targets)];
}
