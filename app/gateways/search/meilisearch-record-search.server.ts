import type { MultiSearchQuery } from "meilisearch";
import type { RecordQuery, RecordResults } from "#app/domain/search/search-record.ts";
import { meilisearchFailure, type RecordHit, type ServerOf } from "./meilisearch-client.server.ts";
import { ALWAYS, dayNumber } from "./meilisearch-document.server.ts";
import {
  all,
  any,
  atLeast,
  below,
  equals,
  filterText,
  type MeilisearchFilter,
  not,
} from "./meilisearch-filter.server.ts";
import { wordsFilter, wordsToOrder } from "./meilisearch-query.server.ts";
import { queryTerms } from "./segment.server.ts";

/** Finds records and gives one page of them by id: counted first, because the preferred ones are a list of their own. */
export async function recordsInMeilisearch(
  server: ServerOf<RecordHit>,
  indexUid: string,
  query: RecordQuery,
  signal: AbortSignal,
): Promise<RecordResults> {
  const filters = filtersOf(query);
  const preferred = preferredFilter(query);
  const count = (given: readonly MeilisearchFilter[]): MultiSearchQuery => ({
    indexUid,
    filter: filterText(all(given)),
    hitsPerPage: 0,
  });
  const [found, foundFirst] = await server.search(
    [count(filters), ...(preferred === null ? [] : [count([...filters, preferred])])],
    signal,
  );
  const total = found?.totalHits;
  const first = preferred === null ? 0 : foundFirst?.totalHits;
  if (total === undefined || first === undefined) throw meilisearchFailure("malformed_answer");

  const page = Math.max(1, Math.min(query.page, Math.ceil(total / query.pageSize)));
  const from = (page - 1) * query.pageSize;
  const fromFirst = Math.max(0, Math.min(query.pageSize, first - from));
  const slice = (given: readonly MeilisearchFilter[], offset: number, limit: number): MultiSearchQuery => ({
    indexUid,
    filter: filterText(all(given)),
    ...orderOf(query),
    offset,
    limit,
    attributesToRetrieve: ["id"],
  });
  const asked = [
    ...(preferred === null || fromFirst === 0 ? [] : [slice([...filters, preferred], from, fromFirst)]),
    ...(fromFirst === query.pageSize
      ? []
      : [
          slice(
            preferred === null ? filters : [...filters, not(preferred)],
            Math.max(0, from - first),
            query.pageSize - fromFirst,
          ),
        ]),
  ];
  const pages = await server.search(asked, signal);
  return { total, page, ids: pages.flatMap(({ hits }) => hits.map(({ id }) => id)), standIn: false };
}

function filtersOf({ text, match, allTags, anyTagGroups, days }: RecordQuery): readonly MeilisearchFilter[] {
  const terms = queryTerms(text);
  return [
    ...allTags.map((tag) => equals("tags", tag)),
    ...anyTagGroups.map((group) => any(group.map((tag) => equals("tags", tag)))),
    ...days.map(({ name, is, day }) => (is === "from" ? atLeast : below)(`days.${name}`, dayNumber(day))),
    ...(terms.length === 0 ? [] : [wordsFilter(terms, match)]),
  ];
}

function preferredFilter({ order }: RecordQuery): MeilisearchFilter | null {
  return order.by === "match" && order.preferredTag !== null ? equals("tags", order.preferredTag) : null;
}

/** By a day, or by how well the words match; the index's own rules end with the id. */
function orderOf({ order, text }: RecordQuery): Pick<MultiSearchQuery, "q" | "matchingStrategy" | "sort"> {
  if (order.by === "day") return { sort: [`days.${order.name}:${order.direction}`, "id:asc"] };
  const words = wordsToOrder(queryTerms(text));
  return words === "" ? { sort: ["id:asc"] } : { q: `${ALWAYS} ${words}`, matchingStrategy: "last" };
}
