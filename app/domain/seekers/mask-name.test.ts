import { describe, expect, it } from "vitest";
import { maskName } from "./mask-name.ts";

describe("maskName", () => {
  it.each([
    ["王虚构", "王*构"],
    ["李虚", "李*"],
    ["欧阳虚构", "欧**构"],
    ["张", "张*"],
    ["𠮷田虚", "𠮷*虚"],
  ])("shows %s as %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
