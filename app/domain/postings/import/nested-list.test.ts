import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Nested, readNestedList } from "./nested-list.ts";
import { readTags } from "./tags.ts";

const NESTED = fc.letrec<{ item: Nested; list: readonly Nested[] }>((tie) => ({
  item: fc.oneof({ depthSize: "small", maxDepth: 4 }, fc.string({ unit: "grapheme" }), tie("list")),
  list: fc.array(tie("item"), { maxLength: 4 }),
})).list;

describe("a list as Python or JSON write it", () => {
  it.each<[string, readonly Nested[] | undefined]>([
    ["[]", []],
    ["[['五险一金'], [\"上海\", '招2人']]", [["五险一金"], ["上海", "招2人"]]],
    ["('a', 'b',)", ["a", "b"]],
    ["[1, -2.5, None]", ["1", "-2.5", "None"]],
    [String.raw`['it\'s', "\u4e0a海", 'a\\b\n']`, ["it's", "上海", "a\\b\n"]],
    [" [ 'a' ] ", ["a"]],
    ["", undefined],
    ["['a'", undefined],
    ["['a]", undefined],
    ["['a'] b", undefined],
    ["['a' 'b']", undefined],
    ["__import__('os')", undefined],
    ["[".repeat(100) + "]".repeat(100), undefined],
  ])("%s", (text, expected) => {
    expect(readNestedList(text)).toEqual(expected);
  });

  it("comes back as it was written", () => {
    fc.assert(
      fc.property(NESTED, (list) => {
        expect(readNestedList(JSON.stringify(list))).toEqual(list);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."[]()'\"\\,a1 ") }), (text) => void readNestedList(text)),
    );
  });
});

describe("a job board's tags", () => {
  it("are known by their form", () => {
    expect(
      readTags(
        "[[['带薪年假'], ['五险一金']], ['深圳-南山区', '3-4年经验', '大专', '招2人', '09-03发布', '普通话良好', '软件工程']]",
      ),
    ).toEqual({
      benefits: ["带薪年假", "五险一金"],
      placeText: "深圳-南山区",
      experienceYearsMin: 3,
      education: "college",
      headcount: 2,
      postedText: "09-03",
      skills: ["普通话良好", "软件工程"],
    });
  });

  it("may leave everything open", () => {
    expect(readTags("[[], ['上海', '无工作经验', '招若干人', '09-03发布']]")).toMatchObject({
      experienceYearsMin: 0,
      education: null,
      headcount: null,
    });
    expect(readTags("五险一金、包吃")?.benefits).toEqual(["五险一金", "包吃"]);
    expect(readTags("[['五险一金'], ")).toBeUndefined();
  });

  it.each([String.raw`[['a\0b'], ['上海']]`, String.raw`[['\u0000'], ['上海']]`, String.raw`[['\ud83d'], ['上海']]`])(
    "may not spell with escapes what no cell may hold: %s",
    (text) => expect(readTags(text)).toBeUndefined(),
  );

  it("may spell a character in its two halves", () => {
    expect(readTags(String.raw`[['\ud83d\ude00'], ['上海']]`)?.benefits).toEqual(["😀"]);
  });
});
