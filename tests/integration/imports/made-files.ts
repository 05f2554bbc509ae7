import { deflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { writeXlsx } from "#app/gateways/files/spreadsheet-writer.server.ts";

/** A sheet of two invented employers' postings, as a small office keeps it. */
export const HEADINGS = ["岗位名称", "单位名称", "工作地点", "月薪(元)", "招聘人数", "无障碍通道", "搬抬东西"];
export const ROWS: readonly (readonly string[])[] = [
  ["包装工", "奉化虚构纸品厂", "奉化区溪口镇", "2800-3500", "3", "是", "低"],
  ["客服", "奉化虚构信息服务有限公司", "奉化-岳林街道", "3200", "1人", "否", "不需要"],
];

/** Rows as a CSV text, quoted where it must be. */
export function csv(rows: readonly (readonly string[])[], delimiter = ","): string {
  const cell = (text: string) => (/["\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(delimiter)).join("\r\n");
}

export function gb18030(text: string): Buffer {
  return iconv.encode(text, "gb18030");
}

export function xlsx(rows: readonly (readonly string[])[] = [HEADINGS, ...ROWS]): Promise<Buffer> {
  const [headings = [], ...body] = rows;
  return writeXlsx(headings, body);
}

interface ZipFile {
  readonly name: string;
  readonly content: string | Buffer;
  /** The size the directory claims, where it lies. */
  readonly declaredSize?: number;
}

/** An archive with what it is told, true or not. */
export function zip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize } of files) {
    const plain = Buffer.from(content);
    const data = deflateRawSync(plain, { level: 9 });
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(declaredSize ?? plain.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(declaredSize ?? plain.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += local.length + Buffer.byteLength(name) + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** A workbook whose only sheet has this XML between `<sheetData>` and its end. */
export function workbook(sheetData: string, more: readonly ZipFile[] = []): Buffer {
  return zip([
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="r"><sheets><sheet name="隐藏" sheetId="2" state="hidden" r:id="rId2"/><sheet name="岗位" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet><sheetData>${sheetData}</sheetData></worksheet>` },
    ...more,
  ]);
}
