import { describe, expect, it } from "vitest";
import { withoutInvisibleMarks } from "./invisible-marks.ts";

describe("invisible characters", () => {
  it.each([
    ["\u202e包装工", "包装工"],
    ["奉化\u200b测试厂", "奉化测试厂"],
    ["\u202d13900000001\u202c", "13900000001"],
    ["\ufeff岗\u00ad位\u2066甲\u2069", "岗位甲"],
    ["测\u200d试\u200c厂", "测试厂"],
  ])("are taken out of %j", (written, read) => {
    expect(withoutInvisibleMarks(written)).toBe(read);
  });

  it.each(["👩‍🦽 包装工", "👨🏽‍💻", "🏳️‍🌈", "𠮷野家", "王𬀩", "甲 乙　丙\n丁\t戊", "阿卜杜拉·买买提"])(
    "are all that is taken out: %j stays",
    (written) => {
      expect(withoutInvisibleMarks(written)).toBe(written);
    },
  );
});
