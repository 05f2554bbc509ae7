import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWebApp } from "#app/server/web-app.ts";
import { signIn } from "#app/usecases/accounts/sign-in.ts";
import { accountOf } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/support/database.ts";
import { echoBuild } from "#tests/support/echo-build.ts";
import { accountServices } from "./account-services.ts";

const { db, url } = await testDatabase();
const product = await accountServices(url);
const services = product.fresh();
const server = createWebApp({ services, build: echoBuild }).listen(0, "127.0.0.1");
let base: string;
let cookie: string;

beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const password = "蓝色 书包 七点";
  const { phone } = await accountOf(db, "employer", { passwordHash: await services.passwords.hash(password) });
  const result = await signIn(services, { phone, password, networkAddress: "192.0.2.1" });
  if (!result.ok) throw new Error(result.refusal.code);
  const written = await services.cookies.writeToken(result.value.token, result.value.expiresAt);
  cookie = written.split(";")[0] ?? "";
});
afterAll(async () => {
  server.close();
  await product.close();
});

async function refusalOf(path: string, bytes: number, headers: Record<string, string>): Promise<unknown> {
  const answer = await fetch(new URL(path, base), { method: "POST", body: new Uint8Array(bytes), headers });
  return ((await answer.json()) as { refusal?: unknown }).refusal;
}

describe("a large body", () => {
  it("is taken for a file from somebody who is signed in, and nowhere else", async () => {
    expect(await refusalOf("/imports?index", 11_000_000, { Cookie: cookie })).toBeUndefined();
    expect(await refusalOf("/imports?index", 12_600_000, { Cookie: cookie })).toBe("file-too-large");
    expect(await refusalOf("/account", 700_000, { Cookie: cookie })).toBe("form-too-large");
  });

  it("is not taken with a cookie that stands for nobody", async () => {
    const [name] = cookie.split("=");
    const made = await services.cookies.writeToken("made-up", new Date(Date.now() + 60_000));
    expect(await refusalOf("/imports", 700_000, { Cookie: made.split(";")[0] ?? "" })).toBe("form-too-large");
    expect(await refusalOf("/imports", 700_000, { Cookie: `${name}=forged` })).toBe("form-too-large");
  });
});
