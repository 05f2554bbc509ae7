import { describe, expect, it } from "vitest";
import { sharedBuffers } from "./shared-buffers.ts";

const GIGABYTE = 2 ** 30;

describe("memory for PostgreSQL's tables", () => {
  it.each([
    [0.5, "128MB"],
    [1, "128MB"],
    [3.3, "422MB"],
    [8, "1024MB"],
    [64, "1024MB"],
  ])("of %s GB is %s", (gigabytes, setting) => {
    expect(sharedBuffers(gigabytes * GIGABYTE)).toBe(setting);
  });
});
