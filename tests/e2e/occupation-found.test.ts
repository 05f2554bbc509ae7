import { browserTest, expect } from "#tests/support/browser.ts";
import { demoAccount, signIn } from "./sign-in.ts";

browserTest(
  "without script, an employer finds an occupation by an everyday word, and a counsellor by its field",
  async ({ newPage }) => {
    const page = await newPage({ javaScriptEnabled: false });
    await signIn(page, demoAccount("employer").phone);
    await page.goto("/employer/postings/new");
    await page.getByRole("button", { name: "开始填写" }).click();
    const form = page.url().replace(/\/form.*/, "/form");
    await page.goto(`${form}/occupation`);
    await page.getByLabel("按名称找职业").fill("踩缝纫机");
    await page.getByRole("button", { name: "找一找" }).click();
    await expect(page.getByRole("radio", { name: /缝/ }).first()).toBeVisible();

    const counsellor = await newPage({ javaScriptEnabled: false });
    await signIn(counsellor, demoAccount("counsellor").phone);
    await counsellor.goto("/counsellor/search");
    const list = counsellor.locator("select[name=work]");
    expect(await list.locator("optgroup").count()).toBeGreaterThan(10);
    expect(await list.locator("> option").count()).toBe(1);
  },
);
