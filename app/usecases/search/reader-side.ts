import type { Principal } from "#app/domain/accounts/principal.ts";
import { centreOf } from "#app/domain/areas/fenghua.ts";
import type { Coordinates, TravelMeans } from "#app/domain/areas/travel.ts";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import type { BrowseRequest, OriginChoice } from "#app/domain/search/browse-request.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "#app/usecases/matching/load-facts.ts";
import { readSuggestions } from "#app/usecases/matching/read-suggestions.ts";
import type { Ports } from "#app/usecases/ports.ts";

/** What a signed-in jobseeker's own profile adds to a public list: read by the person alone, never part of the index. */
export interface ReaderSide {
  readonly home: Coordinates | null;
  readonly means: TravelMeans | null;
  /** Postings suggested to the person, the best first. */
  readonly suggestedIds: readonly number[];
  /** How these postings fit the person, judged now. */
  judge(postingIds: readonly number[]): Promise<ReadonlyMap<number, Judgement>>;
}

/** Undefined for everybody who does not look for work here. */
export async function readerSide(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<ReaderSide | undefined> {
  if (principal.kind === "visitor" || principal.seekerId === null) return undefined;
  const context = await loadMatchingContext(ports, ports.db);
  const [facts] = await loadSeekerFacts(ports.db, context, [principal.seekerId]);
  if (facts === undefined || !facts.lookingForWork) return undefined;
  const seeker = prepareSeeker(facts, context);
  const suggested = await readSuggestions(ports, principal, principal.seekerId);
  return {
    home: facts.home,
    means: facts.travelMeans[0] ?? null,
    suggestedIds: suggested.ok ? suggested.value.suggestions.map(({ posting }) => posting.id) : [],
    async judge(postingIds) {
      if (postingIds.length === 0) return new Map();
      const postings = await loadPostingFacts(ports.db, postingIds);
      return new Map(
        postings.map((posting) => [posting.id, judgePrepared(seeker, preparePosting(posting, context))] as const),
      );
    },
  };
}

/** From where a request measures: as it says, from the town that its words name, or from home. */
export function originOf({ origin }: BrowseRequest, nearTown: string | null, hasHome: boolean): OriginChoice | null {
  if (origin === null && nearTown !== null) return { kind: "town", code: nearTown };
  if (origin === null) return hasHome ? { kind: "home" } : null;
  return origin.kind === "home" && !hasHome ? null : origin;
}

/** Where a chosen origin lies; null where that is not known. */
export function originCoordinates(
  origin: OriginChoice | null,
  reader: Pick<ReaderSide, "home"> | undefined,
): Coordinates | null {
  if (origin === null) return null;
  if (origin.kind === "here") return { latitude: origin.latitude, longitude: origin.longitude };
  if (origin.kind === "home") return reader?.home ?? null;
  return centreOf(origin.code) ?? null;
}
