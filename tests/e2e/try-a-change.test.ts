import type { Locator, Page } from "@playwright/test";
import { browserTest, expect } from "#tests/support/browser.ts";
import { demoAccount, signIn } from "./sign-in.ts";

/** The sentence that sums up, marked: a page loaded anew, or an element put in its place, would have lost the mark. */
async function marked(page: Page): Promise<Locator> {
  const summary = page.getByRole("status").filter({ hasText: "还没有改" });
  await expect(summary).toBeVisible();
  await summary.evaluate((element) => element.setAttribute("data-mark", "here"));
  return page.locator("[data-mark=here]");
}

browserTest("with script, a person's list follows what is typed, and the button says the same", async ({ page }) => {
  await signIn(page, demoAccount("counsellor").phone);
  await page.goto("/counsellor/people");
  await page.locator("main a[href^='/counsellor/people/']").first().click();
  await page.getByRole("link", { name: "试一试变化" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^试一试/ })).toBeVisible();
  const summary = await marked(page);

  const limit = page.getByRole("textbox", { name: "单程最多", exact: true });
  await limit.selectText();
  await limit.pressSequentially("11");
  const tried = page.getByRole("listitem").filter({ hasText: /→ 11 分钟$/ });
  await expect(tried).toBeVisible();
  // The same element speaks, or a screen reader would not say it; and it waits until the reader has finished.
  await expect(summary).toHaveRole("status");
  await expect(summary).toContainText(/个岗位 → .* 个岗位：|名单没有变/);
  await expect(summary).not.toHaveAttribute("aria-live", "assertive");
  await expect(limit).toBeFocused();
  await expect(limit).toHaveValue("11");

  await limit.press("Backspace");
  await expect(page.getByRole("listitem").filter({ hasText: /→ 1 分钟$/ })).toBeVisible();
  await expect(limit).toBeFocused();
  const said = await summary.innerText();
  await page.getByRole("button", { name: "看名单怎么变" }).click();
  await expect(page.locator("[data-mark=here]")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
});

browserTest("with script, the list of a job follows what is chosen", async ({ page }) => {
  await signIn(page, demoAccount("counsellor").phone);
  await page.goto("/counsellor/postings/1/try");
  const summary = await marked(page);
  const mode = page.getByRole("combobox", { name: "在哪里做" });
  const before = await mode.inputValue();
  await mode.focus();
  await mode.selectOption(before === "home" ? "on-site" : "home");
  await expect(page.getByRole("heading", { level: 3, name: "改了什么" })).toBeVisible();
  await expect(summary).toContainText(/人 → .* 人：|名单没有变/);
  await expect(mode).toBeFocused();
  await expect(page).toHaveURL(/\/counsellor\/postings\/1\/try$/);
});

browserTest(
  "what cannot be read leads to the form, keeps what was ticked, and is forgotten once mended",
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await signIn(page, demoAccount("counsellor").phone);
    await page.goto("/counsellor/people");
    await page.locator("main a[href^='/counsellor/people/']").first().click();
    await page.getByRole("link", { name: "试一试变化" }).click();
    await page.getByRole("checkbox", { name: "公交车" }).check();
    const limit = page.getByRole("textbox", { name: "单程最多", exact: true });
    await limit.fill("一会儿");
    await page.getByRole("button", { name: "看名单怎么变" }).click();
    const problems = page.getByRole("alert");
    await expect(problems).toBeInViewport();
    await expect(page.getByRole("status").filter({ hasText: "名单还没有重新排" })).toHaveCount(1);
    await expect(page.getByRole("checkbox", { name: "公交车" })).toBeChecked();
    await expect(limit).toHaveValue("一会儿");
    await limit.fill("70");
    await expect(page.getByRole("listitem").filter({ hasText: /→ 70 分钟$/ })).toBeVisible();
    await expect(problems).toHaveCount(0);
    await expect(limit).not.toHaveAttribute("aria-invalid");
  },
);
