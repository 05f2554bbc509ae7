import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { employerView, type EmployerView } from "#app/domain/matching/employer-view.ts";
import { FEW_PEOPLE } from "#app/domain/matching/openings.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { ConsentPurpose } from "#app/domain/seekers/consents.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { listAsOf } from "#db/queries/matching/lists-as-of.ts";
import { consentInForce } from "#db/queries/seekers/consent-in-force.ts";
import { applications, postings, seekers, suggestionAnswers, suggestions } from "#db/schema/all.ts";
import { judgePairs } from "./judge-pairs.ts";
import { explainNobodyFits, type PostingAdvice } from "./explain-nobody-fits.ts";

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
    /** Where the posting is open and suits few or nobody: what would bring more people. */
    readonly advice: PostingAdvice | null;
  }>
> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const { db } = ports;
  const today = ports.clock.today();
  const [posting] = await db
    .select({
      id: postings.id,
      title: postings.title,
      status: postings.status,
      organisationId: postings.organisationId,
    })
    .from(postings)
    .where(eq(postings.id, postingId));
  if (posting === undefined) return refuse("not-found");
  const { organisationId } = posting;
  if (!authorise(principal, "matching.read-candidates", { organisationId }).ok) return refuse("not-found");

  const agreedTo = (purpose: ConsentPurpose) =>
    consentInForce(db, suggestions.seekerId, purpose, { organisationId, on: today });
  const rows = await db
    .select({
      seekerId: suggestions.seekerId,
      computedAt: suggestions.computedAt,
      name: seekers.name,
      phone: seekers.phone,
      adjustments: sql<boolean>`${agreedTo("employer-adjustments")}`,
      contact: sql<boolean>`${agreedTo("employer-contact")}`,
      applicationId: applications.id,
      status: applications.status,
      contactShared: applications.contactShared,
    })
    .from(suggestions)
    .innerJoin(seekers, eq(seekers.id, suggestions.seekerId))
    .leftJoin(
      applications,
      and(eq(applications.seekerId, suggestions.seekerId), eq(applications.postingId, suggestions.postingId)),
    )
    .leftJoin(
      suggestionAnswers,
      and(eq(suggestionAnswers.seekerId, suggestions.seekerId), eq(suggestionAnswers.postingId, suggestions.postingId)),
    )
    .where(
      and(
        eq(suggestions.postingId, postingId),
        eq(seekers.lookingForWork, true),
        agreedTo("employer-anonymous-view"),
        or(isNull(suggestionAnswers.id), eq(suggestionAnswers.answer, "interested")),
      ),
    )
    .orderBy(desc(suggestions.score), suggestions.seekerId);

  const judgementOf = await judgePairs(
    ports,
    rows.map(({ seekerId }) => ({ seekerId, postingId })),
  );
  // A pushed pair can have something in the way; what that is belongs to the person, so it is not listed.
  const visible = rows.flatMap((row) => {
    const judged = judgementOf(row.seekerId, postingId);
    if (judged === undefined || judged.feasibility === "not-now") return [];
    return [{ ...row, judged, feasibility: judged.feasibility }];
  });
  const open = posting.status === "published";
  const advice = open && visible.length < FEW_PEOPLE ? await explainNobodyFits(ports, principal, postingId) : null;
  return ok({
    posting: { id: posting.id, title: posting.title, open },
    candidates: visible.map((row, index) => ({
      number: index + 1,
      feasibility: row.feasibility,
      view: inPublishedOrder(employerView(row.judged, { adjustments: row.adjustments })),
      adjustmentsShared: row.adjustments,
      application:
        row.applicationId === null || row.status === null ? null : { id: row.applicationId, status: row.status },
      contact: row.contactShared === true && row.contact ? { name: row.name, phone: row.phone } : null,
    })),
    asOf: await listAsOf(
      db,
      visible.map(({ computedAt }) => computedAt),
    ),
    advice: advice?.ok ? advice.value : null,
  });
}

/**
 * A judgement speaks first of what the person can do least; that order would tell an employer what no level is shown
 * for. Here all demands come in the one published order.
 */
export function inPublishedOrder(view: EmployerView): EmployerView {
  const demandsMet = DIMENSION_CODES.filter((code) => view.demandsMet.includes(code));
  const others = view.reasons.filter(({ code }) => code !== "demand-met");
  const met = demandsMet.map((dimension) => ({ code: "demand-met" as const, params: { dimension } }));
  return { ...view, demandsMet, reasons: [...met, ...others] };
}
