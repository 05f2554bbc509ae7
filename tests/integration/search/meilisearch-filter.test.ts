import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { meilisearchServer, POSTING_HITS } from "#app/gateways/search/meilisearch-client.server.ts";
import { meilisearchDocument } from "#app/gateways/search/meilisearch-document.server.ts";
import {
  among,
  begins,
  equals,
  filterText,
  type MeilisearchFilter,
} from "#app/gateways/search/meilisearch-filter.server.ts";
import { POSTING_SETTINGS } from "#app/gateways/search/meilisearch-settings.server.ts";
import { testMeilisearch } from "#tests/support/meilisearch.ts";
import { describeWith } from "#tests/support/parts.ts";
import { documentOf } from "./search-world.ts";

vi.setConfig({ testTimeout: 120_000 });

const PATIENCE_MS = 60_000;

/** Meilisearch compares values in lower case, decomposed, and without space around them. */
const compared = (value: string) => value.trim().normalize("NFKD").toLowerCase();

const value = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        "\\",
        "\\\\",
        "(",
        ")",
        "[",
        "]",
        ",",
        " OR ",
        " AND ",
        " NOT ",
        " TO ",
        "\u0000",
        "\n",
      ),
      fc.constantFrom('" OR "postingId" EXISTS', "_geoRadius(1, 1, 1)", "\\u{41}", "IS NULL", "*", "包装", "é"),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => compared(text) !== "" && !/\p{Cs}/u.test(text));

describeWith("meilisearch", "a filter, as Meilisearch reads it", () => {
  const { prefix, ...address } = testMeilisearch();
  const server = meilisearchServer(address, POSTING_HITS);
  const uid = `${prefix}-filters`;

  it("finds what holds the value and nothing else, whatever the value", async () => {
    const values = fc.sample(value, { numRuns: 200, seed: 3 });
    const documents = values.map((each, at) => ({ ...meilisearchDocument(documentOf(at + 1)), words: [each] }));
    await server.done([await server.createIndex(uid)], PATIENCE_MS);
    await server.done([await server.configureIndex(uid, POSTING_SETTINGS)], PATIENCE_MS);
    await server.done([await server.putDocuments(uid, documents)], PATIENCE_MS);

    const found = async (filters: readonly MeilisearchFilter[]) => {
      const queries = filters.map((filter) => ({ indexUid: uid, filter: filterText(filter), limit: 500 }));
      return (await server.search(queries)).map(({ hits }) => hits.map((hit) => hit.postingId).sort((a, b) => a - b));
    };
    const holding = (test: (held: string) => boolean) =>
      values.flatMap((each, at) => (test(compared(each)) ? [at + 1] : []));

    expect(await found(values.map((each) => equals("words", each)))).toEqual(
      values.map((each) => holding((held) => held === compared(each))),
    );
    expect(await found(values.map((each) => begins("words", each)))).toEqual(
      values.map((each) => holding((held) => held.startsWith(compared(each)))),
    );
    const some = values.slice(0, 20);
    expect(await found([among("words", some)])).toEqual([holding((held) => some.map(compared).includes(held))]);
  });
});
