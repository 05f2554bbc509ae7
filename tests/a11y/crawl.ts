import type { BrowserContextOptions, Page } from "@playwright/test";
import type { Role } from "#app/domain/accounts/roles.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { chooseLanguage, demoAccount, signIn } from "#tests/e2e/sign-in.ts";
import type { Product } from "#tests/support/browser.ts";
import { VISITS } from "./visits.ts";
import { readWorld, uploadImport, type World } from "./world.ts";

interface Crawling {
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  readonly product: Product;
}

let known: Promise<World> | undefined;

/** Opens every page of the table in one language, each as its own visitor; what `look` sees there is told with its address. */
export async function crawl(
  { newPage, product }: Crawling,
  locale: Locale,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  known ??= (async () => {
    const office = await newPage();
    await signIn(office, demoAccount("administrator").phone);
    return readWorld(product.databaseUrl, await uploadImport(office));
  })();
  const world = await known;
  const seen: string[] = [];
  for (const [role, paths] of pathsByRole(world)) {
    const page = await newPage({ viewport: { width: 320, height: 720 } });
    await chooseLanguage(page, product.url, locale);
    if (role !== "visitor") await signIn(page, demoAccount(role).phone);
    for (const path of paths) {
      await page.goto(path);
      for (const each of await look(page)) seen.push(`${role} ${path}: ${each}`);
    }
  }
  return seen;
}

function pathsByRole(world: World): Map<Role | "visitor", string[]> {
  const paths = new Map<Role | "visitor", string[]>();
  for (const { as, path } of Object.values(VISITS).flat()) {
    paths.set(as, [...(paths.get(as) ?? []), path(world)]);
  }
  return paths;
}
