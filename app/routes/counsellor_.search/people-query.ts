import { isAccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { isDimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import { isPostingKind } from "#app/domain/postings/kinds.ts";
import type { PeopleQuery } from "#app/usecases/guidance/search-people.ts";

/** How many abilities can be asked for at once. */
export const ABILITY_ROWS = [1, 2, 3] as const;

function levelOf(text: string | null): Level | null {
  return text === "1" || text === "2" || text === "3" ? (Number(text) as Level) : null;
}

/** The search in an address: `a1=sight&l1=2&need=captions&town=…&work=…&kind=…`; whatever cannot be read is left out. */
export function peopleQueryIn(url: string): { readonly query: PeopleQuery; readonly asked: boolean } {
  const { searchParams } = new URL(url);
  const town = searchParams.get("town");
  const page = Number(searchParams.get("page") ?? "1");
  return {
    // an empty form looks for nobody yet: each search is recorded, so it is one only when somebody asks
    asked: searchParams.size > 0,
    query: {
      text: (searchParams.get("q") ?? "").trim(),
      abilities: ABILITY_ROWS.flatMap((row) => {
        const dimension = searchParams.get(`a${row}`) ?? "";
        const atLeast = levelOf(searchParams.get(`l${row}`));
        return isDimensionCode(dimension) && atLeast !== null ? [{ dimension, atLeast }] : [];
      }),
      accommodations: searchParams.getAll("need").filter(isAccommodationCode),
      town: town === "" ? null : town,
      occupations: searchParams.getAll("work").filter((code) => code !== ""),
      kinds: searchParams.getAll("kind").filter(isPostingKind),
      page: Number.isSafeInteger(page) ? page : 1,
    },
  };
}
