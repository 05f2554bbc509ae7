import { and, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import type { Blocker, Unknown } from "#app/domain/matching/judgement.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { PassedOver } from "#app/domain/workshops/explain-assignment.ts";
import type { PinKind } from "#app/domain/workshops/places-market.ts";
import type { PairDecisions } from "#app/domain/workshops/proposal.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { consentInForce } from "#db/queries/seekers/consent-in-force.ts";
import { type PlaceName, placeNames } from "#db/queries/workshops/place-names.ts";
import { accounts, applications, placePins, placeProposalRows } from "#db/schema/all.ts";
import { currentProposals } from "./current-proposal.ts";
import { placeStandings } from "./place-standings.ts";

/** A place on a person's own list, from the best one to the one proposed. */
export interface RankedPlace {
  readonly rank: number;
  readonly place: PlaceName;
  /** `proposed`, or why it is not theirs. */
  readonly outcome: "proposed" | PassedOver;
  readonly pin: PinKind | null;
}

export interface SideDecision {
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Date | null;
}

export interface ProposedPair {
  readonly place: PlaceName;
  readonly score: number;
  readonly position: number;
  readonly rank: number;
  readonly held: boolean;
  readonly standing: PairStanding;
  readonly unknowns: readonly Unknown[];
  readonly blockers: readonly Blocker[];
  readonly decisions: PairDecisions;
  readonly workshop: SideDecision;
  readonly counsellor: SideDecision;
  /** Whether the person agreed that this workshop sees them without a name: it cannot decide before. */
  readonly shown: boolean;
  readonly application: { readonly id: number; readonly status: ApplicationStatus } | null;
}

export interface ProposedPerson {
  readonly rowId: number;
  readonly seekerId: number;
  readonly name: string;
  /** A newer proposal holds. */
  readonly replaced: boolean;
  readonly computedAt: Date;
  readonly wishes: number;
  readonly ranked: readonly RankedPlace[];
  /** Null: no place was left. */
  readonly pair: ProposedPair | null;
}

/**
 * What the proposal says of one person and why, with what both sides decided and how the pair stands today.
 *
 * Refuses `not-signed-in`, `not-found`.
 */
export async function readProposedPerson(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  rowId: number,
): Promise<Result<ProposedPerson>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { db } = ports;
  const [row] = await db.select().from(placeProposalRows).where(eq(placeProposalRows.id, rowId));
  if (row === undefined) return refuse("not-found");
  const { seekerId, postingId } = row;
  const found = await findSeeker(db, principal, "workshops.decide-for-person", seekerId, ports.clock.today());
  if (!found.ok) return found;
  const [current, before] = await currentProposals(db);
  const proposal = current?.id === row.proposalId ? current : before;
  if (current === undefined || proposal === undefined) return refuse("not-found");

  const pins = await db.select().from(placePins).where(eq(placePins.seekerId, seekerId));
  const names = await placeNames(db, [
    ...row.passedOver.map(({ placeId }) => placeId),
    ...pins.map((pin) => pin.postingId),
    ...(postingId === null ? [] : [postingId]),
  ]);
  const ranked = (id: number, rank: number, outcome: RankedPlace["outcome"]): RankedPlace[] => {
    const place = names.get(id);
    if (place === undefined) return [];
    return [{ rank, place, outcome, pin: pins.find((pin) => pin.postingId === id)?.kind ?? null }];
  };
  return ok({
    rowId,
    seekerId,
    name: found.value.seeker.name,
    replaced: current.id !== row.proposalId,
    computedAt: proposal.computedAt,
    wishes: row.wishes,
    ranked: [
      ...row.passedOver.flatMap((passed, at) => ranked(passed.placeId, at + 1, passed)),
      ...(postingId === null ? [] : ranked(postingId, row.rank ?? 1, "proposed")),
    ],
    pair: await pairOf(ports, row, names),
  });
}

async function pairOf(
  ports: Pick<Ports, "db" | "clock">,
  row: typeof placeProposalRows.$inferSelect,
  names: ReadonlyMap<number, PlaceName>,
): Promise<ProposedPair | null> {
  const { db, clock } = ports;
  const place = row.postingId === null ? undefined : names.get(row.postingId);
  if (place === undefined) return null;
  const { postingId, organisationId } = place;
  const today = (await placeStandings(ports, db, row.proposalId, [postingId])).get(row.id);
  if (today === undefined) return null;
  const on = clock.today();
  const [shown] = await db
    .select({ id: placeProposalRows.id })
    .from(placeProposalRows)
    .where(
      and(
        eq(placeProposalRows.id, row.id),
        consentInForce(db, placeProposalRows.seekerId, "employer-anonymous-view", { organisationId, on }),
      ),
    );
  const [application] = await db
    .select({ id: applications.id, status: applications.status })
    .from(applications)
    .where(and(eq(applications.seekerId, row.seekerId), eq(applications.postingId, postingId)));
  const nameOf = async (accountId: number | null): Promise<string | null> => {
    if (accountId === null) return null;
    const [account] = await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId));
    return account?.name ?? null;
  };
  return {
    place,
    score: row.score,
    position: row.position ?? 1,
    rank: row.rank ?? 1,
    held: row.held,
    standing: today.standing,
    unknowns: today.judgement.unknowns,
    blockers: today.judgement.blockers,
    decisions: { workshop: row.workshopDecision, counsellor: row.counsellorDecision },
    workshop: {
      reason: row.workshopReason,
      by: await nameOf(row.workshopDecidedBy),
      at: row.workshopDecidedAt,
    },
    counsellor: {
      reason: row.counsellorReason,
      by: await nameOf(row.counsellorDecidedBy),
      at: row.counsellorDecidedAt,
    },
    shown: shown !== undefined,
    application: application ?? null,
  };
}
