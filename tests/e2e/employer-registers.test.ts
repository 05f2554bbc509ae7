import type { Page } from "@playwright/test";
import { creditCodeCheckCharacter } from "#app/domain/employers/credit-code.ts";
import { browserTest, expect } from "#tests/support/browser.ts";
import { demoAccount, signIn } from "./sign-in.ts";

/** A code of an area that does not exist, with a right check character. */
function inventedCode(number: number): string {
  const first17 = `91990000MAY${String(number).padStart(6, "0")}`;
  return first17 + creditCodeCheckCharacter(first17);
}

const PASSWORD = "河边 灯笼 二十七";
const NAME = "奉化虚构竹编厂";
const CODE = inventedCode(1);
const PATIENCE = { timeout: 60_000, intervals: [250] };

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

async function write(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
}

/** From the front page to an account of one's own. */
async function openAccount(page: Page, name: string, phone: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "用人单位注册" }).click();
  await write(page, { 姓名: name, 手机号: phone, 设一个密码: PASSWORD });
  await page.getByLabel("我看过了，同意这样使用我的信息").check();
  await press(page, "开账号，下一步登记单位");
  await expect(page.getByRole("heading", { level: 1, name: "登记单位" })).toBeVisible();
}

/** Opens the newest notice once it has come. */
async function openNotice(page: Page, text: RegExp): Promise<void> {
  const notice = page.getByRole("link", { name: text }).first();
  await expect
    .poll(async () => {
      await page.goto("/notices");
      return notice.count();
    }, PATIENCE)
    .toBeGreaterThan(0);
  await notice.click();
}

browserTest(
  "an employer registers, mends what was turned down, is verified, and lets a colleague in; no script runs",
  { timeout: 240_000 },
  async ({ newPage }) => {
    const open = () => newPage({ javaScriptEnabled: false });
    const owner = await open();
    await openAccount(owner, "虚构竹匠", "19900060001");

    await owner.getByRole("radio", { name: /^用人单位/ }).check();
    await write(owner, { 单位名称: "奉化虚构竹厂", 统一社会信用代码: "91990000MAY0000010", 地址: "虚构路 3 号" });
    await write(owner, { 联系电话: "8858" });
    await press(owner, "登记，提交核验");
    // every mistake at once, beside its field, and nothing typed is lost
    await expect(owner.getByRole("alert").getByRole("listitem")).toHaveCount(3);
    await expect(owner.getByText("统一社会信用代码不对。").first()).toBeVisible();
    await expect(owner.getByLabel("单位名称", { exact: true })).toHaveValue("奉化虚构竹厂");
    await expect(owner.getByLabel("联系人", { exact: true })).toHaveValue("虚构竹匠");
    await expect(owner.getByRole("radio", { name: /^用人单位/ })).toBeChecked();
    await write(owner, { 统一社会信用代码: CODE.toLowerCase(), 联系电话: "0574-8858 0001" });
    await owner.getByLabel("所在镇或街道").selectOption({ label: "溪口镇" });
    await press(owner, "登记，提交核验");
    await expect(owner.getByText("单位已经登记，正在核验。")).toBeVisible();
    await expect(owner.getByText("单位正在核验", { exact: true })).toBeVisible();

    // a draft can be begun at once
    await owner.goto("/employer/postings/new");
    await press(owner, "开始填写");
    await expect(owner).toHaveURL(/\/employer\/postings\/\d+\/form\/what/);

    const office = await open();
    await signIn(office, demoAccount("administrator").phone);
    await office.goto("/admin");
    await office.getByRole("link", { name: "去核验" }).click();
    const waiting = office.getByRole("link", { name: "奉化虚构竹厂", exact: true });
    await expect(waiting).toBeVisible();
    await waiting.click();
    await write(office, { 原因: "名称和营业执照不一样，应为“奉化虚构竹编厂”。" });
    await press(office, "不通过");
    await expect(office.getByText("已告知单位：奉化虚构竹厂")).toBeVisible();

    await openNotice(owner, /没有通过核验。原因：名称和营业执照不一样/);
    await owner.getByRole("link", { name: "修改资料" }).first().click();
    await write(owner, { 单位名称: NAME });
    await press(owner, "保存");
    await press(owner, "提交核验");
    await expect(owner.getByText("已提交核验。结果出来会通知您。")).toBeVisible();

    await openNotice(office, new RegExp(`“${NAME}”等待核验`));
    await press(office, "核验通过");
    await expect(office.getByText(`已核验：${NAME}`)).toBeVisible();
    await openNotice(owner, /已经通过核验/);
    await expect(owner.getByText("单位已核验")).toBeVisible();

    const colleague = await open();
    await openAccount(colleague, "虚构学徒", "19900060002");
    await colleague.getByRole("radio", { name: /^用人单位/ }).check();
    await write(colleague, { 单位名称: NAME, 统一社会信用代码: CODE, 地址: "虚构路 3 号" });
    await colleague.getByLabel("所在镇或街道").selectOption({ label: "溪口镇" });
    await press(colleague, "登记，提交核验");
    await expect(colleague.getByText("这个信用代码的单位已经在这里了", { exact: true })).toBeVisible();
    await expect(colleague.getByText("虚构竹匠")).toHaveCount(0);
    // the Enter key goes on registering; only the button asks
    await colleague.getByLabel("地址", { exact: true }).press("Enter");
    await expect(colleague.getByText("这个信用代码的单位已经在这里了", { exact: true })).toBeVisible();
    await press(colleague, "请求加入这个单位");
    await expect(colleague.getByText(`您请求加入信用代码为 ${CODE} 的单位`)).toBeVisible();

    await openNotice(owner, new RegExp(`有人请求加入“${NAME}”`));
    await expect(owner.getByText("手机号 199****0002")).toBeVisible();
    await owner.getByRole("button", { name: /^同意加入/ }).click();
    await expect(owner.getByText("已同意加入。")).toBeVisible();
    await openNotice(colleague, new RegExp(`您已加入“${NAME}”`));
    await expect(colleague.getByRole("heading", { level: 1 })).toBeVisible();
    await colleague.goto("/employer/organisation");
    await expect(colleague.getByText("虚构学徒（您）")).toBeVisible();
    await expect(colleague.getByRole("list", { name: "同事" }).getByText("虚构竹匠")).toBeVisible();
  },
);
