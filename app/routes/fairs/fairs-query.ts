import { isAccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { town as townOfCode } from "#app/domain/areas/fenghua.ts";
import { FAIR_ACCOMMODATIONS } from "#app/domain/fairs/place.ts";
import type { FairCriteria } from "#app/domain/search/fair-record.ts";

/** The search in an address: `q=手语&town=330213001&offers=captions`; whatever cannot be read is left out. */
export function fairCriteriaIn(url: string): FairCriteria {
  const { searchParams } = new URL(url);
  const town = searchParams.get("town") ?? "";
  const offers = searchParams.getAll("offers").filter(isAccommodationCode);
  return {
    text: (searchParams.get("q") ?? "").trim(),
    town: townOfCode(town) === undefined ? null : town,
    offers: FAIR_ACCOMMODATIONS.filter((code) => offers.includes(code)),
  };
}

/** The address of a search, the shortest that says it. */
export function fairsHref({ text, town, offers }: FairCriteria): string {
  const params = new URLSearchParams([
    ...(text === "" ? [] : [["q", text]]),
    ...(town === null ? [] : [["town", town]]),
    ...offers.map((code) => ["offers", code]),
  ]);
  return params.size === 0 ? "/fairs" : `/fairs?${params}`;
}
