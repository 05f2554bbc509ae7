import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { type LexiconEntry, lexiconOf } from "#app/domain/search/lexicon.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { readLexicon } from "#app/usecases/search/read-lexicon.ts";
import { suggestWords } from "#app/usecases/search/suggest-words.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { testDatabase } from "#tests/support/database.ts";
import { NOW } from "./search-world.ts";

const connection = await testDatabase();
const { db } = connection;
const clock = fixedClock(NOW);
const search = postgresSearch(connection);

beforeEach(() => connection.reset());

const suggest = (entries: readonly LexiconEntry[], typed: string) =>
  suggestWords({ search, clock, lexicon: () => Promise.resolve(lexiconOf(entries)) }, typed);

describe("suggestions while typing", () => {
  it("are at most eight, the likeliest first, and leave out what finds nothing", async () => {
    const many = Array.from(
      { length: 20 },
      (_, at) => ({ text: `包装${at}`, kind: "title", postings: 20 - at }) as const,
    );
    const found = await suggest(many, "包装");
    expect(found).toHaveLength(8);
    expect(found[0]).toMatchObject({ text: "包装0", kind: "title" });
    expect(await suggest([{ text: "钢琴师", kind: "occupation", postings: 0 }], "钢琴")).toEqual([]);
  });

  it("take no more than a search box holds, whatever is sent", async () => {
    const entries = [{ text: "包".repeat(100), kind: "title", postings: 1 } as const];
    expect(await suggest(entries, "包".repeat(100_000))).toHaveLength(1);
    expect(await suggest(entries, "")).toEqual([]);
    expect(await suggest(entries, "\u0000\u0007")).toEqual([]);
  });

  it("name as many postings as the search behind them finds", async () => {
    const titles = ["包装工", "包装工（白班）", "包装领班", "礼盒包装工", "仓库保管员"];
    for (const title of titles) {
      const { id } = await postingOf(db, { title, publishedAt: NOW, occupationCode: null });
      await indexDocuments({ db, search, clock }, "postings", [id]);
    }
    const known = await readLexicon({ db, search, clock });
    const ports = { db, search, clock, lexicon: () => Promise.resolve(known) };
    const suggested = await suggestWords(ports, "包装");
    expect(suggested.length).toBeGreaterThan(2);
    for (const { text, postings } of suggested) {
      const request = readBrowseRequest(new URLSearchParams({ q: text }));
      expect([text, postings]).toEqual([text, (await browsePostings(ports, VISITOR, request)).total]);
    }
  });
});
