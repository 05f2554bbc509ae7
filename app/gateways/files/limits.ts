import { FileRefused } from "./file-refused.ts";

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The last column a workbook can have (XFD): no row has more cells, empty ones counted. */
export const MOST_CELLS_IN_ROW = 16_384;

/** Rows in which something stands, in all sheets together: 50,000 postings, with headings, notes and totals. */
export const MOST_FILLED_ROWS = 60_000;
/** Cells in all, empty ones counted. */
export const MOST_CELLS = 6_000_000;
/** Characters of one row. */
export const MOST_ROW_CHARACTERS = 200_000;
/** Characters of all cells, merged ones counted each time they are shown. */
export const MOST_CHARACTERS = 64_000_000;
export const MOST_SHEETS = 100;
export const MOST_MERGES = 200_000;
/** Texts a workbook keeps apart from its cells; no more than there are cells. */
export const MOST_STRINGS = 1_000_000;
export const MOST_STYLES = 65_536;
export const MOST_XML_DEPTH = 64;

/** Counts towards a limit, and refuses the file as soon as it is passed. */
export class Tally {
  #count = 0;
  readonly #most: number;
  readonly #code: "file-too-complex" | "too-many-rows";

  constructor(most: number, code: "file-too-complex" | "too-many-rows" = "file-too-complex") {
    this.#most = most;
    this.#code = code;
  }

  /** Throws `FileRefused` where `more` leads beyond the limit. */
  add(more = 1): void {
    this.#count += more;
    if (this.#count > this.#most) throw new FileRefused(this.#code);
  }
}
