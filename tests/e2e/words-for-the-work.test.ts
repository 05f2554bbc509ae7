import { browserTest, expect } from "#tests/support/browser.ts";
import { demoAccount, signIn } from "./sign-in.ts";

browserTest(
  "an employer who names a disability is told what to say of the work instead, without JavaScript",
  async ({ newPage }) => {
    const page = await newPage({ javaScriptEnabled: false });
    await signIn(page, demoAccount("employer").phone);
    await page.goto("/employer/postings");
    await page.getByRole("link", { name: "车间学徒", exact: true }).click();
    const details = `${page.url()}/form/details?check`;
    await page.goto(details);
    const description = page.getByLabel("具体做什么");
    await description.fill("先学装盒，再学贴标。聋人优先，四肢健全。");
    await page.getByRole("button", { name: "保存并回到检查页" }).click();

    // Turning people away is refused beside the field, with the words quoted and nothing lost.
    await expect(page.getByRole("main")).toContainText("这样写等于拒绝残疾人");
    await expect(description).toHaveValue(/四肢健全/);
    await expect(description).toHaveAccessibleDescription(/“四肢健全”拒绝了残疾人.*第二十九条/s);

    // Naming a group is noted once; then it is the employer's to decide.
    await description.fill("先学装盒，再学贴标。聋人优先。");
    await page.getByRole("button", { name: "保存并回到检查页" }).click();
    await expect(page).toHaveURL(details);
    await expect(page.getByRole("status").first()).toContainText("请看看文字旁边的提示");
    await expect(description).toHaveAccessibleDescription(/“聋人优先”说的是残疾的类别或等级/);
    await page.getByRole("button", { name: "保存并回到检查页" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "请检查一遍" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("“聋人优先”说的是残疾的类别或等级");

    await page.getByRole("link", { name: "去“看、听、说”" }).click();
    await expect(page).toHaveURL(/\/form\/demands\/senses/);
  },
);

browserTest("the administrator reads the same note before deciding", async ({ page }) => {
  await signIn(page, demoAccount("administrator").phone);
  await page.goto("/admin/review");
  const waiting = page.getByRole("link", { name: "冷库门口核单员", exact: true });
  while (!(await waiting.isVisible())) await page.getByRole("link", { name: "下一页" }).click();
  await waiting.click();
  const main = page.getByRole("main");
  await expect(main).toContainText("“聋人优先”说的是残疾的类别或等级");
  await expect(main).toContainText("“限肢体残疾三级以上”把别的能做这份工作的人也排除了");
  await expect(page.getByRole("button", { name: "通过并公开" })).toBeVisible();
});
