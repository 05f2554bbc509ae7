import { browserTest, expect } from "#tests/support/browser.ts";

browserTest("a printed job has no heading without a text, nothing folded, and the number to call", async ({ page }) => {
  // One with a way to go: of work at home the page says so, on paper as well.
  await page.goto("/postings?mode=on-site&town=330213100");
  await expect.poll(() => page.locator("li.item").count(), { timeout: 60_000 }).toBeGreaterThan(0);
  const offer = page.locator("li.item h3 a").first();
  await page.goto((await offer.getAttribute("href")) ?? "");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 2, name: "路上要多久" })).toBeHidden();
  await expect(page.locator("main summary").filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('main a[href^="tel:"]').filter({ visible: true })).toHaveCount(1);
});

browserTest(
  "the policy page begins with what concerns people, and folds what is not known elsewhere",
  async ({ page }) => {
    await page.goto("/policy");
    const headings = await page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts();
    expect(headings.indexOf("最低工资")).toBeGreaterThan(headings.length - 3);
    await expect(page.getByRole("main").getByRole("cell", { name: "不知道" }).filter({ visible: true })).toHaveCount(0);
  },
);
