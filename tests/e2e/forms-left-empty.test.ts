import { afterAll, beforeAll, inject, it } from "vitest";
import type { Role } from "#app/domain/accounts/roles.ts";
import { VISITS } from "#tests/a11y/visits.ts";
import { readWorld, uploadImport, type World } from "#tests/a11y/world.ts";
import { browserTest, expect } from "#tests/support/browser.ts";
import { findPart } from "#tests/support/parts.ts";
import { type BootedProduct, bootProduct } from "#tests/support/product.ts";
import { formsLeftEmpty, post } from "./posted-forms.ts";
import { demoAccount, signIn } from "./sign-in.ts";

/** A product of its own: what is posted here changes the demo world. */
let product: BootedProduct | undefined;
beforeAll(async () => {
  if (findPart("chromium")) product = await bootProduct(inject("testServer"), { demo: true });
}, 180_000);
afterAll(() => product?.stop());

let known: Promise<World> | undefined;
const roles = [...new Set(Object.values(VISITS).flatMap((visits) => visits.map(({ as }) => as)))];

/** The pages of a role, as the table of pages names them. */
function pagesOf(role: Role | "visitor", world: World): string[] {
  return Object.values(VISITS).flatMap((visits) =>
    visits.filter(({ as }) => as === role).map(({ path }) => path(world)),
  );
}

/** “Another occupation” was answered: which one must be said then. */
const NEEDED_BY_ANOTHER_ANSWER = ["otherOccupation"];

const sent: string[] = [];
/** What the browser says of an answer that leads on to another page. */
const REDIRECTED = 0;

for (const role of roles) {
  browserTest(
    `every form for a ${role} can be sent with all that is optional left empty, and says where a date is half`,
    {
      timeout: 300_000,
    },
    async ({ newPage }) => {
      const baseURL = product?.url ?? "";
      known ??= (async () => {
        const office = await newPage({ baseURL });
        await signIn(office, demoAccount("administrator").phone);
        return readWorld(product?.databaseUrl ?? "", await uploadImport(office));
      })();
      const page = await newPage({ baseURL });
      if (role !== "visitor") await signIn(page, demoAccount(role).phone);
      const faults: string[] = [];
      for (const path of pagesOf(role, await known)) {
        await page.goto(path);
        const amount = (await formsLeftEmpty(page)).length;
        for (let index = 0; index < amount; index += 1) {
          const open = async () => {
            await page.goto(path);
            const form = (await formsLeftEmpty(page))[index];
            if (form === undefined) throw new Error(`${path} has lost a form.`);
            return form;
          };
          const { dates } = await open();
          for (const date of dates) {
            const half = { [`${date}.year`]: "2027", [`${date}.month`]: "", [`${date}.day`]: "" };
            const { errors } = await post(page, await open(), half);
            if (!errors.some(({ field }) => field === date)) faults.push(`${path}: half a date is taken as ${date}`);
          }
          const { status, errors } = await post(page, await open());
          if (status !== REDIRECTED && status !== 200) {
            const asked = errors.filter(({ field }) => !NEEDED_BY_ANOTHER_ANSWER.includes(field));
            if (asked.length > 0 || errors.length === 0) faults.push(`${path}: ${status} ${JSON.stringify(asked)}`);
          }
          sent.push(path);
        }
      }
      expect(faults).toEqual([]);
    },
  );
}

it.runIf(findPart("chromium"))("found the forms", () => {
  expect(sent.length).toBeGreaterThan(30);
  expect(sent).toEqual(expect.arrayContaining(["/profile/about", "/organiser/fairs/new", "/admin/parameters"]));
});
