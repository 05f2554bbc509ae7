import type { Page } from "@playwright/test";
import { browserTest, expect } from "#tests/support/browser.ts";

/** On a phone, filters and display settings are folded: a tap opens them, without script too. */
const PHONE = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

function listed(page: Page) {
  return page.getByRole("region", { name: "找到的岗位" }).locator("li.item");
}

/** Opens the list of postings; right after the start of a new world, as soon as they are indexed. */
async function openPostings(page: Page): Promise<void> {
  const amount = async () => {
    await page.goto("/postings");
    return listed(page).count();
  };
  await expect.poll(amount, { timeout: 60_000 }).toBeGreaterThan(10);
}

browserTest("without JavaScript, a visitor narrows the postings down and reads one", async ({ newPage }) => {
  const page = await newPage(PHONE);
  await openPostings(page);
  await page.getByText("筛选", { exact: true }).click();
  const filters = page.getByRole("form", { name: "筛选" });
  await filters.getByText("在哪里", { exact: true }).first().click();
  await filters.getByRole("checkbox", { name: "江口街道" }).check();
  await filters.getByRole("checkbox", { name: "无台阶通行" }).check();
  await filters.getByRole("button", { name: "应用筛选" }).click();

  await expect(page).toHaveURL(/town=.*offers=|offers=.*town=/);
  const rows = listed(page);
  await expect(rows.first()).toBeVisible();
  for (const row of await rows.all()) await expect(row).toContainText("江口街道");
  await page.getByText("筛选（已选 2 项）").click();
  await expect(filters.getByRole("checkbox", { name: "无台阶通行" })).toBeChecked();

  const link = rows.first().getByRole("heading").getByRole("link");
  const title = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  for (const heading of ["基本情况", "做什么", "这份工作要什么", "单位的便利条件"]) {
    await expect(page.getByRole("heading", { level: 2, name: heading, exact: true })).toBeVisible();
  }
  await expect(page.getByRole("main")).toContainText("无台阶通行");
});

browserTest("by keyboard alone, a visitor skips to the search and searches", async ({ page }) => {
  await openPostings(page);
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到主要内容" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "想找什么工作" })).toBeFocused();
  await page.keyboard.type("包装");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/postings\?q=/);
  await expect(page.getByRole("combobox", { name: "想找什么工作" })).toHaveValue("包装");
  await expect(listed(page).filter({ hasText: "包装" }).first()).toBeVisible();
});

/** Fairs that were found; right after the start of a new world, as soon as they are indexed. */
async function openFairs(page: Page, query: string): Promise<void> {
  const amount = async () => {
    await page.goto(`/fairs?${query}`);
    return fairs(page).count();
  };
  await expect.poll(amount, { timeout: 60_000 }).toBeGreaterThan(0);
}

function fairs(page: Page) {
  return page.getByRole("list", { name: "即将举行" }).locator("li.item");
}

browserTest("by keyboard and without JavaScript, a visitor finds the fair with sign language", async ({ newPage }) => {
  const page = await newPage(PHONE);
  await openFairs(page, "q=手语");
  await page.goto("/fairs");
  const words = page.getByRole("searchbox", { name: "想找哪一场" });
  await words.focus();
  await page.keyboard.type("手语 招聘会");
  await page.keyboard.press("Enter");
  await expect(words).toHaveValue("手语 招聘会");
  await expect(fairs(page)).toHaveCount(1);
  await expect(fairs(page)).toContainText("手语沟通");

  await page.getByText("筛选", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "可带导盲犬等工作犬" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "应用筛选" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "没有找到这样的招聘会" })).toBeVisible();
  await expect(words).toHaveValue("手语 招聘会");
  await page.getByRole("link", { name: "不要这个条件：可带导盲犬等工作犬" }).focus();
  await page.keyboard.press("Enter");
  await expect(fairs(page)).toHaveCount(1);
  await page.getByRole("link", { name: "看全部招聘会" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/fairs$/);
  await expect(words).toHaveValue("");
});

browserTest("what is chosen in the display bar stays from page to page", async ({ newPage }) => {
  const page = await newPage(PHONE);
  const html = page.locator("html");
  await page.goto("/postings?town=330213003");
  await page.getByText("字号、颜色、简明文字").click();
  await page.getByRole("button", { name: "高对比" }).click();
  await expect(html).toHaveAttribute("data-theme", "contrast");
  await expect(page).toHaveURL(/\/postings\?town=330213003/);
  await page.getByRole("button", { name: "English" }).click();
  await expect(html).toHaveAttribute("lang", "en");

  await page.getByRole("link", { name: "Training", exact: true }).first().click();
  await expect(page).toHaveURL(/\/training$/);
  await expect(html).toHaveAttribute("lang", "en");
  await expect(html).toHaveAttribute("data-theme", "contrast");
  await expect(page.locator("button[name=theme][value=contrast]")).toHaveAttribute("aria-pressed", "true");
});
