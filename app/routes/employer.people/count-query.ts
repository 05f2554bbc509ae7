import { isAccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { EmployerCriteria } from "#app/domain/search/seeker-query.ts";
import { abilitiesIn, abilityValue, ABILITY_PARAM, type AskedAbility } from "#app/ui/matching/asked-abilities.ts";

/** The question in an address: `able=standing-2&need=captions&organisation=7`; whatever cannot be read is left out. */
export interface CountQuery {
  readonly organisationId: number | null;
  readonly abilities: readonly AskedAbility[];
  readonly accommodations: EmployerCriteria["accommodations"];
  /** An address without anything asks nothing yet: each count is recorded, so there is one only when somebody asks. */
  readonly asked: boolean;
}

export function countQueryIn(url: string): CountQuery {
  const { searchParams } = new URL(url);
  const organisationId = Number(searchParams.get("organisation") ?? "");
  return {
    organisationId: Number.isSafeInteger(organisationId) && organisationId > 0 ? organisationId : null,
    abilities: abilitiesIn(searchParams),
    accommodations: [...new Set(searchParams.getAll("need").filter(isAccommodationCode))],
    asked: searchParams.size > 0,
  };
}

export function criteriaOf({ abilities, accommodations, asked }: CountQuery): EmployerCriteria | null {
  if (!asked) return null;
  const demands = Object.fromEntries(abilities.map(({ dimension, atLeast }) => [dimension, atLeast]));
  return { demands, accommodations };
}

/** The address of a question. */
export function countHref({ organisationId, abilities, accommodations }: Omit<CountQuery, "asked">): string {
  const params = new URLSearchParams([
    ...abilities.map((ability) => [ABILITY_PARAM, abilityValue(ability)]),
    ...accommodations.map((code) => ["need", code]),
    ...(organisationId === null ? [] : [["organisation", String(organisationId)]]),
  ]);
  // The last condition taken away asks about everybody, and that is a question too.
  return `/employer/people?${params.size === 0 ? ABILITY_PARAM : params}#result`;
}
