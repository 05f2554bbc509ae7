import { LAST_ROW } from "#app/domain/postings/import/layout/sheet-row.ts";
import { FileRefused } from "./file-refused.ts";
import { MOST_CELLS_IN_ROW, MOST_ROW_CHARACTERS, type Tally } from "./limits.ts";
import { columnOfReference } from "./xlsx-values.ts";
import type { Attributes, XmlListener } from "./xml-events.server.ts";

/** A cell as the sheet's XML writes it. */
export interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly text: string;
  readonly formula: boolean;
}

export interface RawRow {
  readonly number: number;
  /** Cells that hold something. */
  readonly cells: readonly RawCell[];
}

/** Gathers rows from the events of a sheet's XML; `taken` empties it. Every cell counts, also those that hold nothing. */
export class SheetListener implements XmlListener {
  readonly #allCells: Tally;
  #rows: RawRow[] = [];
  #cells: RawCell[] = [];
  #rowNumber = 0;
  #rowCells = 0;
  #rowCharacters = 0;
  #lastColumn = -1;
  #cell: { column: number; type: string; style: number; text: string; formula: boolean } | undefined;
  #inText = false;
  #inPhonetic = false;

  constructor(allCells: Tally) {
    this.#allCells = allCells;
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === "row") this.#beginRow(attributes()["r"]);
    else if (name === "c") this.#beginCell(attributes());
    else if (name === "f" && this.#cell) this.#cell.formula = true;
    else if (name === "v" || name === "t") this.#inText = true;
    else if (name === "rPh") this.#inPhonetic = true;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#inText = false;
    else if (name === "rPh") this.#inPhonetic = false;
    else if (name === "c" && this.#cell) {
      if (this.#cell.text !== "" || this.#cell.formula) this.#cells.push(this.#cell);
      this.#cell = undefined;
    } else if (name === "row") this.#rows.push({ number: this.#rowNumber, cells: this.#cells });
  }

  text(text: string): void {
    if (!this.#cell || !this.#inText || this.#inPhonetic) return;
    this.#rowCharacters += text.length;
    if (this.#rowCharacters > MOST_ROW_CHARACTERS) throw new FileRefused("file-too-complex");
    this.#cell.text += text;
  }

  taken(): readonly RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** A row counts on from the one before unless it states a number that a row can have, and that comes after it. */
  #beginRow(stated: string | undefined): void {
    const number = Number(stated ?? "");
    const follows = Number.isInteger(number) && number > this.#rowNumber && number <= LAST_ROW;
    this.#rowNumber = follows ? number : this.#rowNumber + 1;
    if (this.#rowNumber > LAST_ROW) throw new FileRefused("too-many-rows");
    this.#cells = [];
    this.#rowCells = 0;
    this.#rowCharacters = 0;
    this.#lastColumn = -1;
  }

  #beginCell({ r = "", t = "n", s = "0" }: Attributes): void {
    this.#allCells.add();
    this.#rowCells += 1;
    if (this.#rowCells > MOST_CELLS_IN_ROW) throw new FileRefused("file-too-complex");
    this.#lastColumn = columnOfReference(r) ?? this.#lastColumn + 1;
    this.#cell = { column: this.#lastColumn, type: t, style: Number(s), text: "", formula: false };
  }
}
