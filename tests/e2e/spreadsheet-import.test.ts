import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { projectRoot } from "#scripts/part.ts";
import { browserTest, expect } from "#tests/support/browser.ts";
import { demoAccount, signIn } from "./sign-in.ts";

const FILE = join(projectRoot, "tests/fixtures/imports/postings-51job-2018-sample.csv");
const ROWS = 500;
/** Ads of the sample that state no pay. */
const WITHOUT_PAY = 5;

/** Hands the file in, looks at each page on the way, and waits for the report. */
async function importFile(page: Page): Promise<void> {
  await page.goto("/imports");
  await page.getByLabel("岗位表格").setInputFiles(FILE);
  await page.getByRole("button", { name: "上传并识别" }).click();
  // columns known from their headings lead on to the preview at once; the way back to them stays
  await page.waitForURL(/\/imports\/\d+\/(columns|preview)$/);
  if (page.url().endsWith("preview")) await page.getByRole("link", { name: "回去改列" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "每一列是什么" })).toBeVisible();
  await page.getByRole("button", { name: "看看会读成什么" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "读出来是这样" })).toBeVisible();
  await page.getByRole("radio", { name: "直接发布" }).check();
  await page.getByRole("button", { name: "开始导入" }).click();
  await expect(page.getByText("每一行都有了着落。")).toBeVisible({ timeout: 90_000 });
}

/** The figures of a report by their names. */
async function figures(page: Page): Promise<Record<string, number>> {
  const lines = await page.getByRole("list", { name: "导入的数目" }).getByRole("listitem").allInnerTexts();
  return Object.fromEntries(
    lines.map((line) => {
      const [, amount = "", name = ""] = /^([\d,]+) 行\s+(.+)$/s.exec(line.trim()) ?? [];
      return [name, Number(amount.replace(",", ""))];
    }),
  );
}

browserTest("a job board's spreadsheet is imported row by row, once", { timeout: 300_000 }, async ({ page }) => {
  await signIn(page, demoAccount("administrator").phone);
  await importFile(page);
  const first = await figures(page);
  const { 新导入: imported = 0, 未导入: refused = 0 } = first;
  expect(first).toEqual({ 表里的行: ROWS, 新导入: imported, 已更新: 0, 没有变化: 0, 未导入: refused });
  expect(imported + refused).toBe(ROWS);
  expect(refused).toBeGreaterThanOrEqual(WITHOUT_PAY);
  await expect(page.getByText("没有写薪酬").first()).toBeVisible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "待修改的行（XLSX）" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const content = await readFile(await download.path());
  expect(content.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");

  await importFile(page);
  expect(await figures(page)).toEqual({
    表里的行: ROWS,
    新导入: 0,
    已更新: 0,
    没有变化: imported,
    未导入: refused,
  });
});
