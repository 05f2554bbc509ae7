import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Labelled, likenessTo } from "./label-likeness.ts";

function thing(code: string, words: string, groups: readonly string[] = []): Labelled {
  const [name = "", ...synonyms] = words.split(" ");
  return { code, name, synonyms, groups };
}

const WORKS = [thing("1", "包装工 打包 装箱"), thing("2", "洗车工 汽车美容"), thing("3", "保洁员 清洁工")];

describe("likenessTo", () => {
  it("is nothing where nothing is shared, and most for a thing's own words", () => {
    const likeness = likenessTo(WORKS);
    expect([...likeness("宇航")]).toEqual([0, 0, 0]);
    expect([...likeness("")]).toEqual([0, 0, 0]);
    const [packing = 0, washing = 0, cleaning = 0] = likeness("包装");
    expect(packing).toBeGreaterThan(0.3);
    expect([washing, cleaning]).toEqual([0, 0]);
  });

  it("lets what is rare say more than what many share", () => {
    const [packing = 0, washing = 0, cleaning = 0] = likenessTo(WORKS)("洗工");
    expect(washing).toBeGreaterThan(packing);
    expect(washing).toBeGreaterThan(cleaning);
  });

  it("falls with every piece that nothing has", () => {
    const likeness = likenessTo(WORKS);
    expect(likeness("包装")[0]).toBeGreaterThan(likeness("包装飞船")[0] ?? 1);
  });

  it("prefers what stands among others that are alike", () => {
    const works = [
      thing("1", "修鞋", ["a"]),
      thing("2", "修表", ["b"]),
      thing("3", "修琴", ["b"]),
      thing("4", "歌手", ["b"]),
    ];
    const [alone = 0, among = 0, , unlike] = likenessTo(works)("修");
    expect(among).toBeGreaterThan(alone);
    expect(unlike).toBe(0);
  });

  it("is a finite share, whatever is typed", () => {
    const likeness = likenessTo(WORKS);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const each of likeness(text)) expect(each >= 0 && each < 1.5).toBe(true);
      }),
    );
    expect([...likenessTo([])("包装")]).toEqual([]);
  });
});
