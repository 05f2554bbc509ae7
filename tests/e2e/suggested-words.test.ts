import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { browserTest, expect } from "#tests/support/browser.ts";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function box(page: Page): Locator {
  return page.getByRole("combobox", { name: "想找什么工作" });
}

function options(page: Page): Locator {
  return page.getByRole("listbox", { name: "您可能想找的" }).getByRole("option");
}

/** The option that the keys have moved to, as a screen reader learns of it. */
async function activeOption(page: Page): Promise<string | null> {
  const id = await box(page).getAttribute("aria-activedescendant");
  return id === null ? null : page.evaluate((each) => document.getElementById(each)?.firstChild?.nodeValue ?? null, id);
}

/** Opens a page with a search box; right after the start of a new world, as soon as there is something to suggest. */
async function open(page: Page, path: string): Promise<void> {
  const words = async () => {
    const answer = await page.request.get("/postings/suggest?q=包装");
    return ((await answer.json()) as { suggestions: unknown[] }).suggestions.length;
  };
  await expect.poll(words, { timeout: 90_000, intervals: [1000] }).toBeGreaterThan(0);
  await page.goto(path);
  await expect(box(page)).toBeVisible();
}

/** What was asked while somebody typed, in order. */
function asked(page: Page): string[] {
  const words: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname === "/postings/suggest") words.push(url.searchParams.get("q") ?? "");
  });
  return words;
}

browserTest("suggestions are reached, left and chosen by keyboard", async ({ page }) => {
  await open(page, "/postings?shift=day");
  await box(page).fill("包");
  await expect(options(page).first()).toContainText(/包.*个岗位/);
  await expect(box(page)).toHaveAttribute("aria-expanded", "true");
  expect(await activeOption(page)).toBeNull();
  const first = await options(page)
    .first()
    .evaluate((each) => each.firstChild?.nodeValue ?? "");
  const last = await options(page)
    .last()
    .evaluate((each) => each.firstChild?.nodeValue ?? "");

  await page.keyboard.press("ArrowDown");
  expect(await activeOption(page)).toBe(first);
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toHaveText(new RegExp(`^${first}`));
  await page.keyboard.press("ArrowUp");
  expect(await activeOption(page)).toBe(last);
  await page.keyboard.press("ArrowDown");
  expect(await activeOption(page)).toBe(first);
  await page.keyboard.press("Home");
  expect(await activeOption(page)).toBeNull();
  await page.keyboard.type("大");
  await expect(box(page)).toHaveValue("大包");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await expect(box(page)).toHaveValue("大");

  await page.keyboard.press("Backspace");
  await page.keyboard.type("包装");
  await expect(options(page).first()).toContainText("包装");
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await expect(options(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue("包装");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => activeOption(page)).toContain("包装");
  const chosen = (await activeOption(page)) ?? "";
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === chosen);
  expect(new URL(page.url()).searchParams.get("shift")).toBe("day");
  await expect(page.getByRole("region", { name: "找到的岗位" }).locator("li.item").first()).toBeVisible();
});

browserTest("what is typed is searched for as it stands, unless an option was moved to", async ({ page }) => {
  await open(page, "/");
  await box(page).fill("包");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/postings\?q=%E5%8C%85$/);
});

browserTest("a press on a suggestion chooses it, a press elsewhere closes the list", async ({ newPage }) => {
  const page = await newPage({ viewport: { width: 320, height: 640 }, hasTouch: true });
  await open(page, "/");
  await box(page).fill("保洁");
  await expect(options(page).first()).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(options(page)).toHaveCount(0);
  await box(page).fill("保洁员");
  const option = options(page).first();
  const chosen = await option.evaluate((each) => each.firstChild?.nodeValue ?? "");
  await option.tap();
  await page.waitForURL((url) => url.searchParams.get("q") === chosen);
});

