import { beforeAll, describe, expect, it } from "vitest";
import { documentOf, JINPING, queryOf, XIKOU } from "../search-world.ts";
import type { IndexUnderTest } from "./index-under-test.ts";

const TITLES: Readonly<Record<number, string>> = {
  1: "礼盒包装员",
  2: "酒店保洁员",
  3: "电商客服（居家）",
  4: "数控机床操作工",
  5: "残疾人之家折盒组",
  6: "收银员",
  7: "ＣＡＤ制图员",
};

export function wordsAreFound({ engine, reset }: IndexUnderTest): void {
  beforeAll(async () => {
    await reset();
    await engine.indexes.postings.write([
      documentOf(1, {
        title: "礼盒包装员",
        areaCode: XIKOU,
        occupationCode: "6-31-05-00",
        description: "坐着做，安装简单",
      }),
      documentOf(2, { title: "酒店保洁员", areaCode: JINPING, occupationCode: "4-09-08-01" }),
      documentOf(3, { title: "电商客服（居家）", workingMode: "home", accommodations: { "screen-reader": "yes" } }),
      documentOf(4, { title: "数控机床操作工", areaCode: JINPING }),
      documentOf(5, { title: "残疾人之家折盒组", kind: "sheltered", areaCode: XIKOU }),
      documentOf(6, { title: "收银员", accommodations: { "sign-language": "yes" } }, { name: "溪口雪窦超市" }),
      documentOf(7, { title: "ＣＡＤ制图员", description: "会用 C++ 更好，8:30-17:00" }),
    ]);
  });

  async function found(text: string): Promise<readonly string[]> {
    const { hits } = await engine.searchPostings(queryOf({ text }));
    return hits.map((hit) => TITLES[hit.postingId] ?? "");
  }

  describe("words", () => {
    it.each([
      ["保洁", "酒店保洁员"],
      ["保洁员", "酒店保洁员"],
      ["酒店保洁员", "酒店保洁员"],
      ["包装", "礼盒包装员"],
      ["溪口 包装", "礼盒包装员"],
      ["溪口镇包装", "礼盒包装员"],
      ["简单", "礼盒包装员"],
      ["坐着做", "礼盒包装员"],
      ["手语", "收银员"],
      ["雪窦", "收银员"],
      ["数控", "数控机床操作工"],
      ["cad", "ＣＡＤ制图员"],
      ["ＣＡＤ", "ＣＡＤ制图员"],
      ["c++", "ＣＡＤ制图员"],
      ["居家", "电商客服（居家）"],
      ["客服", "电商客服（居家）"],
      ["残疾人之家", "残疾人之家折盒组"],
      ["Xikou Town", "礼盒包装员"],
      ["packers", "礼盒包装员"],
      ["找一份收银员的工作", "收银员"],
    ])("%s finds %s", async (text, title) => {
      expect(await found(text)).toContain(title);
    });

    it("ranks a title above a description or an organisation", async () => {
      expect((await found("包装"))[0]).toBe("礼盒包装员");
    });

    it("finds nothing to ask for in words that every posting holds, and shows everything", async () => {
      expect(await found("找工作")).toHaveLength(7);
      expect(await found("  ，。！ ")).toHaveLength(7);
    });

    it("are all wanted, or any of them and most of the characters where that is asked for", async () => {
      const slip = queryOf({ text: "酒店保结员" });
      expect((await engine.searchPostings(slip)).total).toBe(0);
      const loose = await engine.searchPostings({ ...slip, match: "any" });
      expect(TITLES[loose.hits[0]?.postingId ?? 0]).toBe("酒店保洁员");
      expect((await engine.searchPostings(queryOf({ text: "魑魅", match: "any" }))).total).toBe(0);
    });

    it("are given back for marking", async () => {
      const { marks } = await engine.searchPostings(queryOf({ text: "找一份保洁员的工作" }));
      expect(marks).toContain("保洁员");
      expect(marks).not.toContain("找");
    });
  });

  describe("hostile words", () => {
    it.each([
      "'; drop table search_postings; --",
      "'' or 1=1",
      "a & b | !c <-> (d",
      ":*",
      "'a':A & \\'b",
      "\\",
      "%_%",
      "|包装",
      "包\u0000装",
      "🧹🧽👩‍🦽",
      "\u202e员洁保",
      "ﷺ",
      "a".repeat(10_000),
      "包".repeat(10_000),
      "' ".repeat(5000),
      "${1} $2 ?",
      "保洁员 ".repeat(400),
    ])("%j is answered", async (text) => {
      const results = await engine.searchPostings(queryOf({ text }));
      expect(results.total).toBeGreaterThanOrEqual(0);
    });

    it("cannot reach the marks of titles", async () => {
      expect(await found("|包装")).toEqual(await found("包装"));
    });
  });
}
