import type { PostingQuery, PostingResults } from "#app/domain/search/posting-query.ts";
import { NO_FILTERS } from "#app/domain/search/posting-query.ts";
import type { Ports } from "#app/usecases/ports.ts";

/** With fewer postings than this the words are taken otherwise. */
const FEW = 3;

/** What was found, and how the words had to be taken to find it. */
export interface FoundPostings {
  readonly results: PostingResults;
  /** Spelled like this, where nothing holds the words as typed. */
  readonly corrected: string | null;
  /** Other spellings that would find something. */
  readonly didYouMean: readonly string[];
  /** Whether any of the words was enough, because hardly any posting holds them all. */
  readonly loosened: boolean;
}

/** How far the ladder is climbed: the words as typed alone, other spellings as well, or down to any of the words. */
export type LadderTop = "typed" | "spelled" | "loosened";

/**
 * Finds postings by the ladder that every engine shares: every word as typed; where that finds nothing, the likeliest other
 * spelling; where there are still hardly any, any of the words. Filters stay as they are on every step. Who asks for an
 * employer or a job by its very name gets that and nothing like it.
 */
export async function findPostings(
  { search, lexicon }: Pick<Ports, "search" | "lexicon">,
  query: PostingQuery,
  top: LadderTop = "loosened",
): Promise<FoundPostings> {
  const typed = await search.searchPostings({ ...query, match: "all" });
  const asTyped: FoundPostings = { results: typed, corrected: null, didYouMean: [], loosened: false };
  const enough = top === "loosened" ? FEW : 1;
  if (query.text === "" || typed.total >= enough || top === "typed") return asTyped;
  if (!(await isRare(search, query))) return asTyped;

  const words = await lexicon();
  const kind = typed.total > 0 ? words.find(query.text)?.kind : undefined;
  if (kind === "employer" || kind === "title") return asTyped;
  const spellings = words.corrections(query.text);
  const [best, ...others] = spellings;
  if (best !== undefined && typed.total === 0) {
    const mended = await search.searchPostings({ ...query, text: best, match: "all" });
    if (mended.total > 0) return { results: mended, corrected: best, didYouMean: others, loosened: false };
  }
  if (top === "spelled") return asTyped;
  const loose = await search.searchPostings({ ...query, match: "any" });
  return loose.total > typed.total
    ? { results: loose, corrected: null, didYouMean: spellings, loosened: true }
    : { ...asTyped, didYouMean: spellings };
}

/** Whether hardly any posting holds the words, whatever the filters: otherwise it is the filters that leave few. */
async function isRare(search: Ports["search"], query: PostingQuery): Promise<boolean> {
  const bare: PostingQuery = { ...query, ...NO_FILTERS, text: query.text, match: "all", pageSize: 1, page: 1 };
  const { total } = await search.searchPostings(bare);
  return total < FEW;
}
