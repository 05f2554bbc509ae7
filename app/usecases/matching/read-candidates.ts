import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { employerView, type EmployerView } from "#app/domain/matching/employer-view.ts";
import { isoDateOf } from "#app/domain/dates.ts";
import { FEW_PEOPLE } from "#app/domain/matching/openings.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { ConsentPurpose } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { listAsOf } from "#db/queries/matching/lists-as-of.ts";
import { consentInForce } from "#db/queries/seekers/consent-in-force.ts";
import { applications, heldPairs, postings, seekers, suggestionAnswers, suggestions } from "#db/schema/all.ts";
import { explainNobodyFits, type PostingAdvice } from "./explain-nobody-fits.ts";
import { type Held, heldJudgements } from "./held-judgements.ts";

/** A person as an employer may see them: what fits, and no more than they agreed to. */
export interface Candidate {
  /** 1, 2, 3 … in this list alone: it says nothing about the person elsewhere. */
  readonly number: number;
  readonly feasibility: "fits" | "ask-first";
  readonly view: EmployerView;
  readonly adjustmentsShared: boolean;
  readonly application: { readonly id: number; readonly status: ApplicationStatus } | null;
  readonly contact: { readonly name: string; readonly phone: string | null } | null;
}

/**
 * The people whom a posting suits and who agreed to be seen without a name: only what `employerView` lets through, the
 * adjustments with a consent of their own, name and phone where the person shared them with an application.
 *
 * A person stays as first listed, and where first listed, whatever the posting asks for later; and on the day on which it
 * asks for something else nobody new is listed and no advice is given. Otherwise levels could be read off by asking again.
 *
 * Consents are read as they stand, so that a withdrawal empties this list at once. Refuses `not-signed-in`, `not-found`
 * (also to other employers).
 */
export async function readCandidates(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  postingId: number,
): Promise<
  Result<{
    readonly posting: { readonly id: number; readonly title: string; readonly open: boolean };
    readonly candidates: readonly Candidate[];
    readonly asOf: Date | null;
    /** The posting asks for something else since today: people who come by that are listed from tomorrow on. */
    readonly waits: boolean;
    /** Where the posting is open and suits few or nobody: what would bring more people. */
    readonly advice: PostingAdvice | null;
  }>
> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { db, clock } = ports;
  const [posting] = await db.select().from(postings).where(eq(postings.id, postingId));
  if (posting === undefined) return refuse("not-found");
  const { organisationId, demandsChangedAt } = posting;
  if (!authorise(principal, "matching.read-candidates", { organisationId }).ok) return refuse("not-found");

  const open = posting.status === "published";
  const waits = demandsChangedAt !== null && isoDateOf(demandsChangedAt) === clock.today();
  const rows = open ? await peopleListed(ports, { postingId, organisationId, waits }) : [];
  // A pushed pair can have something in the way; what that is belongs to the person, so it is not listed.
  const held = await heldJudgements(
    ports,
    postingId,
    rows.map(({ seekerId }) => seekerId),
    ({ feasibility }) => feasibility !== "not-now",
  );
  const visible = rows
    .flatMap((row) => {
      const known = held.get(row.seekerId);
      const feasibility = known?.judgement.feasibility;
      return known === undefined || feasibility === undefined || feasibility === "not-now"
        ? []
        : [{ ...row, held: known, feasibility }];
    })
    .sort(bestFirst);
  const advice =
    open && !waits && visible.length < FEW_PEOPLE ? await explainNobodyFits(ports, principal, postingId) : null;
  return ok({
    posting: { id: posting.id, title: posting.title, open },
    candidates: visible.map((row, index) => ({
      number: index + 1,
      feasibility: row.feasibility,
      view: employerView(row.held.judgement, { adjustments: row.adjustments }, posting.accommodations),
      adjustmentsShared: row.adjustments,
      application:
        row.applicationId === null || row.status === null ? null : { id: row.applicationId, status: row.status },
      contact: row.contactShared === true && row.contact ? { name: row.name, phone: row.phone } : null,
    })),
    asOf: await listAsOf(
      db,
      visible.map((row) => row.held.heldAt),
    ),
    waits: open && waits,
    advice: advice?.ok ? advice.value : null,
  });
}

/** By how well they fitted when they were first listed: where somebody stands must not answer to new demands either. */
function bestFirst(
  a: { readonly seekerId: number; readonly held: Held },
  b: { readonly seekerId: number; readonly held: Held },
): number {
  return b.held.judgement.score - a.held.judgement.score || a.seekerId - b.seekerId;
}

/** Those listed before and, unless the posting `waits`, those whom it suits today; as far as they agree, look, and did not decline. */
function peopleListed(
  { db, clock }: Pick<Ports, "db" | "clock">,
  {
    postingId,
    organisationId,
    waits,
  }: { readonly postingId: number; readonly organisationId: number; readonly waits: boolean },
) {
  const agreedTo = (purpose: ConsentPurpose) =>
    consentInForce(db, seekers.id, purpose, { organisationId, on: clock.today() });
  const before = db.select({ id: heldPairs.seekerId }).from(heldPairs).where(eq(heldPairs.postingId, postingId));
  const today = db.select({ id: suggestions.seekerId }).from(suggestions).where(eq(suggestions.postingId, postingId));
  return db
    .select({
      seekerId: seekers.id,
      name: seekers.name,
      phone: seekers.phone,
      adjustments: sql<boolean>`${agreedTo("employer-adjustments")}`,
      contact: sql<boolean>`${agreedTo("employer-contact")}`,
      applicationId: applications.id,
      status: applications.status,
      contactShared: applications.contactShared,
    })
    .from(seekers)
    .leftJoin(applications, and(eq(applications.seekerId, seekers.id), eq(applications.postingId, postingId)))
    .leftJoin(
      suggestionAnswers,
      and(eq(suggestionAnswers.seekerId, seekers.id), eq(suggestionAnswers.postingId, postingId)),
    )
    .where(
      and(
        inArray(seekers.id, waits ? before : union(before, today)),
        eq(seekers.lookingForWork, true),
        agreedTo("employer-anonymous-view"),
        or(isNull(suggestionAnswers.id), eq(suggestionAnswers.answer, "interested")),
      ),
    );
}
