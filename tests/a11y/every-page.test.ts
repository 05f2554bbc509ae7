import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { describe, expect, it } from "vitest";
import type { Role } from "#app/domain/accounts/roles.ts";
import { projectRoot } from "#scripts/part.ts";
import { chooseLanguage, demoAccount, signIn } from "#tests/e2e/sign-in.ts";
import { browserTest } from "#tests/support/browser.ts";
import { VISITS } from "./visits.ts";
import { readWorld, uploadImport, type World } from "./world.ts";

const routes = join(projectRoot, "app/routes");

/** Folders whose route shows a page, rather than answering with a file or a redirect only. */
const pageRoutes = readdirSync(routes).filter((folder) => {
  const file = join(routes, folder, "route.tsx");
  return existsSync(file) && /export default|export \{[^}]*\bdefault\b/.test(readFileSync(file, "utf8"));
});

describe("the table of pages", () => {
  it("names every route that shows a page, and no other", () => {
    expect(Object.keys(VISITS).sort()).toEqual(pageRoutes.sort());
  });
});

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What is wrong with the page in view: WCAG 2.2 A and AA by axe, what must hold at 320 px, and texts left unfilled. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  const seen = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    headings: document.querySelectorAll("h1").length,
    unfilled: /\{\{\w+/.exec(document.body.innerText)?.[0],
    key: /\b(?:site|postings|seekers|matching|employers|fairs|imports|applications):[a-z]+\.\w+/.exec(
      document.body.innerText,
    )?.[0],
  }));
  if (seen.wide > 1) faults.push(`wider than the window by ${seen.wide} px`);
  if (seen.headings !== 1) faults.push(`${seen.headings} headings of the first rank`);
  if (seen.unfilled !== undefined) faults.push(`a text is unfilled: ${seen.unfilled}`);
  if (seen.key !== undefined) faults.push(`a text is missing: ${seen.key}`);
  return faults;
}

let known: Promise<World> | undefined;

/** One window a role: signed in once, every page of the role in one language after the other. */
const roles = [...new Set(Object.values(VISITS).flatMap((visits) => visits.map(({ as }) => as)))];

function visitsOf(role: Role | "visitor"): { route: string; path: (world: World) => string }[] {
  return Object.entries(VISITS).flatMap(([route, visits]) =>
    visits.filter(({ as }) => as === role).map(({ path }) => ({ route, path })),
  );
}

describe("every page is accessible", () => {
  for (const role of roles) {
    for (const locale of ["zh-CN", "en"] as const) {
      browserTest(`${role}, ${locale}`, { timeout: 300_000 }, async ({ newPage, product }) => {
        known ??= (async () => {
          const office = await newPage();
          await signIn(office, demoAccount("administrator").phone);
          return readWorld(product.databaseUrl, await uploadImport(office));
        })();
        const world = await known;
        // 320 CSS px: what a 1280 px window shows at 400 % zoom
        const page = await newPage({ viewport: { width: 320, height: 720 } });
        // Chosen before signing in it is this browser's alone: other tests use the same account meanwhile.
        await chooseLanguage(page, product.url, locale);
        if (role !== "visitor") await signIn(page, demoAccount(role).phone);
        const faults: string[] = [];
        for (const { route, path } of visitsOf(role)) {
          const address = path(world);
          const answer = await page.goto(address);
          const status = answer?.status() ?? 0;
          const expected = route === "$" ? 404 : 200;
          if (status !== expected) faults.push(`${address}: answered ${status}`);
          if ((await answer?.body())?.includes(0)) faults.push(`${address}: has zero bytes in its text`);
          if ((await page.locator("html").getAttribute("lang")) !== locale) faults.push(`${address}: not in ${locale}`);
          for (const fault of await faultsOf(page)) faults.push(`${address}: ${fault}`);
        }
        expect(faults).toEqual([]);
      });
    }
  }
});
