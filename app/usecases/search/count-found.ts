import type { Lexicon } from "#app/domain/search/lexicon.ts";
import { NO_FILTERS } from "#app/domain/search/posting-query.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findPostings } from "./find-postings.ts";

type Searching = Pick<Ports, "search" | "lexicon" | "clock">;

/** What words were found to lead to, for as long as the lexicon is the same. */
const counted = new WeakMap<Lexicon, Map<string, Promise<number>>>();

/** How many postings the public list shows for these words, so that who offers them as a search says no other number. */
export async function countFound(ports: Searching, text: string): Promise<number> {
  const words = await ports.lexicon();
  const counts = counted.get(words) ?? new Map<string, Promise<number>>();
  counted.set(words, counts);
  const known = counts.get(text);
  if (known !== undefined) return known;
  const count = countOf(ports, text);
  counts.set(text, count);
  count.catch(() => counts.delete(text));
  return count;
}

async function countOf(ports: Searching, text: string): Promise<number> {
  const frame = {
    organisationId: null,
    sort: "newest",
    preferred: [],
    origin: null,
    at: ports.clock.now(),
    on: ports.clock.today(),
    page: 1,
    pageSize: 1,
  } as const;
  const { results } = await findPostings(ports, { ...NO_FILTERS, text }, () => frame);
  return results.total;
}
