import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Bilingual } from "#app/domain/abilities/scale.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { tellableCount } from "#app/domain/seekers/small-count.ts";
import { pairTurn } from "#app/domain/workshops/pair-turn.ts";
import { proposalStatus, type ProposalStatus } from "#app/domain/workshops/proposal.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type PlaceName, placeNames } from "#db/queries/workshops/place-names.ts";
import { accounts, placePins, placeProposalRows, placeProposals } from "#db/schema/all.ts";
import { currentProposals, type ProposalRow } from "./current-proposal.ts";
import { listChanges, type ListedChange } from "./list-changes.ts";
import { listPairs, type ListedPair } from "./list-pairs.ts";
import { listPins, type ListedPin } from "./list-pins.ts";
import { listWithout, type PersonWithout } from "./list-without.ts";

/** The lists behind the figures; one is read at a time. */
export const PROPOSAL_LISTS = ["pairs", "without", "changes", "pins"] as const;
export type ProposalList = (typeof PROPOSAL_LISTS)[number];

/** On a phone a page of people is looked through, not scrolled past. */
const PAGE_SIZE = 25;

export interface ShownPlace {
  readonly postingId: number;
  readonly title: string;
  readonly organisation: Bilingual;
  readonly headcount: number;
  readonly free: number;
  readonly limited: boolean;
  /** The rest is null for readers who see figures alone, where it speaks of few people. */
  readonly taken: number | null;
  readonly proposed: number | null;
  readonly feasibleFor: number | null;
}

export interface ShownProposal {
  readonly computedAt: Date;
  readonly requestedBy: string | null;
  readonly rulesVersion: string;
  readonly status: ProposalStatus;
  readonly figures: {
    readonly people: number | null;
    /** Pairs the counsellor has not decided on; null for readers who see figures alone. */
    readonly toDecide: number | null;
    readonly placed: number | null;
    readonly firstWish: number | null;
    readonly without: number | null;
    readonly unsuited: number | null;
    readonly free: number;
  };
  readonly places: readonly ShownPlace[];
  /** Null for readers who see figures alone. */
  readonly people: null | {
    readonly amounts: Readonly<Record<ProposalList, number>>;
    readonly list: ProposalList;
    readonly page: number;
    readonly pages: number;
    readonly place: PlaceName | null;
    readonly pairs: readonly ListedPair[];
    readonly without: readonly PersonWithout[];
    readonly changes: readonly ListedChange[];
    readonly pins: readonly ListedPin[];
  };
}

/**
 * The proposal that holds of who goes to which sheltered place: figures, places and, for counsellors, one of the lists of people
 * (of one place, where `postingId` says so), a page at a time. Administrators see figures, none of fewer people than may be
 * told.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function readProposal(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  asked: { readonly list: ProposalList; readonly postingId: number | null; readonly page: number },
): Promise<Result<{ readonly waitingSince: Date | null; readonly proposal: ShownProposal | null }>> {
  const granted = authorise(principal, "workshops.read-proposal");
  if (!granted.ok) return granted;
  const { db } = ports;
  const [waiting] = await db
    .select({ since: placeProposals.requestedAt })
    .from(placeProposals)
    .where(isNull(placeProposals.computedAt));
  const waitingSince = waiting?.since ?? null;
  const [current, before] = await currentProposals(db);
  if (current === undefined) return ok({ waitingSince, proposal: null });

  const seesPeople = authorise(principal, "workshops.decide-for-person").ok;
  const told = (amount: number): number | null => (seesPeople ? amount : tellableCount(amount));
  const sums = await sumsOf(ports, current);
  const names = await placeNames(
    db,
    current.places.map(({ postingId }) => postingId),
  );
  return ok({
    waitingSince,
    proposal: {
      computedAt: current.computedAt,
      requestedBy: await nameOf(ports, current.requestedBy),
      rulesVersion: current.rulesVersion ?? "",
      status: sums.status,
      figures: {
        people: told(current.people ?? 0),
        toDecide: seesPeople ? sums.toDecide : null,
        placed: told(sums.placed),
        firstWish: told(sums.firstWish),
        without: told((current.people ?? 0) - sums.placed),
        unsuited: told(current.unsuited ?? 0),
        free: current.places.reduce((sum, { free }) => sum + free, 0),
      },
      places: current.places.flatMap(({ cutOff: _, taken, proposed, feasibleFor, ...place }): ShownPlace[] => {
        const name = names.get(place.postingId);
        if (name === undefined) return [];
        const { title, organisation } = name;
        const amounts = { taken: told(taken), proposed: told(proposed), feasibleFor: told(feasibleFor) };
        return [{ ...place, title, organisation, ...amounts }];
      }),
      people: seesPeople ? await peopleOf(ports, current, before, names, asked) : null,
    },
  });
}

async function sumsOf({ db }: Pick<Ports, "db">, { id }: ProposalRow) {
  const pairs = await db
    .select({
      workshop: placeProposalRows.workshopDecision,
      counsellor: placeProposalRows.counsellorDecision,
      rank: placeProposalRows.rank,
    })
    .from(placeProposalRows)
    .where(and(eq(placeProposalRows.proposalId, id), isNotNull(placeProposalRows.postingId)));
  return {
    placed: pairs.length,
    toDecide: pairs.filter((pair) => pairTurn(pair, "stands", false) === "decide").length,
    firstWish: pairs.filter(({ rank }) => rank === 1).length,
    status: proposalStatus(pairs),
  };
}

async function nameOf({ db }: Pick<Ports, "db">, accountId: number | null): Promise<string | null> {
  if (accountId === null) return null;
  const [account] = await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId));
  return account?.name ?? null;
}

async function peopleOf(
  ports: Pick<Ports, "db" | "clock">,
  current: ProposalRow,
  before: ProposalRow | undefined,
  names: ReadonlyMap<number, PlaceName>,
  asked: { readonly list: ProposalList; readonly postingId: number | null; readonly page: number },
): Promise<ShownProposal["people"]> {
  const { db } = ports;
  const place = asked.postingId === null ? null : (names.get(asked.postingId) ?? null);
  const ofPlace = place === null ? undefined : eq(placeProposalRows.postingId, place.postingId);
  const rowsWhere = async (condition: Parameters<typeof and>[0]) => {
    const [sum] = await db
      .select({ amount: count() })
      .from(placeProposalRows)
      .where(and(eq(placeProposalRows.proposalId, current.id), condition));
    return sum?.amount ?? 0;
  };
  const changes = before === undefined ? [] : await listChanges(db, before.id, current.id);
  const [pins] = await db.select({ amount: count() }).from(placePins);
  const amounts = {
    pairs: await rowsWhere(and(isNotNull(placeProposalRows.postingId), ofPlace)),
    without: await rowsWhere(isNull(placeProposalRows.postingId)),
    changes: changes.length,
    pins: pins?.amount ?? 0,
  };
  const { list } = asked;
  const pages = Math.max(1, Math.ceil(amounts[list] / PAGE_SIZE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const window = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  return {
    amounts,
    list,
    page,
    pages,
    place,
    pairs: list === "pairs" ? await listPairs(ports, current.id, place?.postingId ?? null, window) : [],
    without: list === "without" ? await listWithout(db, current.id, window) : [],
    changes: list === "changes" ? changes.slice(window.offset, window.offset + PAGE_SIZE) : [],
    pins: list === "pins" ? await listPins(db, current, window) : [],
  };
}
