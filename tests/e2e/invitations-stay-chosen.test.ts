import { browserTest, expect } from "#tests/support/browser.ts";
import { demoAccount, signIn } from "./sign-in.ts";

browserTest("without script, what an organiser ticks stays while they turn pages and search", async ({ newPage }) => {
  const page = await newPage({ javaScriptEnabled: false });
  await signIn(page, demoAccount("organiser").phone);
  await page.goto("/organiser/fairs/1/invite");
  const ticks = page.locator("input[name=postingIds]");
  const chosen = await ticks.first().getAttribute("value");
  await ticks.first().check();
  await page.getByRole("button", { name: "下一页" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator(`input[name=postingIds][value="${chosen}"]`)).toBeChecked();
  await page.getByLabel("岗位或单位名称").fill("包装");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page).toHaveURL(/q=/);
  await expect(page.locator(`input[name=postingIds][value="${chosen}"]`)).toBeChecked();
  await page.locator("input[name=organisationIds]").last().check();
  await page.getByRole("button", { name: "发出邀请" }).click();
  await expect(page.getByRole("status").first()).toContainText("邀请");
});
