import type { SuggestedWord } from "#app/domain/search/lexicon.ts";
import type { Ports } from "#app/usecases/ports.ts";

const MOST = 8;
/** As much as a search box takes. */
const LONGEST = 100;

/**
 * What somebody who typed this may be looking for, the likeliest first, each the whole text to search for: only words that
 * find something now, though several together may find nothing. The same for everybody;
 * what was typed is neither kept nor noted.
 */
export async function suggestWords(
  { lexicon }: Pick<Ports, "lexicon">,
  typed: string,
): Promise<readonly SuggestedWord[]> {
  return (await lexicon()).suggest(typed.slice(0, LONGEST), MOST);
}
