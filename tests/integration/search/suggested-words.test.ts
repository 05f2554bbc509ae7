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

describe("suggestions while typing", () => {
  it.fails("name as many postings as the search behind them finds", async () => {
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
