import { sql } from "drizzle-orm";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, it } from "vitest";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { startImport } from "#app/usecases/postings/import/start-import.ts";
import { imports, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { areasOf } from "#tests/factories/area.ts";
import { testDatabase } from "#tests/support/database.ts";
import { imported, importPorts } from "./import-world.ts";
import { csv, gb18030, HEADINGS, ROWS, workbook, xlsx, zip } from "./made-files.ts";

const { db, reset } = await testDatabase();
let principal: SignedIn;
beforeAll(async () => {
  await reset();
  await areasOf(db);
  principal = await principalOf(db, await accountOf(db, "administrator"));
});

async function answerTo(fileName: string, content: Buffer | string) {
  const before = await db.$count(imports);
  const file = { fileName, content: Buffer.from(content), organisationId: null };
  const result = await startImport(importPorts(db), principal, file);
  if (!result.ok) {
    expect(result.refusal.field).toBe("file");
    expect(await db.$count(imports)).toBe(before);
  }
  return result.ok ? "taken" : result.refusal.code;
}

const text = csv([HEADINGS, ...ROWS]);

describe("a file that cannot be imported is refused at the upload field", () => {
  it.each<[string, string, string | Buffer]>([
    ["file-missing", "", ""],
    ["file-empty", "空.csv", ""],
    ["file-empty", "空.csv", "\uFEFF\r\n \r\n"],
    ["file-empty", "只有表头.csv", csv([HEADINGS])],
    ["file-too-large", "大.csv", Buffer.alloc(10 * 1024 * 1024 + 1, "a")],
    ["file-type-unknown", "岗位.xls", text],
    ["file-type-unknown", "岗位", text],
    ["file-type-unknown", "岗位.pdf", "%PDF-1.7"],
    ["file-type-unknown", "岗位.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ["file-extension-mismatch", "岗位.xlsx", text],
    ["file-extension-mismatch", "岗位.csv", zip([{ name: "a.txt", content: "a" }])],
    ["file-extension-mismatch", "文档.xlsx", zip([{ name: "word/document.xml", content: "<w/>" }])],
    ["file-extension-mismatch", "有密码.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["file-damaged", "断.xlsx", workbook("<row/>").subarray(0, 300)],
    ["file-damaged", "坏.xlsx", workbook("<row><c></row>")],
    [
      "file-damaged",
      "很后面的引号.csv",
      `${csv([HEADINGS, ...Array.from({ length: 700 }, () => ROWS[0] ?? [])])}\r\n"没有结束的引号`,
    ],
    ["file-damaged", "引号.csv", `${text}\r\n"没有结束的引号`],
    ["file-encoding-unknown", "拉丁.csv", Buffer.from("title,company\r\ncaf\xe9,\xd1and\xfa\r\n", "latin1")],
    ["file-encoding-unknown", "断了的统一码.csv", Buffer.from(`\uFEFF${text}`, "utf16le").subarray(0, 101)],
    [
      "file-encoding-unknown",
      "繁体.csv",
      iconv.encode("職位,公司,薪資\r\n客服專員,虛構資訊股份有限公司,面議\r\n", "big5"),
    ],
  ])("%s: %s", async (code, fileName, content) => {
    expect(await answerTo(fileName, content)).toBe(code);
  });

  it("file-missing only where no file was chosen", async () => {
    expect(await answerTo("岗位.csv", text)).toBe("taken");
  });
});

describe("an archive that would unpack to something enormous", () => {
  const huge = "<row/>".repeat(4_000_000);

  it("is refused by what its directory declares, without being unpacked", async () => {
    expect(await answerTo("炸弹.xlsx", workbook(huge))).toBe("file-compression-suspicious");
  });

  it("is refused while unpacking where its directory lies", async () => {
    const sheet = { name: "xl/worksheets/sheet1.xml", content: `<worksheet><sheetData>${huge}`, declaredSize: 100_000 };
    expect(await answerTo("谎.xlsx", zip([{ name: "xl/workbook.xml", content: "<workbook/>" }, sheet]))).toBe(
      "file-compression-suspicious",
    );
  });

  it("is refused where it has thousands of entries", async () => {
    const entries = Array.from({ length: 2001 }, (_, index) => ({ name: `${index}`, content: "a" }));
    expect(await answerTo("碎.xlsx", zip(entries))).toBe("file-compression-suspicious");
  });
});

describe("a file with more vacancies than an import takes", () => {
  it("imports nothing and says why", async () => {
    const content = `岗位名称,单位名称,薪酬\r\n${"工,厂,面议\r\n".repeat(50_001)}`;
    const report = await imported(importPorts(db), principal, { name: "岗位.csv", content });
    expect(report.found).toMatchObject({ status: "failed", failure: "too-many-rows", rowsDone: 0, hasContent: false });
    expect(report.postingsTotal).toBe(0);
  });
});

describe("the encodings and separators people use", () => {
  it.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
    ["UTF-8", () => text, "岗位.csv"],
    ["UTF-8 with a byte order mark", () => `\uFEFF${text}`, "岗位.csv"],
    ["GB18030", () => gb18030(text), "岗位.csv"],
    ["GB18030 with a character of four bytes", () => gb18030(`${text}\r\n`.replace("客服", "客服㐂𠮷")), "岗位.csv"],
    ["semicolons", () => csv([HEADINGS, ...ROWS], ";"), "岗位.csv"],
    ["tabs", () => csv([HEADINGS, ...ROWS], "\t"), "岗位.txt"],
    ["a workbook", () => xlsx(), "岗位.XLSX"],
  ])("%s", async (_, content, name) => {
    const report = await imported(importPorts(db), principal, { name, content: await content() });
    expect(report.found).toMatchObject({ status: "finished", rowsTotal: 2, rowsRefused: 0 });
    const rows = await db
      .select()
      .from(postings)
      .where(sql`title like '包装工' or title like '客服%'`)
      .orderBy(postings.id);
    expect(rows[0]).toMatchObject({ title: "包装工", payMinFen: 2800_00, headcount: 3, areaCode: "330213100" });
    expect(rows[0]).toMatchObject({ accommodations: { "step-free-access": "yes" }, demands: { lifting: 1 } });
    expect(rows.at(-1)?.title).toMatch(/^客服/);
  });
});
