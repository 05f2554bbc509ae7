import { demoAccount, signIn } from "#tests/e2e/sign-in.ts";
import { browserTest, expect } from "#tests/support/browser.ts";

browserTest(
  "without JavaScript, a jobseeker asks to be told of new jobs, sees them, and ends it",
  async ({ newPage }) => {
    const page = await newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await signIn(page, demoAccount("seeker").phone);
    await page.goto("/saved");
    const search = page.getByRole("list", { name: "保存的查找" }).getByRole("listitem").filter({ hasText: "在家做" });
    await expect(search).toContainText("有新岗位时，不通知");
    await search.getByRole("button", { name: "有新岗位告诉我" }).click();
    await expect(page.getByRole("status").first()).toContainText("以后每天早上看一次");
    await expect(search).toContainText("有新岗位就发通知和短信");
    await search.getByRole("button", { name: "不用告诉我了" }).click();
    await expect(page.getByRole("status").first()).toContainText("不再告诉您");
    await expect(search).toContainText("有新岗位时，不通知");

    await page.getByRole("link", { name: "看告诉过您的新岗位 坐着做" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "“坐着做”的新岗位" })).toBeVisible();
    const news = page.getByRole("list", { name: "“坐着做”的新岗位" });
    await expect(news.getByText(/告诉您的$/).first()).toBeVisible();
    await page.getByRole("button", { name: "不用告诉我了" }).click();
    await expect(page).toHaveURL(/\/saved\/\d+$/);
    await page.getByRole("button", { name: "有新岗位告诉我" }).click();
    await page.getByRole("link", { name: "看这次查找的全部岗位" }).click();
    await expect(page).toHaveURL(/\/postings\?ease=seated$/);
  },
);
