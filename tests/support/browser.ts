import { type Browser, type BrowserContextOptions, type Page, chromium } from "@playwright/test";
import { inject, test } from "vitest";
import { absenceOf, findPart } from "./parts.ts";

export { expect } from "@playwright/test";

const executablePath = findPart("chromium");

/** The flags with which Debian's Chromium runs quietly anywhere, as root too. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Product = { url: string; databaseUrl: string };

type Fixtures = {
  product: Product;
  /** A signed-out page in a window of its own; paths are the product's. A script error or a CSP violation fails the test. */
  page: Page;
  /** Opens another such page, e.g. for a second person, a phone's width or without JavaScript. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
};

let browser: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  browser ??= chromium.launch({ ...(executablePath ? { executablePath } : {}), args: flags });
  return browser;
}

const withFixtures = test.extend<Fixtures>({
  product: async ({ task: _ }, use) => {
    const product = inject("product");
    if ("failure" in product) throw new Error(product.failure);
    await use(product);
  },
  newPage: async ({ product }, use) => {
    const opened = await launch();
    const contexts: { close(): Promise<void> }[] = [];
    const complaints: string[] = [];
    await use(async (options) => {
      const context = await opened.newContext({ baseURL: product.url, locale: "zh-CN", ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" && /Content Security Policy|Hydration|hydrat/i.test(message.text())) {
          complaints.push(`${page.url()}: ${message.text()}`);
        }
      });
      page.setDefaultTimeout(10_000);
      return page;
    });
    for (const context of contexts) await context.close();
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join("\n")}`);
  },
  page: async ({ newPage }, use) => use(await newPage()),
});

/** A test in the browser; skipped by name where Chromium is absent. */
export const browserTest: typeof withFixtures = executablePath ? withFixtures : skipping();

function skipping(): typeof withFixtures {
  return new Proxy(withFixtures, {
    apply: (_target, _self, [title, body]: Parameters<typeof withFixtures>) =>
      withFixtures.skip(`${String(title)} ${absenceOf("chromium")}`, body),
  });
}
