import { FileRefused } from "./file-refused.ts";
import { MOST_COLUMNS, type SheetRow, sheetRow } from "./sheet-row.ts";
import { readXlsxParts, type XlsxParts } from "./xlsx-parts.server.ts";
import { columnOfReference, dateText, numberText, unescapeXlsxText } from "./xlsx-values.ts";
import { type Attributes, readXml, type XmlListener } from "./xml-events.server.ts";
import { inflateEntry } from "./zip-archive.server.ts";

interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly text: string;
  readonly formula: boolean;
}

interface RawRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
}

/** Gathers rows from a sheet's events; `taken` empties it. */
class SheetListener implements XmlListener {
  #rows: RawRow[] = [];
  #cells: RawCell[] = [];
  #rowNumber = 0;
  #cell: { column: number; type: string; style: number; text: string; formula: boolean } | undefined;
  #inText = false;
  #inPhonetic = false;

  open(name: string, attributes: () => Attributes): void {
    if (name === "row") {
      const stated = Number(attributes()["r"] ?? "");
      this.#rowNumber = stated > this.#rowNumber ? stated : this.#rowNumber + 1;
      this.#cells = [];
    } else if (name === "c") {
      const { r = "", t = "n", s = "0" } = attributes();
      const next = (this.#cells.at(-1)?.column ?? -1) + 1;
      this.#cell = { column: columnOfReference(r) ?? next, type: t, style: Number(s), text: "", formula: false };
    } else if (name === "f" && this.#cell) this.#cell.formula = true;
    else if (name === "v" || name === "t") this.#inText = true;
    else if (name === "rPh") this.#inPhonetic = true;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#inText = false;
    else if (name === "rPh") this.#inPhonetic = false;
    else if (name === "c" && this.#cell) {
      this.#cells.push(this.#cell);
      this.#cell = undefined;
    } else if (name === "row") this.#rows.push({ number: this.#rowNumber, cells: this.#cells });
  }

  text(text: string): void {
    if (this.#cell && this.#inText && !this.#inPhonetic) this.#cell.text += text;
  }

  taken(): readonly RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}

/** The workbook's texts up to the highest index asked for, so that a preview needs not read all of them. */
async function readSharedStrings(file: Buffer, parts: XlsxParts, count: number): Promise<readonly string[]> {
  const strings: string[] = [];
  if (parts.sharedStrings === undefined || count === 0) return strings;
  let current = "";
  let inText = false;
  let inPhonetic = false;
  const listener: XmlListener = {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") inPhonetic = true;
    },
    close: (name) => {
      if (name === "si") strings.push(unescapeXlsxText(current));
      else if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
    },
    text: (text) => {
      if (inText && !inPhonetic) current += text;
    },
  };
  for await (const _ of readXml(inflateEntry(file, parts.sharedStrings), listener)) if (strings.length >= count) break;
  return strings;
}

function textOf(cell: RawCell, strings: readonly string[], parts: XlsxParts): string {
  switch (cell.type) {
    case "s": {
      const text = strings[Number(cell.text)];
      if (text === undefined && cell.text !== "") throw new FileRefused("file-damaged");
      return text ?? "";
    }
    case "n": {
      if (cell.text === "") return "";
      const isDate = parts.dateStyles.has(cell.style);
      return isDate ? dateText(Number(cell.text), parts.datesFrom1904) : numberText(cell.text);
    }
    case "b":
      return cell.text === "1" ? "TRUE" : "FALSE";
    case "d":
      return cell.text.replace(/T00:00:00(?:\.0+)?Z?$/, "");
    default:
      return unescapeXlsxText(cell.text);
  }
}

function cooked(raw: RawRow, strings: readonly string[], parts: XlsxParts): SheetRow | undefined {
  const cells: string[] = [];
  const formulas: number[] = [];
  for (const cell of raw.cells) {
    // A lone cell far to the right must not make a row of sixteen thousand.
    const column = Math.min(cell.column, MOST_COLUMNS);
    while (cells.length <= column) cells.push("");
    const text = textOf(cell, strings, parts);
    cells[column] = column < MOST_COLUMNS ? text : `${cells[column] ?? ""} ${text}`;
    if (cell.formula && column < MOST_COLUMNS) formulas.push(column);
  }
  return sheetRow(raw.number, cells, formulas);
}

/**
 * The rows of a workbook's first visible sheet, in the order of the file. `most` bounds how many are read, so that a
 * preview is quick however long the sheet is.
 *
 * Throws `FileRefused`: `file-damaged`, `file-compression-suspicious`.
 */
export async function* readXlsxRows(file: Buffer, most = Number.POSITIVE_INFINITY): AsyncGenerator<SheetRow> {
  const parts = await readXlsxParts(file);
  const listener = new SheetListener();
  const steps = readXml(inflateEntry(file, parts.sheet), listener);
  if (Number.isFinite(most)) {
    const rows: RawRow[] = [];
    for await (const _ of steps) {
      rows.push(...listener.taken().filter((row) => row.cells.length > 0));
      if (rows.length >= most) break;
    }
    const indices = rows.flatMap((row) => row.cells).map((cell) => (cell.type === "s" ? Number(cell.text) + 1 : 0));
    const strings = await readSharedStrings(file, parts, Math.max(0, ...indices));
    for (const row of rows.slice(0, most)) {
      const read = cooked(row, strings, parts);
      if (read !== undefined) yield read;
    }
    return;
  }
  const strings = await readSharedStrings(file, parts, Number.POSITIVE_INFINITY);
  for await (const _ of steps) {
    for (const row of listener.taken()) {
      const read = cooked(row, strings, parts);
      if (read !== undefined) yield read;
    }
  }
}
