import { describe, expect, it } from "vitest";
import { mayChange, type RequestOrigin } from "./origin-check.ts";

const PUBLIC_URL = "https://jobs.example.org";
const post = (headers: Partial<RequestOrigin>): RequestOrigin => ({
  method: "POST",
  secFetchSite: undefined,
  origin: undefined,
  host: "127.0.0.1:3000",
  ...headers,
});

describe("mayChange", () => {
  it.each(["GET", "HEAD", "OPTIONS"])("lets %s through from anywhere", (method) => {
    expect(mayChange(post({ method, secFetchSite: "cross-site", origin: "https://evil.example" }), PUBLIC_URL)).toBe(
      true,
    );
  });

  it.each([
    ["a page of this site", { secFetchSite: "same-origin" }, true],
    ["a typed address", { secFetchSite: "none" }, true],
    ["another site", { secFetchSite: "cross-site" }, false],
    ["a sister host", { secFetchSite: "same-site", origin: "https://other.example.org" }, false],
    ["an old browser on our address", { origin: "https://jobs.example.org" }, true],
    ["an old browser on the host it asked", { origin: "http://127.0.0.1:3000" }, true],
    ["an old browser on another site", { origin: "https://evil.example" }, false],
    ["a sandboxed page", { origin: "null" }, false],
    ["a program without browser headers", {}, true],
  ])("%s", (_, headers, expected) => {
    expect(mayChange(post(headers), PUBLIC_URL)).toBe(expected);
  });
});
