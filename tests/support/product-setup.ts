import type { TestProject } from "vitest/node";
import { joinTestServer } from "./cluster.ts";
import { findPart } from "./parts.ts";
import { bootProduct } from "./product.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A failure to boot is told by each test that needs the product; the other tests run all the same. */
    product: { url: string; databaseUrl: string } | { failure: string };
  }
}

/** Boots the product with the demo world, once for all browser tests. Without Chromium they are skipped, so nothing is booted. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!findPart("chromium")) return undefined;
  const { release, ...server } = await joinTestServer();
  project.provide("testServer", server);
  try {
    const { url, databaseUrl, stop } = await bootProduct(server, { demo: true });
    project.provide("product", { url, databaseUrl });
    return async () => {
      await stop();
      await release();
    };
  } catch (error) {
    project.provide("product", { failure: String(error) });
    return release;
  }
}
