import { describe, expect, it } from "vitest";
import { faultOf, type RequestAddress } from "./request-address.ts";

const get = (url: string, more: Partial<RequestAddress> = {}): RequestAddress => ({
  method: "GET",
  url,
  host: "127.0.0.1:3000",
  forwardedHost: undefined,
  ...more,
});

describe("faultOf", () => {
  it.each([
    ["/", {}],
    ["/postings/17?q=%E5%8C%85%E8%A3%85&page=-1", {}],
    ["/postings?q=%", {}],
    ["/postings?q=100%25", {}],
    ["/postings", { method: "DELETE" }],
    ["/postings", { host: "[::1]:3000" }],
    ["/postings", { forwardedHost: "jobs.example.org" }],
  ])("lets %s through", (url, more) => {
    expect(faultOf(get(url, more))).toBeUndefined();
  });

  it.each(["/postings/%ED%A0%80", "/postings/%E4%B8", "/postings/%", "/postings/1%00", "/fairs/1/people?q=a%00b"])(
    "knows no page at %s",
    (url) => {
      expect(faultOf(get(url))).toBe("unknown");
    },
  );

  it.each([
    ["//", {}],
    ["//evil.example", {}],
    ["*", { method: "OPTIONS" }],
    ["http://evil.example/postings", {}],
    ["/", { method: "TRACE" }],
    ["/", { host: "[bad" }],
    ["/", { forwardedHost: "[::bad" }],
  ])("can do nothing with %s", (url, more) => {
    expect(faultOf(get(url, more))).toBe("unusable");
  });
});
