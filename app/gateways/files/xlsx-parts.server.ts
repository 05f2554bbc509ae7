import { FileRefused } from "./file-refused.ts";
import { isDateFormat } from "./xlsx-values.ts";
import { readWholeXml, type XmlListener } from "./xml-events.server.ts";
import { inflateEntry, readZipDirectory, type ZipEntry } from "./zip-archive.server.ts";

/** What reading a workbook's first visible sheet needs. */
export interface XlsxParts {
  readonly sheet: ZipEntry;
  readonly sharedStrings: ZipEntry | undefined;
  /** Indices of cell styles that show a date. */
  readonly dateStyles: ReadonlySet<number>;
  readonly datesFrom1904: boolean;
}

const WORKBOOK = "xl/workbook.xml";

/**
 * Finds a workbook's parts (ECMA-376 part 1, 18.2 and part 2).
 *
 * Throws `FileRefused`: `file-extension-mismatch` where the archive is no workbook, and what reading archives throws.
 */
export async function readXlsxParts(file: Buffer): Promise<XlsxParts> {
  const directory = readZipDirectory(file);
  const workbook = directory.get(WORKBOOK);
  if (workbook === undefined) throw new FileRefused("file-extension-mismatch");
  const read = async (entry: ZipEntry | undefined, listener: XmlListener) => {
    if (entry !== undefined) await readWholeXml(inflateEntry(file, entry), listener);
  };

  const sheets: { readonly relation: string; readonly visible: boolean }[] = [];
  let datesFrom1904 = false;
  await read(workbook, {
    open: (name, attributes) => {
      if (name === "sheet") {
        const { state = "visible", ...rest } = attributes();
        const relation = Object.entries(rest).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
        sheets.push({ relation, visible: state === "visible" });
      } else if (name === "workbookPr") datesFrom1904 = ["1", "true"].includes(attributes()["date1904"] ?? "");
    },
  });

  const targets = new Map<string, string>();
  await read(directory.get("xl/_rels/workbook.xml.rels"), {
    open: (name, attributes) => {
      const { Id = "", Target = "" } = name === "Relationship" ? attributes() : {};
      if (Id !== "") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });

  const first = sheets.find((each) => each.visible) ?? sheets[0];
  const sheet = directory.get(targets.get(first?.relation ?? "") ?? "xl/worksheets/sheet1.xml");
  if (sheet === undefined) throw new FileRefused("file-damaged");

  const strings = [...targets.values()].find((target) => /sharedStrings\.xml$/i.test(target));
  const styles = [...targets.values()].find((target) => /styles\.xml$/i.test(target));
  return {
    sheet,
    sharedStrings: directory.get(strings ?? "xl/sharedStrings.xml"),
    dateStyles: await readDateStyles(directory.get(styles ?? "xl/styles.xml"), read),
    datesFrom1904,
  };
}

async function readDateStyles(
  styles: ZipEntry | undefined,
  read: (entry: ZipEntry | undefined, listener: XmlListener) => Promise<void>,
): Promise<ReadonlySet<number>> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await read(styles, {
    open: (name, attributes) => {
      if (name === "numFmt") {
        const { numFmtId = "", formatCode = "" } = attributes();
        codes.set(Number(numFmtId), formatCode);
      } else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) formats.push(Number(attributes()["numFmtId"] ?? "0"));
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return new Set(formats.flatMap((id, style) => (isDateFormat(id, codes.get(id)) ? [style] : [])));
}
