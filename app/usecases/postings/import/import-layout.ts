import {
  type FileLayout,
  layOut,
  type LayoutChoices,
  type SheetHead,
} from "#app/domain/postings/import/layout/file-layout.ts";
import { type AsideRow, rowPlacer, type VacancyRow } from "#app/domain/postings/import/layout/place-rows.ts";
import type { ColumnMapping } from "#app/domain/postings/import/fields.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { SpreadsheetOutline } from "#app/gateways/files/spreadsheet-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db, Tx } from "#db/client.ts";
import type { ImportOutline } from "#db/schema/all.ts";
import { fileOf, type ImportRow, outlineOf } from "./find-import.ts";
import { storable } from "./import-settings.ts";

/** The outline of a file as it is kept. */
export function keptOutline({ sheets, hidden }: Pick<SpreadsheetOutline, "sheets" | "hidden">): ImportOutline {
  return {
    sheets: sheets.map(({ name, rows, head }) => ({
      name: storable(name),
      rows,
      head: head.map((row) => ({ ...row, cells: row.cells.map(storable) })),
    })),
    hidden: hidden.map(storable),
  };
}

/** Lays out a file as its outline and what its user said of it tell. */
export function layoutOf(outline: ImportOutline, choices: LayoutChoices): FileLayout {
  return layOut(outline.sheets, outline.hidden, choices);
}

export type LayoutPorts = Pick<Ports, "spreadsheets"> & { readonly db: Db | Tx };

/** Outline and layout of an import that has not begun. Refuses `changed-meanwhile`, and what the reader refuses. */
export async function laidOut(
  ports: LayoutPorts,
  found: ImportRow,
): Promise<Result<{ readonly outline: ImportOutline; readonly layout: FileLayout }>> {
  if (found.status !== "uploaded") return refuse("changed-meanwhile");
  const kept = await outlineOf(ports.db, found.id);
  const outline = kept === undefined ? await readAgain(ports, found) : ok(kept);
  if (!outline.ok) return outline;
  return ok({ outline: outline.value, layout: found.layout ?? layoutOf(outline.value, found.layoutChoices) });
}

/** For files that were handed in before outlines were kept. */
async function readAgain(ports: LayoutPorts, found: ImportRow): Promise<Result<ImportOutline>> {
  const content = await fileOf(ports.db, found.id);
  if (content === undefined) return refuse("changed-meanwhile");
  const read = await ports.spreadsheets.outline(found.fileName, content);
  return read.ok ? ok(keptOutline(read.value)) : read;
}

/** The first rows of a file in their order: those of its lists, and those that are no vacancy. */
export function placedRows(
  sheets: readonly SheetHead[],
  layout: FileLayout,
  mapping: ColumnMapping,
): { readonly vacancies: readonly VacancyRow[]; readonly aside: readonly AsideRow[] } {
  const place = rowPlacer(layout, mapping);
  const placed = sheets.flatMap(({ head }) => head.map(place)).filter((row) => row !== undefined);
  return {
    vacancies: placed.filter((row) => row.kind === "vacancy"),
    aside: placed.filter((row) => row.kind !== "vacancy"),
  };
}

/** A row as people find it: its number, with the sheet's name where there are several. */
export function rowName(layout: FileLayout, row: { readonly sheet: number; readonly number: number }): string {
  const sheet = layout.sheets.length > 1 ? layout.sheets.find((each) => each.sheet === row.sheet) : undefined;
  return sheet === undefined ? String(row.number) : `${row.number}（${sheet.name}）`;
}
