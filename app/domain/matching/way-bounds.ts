import { NEVER } from "./bounds.ts";
import { nearestMetres } from "./neighbourhoods.ts";
import type { PostingColumns } from "./posting-columns.ts";
import type { PreparedSeeker } from "./prepare.ts";
import { judgeDistance, judgeTravel } from "./rules-travel.ts";
import { Tally } from "./tally.ts";

/** Not yet reckoned: no points are so low. */
const OPEN = NEVER - 1;

/**
 * What the way can give one person at most by class of travel: to the nearest point of the neighbourhood, whatever the
 * organisation. Each class is reckoned when it is first asked for.
 */
export class WayBounds {
  private readonly table: Int16Array;
  private readonly anyOrganisation: PreparedSeeker;
  private readonly atADistance: PreparedSeeker;

  constructor(
    seeker: PreparedSeeker,
    private readonly columns: Pick<PostingColumns, "travel" | "neighbourhoods">,
  ) {
    this.table = new Int16Array(columns.travel.examples.length).fill(OPEN);
    this.anyOrganisation = { ...seeker, steering: { ...seeker.steering, organisations: new Set<number>() } };
    this.atADistance = seeker.usesWorkshopTransport ? withoutGuardianLimit(this.anyOrganisation) : this.anyOrganisation;
  }

  /** `NEVER` where no place of the class can be reached. */
  of(nearby: number): number {
    const known = this.table[nearby] ?? OPEN;
    return known === OPEN ? this.reckon(nearby) : known;
  }

  private reckon(nearby: number): number {
    const { travel, neighbourhoods } = this.columns;
    const posting = travel.examples[nearby];
    if (posting === undefined) return NEVER;
    const { home } = this.anyOrganisation.facts;
    const neighbourhood = neighbourhoods[nearby] ?? null;
    const tally = new Tally(null);
    if (neighbourhood === null || home === null) judgeTravel(this.anyOrganisation, posting, tally);
    else judgeDistance(this.atADistance, posting, tally, nearestMetres(home, neighbourhood));
    const points = tally.blocked ? NEVER : tally.score();
    this.table[nearby] = points;
    return points;
  }
}

/**
 * Whoever uses transport is asked about it from the own limit on, and nearer than that the guardian's limit may stand in the
 * way: then the nearest point of a neighbourhood is not the best one. Without the guardian's limit it is.
 */
function withoutGuardianLimit(seeker: PreparedSeeker): PreparedSeeker {
  const guardianLimits = { ...seeker.facts.guardianLimits, travelMinutes: null };
  return { ...seeker, facts: { ...seeker.facts, guardianLimits } };
}
