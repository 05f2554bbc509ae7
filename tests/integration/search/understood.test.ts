import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { findOccupations } from "#app/domain/occupations/find-occupations.ts";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { readLexicon } from "#app/usecases/search/read-lexicon.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { testDatabase } from "#tests/support/database.ts";
import { NOW, XIKOU } from "./search-world.ts";

/** Of the same small group as a security guard. */
const MONITORING = findOccupations("消防监控员", "zh")[0]?.code ?? "";

const connection = await testDatabase();
const { db } = connection;
const clock = fixedClock(NOW);
const search = postgresSearch(connection);
const ports = { db, clock, search, lexicon: () => readLexicon({ db, search, clock }) };

beforeAll(async () => {
  await connection.reset();
  const given = [
    { title: "礼盒包装工", occupationCode: "6-31-05-00", demands: { standing: 0, speech: 0 } as const },
    { title: "流水线包装工", occupationCode: "6-31-05-00", demands: { standing: 3, speech: 1 } as const },
    { title: "临时包装工", occupationCode: "6-31-05-00", demands: {} },
    { title: "酒店保洁员", occupationCode: "4-09-08-01", demands: { standing: 2, speech: 0 } as const },
    { title: "商场保洁员", occupationCode: "4-09-08-01", demands: { standing: 2, speech: 0 } as const },
    { title: "消防值班员", occupationCode: MONITORING, demands: {} },
    { title: "车站保洁员", occupationCode: "4-09-08-01", areaCode: XIKOU, demands: { standing: 2 } as const },
  ];
  const ids: number[] = [];
  for (const each of given) {
    const { id } = await postingOf(db, { publishedAt: NOW, description: "", accommodations: {}, ...each });
    ids.push(id);
  }
  await indexDocuments(ports, "postings", ids);
});

async function asked(query: string) {
  const page = await browsePostings(ports, VISITOR, readBrowseRequest(new URLSearchParams(query)));
  return { ...page, titles: page.postings.map(({ listing }) => listing.title).sort() };
}

describe("a search as people put it", () => {
  it("finds only work that is known to be what was asked for, and says how it was understood", async () => {
    const page = await asked("q=我想找个坐着干的包装活");
    expect(page.titles).toEqual(["礼盒包装工"]);
    expect(page).toMatchObject({ phrases: ["坐着干的"], applied: { eases: ["seated"] }, taken: "as-typed" });
  });

  it("is taken word for word where that is wanted", async () => {
    const page = await asked("q=不用说话&words=as-typed");
    expect(page).toMatchObject({ total: 0, phrases: [], applied: { eases: [] } });
  });

  it("adds needs to the filters that were chosen", async () => {
    expect((await asked("q=不用说话&ease=seated")).titles).toEqual(["礼盒包装工"]);
  });

  it.each(["保结员", "baojieyuan", "bjy", "保潔員", "bao jie yuan", "baojie", "BaoJie"])(
    "finds cleaners for %s",
    async (words) => {
      expect((await asked(`q=${words}`)).titles).toHaveLength(3);
    },
  );

  it("says which spelling it took, and leaves the typed one to be had", async () => {
    expect(await asked("q=bjy")).toMatchObject({ corrected: "保洁员", taken: "corrected" });
    expect(await asked("q=bjy&words=as-typed")).toMatchObject({ corrected: null, total: 0 });
    expect(await asked("q=保洁员")).toMatchObject({ corrected: null, taken: "as-typed" });
  });

  it("offers what mistyped initials may mean, and takes them for nothing", async () => {
    expect(await asked("q=bmy")).toMatchObject({ taken: "as-typed", total: 0, didYouMean: ["保洁员"] });
    for (const word of ["led", "usb", "abc"])
      expect(await asked(`q=${word}`)).toMatchObject({ total: 0, corrected: null });
  });

  it("takes any of the words where hardly anything holds them all, not where filters leave little", async () => {
    expect(await asked("q=包装 溪口魑魅")).toMatchObject({ taken: "loosely" });
    expect(await asked(`q=包装工&town=${XIKOU}`)).toMatchObject({ taken: "as-typed", total: 0 });
  });

  it("goes by words where nobody has stated what was asked for, and says so", async () => {
    const page = await asked("q=保洁员 坐着干的");
    expect(page).toMatchObject({ taken: "unmet", phrases: ["坐着干的"] });
    expect(page.titles).toContain("酒店保洁员");
  });

  it("shows work near to an occupation that nobody offers now", async () => {
    expect(await asked("q=保安")).toMatchObject({ taken: "near", titles: ["消防值班员"] });
  });

  it("sorts by distance from the town near which work is wanted, or asks from where", async () => {
    const near = await asked("q=溪口附近 保洁");
    expect(near).toMatchObject({ sort: "distance", origin: { kind: "town", code: XIKOU }, askWhere: false });
    expect(near.postings[0]?.listing.title).toBe("车站保洁员");
    expect(await asked("q=离家近 保洁")).toMatchObject({ origin: null, askWhere: true, total: 3 });
  });
});
