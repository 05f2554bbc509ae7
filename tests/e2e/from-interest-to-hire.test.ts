import type { Page } from "@playwright/test";
import postgres from "postgres";
import { browserTest, expect } from "#tests/support/browser.ts";
import { demoAccount, signIn } from "./sign-in.ts";

/** An open posting of the demo employer that the first demo jobseeker has not answered yet. */
async function openPosting(databaseUrl: string): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql`
      select p.id from postings p
      join memberships m on m.organisation_id = p.organisation_id and m.role = 'employer'
      join accounts a on a.id = m.account_id
      where a.phone = ${demoAccount("employer").phone} and p.status = 'published'
        and not exists (
          select from applications x join seekers s on s.id = x.seeker_id join accounts o on o.id = s.account_id
          where x.posting_id = p.id and o.phone = ${demoAccount("seeker").phone})
      order by p.id limit 1`;
    if (row === undefined) throw new Error("The demo employer has no posting left to apply for.");
    return Number(row["id"]);
  } finally {
    await sql.end();
  }
}

/** What the timeline on the page says, the newest first. */
function timeline(page: Page) {
  return page.getByRole("list", { name: "这份应聘的经过" }).getByRole("listitem");
}

async function writeDate(page: Page, question: string): Promise<void> {
  const group = page.getByRole("group", { name: question });
  const day = new Date(Date.now() + 7 * 86_400_000);
  await group.getByLabel("年").fill(String(day.getFullYear()));
  await group.getByLabel("月").fill(String(day.getMonth() + 1));
  await group.getByLabel("日").fill(String(day.getDate()));
}

browserTest("from interest to hire, each side does its part", { timeout: 180_000 }, async ({ newPage, product }) => {
  const { nameZh, phone } = demoAccount("seeker");
  const [seeker, employer, counsellor] = [await newPage(), await newPage(), await newPage()];
  await signIn(seeker, phone);
  await signIn(employer, demoAccount("employer").phone);
  await signIn(counsellor, demoAccount("counsellor").phone);

  await seeker.goto(`/postings/${await openPosting(product.databaseUrl)}`);
  await seeker.getByRole("link", { name: "我感兴趣" }).click();
  await seeker.getByRole("radio", { name: "可以看姓名和电话" }).check();
  await seeker.getByRole("button", { name: "我感兴趣" }).click();
  await expect(seeker.getByText("已表示感兴趣，单位和就业指导员会收到通知。")).toBeVisible();
  const { pathname: application } = new URL(seeker.url());

  await employer.goto("/employer/applications");
  await employer.locator(`a[href="${application}"]`).click();
  await expect(employer.getByRole("heading", { level: 1 })).toContainText(nameZh);
  await expect(employer.getByRole("link", { name: phone })).toBeVisible();
  await employer.getByRole("link", { name: "约面试" }).click();
  await writeDate(employer, "面试日期");
  await employer.getByLabel("几点").fill("14:30");
  await employer.getByLabel("在哪里").fill("厂门口传达室旁，没有台阶");
  await employer.getByRole("button", { name: "约面试" }).click();
  await expect(employer.getByText("面试已约好，本人和就业指导员会收到通知。")).toBeVisible();

  await counsellor.goto(application);
  await expect(timeline(counsellor)).toHaveCount(2);
  await expect(timeline(counsellor).first()).toContainText("约了面试");
  await expect(timeline(counsellor).last()).toContainText("对岗位表示感兴趣");

  await employer.getByRole("link", { name: "愿意录用" }).click();
  await employer.getByRole("button", { name: "愿意录用" }).click();
  await employer.getByRole("link", { name: "填写合同，确认录用" }).click();
  await employer.getByRole("radio", { name: "固定期限劳动合同", exact: true }).check();
  await employer.getByLabel("合同几个月").fill("24");
  await writeDate(employer, "哪一天上岗");
  await employer.getByLabel("说好的工资").fill("3600");
  await employer.getByRole("button", { name: "保存，确认录用" }).click();
  await expect(employer.getByText("合同和上岗情况已保存，录用已确认。")).toBeVisible();

  for (const page of [seeker, counsellor]) {
    await page.goto(application);
    await expect(timeline(page)).toHaveText([/确认录用/, /表示愿意录用/, /约了面试/, /对岗位表示感兴趣/]);
    await expect(page.getByRole("heading", { level: 2, name: "合同和上岗" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("已录用");
  }
});
