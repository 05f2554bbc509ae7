import { DIMENSION_CODES } from "../abilities/dimension-shape.ts";
import { NEVER, pointsByClass } from "./bounds.ts";
import { type RuleGroup, scoreByGroup } from "./judge.ts";
import { dimensionTable } from "./dimension-places.ts";
import { nearestMetres } from "./neighbourhoods.ts";
import type { PostingBlocks, PostingColumns } from "./posting-columns.ts";
import type { PreparedSeeker } from "./prepare.ts";
import { judgeDimension, mostForNeeds } from "./rules-abilities.ts";
import { judgeDistance, judgeTravel } from "./rules-travel.ts";
import { Tally } from "./tally.ts";
import { PART_MAX } from "./weights.ts";

/** The most that what no block has in common can add. */
export const MOST_OF_THE_PAIR = PART_MAX.abilities + PART_MAX.travel + PART_MAX.accommodations;

/**
 * What the rules give one person, looked up and not run again. Where a rule reads what a table does not tell apart, it was
 * given what is best for the pair: so a sum over the tables is never less than the score (property test).
 */
export interface SeekerTables {
  /** By block, exact; negative where something stands in the way. */
  readonly blocks: Int32Array;
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
    blocks: blockPoints(seeker, columns.blocks),
    travel: travelPoints(seeker, columns),
    abilities: abilityPoints(seeker),
    needs: Int16Array.from({ length: needs + 1 }, (_, offered) => mostForNeeds(needs, offered)),
  };
}

function blockPoints(seeker: PreparedSeeker, blocks: PostingBlocks): Int32Array {
  const sums = new Int32Array(blocks.examples.length);
  const groups = ["admission", "hours", "occupation", "background", "pay"] as const satisfies readonly RuleGroup[];
  for (const group of groups) {
    const { of } = blocks[group];
    const table = pointsByClass(blocks[group], (posting) => scoreByGroup(group, seeker, posting));
    for (let block = 0; block < sums.length; block += 1) {
      sums[block] = (sums[block] ?? 0) + (table[of[block] ?? 0] ?? 0);
    }
  }
  return sums;
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
  return dimensionTable((dimension, demand) => {
    levels[dimension] = demand;
    const tally = new Tally(null);
    const points = judgeDimension(seeker, { levels, offers: EVERYTHING, denials: 0 }, tally, dimension);
    return tally.blocked ? NEVER : points;
  }, NEVER);
}
