import type { TestProject } from "vitest/node";
import { joinTestServer } from "./cluster.ts";
import { findPart } from "./parts.ts";
import { bootProduct } from "./product.ts";

declare module "vitest" {
  interface ProvidedContext {
    product: { url: string; databaseUrl: string };
  }
}

/** Boots the product with the demo world, once for all browser tests. Without Chromium they are skipped, so nothing is booted. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!findPart("chromium")) return undefined;
  const { release, ...server } = await joinTestServer();
  const product = await bootProduct(server, { demo: true }).catch(async (error: unknown) => {
    await release();
    throw error;
  });
  project.provide("testServer", server);
  project.provide("product", { url: product.url, databaseUrl: product.databaseUrl });
  return async () => {
    await product.stop();
    await release();
  };
}
