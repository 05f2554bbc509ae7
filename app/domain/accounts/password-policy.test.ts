import { describe, expect, it } from "vitest";
import { checkPassword } from "./password-policy.ts";

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
