import type { SuggestedWord } from "#app/domain/search/lexicon.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { countFound } from "./count-found.ts";

const MOST = 8;
/** As much as a search box takes. */
const LONGEST = 100;

/**
 * What somebody who typed this may be looking for, the likeliest first, each the whole text to search for, with how many
 * postings that search finds: only words that find something now, though several together may find nothing. The same for
 * everybody; what was typed is neither kept nor noted.
 */
export async function suggestWords(
  ports: Pick<Ports, "search" | "lexicon" | "clock">,
  typed: string,
): Promise<readonly SuggestedWord[]> {
  const words = (await ports.lexicon()).suggest(typed.slice(0, LONGEST), MOST);
  return Promise.all(
    words.map(async (word) =>
      word.postings === null ? word : { ...word, postings: await countFound(ports, word.text) },
    ),
  );
}
