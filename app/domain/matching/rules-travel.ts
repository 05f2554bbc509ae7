import { distanceMetres, travelMinutes, type TravelMeans } from "../areas/travel.ts";
import { bitOf } from "./levels.ts";
import type { Change } from "./judgement.ts";
import type { PreparedPosting, PreparedSeeker } from "./prepare.ts";
import { change, type Tally } from "./tally.ts";
import { STEERING_KEEPS, TRAVEL_POINTS } from "./weights.ts";

const TRANSPORT = bitOf("transport");
const ASK_TRANSPORT = change("offer-accommodation", { accommodation: "transport" });

interface Journey {
  readonly minutes: number;
  readonly means: TravelMeans;
}

/**
 * A bus pass, where the bus would reach the place within every limit and the person has not named it. Of all means it is
 * the one that can be had for the asking: public transport is to be cheaper or free for disabled people (残疾人保障法
 * art. 50); a car, an e-bike or a family member's time are a household's own affair and are not proposed.
 */
function byBus({ facts, ownMeans }: PreparedSeeker, metres: number): readonly Change[] {
  const reach = Math.min(facts.travelLimitMinutes ?? Infinity, facts.guardianLimits.travelMinutes ?? Infinity);
  if (ownMeans.includes("bus") || travelMinutes(metres, "bus") > reach) return [];
  return [change("take-bus", {})];
}

/** The quickest of the means; equal ones in the person's own order. */
function quickest(metres: number, means: readonly TravelMeans[]): Journey | null {
  let best: Journey | null = null;
  for (const each of means) {
    const minutes = travelMinutes(metres, each);
    if (best === null || minutes < best.minutes) best = { minutes, means: each };
  }
  return best;
}

/**
 * The way to work, by the means the person has and any transport the employer offers, within the person's own limit and
 * the guardian's. Work done at home needs none. A place, home, means or limit nobody has stated is asked for; only a
 * place known to lie in another city is out of reach without a distance.
 */
export function judgeTravel(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const { place } = posting.facts;
  const { home } = seeker.facts;
  if (posting.atHome) {
    tally.points.travel = TRAVEL_POINTS.full;
    tally.notes?.praise("at-home", {});
  } else if (place === null || home === null) {
    judgeWithoutDistance(seeker, posting, tally);
  } else {
    judgeDistance(seeker, posting, tally, distanceMetres(home, place));
  }
  if (seeker.steering.organisations.has(posting.facts.organisationId)) {
    tally.steer("travel", STEERING_KEEPS.place);
    tally.notes?.caution("answered-place", {});
  }
}

/** As the person travels, or by the employer's transport where that is quicker; null where there is no way at all. */
function journeyOf(
  { ownMeans }: Pick<PreparedSeeker, "ownMeans">,
  { offers }: Pick<PreparedPosting, "offers">,
  metres: number,
  transport: Journey,
): Journey | null {
  const own = quickest(metres, ownMeans);
  return (offers & TRANSPORT) !== 0 && (own === null || transport.minutes < own.minutes) ? transport : own;
}

/** So many minutes the way takes at least, and what that can give at most, whatever the limit: for the engine. */
export function leastMinutes(
  seeker: Pick<PreparedSeeker, "ownMeans">,
  posting: Pick<PreparedPosting, "offers">,
  metres: number,
): number | null {
  const transport = travelMinutes(metres, "workshop-transport");
  return journeyOf(seeker, posting, metres, { minutes: transport, means: "workshop-transport" })?.minutes ?? null;
}

/** The points of a way of so many minutes within a limit. */
export function arrivalPoints(minutes: number, limit: number): number {
  const lost = limit === 0 ? 0 : Math.floor(((TRAVEL_POINTS.full - TRAVEL_POINTS.atLimit) * minutes) / limit);
  return TRAVEL_POINTS.full - lost;
}

/**
 * A way of so many metres in a straight line. The farther, the fewer points, and what is blocked stays blocked, but for people
 * who use transport and whose guardian's limit is the shorter: the engine takes the nearest point of a neighbourhood as the
 * bound of all places in it (property test).
 */
export function judgeDistance(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally, metres: number): void {
  judgeWay(seeker, posting, tally, metres);
  if (seeker.steering.farFromMetres === null || metres < seeker.steering.farFromMetres) return;
  tally.steer("travel", STEERING_KEEPS["too-far"]);
  tally.notes?.caution("answered-too-far", {});
}

function judgeWay(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally, metres: number): void {
  const { travelMeans, travelLimitMinutes: limit, guardianLimits } = seeker.facts;
  const transport: Journey = { minutes: travelMinutes(metres, "workshop-transport"), means: "workshop-transport" };
  const way = journeyOf(seeker, posting, metres, transport);

  if (travelMeans.length === 0) {
    // What the person has is unknown: the employer's transport can settle the matter, but never rule the place out.
    const reach = Math.min(limit ?? -1, guardianLimits.travelMinutes ?? Infinity);
    if (way !== null && way.minutes <= reach) judgeArrival(seeker, tally, way, reach, metres);
    else askAboutTravel(tally, "means-unknown");
  } else if (way === null) {
    judgeTransportOnly(seeker, posting, tally, transport, metres);
  } else if (limit === null) {
    askAboutTravel(tally, "travel-limit-unknown");
    judgeGuardianLimit(seeker, tally, way, metres);
  } else if (way.minutes <= limit) {
    judgeArrival(seeker, tally, way, limit, metres);
  } else {
    judgeBeyondReach(seeker, posting, tally, way, metres, limit);
  }
}

