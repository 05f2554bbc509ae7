import { zip } from "./made-files.ts";

/** A number in a cell format of its own: `{ number: 3500, format: '0"元/月"' }`. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}

export interface MadeSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Texts by row and column; empty ones are left out of the file, as spreadsheet programs do. */
  readonly rows: readonly (readonly (string | FormattedNumber)[])[];
  /** Merged ranges as a spreadsheet names them: `A1:B2`. */
  readonly merges?: readonly string[];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A workbook with any sheets, merged cells and number formats, as the reader meets them. */
export function book(sheets: readonly MadeSheet[]): Buffer {
  const formats: string[] = [];
  const styleOf = (format: string) => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const cell = (value: string | FormattedNumber, row: number, column: number) => {
    const reference = `${String.fromCharCode(65 + column)}${row}`;
    if (value === "") return "";
    return typeof value === "string"
      ? `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
      : `<c r="${reference}" s="${styleOf(value.format)}"><v>${value.number}</v></c>`;
  };
  const parts = sheets.map(({ rows, merges = [] }) => {
    const lines = rows.map((cells, index) => {
      const inside = cells.map((value, column) => cell(value, index + 1, column)).join("");
      return `<row r="${index + 1}">${inside}</row>`;
    });
    const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
    const merged = ranges === "" ? "" : `<mergeCells count="${merges.length}">${ranges}</mergeCells>`;
    return `<worksheet><sheetData>${lines.join("")}</sheetData>${merged}</worksheet>`;
  });
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return zip([
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="r"><sheets>${sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${sheets
        .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
        .join("")}<Relationship Id="rIdStyles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      content: `<styleSheet><numFmts>${codes.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
    },
    ...parts.map((content, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content })),
  ]);
}
