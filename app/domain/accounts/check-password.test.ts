import { describe, expect, it } from "vitest";
import { checkPassword } from "./check-password.ts";

const reasonOf = (password: string) => {
  const checked = checkPassword(password, "13800001234");
  return checked.ok ? "fine" : checked.refusal.params?.["reason"];
};

describe("checkPassword", () => {
  it.each([
    ["小河边的大树下", "too-short"],
    ["小河边的大树底下", "fine"],
    ["correct horse", "fine"],
    ["kvnqwpte", "fine"],
    ["12345678", "too-common"],
    ["Password123", "too-common"],
    ["baseball", "too-common"],
    ["Trustno1", "too-common"],
    ["qwer1234", "too-common"],
    ["1234qwer", "too-common"],
    ["zaq12wsx", "too-common"],
    ["11112222", "too-common"],
    ["woaini1314", "too-common"],
    ["tongxing-demo", "too-common"],
    ["TongXing2026", "too-common"],
    ["fenghua315500", "too-common"],
    ["ningbo@fenghua", "too-common"],
    ["canlian123!", "too-common"],
    ["fenghua taohua", "fine"],
    ["xikou baozi shop", "fine"],
    ["１２３４５６７８", "too-common"],
    ["哈哈哈哈哈哈哈哈", "too-common"],
    ["13800001234", "is-the-phone"],
    ["+86 13800001234", "fine"],
    ["+8613800001234", "is-the-phone"],
    ["a13800001234", "is-the-phone"],
    ["x".repeat(150) + "y".repeat(51), "too-long"],
  ])("%s: %s", (password, reason) => {
    expect(reasonOf(password)).toBe(reason);
  });
});
