import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { describe, expect } from "vitest";
import { browserTest } from "#tests/support/browser.ts";
import { crawl } from "./crawl.ts";

/** A wish to call or to ask somebody, where the page itself offers no number to press. */
async function callsWithoutNumber(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    // What is on a link or a button is an act already; a long list would give every row its number.
    const read = main?.cloneNode(true);
    if (!(read instanceof HTMLElement)) return [];
    for (const act of read.querySelectorAll("a, button")) act.remove();
    const asked =
      /(?:请|可以)[^，。；]{0,4}打电话|打电话给|(?:打|拨)[^，。；]{0,6}热线|请[^，。；]{0,8}(?:问|联系|找|告诉|商量)[^，。；]{0,6}指导员|联系区残联/.exec(
        read.textContent ?? "",
      );
    return asked === null || main?.querySelector('a[href^="tel:"]') ? [] : [`“${asked[0]}” without a number`];
  });
}

/** Chinese script that a voice would read as English (WCAG 2.2, 3.1.2): text, and what stands in fields and choices. */
async function chineseReadAsEnglish(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const english = (element: Element | null) => !element?.closest("[lang]")?.getAttribute("lang")?.startsWith("zh");
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const parent = node.parentElement;
      if (han.test(text) && english(parent) && !parent?.closest("script, style")) found.add(text.trim().slice(0, 40));
    }
    for (const field of document.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")) {
      const typed = ["text", "search", "tel"].includes(field.type) && han.test(field.value);
      if (typed && english(field)) found.add(`${field.name}=${field.value.slice(0, 40)}`);
    }
    return [...found];
  });
}

/** What is wider than a small window with the largest text, all that can be unfolded standing open (400 % zoom and more). */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    document.documentElement.dataset["text"] = "largest";
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth + 1 ? [`wider by ${scrollWidth - clientWidth} px with the largest text`] : [];
  });
}

/** Headings that leave out a rank, and parts of the page that cannot be told apart by their names. */
async function brokenOutline(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withRules(["heading-order", "landmark-unique"]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const MOST_SCRIPT_BYTES = 8_000;

/** Scripts that weigh: people come with old phones and poor lines (docs/decisions/0003). */
async function heavyScripts(page: Page): Promise<string[]> {
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === "script")
      .reduce((sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.decodedBodySize : 0), 0),
  );
  return bytes > MOST_SCRIPT_BYTES ? [`${bytes} bytes of script`] : [];
}

describe("what every page says", () => {
  browserTest(
    "has a number to press where it says to call, in few bytes, as wide as a small window",
    { timeout: 600_000 },
    async ({ newPage, product }) => {
      const look = async (page: Page) => [
        ...(await callsWithoutNumber(page)),
        ...(await heavyScripts(page)),
        ...(await tooWide(page)),
      ];
      expect(await crawl({ newPage, product }, "zh-CN", look)).toEqual([]);
    },
  );

  browserTest(
    "has headings in order, and parts of different names",
    { timeout: 600_000 },
    async ({ newPage, product }) => {
      expect(await crawl({ newPage, product }, "zh-CN", brokenOutline)).toEqual([]);
    },
  );

  browserTest("marks Chinese in English pages as Chinese", { timeout: 600_000 }, async ({ newPage, product }) => {
    expect(await crawl({ newPage, product }, "en", chineseReadAsEnglish)).toEqual([]);
  });
});
