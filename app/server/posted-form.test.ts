import { describe, expect, it, vi } from "vitest";
import { readForm } from "./posted-form.ts";

const post = (body: BodyInit, type?: string) =>
  new Request("http://localhost/", {
    method: "POST",
    body,
    headers: type === undefined ? {} : { "Content-Type": type },
  });

describe("readForm", () => {
  it("takes out what PostgreSQL cannot hold, and leaves lines and every script alone", async () => {
    const text = "第一行\r\n第二行\t😀";
    const form = await readForm(post(new URLSearchParams([["name", `\0${text}\u0007\u0085`]])));
    expect([...form]).toEqual([["name", text]]);
  });

  it("keeps repeated fields in their order, and files byte for byte", async () => {
    const sent = new FormData();
    sent.append("need", "hoist");
    sent.append("need", "quiet\0-place");
    sent.append("file", new File([Uint8Array.of(0x50, 0, 1)], "岗位.xlsx"));
    const form = await readForm(post(sent));
    expect(form.getAll("need")).toEqual(["hoist", "quiet-place"]);
    const file = form.get("file") as File;
    expect(file.name).toBe("岗位.xlsx");
    expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0x50, 0, 1]);
  });

  it("leaves out fields that no form of ours has", async () => {
    const names = ["offers[99999999]", "a[]", "__state__", "__intent__", "__proto__.x", "a..b", "a.b.c", "\0", ""];
    const form = await readForm(post(new URLSearchParams(names.map((name) => [name, "1"]))));
    expect([...form]).toEqual([]);
    const kept = ["column199", "offers.step-free-access", "interviewAt.year", "payMin"];
    const read = await readForm(post(new URLSearchParams(kept.map((name) => [name, "1"]))));
    expect([...read.keys()]).toEqual(kept);
  });

  it.each([
    ["JSON", "{}", "application/json"],
    ["a body without a type", "phone=1", "text/plain"],
    ["multipart without a boundary", "--x", "multipart/form-data"],
    ["a field too often", "need=1&".repeat(1001), "application/x-www-form-urlencoded"],
    ["texts too long", `note=${"长".repeat(500_001)}`, "application/x-www-form-urlencoded"],
    ["multipart that breaks off", "--x\r\nContent-Disposi", "multipart/form-data; boundary=x"],
  ])("refuses %s", async (_, body, type) => {
    await expect(readForm(post(body, type))).rejects.toMatchObject({
      init: { status: 422 },
      data: { refusal: { code: "invalid-input" } },
    });
  });

  it.fails("reads no fields out of a text of separators", async () => {
    const form = vi.spyOn(Request.prototype, "formData");
    const type = "application/x-www-form-urlencoded";
    await expect(readForm(post("a&".repeat(250_000), type))).rejects.toMatchObject({ init: { status: 422 } });
    expect(form).not.toHaveBeenCalled();
  });
});
