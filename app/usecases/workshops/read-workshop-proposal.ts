import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { reachOf } from "#app/domain/accounts/permissions.ts";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { employerView, type EmployerView } from "#app/domain/matching/employer-view.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { coarseCount } from "#app/domain/seekers/small-count.ts";
import type { PairDecisions } from "#app/domain/workshops/proposal.ts";
import type { PairStanding } from "#app/domain/workshops/standing.ts";
import { heldJudgements } from "#app/usecases/matching/held-judgements.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { grouped } from "#db/queries/grouped.ts";
import { consentInForce } from "#db/queries/seekers/consent-in-force.ts";
import { type PlaceName, placeNames } from "#db/queries/workshops/place-names.ts";
import { applications, placeProposalRows, postings, seekers } from "#db/schema/all.ts";
import { currentProposals } from "./current-proposal.ts";
import { placeStandings } from "./place-standings.ts";

/** How a pair stands, for the workshop: whether the person found other work or what came between is theirs, and not told. */
export type WorkshopStanding = Exclude<PairStanding, "found-work" | "blocked"> | "fallen-through";

/** A person as the workshop may see them: what fits, and no more than they agreed to. */
export interface ProposedCandidate {
  readonly rowId: number;
  /** 1, 2, 3 … in this list alone. */
  readonly number: number;
  readonly feasibility: "fits" | "ask-first";
  readonly view: EmployerView;
  readonly adjustmentsShared: boolean;
  readonly application: { readonly id: number; readonly status: ApplicationStatus } | null;
  readonly contact: { readonly name: string; readonly phone: string | null } | null;
  readonly decisions: PairDecisions;
  /** What the workshop itself wrote when it refused. */
  readonly reason: string | null;
  readonly standing: WorkshopStanding;
}

export interface WorkshopPlace {
  readonly place: PlaceName;
  readonly headcount: number;
  readonly taken: number;
  readonly free: number;
  readonly limited: boolean;
  /** How many people the place would suit; null for a few. */
  readonly feasibleFor: number | null;
  readonly people: readonly ProposedCandidate[];
  /** Somebody is proposed who has not agreed to be seen, or no longer. */
  readonly someHidden: boolean;
}

/**
 * Who is proposed for the places of the reader's own workshops: only people who agreed to be seen without a name, with what
 * `employerView` lets through; name and phone where they shared them with an application. Consents and how things stand are
 * read as they are now.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function readWorkshopProposal(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<{ readonly computedAt: Date | null; readonly places: readonly WorkshopPlace[] }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (reachOf(principal, "workshops.decide-for-workshop") === undefined) return refuse("not-allowed");
  const { db } = ports;
  const [current] = await currentProposals(db);
  if (current === undefined) return ok({ computedAt: null, places: [] });
  const own = organisationsOf(principal, "workshop-manager");
  const names = await placeNames(
    db,
    current.places.map(({ postingId }) => postingId),
  );
  const mine = current.places.filter(({ postingId }) => own.includes(names.get(postingId)?.organisationId ?? 0));
  const people = await candidatesOf(
    ports,
    current,
    mine.map(({ postingId }) => postingId),
  );
  return ok({
    computedAt: current.computedAt,
    places: mine.flatMap(({ postingId, headcount, taken, free, limited, feasibleFor }): WorkshopPlace[] => {
      const place = names.get(postingId);
      if (place === undefined) return [];
      const rows = people.get(postingId) ?? [];
      return [
        {
          place,
          headcount,
          taken,
          free,
          limited,
          feasibleFor: coarseCount(feasibleFor),
          people: rows.flatMap(({ candidate }) => candidate ?? []).map(numbered),
          someHidden: rows.some(({ candidate }) => candidate === undefined),
        },
      ];
    }),
  });
}

/** Since the people were proposed the workshop asks for something else: whom that shuts out would tell their levels. */
function asksOtherwise(changedAt: Date | null, computedAt: Date): boolean {
  return changedAt !== null && changedAt > computedAt;
}

function toldToWorkshop(standing: PairStanding, asksOtherwise: boolean): WorkshopStanding {
  if (standing === "blocked" && asksOtherwise) return "stands";
  return standing === "found-work" || standing === "blocked" ? "fallen-through" : standing;
}

const numbered = (candidate: Omit<ProposedCandidate, "number">, at: number) => ({ ...candidate, number: at + 1 });

async function candidatesOf(
  ports: Pick<Ports, "db" | "clock">,
  { id: proposalId, computedAt }: { readonly id: number; readonly computedAt: Date },
  postingIds: readonly number[],
) {
  const { db } = ports;
  if (postingIds.length === 0) return new Map<number, never[]>();
  const standings = await placeStandings(ports, db, proposalId, postingIds);
  const organisationIds = await db
    .selectDistinct({ id: postings.organisationId })
    .from(postings)
    .where(inArray(postings.id, [...postingIds]));
  const all = [];
  for (const { id } of organisationIds) all.push(...(await rowsOf(ports, proposalId, id, postingIds)));
  const held = new Map<number, Awaited<ReturnType<typeof heldJudgements>>>();
  for (const [postingId, rows] of grouped(all, (each) => each.postingId)) {
    const shown = rows.filter((each) => each.shown).map(({ row }) => row.seekerId);
    held.set(postingId, await heldJudgements(ports, postingId, shown));
  }
  const candidates = all.flatMap(({ row, postingId, posting, adjustments, contact, application, person }) => {
    const today = standings.get(row.id);
    const known = held.get(postingId)?.get(row.seekerId);
    if (today === undefined) return [];
    const candidate = known && {
      rowId: row.id,
      feasibility: row.feasibility,
      view: employerView(known.judgement, { adjustments }, posting.accommodations),
      adjustmentsShared: adjustments,
      application: application === null ? null : { id: application.id, status: application.status },
      contact: application?.contactShared === true && contact ? person : null,
      decisions: { workshop: row.workshopDecision, counsellor: row.counsellorDecision },
      reason: row.workshopReason,
      standing: toldToWorkshop(today.standing, asksOtherwise(posting.demandsChangedAt, computedAt)),
    };
    return [{ postingId, candidate }];
  });
  return grouped(candidates, ({ postingId }) => postingId);
}

async function rowsOf(
  { db, clock }: Pick<Ports, "db" | "clock">,
  proposalId: number,
  organisationId: number,
  postingIds: readonly number[],
) {
  const agreedTo = (purpose: Parameters<typeof consentInForce>[2]) =>
    sql<boolean>`${consentInForce(db, placeProposalRows.seekerId, purpose, { organisationId, on: clock.today() })}`;
  return db
    .select({
      row: placeProposalRows,
      postingId: postings.id,
      posting: { accommodations: postings.accommodations, demandsChangedAt: postings.demandsChangedAt },
      shown: agreedTo("employer-anonymous-view"),
      adjustments: agreedTo("employer-adjustments"),
      contact: agreedTo("employer-contact"),
      application: applications,
      person: { name: seekers.name, phone: seekers.phone },
    })
    .from(placeProposalRows)
    .innerJoin(postings, eq(postings.id, placeProposalRows.postingId))
    .innerJoin(seekers, eq(seekers.id, placeProposalRows.seekerId))
    .leftJoin(applications, and(eq(applications.seekerId, seekers.id), eq(applications.postingId, postings.id)))
    .where(
      and(
        eq(placeProposalRows.proposalId, proposalId),
        isNotNull(placeProposalRows.position),
        eq(postings.organisationId, organisationId),
        inArray(postings.id, [...postingIds]),
      ),
    )
    .orderBy(asc(postings.id), asc(placeProposalRows.position));
}
