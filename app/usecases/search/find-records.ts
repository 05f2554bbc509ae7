import type { RecordQuery, RecordResults } from "#app/domain/search/search-record.ts";

export interface FoundRecords extends RecordResults {
  /** Nothing held all of the words: what holds any of them was found. */
  readonly loosened: boolean;
}

/** Searches for every word, and for any of them where nothing holds them all. */
export async function findRecords(
  search: (query: RecordQuery) => Promise<RecordResults>,
  query: Omit<RecordQuery, "match">,
): Promise<FoundRecords> {
  const strict = await search({ ...query, match: "all" });
  if (strict.total > 0 || query.text === "") return { ...strict, loosened: false };
  const loose = await search({ ...query, match: "any" });
  return { ...loose, loosened: loose.total > 0 };
}
