import { FileRefused } from "./file-refused.ts";
import { MOST_SHEETS, MOST_STYLES, Tally } from "./limits.ts";
import { isDateFormat, numberShownBy, type ShowNumber } from "./number-formats.ts";
import { decodeXmlText, readWholeXml, type XmlListener } from "./xml-events.server.ts";
import { openZip, type ZipArchive } from "./zip-archive.server.ts";

/** What reading a workbook's visible sheets needs. */
export interface XlsxParts {
  readonly archive: ZipArchive;
  /** Visible sheets in the order of their tabs; `part` is the name of the archive's entry. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Names of the sheets that the workbook hides. */
  readonly hidden: readonly string[];
  readonly sharedStrings: string | undefined;
  readonly styles: CellStyles;
  readonly datesFrom1904: boolean;
}

/** What the styles of cells, by index, do to the numbers in them. */
export interface CellStyles {
  readonly dates: ReadonlySet<number>;
  /** Styles that show a number with words: 3500元/月. */
  readonly worded: ReadonlyMap<number, ShowNumber>;
}

const WORKBOOK = "xl/workbook.xml";

type ReadPart = (part: string | undefined, listener: XmlListener) => Promise<void>;

/**
 * Finds a workbook's parts (ECMA-376 part 1, 18.2 and part 2).
 *
 * Throws `FileRefused`: `file-extension-mismatch` where the archive is no workbook, and what reading archives throws.
 */
export async function readXlsxParts(file: Buffer): Promise<XlsxParts> {
  const archive = await openZip(file);
  if (!archive.has(WORKBOOK)) throw new FileRefused("file-extension-mismatch");
  const read: ReadPart = async (part, listener) => {
    if (part !== undefined && archive.has(part)) await readWholeXml(archive.read(part), listener);
  };

  const sheets: { readonly name: string; readonly relation: string; readonly visible: boolean }[] = [];
  const sheetsSeen = new Tally(MOST_SHEETS);
  let datesFrom1904 = false;
  await read(WORKBOOK, {
    open: (name, attributes) => {
      if (name === "sheet") {
        sheetsSeen.add();
        const { state = "visible", name: title = "", ...rest } = attributes();
        const relation = Object.entries(rest).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
        sheets.push({ name: decodeXmlText(title), relation, visible: state === "visible" });
      } else if (name === "workbookPr") datesFrom1904 = ["1", "true"].includes(attributes()["date1904"] ?? "");
    },
  });

  const targets = new Map<string, string>();
  await read("xl/_rels/workbook.xml.rels", {
    open: (name, attributes) => {
      const { Id = "", Target = "" } = name === "Relationship" ? attributes() : {};
      if (Id !== "") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });

  const visible = sheets.some((sheet) => sheet.visible) ? sheets.filter((sheet) => sheet.visible) : sheets.slice(0, 1);
  const shown = (visible.length > 0 ? visible : [{ name: "", relation: "" }]).map(({ name, relation }) => ({
    name,
    part: targets.get(relation) ?? "xl/worksheets/sheet1.xml",
  }));
  // Charts have tabs of their own, and nothing to read.
  const lists = shown.filter(({ part }) => !/chartsheets\//.test(part));
  if (lists.length === 0 || lists.some(({ part }) => !archive.has(part))) throw new FileRefused("file-damaged");

  const named = (ending: RegExp) => [...targets.values()].find((target) => ending.test(target));
  return {
    archive,
    sheets: lists,
    hidden: sheets.filter((sheet) => !visible.includes(sheet)).map(({ name }) => name),
    sharedStrings: named(/sharedStrings\.xml$/i) ?? "xl/sharedStrings.xml",
    styles: await readStyles(named(/styles\.xml$/i) ?? "xl/styles.xml", read),
    datesFrom1904,
  };
}

async function readStyles(part: string, read: ReadPart): Promise<CellStyles> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const seen = new Tally(MOST_STYLES);
  let inCellFormats = false;
  await read(part, {
    open: (name, attributes) => {
      if (name === "numFmt") {
        seen.add();
        const { numFmtId = "", formatCode = "" } = attributes();
        codes.set(Number(numFmtId), decodeXmlText(formatCode));
      } else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        seen.add();
        formats.push(Number(attributes()["numFmtId"] ?? "0"));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  const dates = new Set<number>();
  const worded = new Map<number, ShowNumber>();
  for (const [style, id] of formats.entries()) {
    const code = codes.get(id);
    if (isDateFormat(id, code)) dates.add(style);
    else {
      const show = code === undefined ? undefined : numberShownBy(code);
      if (show !== undefined) worded.set(style, show);
    }
  }
  return { dates, worded };
}
