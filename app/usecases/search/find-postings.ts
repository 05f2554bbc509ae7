import type { BrowseRequest } from "#app/domain/search/browse-request.ts";
import { siblingNames } from "#app/domain/occupations/siblings.ts";
import {
  NO_FILTERS,
  type PostingFilters,
  type PostingQuery,
  type PostingResults,
} from "#app/domain/search/posting-query.ts";
import { inWiderPlace, understand, type Understood } from "#app/domain/search/understand.ts";
import type { Ports } from "#app/usecases/ports.ts";

/** With fewer postings than this the words are taken otherwise. */
const FEW = 3;

/** How the words of a search had to be taken to find something. */
export type Taken =
  /** As typed, needs understood. */
  | "as-typed"
  /** In another spelling. */
  | "corrected"
  /** The needs alone by words, because nobody has stated what was asked for. */
  | "unmet"
  /** As any of the words. */
  | "loosely"
  /** As occupations near to the one that was asked for. */
  | "near";

export interface FoundPostings {
  readonly results: PostingResults;
  readonly taken: Taken;
  /** The search as it was understood in the end. */
  readonly understood: Understood;
  /** The spelling that was taken; null where it is the typed one. */
  readonly corrected: string | null;
  /** Other spellings that may be meant. */
  readonly didYouMean: readonly string[];
}

/** How far the ladder is climbed: the words as typed alone, other spellings as well, or to the end. */
export type LadderTop = "typed" | "spelled" | "end";

/** Who asks for words as typed gets no others. */
export function ladderOf({ literal }: BrowseRequest): LadderTop {
  return literal ? "typed" : "end";
}

/** Everything of a query but its filters. */
export type QueryFrame = Omit<PostingQuery, keyof PostingFilters | "match">;

/** A search taken word for word: no need is read out of it. */
function wordForWord(filters: PostingFilters): Understood {
  return { filters, phrases: [], needs: null, nearTown: null };
}

/**
 * Finds postings by the ladder that every engine shares: as understood; where that finds nothing, in the likeliest other
 * spelling; where there are still hardly any, by any of the words; at last, in occupations near to the one that was named.
 * What was chosen as a filter stays on every step. Who asks for an employer or a job by its very name gets that and nothing
 * like it.
 *
 * @param asked the filters as chosen, with the text as typed
 * @param frame gives the rest of the query, by what was understood: the order and the origin depend on it
 * @param top how far to climb; `typed` reads no needs out of the words
 */
export async function findPostings(
  { search, lexicon }: Pick<Ports, "search" | "lexicon">,
  asked: PostingFilters,
  frame: (understood: Understood) => QueryFrame,
  top: LadderTop = "end",
): Promise<FoundPostings> {
  const look = (understood: Understood, match: PostingQuery["match"]) =>
    search.searchPostings({ ...frame(understood), ...understood.filters, match });
  const isRare = async ({ filters }: Understood, on: QueryFrame): Promise<boolean> => {
    const bare = { ...on, ...NO_FILTERS, text: filters.text, match: "all", page: 1, pageSize: 1 } as const;
    return (await search.searchPostings(bare)).total < FEW;
  };

  const understood = top === "typed" ? wordForWord(asked) : understand(asked);
  const typed = await look(understood, "all");
  const asTyped = { results: typed, taken: "as-typed", understood, corrected: null, didYouMean: [] } as const;
  const { text } = understood.filters;
  if (typed.total >= (top === "end" ? FEW : 1) || top === "typed") return asTyped;
  if (text === "" && understood.phrases.length === 0) return asTyped;

  if (text !== "" && (await isRare(understood, frame(understood)))) {
    const wider = inWiderPlace(text);
    const words = await lexicon();
    const kind = typed.total > 0 ? words.find(text)?.kind : undefined;
    if (kind === "employer" || kind === "title") return asTyped;
    const spellings = [...(wider === null ? [] : [wider]), ...words.corrections(text)];
    if (typed.total === 0) {
      for (const spelling of spellings) {
        // What was typed wrongly may be a need: 轮倚.
        const mended = understand({ ...understood.filters, text: spelling });
        const results = await look(mended, "all");
        if (results.total === 0) continue;
        const didYouMean = spellings.filter((each) => each !== spelling);
        const phrases = [...understood.phrases, ...mended.phrases];
        return { results, taken: "corrected", understood: { ...mended, phrases }, corrected: spelling, didYouMean };
      }
    }
    if (top === "spelled") return asTyped;
    const didYouMean = spellings.length > 0 || typed.total > 0 ? spellings : words.guesses(text);
    const loose = await look(understood, "any");
    if (loose.total > typed.total) return { ...asTyped, results: loose, taken: "loosely", didYouMean };
    if (understood.phrases.length > 0 && typed.total === 0) {
      // Words that stand nowhere (“我妈妈不识字”) are not what is looked for: the needs are.
      const results = await look({ ...understood, filters: { ...understood.filters, text: "" } }, "all");
      if (results.total > 0) return { ...asTyped, results, didYouMean };
    }
    for (const named of [text, ...spellings]) {
      const siblings = siblingNames(named);
      if (typed.total > 0 || siblings.length === 0) continue;
      const near = await look({ ...understood, filters: { ...understood.filters, text: siblings.join(" ") } }, "any");
      if (near.total > 0) return { ...asTyped, results: near, taken: "near", corrected: named === text ? null : named };
    }
    return { ...asTyped, didYouMean };
  }
  if (top === "end" && typed.total === 0 && understood.phrases.length > 0) {
    // Nobody has said that they offer it: what comes close in words is of more use than nothing.
    const words = wordForWord({ ...asked, text: text === "" ? asked.text : text });
    const results = await look(words, "any");
    if (results.total > 0) return { ...asTyped, results, taken: "unmet" };
  }
  return asTyped;
}
