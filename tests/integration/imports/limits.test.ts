import { like } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { SignedIn } from "#app/domain/accounts/principal.ts";
import { minimumWages, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { areasOf } from "#tests/factories/area.ts";
import { testDatabase } from "#tests/support/database.ts";
import { imported, importPorts } from "./import-world.ts";
import { csv } from "./made-files.ts";

const { db, reset } = await testDatabase();
let principal: SignedIn;
beforeAll(async () => {
  await reset();
  await areasOf(db);
  principal = await principalOf(db, await accountOf(db, "administrator"));
});

/** What became of rows with these cells of pay. */
async function statusesOf(pays: readonly string[]) {
  await db.insert(minimumWages).values({
    areaCode: "330213",
    from: "2026-01-01",
    monthlyFen: 2430_00,
    hourlyFen: 23_00,
    source: "虚构的标准",
    enteredAt: new Date("2026-01-01T00:00:00Z"),
    verified: "unverified",
  });
  const rows = pays.map((pay, index) => [`裁剪工${index}`, "奉化虚构厂", "奉化区锦屏街道", pay]);
  const content = csv([["岗位名称", "单位名称", "工作地点", "工资"], ...rows]);
  await imported(importPorts(db), principal, { name: "工资.csv", content });
  const found = await db.select().from(postings).where(like(postings.title, "裁剪工%")).orderBy(postings.title);
  return found.map(({ status }) => status);
}

describe("an imported row that pays too little for a whole week", () => {
  it("waits for review where it does not say for how many hours", async () => {
    expect(await statusesOf(["10元/天", "2000元/月", "3500元/月", "120元/天"])).toEqual([
      "submitted",
      "submitted",
      "published",
      "published",
    ]);
  });
});

describe("an imported row that shuts people out by sex, marriage, ethnicity, religion, health or origin", () => {
  it("waits for review; one that names an age, or nothing of all this, is public", async () => {
    const descriptions = [
      "限女性，已婚已育优先",
      "汉族优先",
      "无传染病",
      "不招信教人员",
      "限城镇户口",
      "35周岁以下",
      "女装营业员，性别不限",
    ];
    const rows = descriptions.map((text, index) => [`包装工${index}`, "奉化虚构厂", "奉化区江口街道", "3500", text]);
    const content = csv([["岗位名称", "单位名称", "工作地点", "月薪（元）", "岗位描述"], ...rows]);
    await imported(importPorts(db), principal, { name: "岗位.csv", content });
    const found = await db.select().from(postings).where(like(postings.title, "包装工%")).orderBy(postings.title);
    const waits = found.filter(({ status }) => status === "submitted").map(({ description }) => description);
    expect(waits).toEqual(descriptions.slice(0, 5));
    expect(found).toHaveLength(7);
  });
});
