import { cutText } from "../../../cut-text.ts";
import type { ColumnMapping } from "../fields.ts";
import { targetOfHeading } from "../recognise-columns.ts";
import { type FileLayout, mappingOfSheet, type SheetLayout } from "./file-layout.ts";
import { labelledFacts, type StatedAbove } from "./labelled-lines.ts";
import { type AsideKind, asideKind, type TableColumns } from "./rows-aside.ts";
import { ownCells, type SheetRow } from "./sheet-row.ts";

/** A row of a list, by the import's columns. */
export interface VacancyRow {
  readonly kind: "vacancy";
  readonly sheet: number;
  readonly number: number;
  readonly cells: readonly string[];
  readonly formulas: readonly number[];
  /** Columns whose value holds for several rows. */
  readonly shared: readonly number[];
  /** Columns that repeat the value of the cell to their left. */
  readonly repeated: readonly number[];
}

/** A row that is no vacancy. */
export interface AsideRow {
  readonly kind: AsideKind;
  readonly sheet: number;
  readonly number: number;
  /** What stands in it. */
  readonly text: string;
}

const LONGEST_ASIDE = 200;

/**
 * Puts a file's rows, in their order, into the import's columns, and sets those aside that are no vacancy. Lines that name
 * an employer or a contact hold for the rows below them, until the headings are repeated without such a line.
 *
 * @returns a function that is given each row; undefined for rows of a sheet that is not read
 */
export function rowPlacer(
  layout: FileLayout,
  mapping: ColumnMapping,
): (row: SheetRow) => VacancyRow | AsideRow | undefined {
  const placers = new Map(
    layout.sheets.map((sheet) => [sheet.sheet, sheetPlacer(layout, sheet, mappingOfSheet(mapping, layout, sheet))]),
  );
  return (row) => placers.get(row.sheet)?.(row);
}

function sheetPlacer(layout: FileLayout, sheet: SheetLayout, mapping: ColumnMapping) {
  const [first, last] = sheet.headingRows;
  const table = tableOf(sheet, layout.headings, mapping);
  let facts = new Map<StatedAbove, string>();
  let sinceVacancy = new Map<StatedAbove, string>();

  const takeFacts = (row: SheetRow) => {
    const stated = labelledFacts(row);
    const isAbove = row.number < first;
    // Below the first headings only lines that name an employer, and those right after, say whose the next rows are.
    if (!isAbove && stated.some(({ target }) => target === "employer")) {
      facts = new Map();
      sinceVacancy = new Map();
    } else if (!isAbove && !sinceVacancy.has("employer")) return;
    for (const { target, value } of stated) {
      facts.set(target, value);
      sinceVacancy.set(target, value);
    }
  };

  const aside = (kind: AsideKind, row: SheetRow): AsideRow => {
    if (kind === "heading" && row.number > last) facts = new Map(sinceVacancy);
    else takeFacts(row);
    const text = ownCells(row).map((cell) => cell.text);
    return { kind, sheet: row.sheet, number: row.number, text: cutText(text.join(" "), LONGEST_ASIDE) };
  };

  return (row: SheetRow): VacancyRow | AsideRow => {
    if (row.number < first) return aside("above", row);
    if (row.number <= last) return aside("heading", row);
    const kind = asideKind(row, table);
    if (kind !== undefined) return aside(kind, row);
    sinceVacancy = new Map();
    return { ...placed(row, sheet, layout, facts), kind: "vacancy", sheet: row.sheet, number: row.number };
  };
}

function tableOf(sheet: SheetLayout, headings: readonly string[], mapping: ColumnMapping): TableColumns {
  const title = sheet.columns.findIndex((column) => mapping[String(column)] === "title");
  const numbers = sheet.columns.flatMap((column, own) =>
    targetOfHeading(headings[column] ?? "") === "ignore" ? [own] : [],
  );
  return {
    headingRows: sheet.headingTexts,
    title: title < 0 ? null : title,
    numbers: new Set(numbers),
    width: sheet.columns.length,
  };
}

function placed(row: SheetRow, sheet: SheetLayout, layout: FileLayout, facts: ReadonlyMap<StatedAbove, string>) {
  const width = layout.headings.length;
  const cells = Array.from({ length: width }, () => "");
  for (const [own, column] of sheet.columns.entries()) cells[column] = row.cells[own] ?? "";
  for (const { target, column } of sheet.stated) cells[column] = facts.get(target) ?? "";
  if (layout.employer !== null) cells[layout.employer.column] = layout.employer.name;
  const beyond = row.cells.slice(sheet.columns.length).filter((text) => text !== "");
  if (beyond.length > 0) cells.push(beyond.join(" "));
  const at = (own: number): number[] => {
    const column = sheet.columns[own];
    return column === undefined ? [] : [column];
  };
  return {
    cells,
    formulas: row.formulas.flatMap(at),
    shared: row.merged.filter(({ rows }) => rows[1] > rows[0]).flatMap(({ column }) => at(column)),
    repeated: row.merged.filter(({ column, columns }) => column > columns[0]).flatMap(({ column }) => at(column)),
  };
}
