import { Busboy } from "@fastify/busboy";
import { afterEach, describe, expect, it, vi } from "vitest";
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

  it.each([
    ["13900000001\u200b", "13900000001"],
    ["\u202d13900000001\u202c", "13900000001"],
    ["\ufeff9199\u00ad0000", "91990000"],
    ["\u202e工装包", "工装包"],
    ["包\u200d装\u2060工", "包装工"],
    ["👩\u200d🦽", "👩\u200d🦽"],
  ])("takes out what cannot be seen, of any field: %j", async (typed, read) => {
    const form = await readForm(post(new URLSearchParams([["phone", typed]])));
    expect([...form]).toEqual([["phone", read]]);
  });

  it("keeps repeated fields in their order, and files byte for byte", async () => {
    const sent = new FormData();
    sent.append("need", "hoist");
    sent.append("need", "quiet\0-place");
    sent.append("file", new File([Uint8Array.of(0x50, 0, 1)], "岗位.xlsx"));
    const form = await readForm(post(sent), { files: 1 });
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
    ["multipart that breaks off", "--x\r\nContent-Disposi", "multipart/form-data; boundary=x"],
  ])("refuses %s", async (_, body, type) => {
    await expect(readForm(post(body, type))).rejects.toMatchObject({
      init: { status: 422 },
      data: { refusal: { code: "invalid-input" } },
    });
  });

  const boundary = "multipart/form-data; boundary=x";
  const part = (name: string, file?: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}\r\n\r\n1\r\n`;

  it("takes a file only where one is expected, and no more than expected", async () => {
    const one = `${part("file", "a.csv")}--x--\r\n`;
    expect((await readForm(post(one, boundary), { files: 1 })).get("file")).toBeInstanceOf(File);
    await expect(readForm(post(one, boundary))).rejects.toMatchObject({ init: { status: 422 } });
    await expect(readForm(post(part("file", "b.csv") + one, boundary), { files: 1 })).rejects.toMatchObject({
      init: { status: 422 },
    });
  });

  it.each([
    ["a long text", `note=${"a".repeat(600_001)}`, "application/x-www-form-urlencoded"],
    ["a long text in parts", `${part("note")}${"长".repeat(200_001)}`, boundary],
  ])("refuses %s as too large", async (_, body, type) => {
    await expect(readForm(post(body, type))).rejects.toMatchObject({
      init: { status: 413 },
      data: { refusal: { code: "form-too-large" } },
    });
  });

  describe("counts before it reads", () => {
    afterEach(() => vi.restoreAllMocks());

    /** A body as it comes over the network: in pieces. */
    const inPieces = (body: string, type: string) => {
      const bytes = Buffer.from(body);
      let at = 0;
      let pulled = 0;
      const stream = new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1;
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.subarray(at, (at += 65_536)));
        },
      });
      const init: RequestInit = { method: "POST", body: stream, duplex: "half", headers: { "Content-Type": type } };
      return { request: new Request("http://localhost/", init), pulled: () => pulled };
    };

    it.each([
      ["192,000 empty files", part("f", "").repeat(192_000), { files: 1 }],
      ["120,000 small fields", part("f").repeat(120_000), { files: 1 }],
      ["8,000 files where none is expected", part("f", "").repeat(8000), {}],
    ])("stops at the limit in a body of %s, and lets the rest pass", async (_, body, options) => {
      const parsed = vi.spyOn(Busboy.prototype, "write");
      const sent = inPieces(body, boundary);
      await expect(readForm(sent.request, options)).rejects.toMatchObject({ init: { status: 422 } });
      expect(parsed.mock.calls.length).toBeLessThanOrEqual(2);
      expect(sent.pulled()).toBeGreaterThan(5);
    });

    it("reads no fields out of a text of separators", async () => {
      const read = vi.spyOn(globalThis, "URLSearchParams");
      const { request } = inPieces("a&".repeat(250_000), "application/x-www-form-urlencoded");
      await expect(readForm(request)).rejects.toMatchObject({ init: { status: 422 } });
      expect(read).not.toHaveBeenCalled();
    });
  });
});
