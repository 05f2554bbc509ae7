import type { Page } from "@playwright/test";
import { browserTest, expect } from "#tests/support/browser.ts";

/** Ticks the last choice of a group that has to be unfolded first, by keyboard as a reader of small screens would. */
async function tickLast(page: Page, group: string): Promise<void> {
  const filters = page.getByRole("form", { name: "筛选" });
  await filters
    .locator("summary")
    .filter({ hasText: new RegExp(`^${group}$`) })
    .press("Enter");
  const choice = filters.getByRole("group", { name: group }).getByRole("checkbox").last();
  await choice.focus();
  await page.keyboard.press("Space");
  await expect(choice).toBeChecked();
  await expect(choice).toBeInViewport({ ratio: 1 });
}

for (const width of [320, 1280]) {
  for (const javaScriptEnabled of [true, false]) {
    const script = javaScriptEnabled ? "with script" : "without script";
    browserTest(
      `at ${width} px ${script}, filters are applied where one is and lead to the results`,
      async ({ newPage }) => {
        const page = await newPage({ viewport: { width, height: 720 }, javaScriptEnabled });
        await page.goto("/postings");
        if (width < 1000) await page.getByText("筛选", { exact: true }).click();
        await tickLast(page, "在哪里");
        const apply = page.getByRole("button", { name: "应用筛选" });
        await expect(apply).toBeInViewport({ ratio: 1 });
        await apply.click();
        await expect(page).toHaveURL(/town=.*#results$/);
        await expect(page.locator("#results")).toBeFocused();
        await expect(page.getByRole("heading", { level: 2, name: /个岗位/ }).first()).toBeInViewport({ ratio: 1 });
      },
    );
  }
}
