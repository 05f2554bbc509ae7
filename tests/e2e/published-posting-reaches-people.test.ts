import type { BrowserContextOptions, Page } from "@playwright/test";
import { afterAll, beforeAll, inject } from "vitest";
import { browserTest, expect } from "#tests/support/browser.ts";
import { describeWith } from "#tests/support/parts.ts";
import { type BootedProduct, bootProduct } from "#tests/support/product.ts";
import { testRedis, type TestRedis } from "#tests/support/redis.ts";
import { offerHomeWork, publishFromQueue } from "./offer-work.ts";
import { demoAccount, signIn } from "./sign-in.ts";

type NewPage = (options?: BrowserContextOptions) => Promise<Page>;

/** Generous on a busy machine: how long it took is written out, not asserted. */
const PATIENCE = { timeout: 60_000, intervals: [250] };

/**
 * From the employer's form to what people see. Nobody's browser runs a script.
 *
 * @returns how long after publication the search and then the jobseeker's page were seen to have the posting
 */
async function publishAndFind(newPage: NewPage, title: string, options: BrowserContextOptions): Promise<string> {
  const open = () => newPage({ ...options, javaScriptEnabled: false });
  await offerHomeWork(await open(), title);
  const visitor = await open();
  const seeker = await open();
  await signIn(seeker, demoAccount("seeker").phone);
  await publishFromQueue(await open(), title);
  const published = performance.now();

  const found = visitor.getByRole("region", { name: "找到的岗位" }).getByRole("link", { name: title, exact: true });
  await expect
    .poll(async () => {
      await visitor.goto(`/postings?q=${encodeURIComponent(title)}`);
      return found.count();
    }, PATIENCE)
    .toBe(1);
  const searched = performance.now() - published;
  const suggested = seeker
    .getByRole("listitem")
    .filter({ has: seeker.getByRole("heading", { level: 3, name: title, exact: true }) });
  await expect
    .poll(async () => {
      await seeker.goto("/home");
      // Wherever it stands on the list.
      for (const more of await seeker.getByText(/^另外 \d+ 个岗位$/).all()) await more.click();
      return suggested.count();
    }, PATIENCE)
    .toBe(1);
  const reached = performance.now() - published;

  await expect(suggested).toContainText("在家里做，不用赶路");
  await expect(suggested).toContainText("您想做网店客服，这就是。");
  await expect(suggested.getByRole("link", { name: "我感兴趣" })).toBeVisible();
  await found.click();
  await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(visitor.getByText("¥3,600–4,800 / 月").first()).toBeVisible();
  return `in search after ${Math.round(searched)} ms, suggested after ${Math.round(reached)} ms`;
}

browserTest("a published posting reaches the search and who it fits", { timeout: 180_000 }, async ({ newPage }) => {
  const took = await publishAndFind(newPage, "网店客服（清溪）", {});
  console.info(took);
});

describeWith("redis", "with the queue on Redis", () => {
  let redis: TestRedis | undefined;
  let product: BootedProduct | undefined;
  beforeAll(async () => {
    redis = await testRedis();
    product = await bootProduct(inject("testServer"), { demo: true, env: { REDIS_URL: redis.url } });
  }, 180_000);
  afterAll(async () => {
    await product?.stop();
    await redis?.stop();
  });

  browserTest("a published posting reaches the same people", { timeout: 180_000 }, async ({ newPage }) => {
    const took = await publishAndFind(newPage, "网店客服（听松）", { baseURL: product?.url ?? "" });
    console.info(`with Redis: ${took}`);
  });
});
