import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./safe-return.ts";

describe("safeReturnPath", () => {
  it("keeps a path of this site with its query and fragment", () => {
    expect(safeReturnPath("/postings?q=%E5%8C%85%E8%A3%85&page=2#list")).toBe(
      "/postings?q=%E5%8C%85%E8%A3%85&page=2#list",
    );
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/",
    "evil",
    "",
    "/\t/evil.example",
    null,
    7,
    "/.//evil.example",
  ])("turns %j into the fallback", (value) => {
    expect(safeReturnPath(value, "/home")).toBe("/home");
  });

  it("never leads to another host, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const path = safeReturnPath(`/${text}`);
        expect(new URL(path, "https://here.invalid").host).toBe("here.invalid");
      }),
    );
  });
});
