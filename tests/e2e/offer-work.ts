import type { Page } from "@playwright/test";
import { expect } from "#tests/support/browser.ts";
import { demoAccount, signIn } from "./sign-in.ts";

type Answers = Readonly<Record<string, string>>;

/** Chooses an answer of a question by their words; a hint may follow them. */
async function choose(page: Page, answers: Answers): Promise<void> {
  for (const [question, answer] of Object.entries(answers)) {
    await page
      .getByRole("group", { name: question })
      .getByRole("radio", { name: new RegExp(`^${answer}`) })
      .check();
  }
}

async function write(page: Page, answers: Answers): Promise<void> {
  for (const [label, text] of Object.entries(answers)) await page.getByLabel(label).fill(text);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Answers the demands and offers: as usual for the occupation, and with what a wheelchair needs. */
async function sayWhatTheWorkAsks(page: Page): Promise<void> {
  await press(page, "填入常见要求");
  for (const group of ["senses", "movement", "understanding", "working-with-others", "surroundings"]) {
    await expect(page).toHaveURL(new RegExp(`/form/demands/${group}`));
    await press(page, "保存并继续");
  }
  await choose(page, { 无台阶通行: "能", 无障碍厕所: "能" });
  await press(page, "保存并继续");
}

/**
 * The demo employer writes work that the first demo jobseeker can do and wants, and hands it in. The pay is first too low,
 * and is refused with the figure it must reach.
 */
export async function offerHomeWork(page: Page, title: string): Promise<void> {
  await signIn(page, demoAccount("employer").phone);
  await page.goto("/employer/postings/new");
  await press(page, "开始填写");
  await choose(page, { 岗位类型: "居家岗位" });
  await write(page, { 岗位名称: title });
  await press(page, "保存并继续");
  await page.getByRole("radio", { name: "网店客服", exact: true }).check();
  await press(page, "保存并继续");
  await choose(page, { 在哪里做: "在家做", 全职还是兼职: "全职", 班次: "白班" });
  await page.getByLabel("工作地点在哪个镇或街道").selectOption({ label: "江口街道" });
  await write(page, { 每周多少小时: "40", 每天多少小时: "8" });
  await press(page, "保存并继续");

  await expect(page.getByText("最低工资：每月 ¥2,490")).toBeVisible();
  await choose(page, { 怎么算工资: "按月" });
  await write(page, { 最少多少: "2000" });
  for (const insurance of ["养老保险", "医疗保险", "失业保险", "工伤保险"]) await page.getByLabel(insurance).check();
  await press(page, "保存并继续");
  await expect(page.getByText("工资低于最低工资标准，请看下面")).toBeVisible();
  await expect(page.getByText("还差 ¥490")).toBeVisible();
  await press(page, "保存并继续");
  await sayWhatTheWorkAsks(page);
  await write(page, { 具体做什么: "在家里用文字回答顾客的问题，有老员工带两周。", 招几个人: "2", 需要会什么: "打字" });
  await press(page, "保存并继续");

  await expect(page.getByRole("heading", { level: 1, name: "请检查一遍" })).toBeVisible();
  await press(page, "提交审核");
  await expect(page.getByText(/低于当地最低工资标准 2,?490.*还差 490/)).toBeVisible();
  await page.goto(page.url().replace("/check", "/pay?check"));
  await write(page, { 最少多少: "3600", 最多多少: "4800" });
  await press(page, "保存并回到检查页");
  await press(page, "提交审核");
  await expect(page.getByText("已提交。管理员看过以后，您会收到通知。")).toBeVisible();
}

/** The demo administrator finds a posting in the queue and publishes it. */
export async function publishFromQueue(page: Page, title: string): Promise<void> {
  await signIn(page, demoAccount("administrator").phone);
  await page.goto("/admin/review");
  const waiting = page.getByRole("link", { name: title, exact: true });
  // the longest waiting come first: a new posting stands on the last page
  while (!(await waiting.isVisible())) await page.getByRole("link", { name: "下一页" }).click();
  await waiting.click();
  await press(page, "通过并公开");
  await expect(page.getByText(`已公开：${title}`)).toBeVisible();
}
