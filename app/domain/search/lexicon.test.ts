import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LexiconEntry, lexiconOf } from "./lexicon.ts";

const entry = (text: string, postings = 1, kind: LexiconEntry["kind"] = "occupation"): LexiconEntry => ({
  text,
  kind,
  postings,
});
const lexicon = lexiconOf([
  entry("保洁员", 9),
  entry("保姆", 2),
  entry("保安", 5),
  entry("收银员", 7),
  entry("包装工", 12),
  entry("包装", 12),
  entry("洗碗工", 3),
  entry("会计", 2),
  entry("整烫工", 2),
  entry("礼盒包装员", 4, "title"),
  entry("溪口", 20, "place"),
  entry("奉化包杰食品厂", 1, "employer"),
  entry("Cleaner", 9),
  entry("Packer", 12),
  entry("Warehouse keeper", 1),
]);

describe("other spellings", () => {
  it.each([
    ["bjy", "保洁员"],
    ["baojieyuan", "保洁员"],
    ["baojie", "保洁员"],
    ["bao jie yuan", "保洁员"],
    ["保结员", "保洁员"],
    ["收音员", "收银员"],
    ["包庄", "包装"],
    ["保沽员", "保洁员"],
    ["洗晚工", "洗碗工"],
    ["会记", "会计"],
    ["整汤", "整烫"],
    ["cleanr", "cleaner"],
    ["pakcer", "packer"],
    ["warehous", "warehouse"],
    ["xikou baozhuang", "溪口 包装"],
    ["溪口 包庄", "溪口 包装"],
  ])("%s is likely %s", (typed, expected) => expect(lexicon.corrections(typed)[0]).toBe(expected));

  it.each(["保洁员", "溪口包装", "魑魅魍魉", "zzzzzz", "qq", "", "，。", "123"])("%s has none", (typed) => {
    expect(lexicon.corrections(typed)).toEqual([]);
  });

  it("of syllables typed apart are those of the whole", () => {
    expect(lexicon.corrections("bao jie yuan")).toEqual(["保洁员"]);
  });

  it.each(["led", "usb", "abc", "bmy"])("%s is taken for nothing else", (typed) => {
    expect(lexicon.corrections(typed)).toEqual([]);
  });

  it("never come from an employer's name by its sound", () => {
    expect(lexicon.corrections("奉化包洁食品厂").join()).not.toContain("包杰");
  });

  it("are few, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        expect(lexicon.corrections(typed).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe("guesses at initials", () => {
  it.each([
    ["bmy", ["保洁员"]],
    ["BMY", ["保洁员"]],
    ["bj", ["保洁员"]],
    ["sy", ["收银员"]],
    ["qq", []],
    ["溪口 bmy", ["溪口 保洁员"]],
    ["dyy", ["收银员"]],
  ])("%s may be %s", (typed, expected) => expect(lexicon.guesses(typed)).toEqual(expected));

  it.each(["led", "usb", "abc", "b", "bjy", "blow", "保洁员", "溪口", "123", ""])("%s has none", (typed) => {
    expect(lexicon.guesses(typed)).toEqual([]);
  });

  it("lead to nothing that nobody offers", () => {
    expect(lexiconOf([entry("保洁员", 0)]).guesses("bmy")).toEqual([]);
  });

  it("are few, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        expect(lexicon.guesses(typed).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe("suggestions while typing", () => {
  const texts = (typed: string) => lexicon.suggest(typed, 3).map(({ text }) => text);

  it("begin with what was typed, the most frequent first", () => {
    expect(texts("保")).toEqual(["保洁员", "保安", "保姆"]);
    expect(texts("包装")).toEqual(["包装", "包装工", "礼盒包装员"]);
    expect(texts("cle")).toEqual(["Cleaner"]);
  });

  it("know pinyin and its initials", () => {
    expect(texts("baoj")).toEqual(["保洁员"]);
    expect(texts("bjy")).toEqual(["保洁员"]);
    expect(texts("xk")).toEqual(["溪口"]);
  });

  it("hold what was typed where nothing begins with it", () => {
    expect(texts("食品厂")).toEqual(["奉化包杰食品厂"]);
    expect(texts("魑魅")).toEqual([]);
    expect(texts(" ")).toEqual([]);
  });

  it("name each thing once, by its own name where that is as near, and nothing that finds nothing", () => {
    const packer = (text: string) => ({ ...entry(text, 5), of: "6-31-05-00" });
    const things = lexiconOf([
      packer("包装工"),
      packer("包装"),
      packer("打包员"),
      entry("包工头", 0),
      entry("包子工", 2),
    ]);
    expect(things.suggest("包", 5).map(({ text }) => text)).toEqual(["包装工", "包子工"]);
    expect(things.suggest("打包", 5)).toEqual([{ text: "打包员", kind: "occupation", postings: 5 }]);
  });

  it("name each text once", () => {
    const twice = lexiconOf([entry("包装工", 1, "title"), entry("包装工", 5), entry("ＣＡＤ制图"), entry("CAD制图")]);
    expect(twice.suggest("包装工", 5)).toEqual([{ text: "包装工", kind: "occupation", postings: 5 }]);
    expect(twice.suggest("cad", 5)).toHaveLength(1);
  });
});

describe("suggestions for the last of several words", () => {
  const texts = (typed: string) => lexicon.suggest(typed, 8).map(({ text }) => text);

  it("keep the words before as they were typed", () => {
    expect(texts("溪口 包装")).toEqual(["溪口 包装", "溪口 包装工", "溪口 礼盒包装员"]);
    expect(texts("溪口　bjy")).toEqual(["溪口 保洁员"]);
    expect(texts("保洁员 xik")).toEqual(["保洁员 溪口"]);
    expect(texts("Cleaner 溪")).toEqual(["Cleaner 溪口"]);
  });

  it("say what the last one is, and not how many there are", () => {
    expect(lexicon.suggest("溪口 保洁", 8)).toEqual([{ text: "溪口 保洁员", kind: "occupation", postings: null }]);
  });

  it("know names of several words", () => {
    expect(texts("warehouse k")).toEqual(["Warehouse keeper"]);
    expect(texts("warehouse keeper xik")).toEqual(["warehouse keeper 溪口"]);
    expect(texts("溪口 warehouse k")).toEqual(["溪口 Warehouse keeper"]);
  });

  it("stand behind known words alone, and add no second trade or place", () => {
    expect(texts("魑魅 包装")).toEqual([]);
    expect(texts("包装 保洁")).toEqual([]);
    expect(texts("礼盒包装员 保洁")).toEqual([]);
    expect(texts("溪口 溪")).toEqual([]);
    expect(lexiconOf([entry("溪口", 0, "place"), entry("保洁员")]).suggest("溪口 保洁", 8)).toEqual([]);
  });

  it("take several needs, each once", () => {
    const needs = lexiconOf([entry("坐着干", 3, "need"), entry("班车", 2, "need"), entry("坐式", 1, "need")]);
    expect(needs.suggest("坐着干 班", 8).map(({ text }) => text)).toEqual(["坐着干 班车"]);
    expect(needs.suggest("坐着干 坐", 8).map(({ text }) => text)).toEqual(["坐着干 坐式"]);
  });

  it("are as many as are wanted at most, whatever is typed", () => {
    const words = fc.array(fc.oneof(fc.constantFrom("溪口", "包装", "bjy", "Cleaner"), fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(words, (typed) => {
        expect(lexicon.suggest(typed.join(" "), 4).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("what is called exactly this", () => {
  it("is found in whatever form it is typed", () => {
    expect(lexicon.find("ｃleaner")).toMatchObject({ kind: "occupation", postings: 9 });
    expect(lexicon.find("奉化包杰食品厂")?.kind).toBe("employer");
    expect(lexicon.find("包杰食品")).toBeUndefined();
  });
});
