import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import { NEVER } from "./bounds.ts";
import { dimensionTable } from "./dimension-places.ts";
import { nearestMetres } from "./neighbourhoods.ts";
import type { PostingColumns } from "./posting-columns.ts";
import type { PreparedSeeker } from "./prepare.ts";
import { judgeDimension, mostForNeeds } from "./rules-abilities.ts";
import { judgeDistance, judgeTravel } from "./rules-travel.ts";
import { Tally } from "./tally.ts";

/**
 * What the rules give one person, looked up and not run again. Where a rule reads what a table does not tell apart, it was
 * given what is best for the pair: so a sum over the tables is never less than the score (property test).
 */
export interface SeekerTables {
  /** By class of travel: to the nearest point of the neighbourhood, whatever the organisation. */
  readonly travel: Int16Array;
  /** By place of demands, as if every accommodation were offered. */
  readonly abilities: Int16Array;
  /** By how many needs are offered, of those that nobody denied. */
  readonly needs: Int16Array;
}

export function seekerTables(seeker: PreparedSeeker, columns: PostingColumns): SeekerTables {
  const needs = seeker.needIndexes.length;
  return {
    travel: travelPoints(seeker, columns),
    abilities: abilityPoints(seeker),
    needs: Int16Array.from({ length: needs + 1 }, (_, offered) => mostForNeeds(needs, offered)),
  };
}

function travelPoints(seeker: PreparedSeeker, { travel, neighbourhoods }: PostingColumns): Int16Array {
  const { home } = seeker.facts;
  const anyOrganisation = { ...seeker, steering: { ...seeker.steering, organisations: new Set<number>() } };
  const atADistance = seeker.usesWorkshopTransport ? withoutGuardianLimit(anyOrganisation) : anyOrganisation;
  const table = new Int16Array(travel.examples.length);
  for (const [at, posting] of travel.examples.entries()) {
    const tally = new Tally(null);
    const neighbourhood = neighbourhoods[at] ?? null;
    if (neighbourhood === null || home === null) judgeTravel(anyOrganisation, posting, tally);
    else judgeDistance(atADistance, posting, tally, nearestMetres(home, neighbourhood));
    table[at] = tally.blocked ? NEVER : tally.score();
  }
  return table;
}

/**
 * Whoever uses transport is asked about it from the own limit on, and nearer than that the guardian's limit may stand in the
 * way: then the nearest point of a neighbourhood is not the best one. Without the guardian's limit it is.
 */
function withoutGuardianLimit(seeker: PreparedSeeker): PreparedSeeker {
  const guardianLimits = { ...seeker.facts.guardianLimits, travelMinutes: null };
  return { ...seeker, facts: { ...seeker.facts, guardianLimits } };
}

const EVERYTHING = -1;

function abilityPoints(seeker: PreparedSeeker): Int16Array {
  const levels = new Int8Array(DIMENSION_CODES.length);
  const tally = new Tally(null);
  return dimensionTable((dimension, demand) => {
    levels[dimension] = demand;
    tally.blocked = false;
    const points = judgeDimension(seeker, { levels, offers: EVERYTHING, denials: 0 }, tally, dimension);
    return tally.blocked ? NEVER : points;
  }, NEVER);
}
