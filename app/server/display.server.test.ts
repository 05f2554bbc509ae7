import { describe, expect, it } from "vitest";
import { changedChoice, displayCookieHeader, effectiveDisplay, localeOf, readDisplayChoice } from "./display.server.ts";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

function request(headers: Record<string, string> = {}, path = "/"): Request {
  return new Request(`http://localhost${path}`, { headers });
}

describe("display choice", () => {
  it("comes back from the cookie as it was kept", async () => {
    const choice = { textSize: "large", theme: "contrast", easyRead: true, locale: "en" } as const;
    const header = await displayCookieHeader(choice, false);
    const [cookie = ""] = header.split(";");
    expect(await readDisplayChoice(request({ Cookie: cookie }))).toEqual(choice);
  });

  it("is empty without a cookie, and with one that was tampered with", async () => {
    expect(await readDisplayChoice(request())).toEqual({});
    expect(await readDisplayChoice(request({ Cookie: "display=%F0%9F" }))).toEqual({});
    const tampered = Buffer.from(JSON.stringify({ textSize: "huge", theme: "dark" })).toString("base64");
    expect(await readDisplayChoice(request({ Cookie: `display=${encodeURIComponent(tampered)}` }))).toEqual({
      theme: "dark",
    });
  });

  it("changes by one press and keeps the rest", () => {
    expect(changedChoice({ theme: "dark" }, form({ textSize: "largest" }))).toEqual({
      theme: "dark",
      textSize: "largest",
    });
    expect(changedChoice({ theme: "dark", easyRead: true }, form({ theme: "system" }))).toEqual({ easyRead: true });
    expect(changedChoice({ easyRead: true }, form({ easyRead: "off" }))).toEqual({ easyRead: false });
    expect(changedChoice({ theme: "dark" }, form({ theme: "pink" }))).toEqual({ theme: "dark" });
  });

  it("goes before the account's settings, part by part", () => {
    expect(effectiveDisplay({ theme: "dark", locale: "en" }, { theme: "light", easyRead: true })).toEqual({
      theme: "dark",
      easyRead: true,
    });
  });
});

describe("language of a request", () => {
  it.each([
    ["the display bar goes first", { locale: "en" }, "zh-CN", "/?lng=zh-CN", "zh-CN", "en"],
    ["then the account", {}, "en", "/?lng=zh-CN", "zh-CN", "en"],
    ["then ?lng=", {}, null, "/?lng=en", "zh-CN", "en"],
    ["then the browser's languages", {}, null, "/", "fr, en-GB;q=0.9, zh;q=0.1", "en"],
    ["any Chinese is Chinese", {}, null, "/", "zh-TW, zh;q=0.9", "zh-CN"],
    ["an unknown ?lng= is passed over", {}, null, "/?lng=xx", "en", "en"],
    ["Chinese where nothing is known", {}, null, "/", "fr", "zh-CN"],
  ] as const)("%s", async (_, choice, account, path, accepted, expected) => {
    expect(await localeOf(request({ "Accept-Language": accepted }, path), choice, account)).toBe(expected);
  });

  it("is Chinese for a program that says nothing", async () => {
    expect(await localeOf(request(), {}, null)).toBe("zh-CN");
  });
});
