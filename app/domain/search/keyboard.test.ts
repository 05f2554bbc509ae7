import { describe, expect, it } from "vitest";
import { areKeysBeside } from "./keyboard.ts";

describe("keys side by side", () => {
  it.each(["mj", "jm", "mk", "as", "qa", "gt", "gv"])("%s are", (pair) => {
    expect(areKeysBeside(pair.charAt(0), pair.charAt(1))).toBe(true);
  });

  it.each(["mm", "mh", "qz", "pa", "le", "1q", "保b"])("%s are not", (pair) => {
    expect(areKeysBeside(pair.charAt(0), pair.charAt(1))).toBe(false);
  });
});