function askAboutTravel(tally: Tally, what: "means-unknown" | "travel-limit-unknown"): void {
  tally.points.travel = TRAVEL_POINTS.unknown;
  tally.notes?.ask(what, {});
}

function judgeWithoutDistance(seeker: PreparedSeeker, posting: PreparedPosting, tally: Tally): void {
  const elsewhere = seeker.city !== null && posting.city !== null && seeker.city !== posting.city;
  if (elsewhere && seeker.facts.travelLimitMinutes !== null) {
    tally.blocked = true;
    tally.notes?.block("another-city", {}, [change("offer-accommodation", { accommodation: "work-from-home" })]);
    return;
  }
  tally.points.travel = TRAVEL_POINTS.unknown;
  if (elsewhere) tally.notes?.ask("travel-limit-unknown", {});
  else tally.notes?.ask(posting.facts.place === null ? "place-unknown" : "home-unknown", {});
}

function judgeArrival(seeker: PreparedSeeker, tally: Tally, journey: Journey, limit: number, metres: number): void {
  const { minutes, means } = journey;
  tally.points.travel = arrivalPoints(minutes, limit);
  tally.notes?.praise("near", { minutes, means });
  judgeGuardianLimit(seeker, tally, journey, metres);
}

function judgeGuardianLimit(seeker: PreparedSeeker, tally: Tally, { minutes }: Journey, metres: number): void {
  const limit = seeker.facts.guardianLimits.travelMinutes;
  if (limit === null || minutes <= limit) return;
  tally.blocked = true;
  tally.notes?.block("guardian-travel", { minutes, limit }, [
    change("ask-guardian-travel", { minutes }),
    change("offer-accommodation", { accommodation: "work-from-home" }),
    ...byBus(seeker, metres),
  ]);
}

function askForTransport(seeker: PreparedSeeker, tally: Tally): void {
  tally.points.travel = TRAVEL_POINTS.unknown;
  // As a need of the person it is asked with the other needs.
  if ((seeker.needs & TRANSPORT) === 0) tally.notes?.ask("accommodation-unknown", { accommodation: "transport" });
}

/**
 * The person comes by a workshop's transport alone, and this posting has not said that it offers any. Each thing that
 * stands in the way is said, so that a change which undoes one of two is never promised to be enough.
 */
function judgeTransportOnly(
  seeker: PreparedSeeker,
  posting: PreparedPosting,
  tally: Tally,
  transport: Journey,
  metres: number,
): void {
  const limit = seeker.facts.travelLimitMinutes;
  const denied = (posting.denials & TRANSPORT) !== 0;
  if (denied) {
    tally.blocked = true;
    // As a need of the person it already stands in the way.
    if ((seeker.needs & TRANSPORT) === 0) {
      tally.notes?.block("transport-not-offered", {}, [ASK_TRANSPORT, ...byBus(seeker, metres)]);
    }
  }
  if (limit !== null && transport.minutes > limit) {
    judgeBeyondReach(seeker, posting, tally, transport, metres, limit);
    return;
  }
  if (!denied) {
    askForTransport(seeker, tally);
    if (limit === null) tally.notes?.ask("travel-limit-unknown", {});
  }
  judgeGuardianLimit(seeker, tally, transport, metres);
}

/** It is too far as the person travels. Whoever uses transport asks for it; for others it is a proposal. */
function judgeBeyondReach(
  seeker: PreparedSeeker,
  posting: PreparedPosting,
  tally: Tally,
  way: Journey,
  metres: number,
  limit: number,
): void {
  const transportReaches =
    travelMinutes(metres, "workshop-transport") <= Math.min(limit, seeker.facts.guardianLimits.travelMinutes ?? limit);
  const transportDenied = (posting.denials & TRANSPORT) !== 0;
  if (transportReaches && seeker.usesWorkshopTransport && !transportDenied) {
    askForTransport(seeker, tally);
    return;
  }
  tally.blocked = true;
  // The person needs transport, it would reach, and it is denied: that already stands in the way, and for one reason.
  if (transportReaches && transportDenied && (seeker.needs & TRANSPORT) !== 0) return;
  const { minutes, means } = way;
  tally.notes?.block("too-far", { minutes, means, limit }, [
    ...(transportReaches ? [ASK_TRANSPORT] : []),
    change("offer-accommodation", { accommodation: "work-from-home" }),
    ...byBus(seeker, metres),
    change("travel-longer", { minutes }),
  ]);
  judgeGuardianLimit(seeker, tally, way, metres);
}
