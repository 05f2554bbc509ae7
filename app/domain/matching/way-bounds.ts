import { distanceMetres } from "../areas/travel.ts";
import { NEVER } from "./bounds.ts";
import { BLOCKED } from "./judge.ts";
import { NearestMetres, NOWHERE } from "./neighbourhoods.ts";
import { placeOf, type PostingColumns } from "./posting-columns.ts";
import type { PreparedSeeker } from "./prepare.ts";
import { judgeDistance, judgeTravel } from "./rules-travel.ts";
import { Tally } from "./tally.ts";

/** Not yet reckoned. */
const OPEN = NEVER - 1;

/** What the way gives one person after the other. */
export class WayBounds {
  private readonly nearest: NearestMetres;
  /** By class of travel: the most it can give, to the nearest point of the neighbourhood; reckoned when first asked for. */
  private readonly table: Int16Array;
  /** As if no organisation had been declined. */
  private seeker: PreparedSeeker | undefined;
  /** The same, and as if no guardian's limit were in the way, where the nearest point is not the best one with it. */
  private atADistance: PreparedSeeker | undefined;

  constructor(private readonly columns: Pick<PostingColumns, "travel" | "places">) {
    this.nearest = new NearestMetres(columns.travel.examples.map(placeOf));
    this.table = new Int16Array(columns.travel.examples.length);
  }

  /** @param seeker of whom is asked from now on */
  from(seeker: PreparedSeeker): void {
    this.seeker = { ...seeker, steering: { ...seeker.steering, organisations: NONE } };
    this.atADistance = seeker.usesWorkshopTransport ? withoutGuardianLimit(this.seeker) : this.seeker;
    this.nearest.from(seeker.facts.home);
    this.table.fill(OPEN);
  }

  /** `NEVER` where no place of the class can be reached. */
  most(nearby: number): number {
    const known = this.table[nearby] ?? OPEN;
    return known === OPEN ? this.reckon(nearby) : known;
  }

  private reckon(nearby: number): number {
    const posting = this.columns.travel.examples[nearby];
    const { seeker, atADistance } = this;
    if (posting === undefined || seeker === undefined || atADistance === undefined) return NEVER;
    const tally = new Tally(null);
    const metres = this.nearest.to(nearby);
    if (metres === NOWHERE) judgeTravel(seeker, posting, tally);
    else judgeDistance(atADistance, posting, tally, metres);
    const points = tally.blocked ? NEVER : tally.points.travel;
    this.table[nearby] = points;
    return points;
  }

  /** What the way to a posting gives exactly, or `BLOCKED`, whatever the organisation. */
  exactly(at: number): number {
    const { travel, places } = this.columns;
    const nearby = travel.of[at] ?? 0;
    const posting = travel.examples[nearby];
    const place = places[at] ?? null;
    const home = this.seeker?.facts.home ?? null;
    if (this.seeker === undefined || posting === undefined) return BLOCKED;
    if (place === null || home === null) {
      const points = this.most(nearby);
      return points < 0 ? BLOCKED : points;
    }
    const tally = new Tally(null);
    judgeDistance(this.seeker, posting, tally, distanceMetres(home, place));
    return tally.blocked ? BLOCKED : tally.points.travel;
  }
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Whoever uses transport is asked about it from the own limit on, and nearer than that the guardian's limit may stand in the
 * way: then the nearest point of a neighbourhood is not the best one. Without the guardian's limit it is.
 */
function withoutGuardianLimit(seeker: PreparedSeeker): PreparedSeeker {
  const guardianLimits = { ...seeker.facts.guardianLimits, travelMinutes: null };
  return { ...seeker, facts: { ...seeker.facts, guardianLimits } };
}
