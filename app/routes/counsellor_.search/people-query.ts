import { isAccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { isPostingKind } from "#app/domain/postings/kinds.ts";
import { abilitiesIn } from "#app/ui/matching/asked-abilities.ts";
import type { PeopleQuery } from "#app/usecases/guidance/search-people.ts";

/** The search in an address: `q=…&able=sight-2&need=captions&town=…&work=…&kind=…`; whatever cannot be read is left out. */
export function peopleQueryIn(url: string): { readonly query: PeopleQuery; readonly asked: boolean } {
  const { searchParams } = new URL(url);
  const town = searchParams.get("town");
  const page = Number(searchParams.get("page") ?? "1");
  return {
    // an empty form looks for nobody yet: each search is recorded, so it is one only when somebody asks
    asked: searchParams.size > 0,
    query: {
      text: (searchParams.get("q") ?? "").trim(),
      abilities: abilitiesIn(searchParams),
      accommodations: searchParams.getAll("need").filter(isAccommodationCode),
      town: town === "" ? null : town,
      occupations: searchParams.getAll("work").filter((code) => code !== ""),
      kinds: searchParams.getAll("kind").filter(isPostingKind),
      page: Number.isSafeInteger(page) ? page : 1,
    },
  };
}