browserTest("nothing is asked while the typing goes on, and an older answer never wins", async ({ page }) => {
  await open(page, "/postings");
  const words = asked(page);
  let slow = true;
  await page.route("**/postings/suggest?*", async (route) => {
    const wasSlow = slow;
    slow = false;
    if (wasSlow) await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  await box(page).pressSequentially("bao", { delay: 30 });
  await expect.poll(() => words).toEqual(["bao"]);
  await box(page).fill("溪口");
  await expect(options(page).first()).toContainText("溪口");
  await page.waitForTimeout(1600);
  expect(words).toEqual(["bao", "溪口"]);
  await expect(options(page).first()).toContainText("溪口");
  await box(page).fill("");
  await expect(options(page)).toHaveCount(0);
});

browserTest("an input method is left alone until it is done, and its Enter sends nothing", async ({ page }) => {
  await open(page, "/postings");
  const words = asked(page);
  const keys = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await box(page).focus();
  await compose("bao");
  await compose("baozhuang");
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(500);
  expect(words).toEqual([]);
  const before = page.url();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  await keys.send("Input.insertText", { text: "包装" });
  await expect(options(page).first()).toContainText("包装");
  expect(words).toEqual(["包装"]);
  // Safari ends the composition first and reports its Enter afterwards, by its code alone.
  const prevented = await box(page).evaluate((input) => {
    const enter = new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
    return !input.dispatchEvent(enter);
  });
  expect(prevented).toBe(true);
  expect(page.url()).toBe(before);
  await compose("gong");
  await expect(options(page)).toHaveCount(0);
});

browserTest("a screen reader hears how many there are, once the typing rests", async ({ page }) => {
  await open(page, "/postings");
  const status = page.locator(".suggested").getByRole("status");
  await page.evaluate(() => {
    const said: string[] = [];
    const live = document.querySelector(".suggested [role=status]");
    new MutationObserver(() => live?.textContent && said.push(live.textContent)).observe(live as Node, {
      childList: true,
    });
    Object.assign(window, { said });
  });
  for (const letter of "保洁员") {
    await box(page).pressSequentially(letter);
    await page.waitForTimeout(400);
  }
  await expect(status).toHaveText(/^有 \d+ 条建议。按上下键选，按回车查找。$/);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toHaveLength(1);
  await page.keyboard.press("Escape");
  await expect(status).toBeEmpty();
});

browserTest("an open list of suggestions is accessible and fits, in each theme", async ({ newPage }) => {
  for (const options_ of [{}, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
    const page = await newPage({ viewport: { width: 320, height: 720 }, ...options_ });
    await open(page, "/postings");
    await box(page).fill("包");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    const { violations } = await new AxeBuilder({ page }).include("form[role=search]").withTags(STANDARDS).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const list = await page.getByRole("listbox").boundingBox();
    expect((list?.x ?? -1) >= 0 && (list?.x ?? 0) + (list?.width ?? 999) <= 320).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const option of await options(page).all()) {
      expect((await option.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    }
  }
});

browserTest("without script the box is a plain search box", async ({ newPage }) => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto("/postings");
  const plain = page.getByRole("searchbox", { name: "想找什么工作" });
  await plain.fill("包装");
  await plain.press("Enter");
  await expect(page).toHaveURL(/q=%E5%8C%85%E8%A3%85/);
  await expect(page.getByRole("combobox", { name: "想找什么工作" })).toHaveCount(0);
});

browserTest("the source of suggestions is small, the same for everybody, and kept for a minute", async ({ page }) => {
  await open(page, "/postings");
  const answer = await page.request.get("/postings/suggest?q=bao&lang=en");
  expect(answer.headers()["cache-control"]).toBe("public, max-age=60");
  expect(answer.headers()["set-cookie"]).toBeUndefined();
  const english = (await answer.json()) as { said: string; suggestions: { about: string }[] };
  expect(english.said).toMatch(/^\d+ suggestions?\./);
  expect(english.suggestions.length).toBeLessThanOrEqual(8);
  for (const { about } of english.suggestions) expect(about).toMatch(/^[A-Z][a-z ]+ · \d+ jobs?$/);
  const odd = await page.request.get(`/postings/suggest?lang=nonsense&q=${"包".repeat(300)}`);
  expect(odd.status()).toBe(200);
  expect((await page.request.get("/postings/suggest?q=%00")).status()).toBe(404);
  const script = await page.locator("script[src*=suggest-words]").getAttribute("src");
  const file = await page.request.get(script ?? "");
  expect(file.headers()["cache-control"]).toContain("immutable");
  expect((await file.body()).length).toBeLessThan(6000);
});
