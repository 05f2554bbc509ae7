import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import { browseParams, readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { suggestForSeeker } from "#app/usecases/matching/suggest-for-seeker.ts";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { addFavourite, removeFavourite } from "#app/usecases/search/change-favourite.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { listSaved } from "#app/usecases/search/list-saved.ts";
import { readLexicon } from "#app/usecases/search/read-lexicon.ts";
import { readPosting } from "#app/usecases/search/read-posting.ts";
import { removeSavedSearch } from "#app/usecases/search/remove-saved-search.ts";
import { saveSearch } from "#app/usecases/search/save-search.ts";
import { auditLog, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";
import { NOW } from "./search-world.ts";

const connection = await testDatabase();
const { db } = connection;
const clock = fixedClock(NOW);
const search = postgresSearch(connection);
const ports = { db, search, clock, lexicon: () => readLexicon({ db, search, clock }) };

beforeEach(() => connection.reset());

const asking = (query: string) => readBrowseRequest(new URLSearchParams(query));

async function published(overrides: Parameters<typeof postingOf>[1] = {}): Promise<number> {
  const { id } = await postingOf(db, { publishedAt: NOW, ...overrides });
  await indexDocuments(ports, "postings", [id]);
  return id;
}

async function jobseeker() {
  const account = await accountOf(db, "seeker");
  const seeker = await seekerOf(db, { accountId: account.id });
  return { seeker, principal: await principalOf(db, account) };
}

async function saved(principal: Parameters<typeof listSaved>[1]) {
  const result = await listSaved(ports, principal);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe("an address", () => {
  it("is read leniently and written the same way again", () => {
    const odd = asking(
      "q=%00包装%07&kind=vacancy&kind=nonsense&town=330213100&town=1&pay=abc&page=-3&sort=evil&from=9,999",
    );
    expect(odd).toMatchObject({ page: 1, sort: null, origin: null });
    expect(odd.filters).toMatchObject({ text: "包装", kinds: ["vacancy"], towns: ["330213100"], payAtLeastFen: null });
    const full = asking(
      "q=a&kind=sheltered&town=330213001&group=4-01&offers=transport&offers=buddy&mode=home&employment=part-time" +
        "&shift=day&pay=3000&insured=1&posted=7&from=29.66,121.4&within=5&sort=distance&page=3",
    );
    expect(asking(browseParams(full).toString())).toEqual(full);
    expect(browseParams(asking("page=abc")).toString()).toBe("");
  });
});

describe("the public list", () => {
  it("is open to visitors, with distances from a chosen town", async () => {
    const id = await published();
    const page = await browsePostings(ports, VISITOR, asking("from=330213001&sort=distance&within=5"));
    expect(page).toMatchObject({ total: 1, sort: "distance", maySave: false, savedSearchId: null });
    expect(page.postings[0]).toMatchObject({ listing: { id }, judgement: null, favourite: false });
    expect(page.postings[0]?.journey?.minutes).toBeLessThan(10);
    const away = await browsePostings(ports, VISITOR, asking("from=330213100&within=5"));
    expect(away).toMatchObject({ total: 0, facets: { nearness: { 20000: 1 } } });
  });

  it("gives a jobseeker what is suggested first, judged for the person", async () => {
    const { seeker, principal } = await jobseeker();
    const suggested = await published({ publishedAt: new Date(NOW.getTime() - 1000) });
    await suggestForSeeker(ports, seeker.id);
    const newer = await published({ weeklyHours: 60 });
    const page = await browsePostings(ports, principal, asking(""));
    expect(page.sort).toBe("fit");
    expect(page.origin).toEqual({ kind: "home" });
    expect(page.postings.map((each) => each.listing.id)).toEqual([suggested, newer]);
    expect(page.postings.map((each) => each.judgement?.feasibility)).not.toContain(null);
    expect(page.postings[0]?.journey?.means).toBe("bus");
  });
});

describe("searches close to one that was made", () => {
  const PACKER = "6-31-05-00";

  it("find something, each of them: neighbouring occupations, and the same in the nearest towns", async () => {
    await published({ occupationCode: PACKER, title: "礼盒包装" });
    await published({ occupationCode: "6-31-03-05", title: "质检" });
    await published({ occupationCode: PACKER, areaCode: "330213100", title: "茶叶包装" });
    const page = await browsePostings(ports, VISITOR, asking("q=包装&town=330213001"));
    expect(page).toMatchObject({ total: 1, related: [{ kind: "town", code: "330213100", postings: 1 }, {}] });
    expect(page.related[1]).toMatchObject({ kind: "occupation", postings: 1 });
    for (const { kind, code } of page.related) {
      const query = kind === "town" ? `q=包装&town=${code}` : `q=${occupation(code)?.name.zh}`;
      expect((await browsePostings(ports, VISITOR, asking(query))).total).toBeGreaterThan(0);
    }
  });

  it("help on where nothing was found", async () => {
    await published({ occupationCode: PACKER });
    const page = await browsePostings(ports, VISITOR, asking("q=包装工&mode=home"));
    expect(page).toMatchObject({ total: 0, related: [{ kind: "occupation", code: PACKER, postings: 1 }] });
  });

  it("are none beside the whole list", async () => {
    await published({ occupationCode: PACKER });
    expect((await browsePostings(ports, VISITOR, asking(""))).related).toEqual([]);
  });
});

describe("an employer or a job asked for by its very name", () => {
  it("is not drowned in what is merely like it", async () => {
    const { id: organisationId } = await organisationOf(db, { name: "溪口盆景扶贫基地" });
    const id = await published({ organisationId, title: "盆景养护" });
    await published({ title: "基地保洁" });
    await published({ title: "溪口接待" });
    for (const name of ["溪口盆景扶贫基地", "盆景养护"]) {
      const page = await browsePostings(ports, VISITOR, asking(`q=${name}`));
      expect(page).toMatchObject({ total: 1, taken: "as-typed", postings: [{ listing: { id } }] });
    }
    expect(await browsePostings(ports, VISITOR, asking("q=盆景 保洁"))).toMatchObject({ total: 2, taken: "loosely" });
  });
});

describe("one posting", () => {
  it("shows itself while open, says so when ended, and is not found before it was public", async () => {
    const id = await published({ title: "礼盒包装员" });
    const other = await published({ title: "月饼包装员" });
    const view = await readPosting(ports, VISITOR, id, { kind: "town", code: "330213100" });
    expect(view).toMatchObject({ ok: true, value: { state: "open", mayApply: false, application: null } });
    if (!view.ok) return;
    expect(view.value.posting.distanceMetres).toBeGreaterThan(5000);
    expect(view.value.similar.map((each) => each.listing.id)).toEqual([other]);

    await db.update(postings).set({ status: "filled" });
    expect(await readPosting(ports, VISITOR, id, null)).toMatchObject({ ok: true, value: { state: "ended" } });
    const late = await published({ deadline: "2026-11-22" });
    expect(await readPosting(ports, VISITOR, late, null)).toMatchObject({ ok: true, value: { state: "ended" } });
    const draft = await postingOf(db, { status: "submitted", publishedAt: null });
    expect(await readPosting(ports, VISITOR, draft.id, null)).toMatchObject({ refusal: { code: "not-found" } });
    const returned = await postingOf(db, { status: "returned" });
    expect(await readPosting(ports, VISITOR, returned.id, null)).toMatchObject({ refusal: { code: "not-found" } });
  });
});

describe("what one keeps", () => {
  it("a search, once, under its canonical address, with how many it finds now", async () => {
    const { principal } = await jobseeker();
    await published();
    await saveSearch(ports, principal, { name: " 包装 ", query: "page=4&evil=1&kind=vacancy&q=包装" });
    await saveSearch(ports, principal, { name: "again", query: "q=包装&kind=vacancy" });
    const { searches } = await saved(principal);
    expect(searches).toMatchObject([{ name: "包装", query: "q=%E5%8C%85%E8%A3%85&kind=vacancy", total: 1 }]);
    expect((await browsePostings(ports, principal, asking("kind=vacancy&q=包装&page=2"))).savedSearchId).not.toBeNull();
    expect(await saveSearch(ports, principal, { name: " ", query: "" })).toMatchObject({
      refusal: { code: "invalid-input", field: "name" },
    });
    expect((await db.select().from(auditLog)).map((line) => line.action)).toEqual(["search.save"]);
  });

  it("favourites, once each, also those that have ended since", async () => {
    const { principal } = await jobseeker();
    const id = await published();
    await addFavourite(ports, principal, id);
    await addFavourite(ports, principal, id);
    expect((await saved(principal)).favourites).toMatchObject([{ listing: { id }, open: true, favourite: true }]);
    await db.update(postings).set({ status: "closed" });
    expect((await saved(principal)).favourites).toMatchObject([{ listing: { id }, open: false }]);
    expect(await addFavourite(ports, principal, id)).toMatchObject({ refusal: { code: "not-found" } });
    await removeFavourite(ports, principal, id);
    expect((await saved(principal)).favourites).toEqual([]);
  });

  it("is for jobseekers, and only one's own", async () => {
    const { principal } = await jobseeker();
    const { principal: stranger } = await jobseeker();
    await saveSearch(ports, principal, { name: "包装", query: "q=包装" });
    const [search] = (await saved(principal)).searches;
    expect(await removeSavedSearch(ports, stranger, search?.id ?? 0)).toMatchObject({ refusal: { code: "not-found" } });
    expect((await saved(stranger)).searches).toEqual([]);
    const employer = await principalOf(db, await accountOf(db, "employer"));
    for (const [who, code] of [
      [VISITOR, "not-signed-in"],
      [employer, "not-allowed"],
    ] as const) {
      const refused = { refusal: { code } };
      expect(await listSaved(ports, who)).toMatchObject(refused);
      expect(await saveSearch(ports, who, { name: "a", query: "q=a" })).toMatchObject(refused);
      expect(await removeSavedSearch(ports, who, 1)).toMatchObject(refused);
      expect(await addFavourite(ports, who, 1)).toMatchObject(refused);
      expect(await removeFavourite(ports, who, 1)).toMatchObject(refused);
    }
  });
});
