import { asc, count, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PayCheck } from "#app/domain/compliance/posting-pay.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { organisations, postings } from "#db/schema/all.ts";
import type { OrganisationRow, PostingRow } from "./find-posting.ts";
import { loadMinimumWages, payCheckOf } from "./load-pay-parameters.ts";

export const REVIEWS_PER_PAGE = 20;

export interface SubmittedPosting {
  readonly posting: PostingRow;
  readonly organisation: Pick<OrganisationRow, "id" | "name" | "verification">;
  readonly payCheck: PayCheck;
}

export interface SubmittedPostings {
  readonly postings: readonly SubmittedPosting[];
  readonly total: number;
  readonly page: number;
}

/**
 * The postings that wait for the administrator, the one that has waited longest first, each with the check of its pay.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function listSubmittedPostings(
  { db, clock }: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { page = 1 }: { readonly page?: number | undefined },
): Promise<Result<SubmittedPostings>> {
  const granted = authorise(principal, "postings.review");
  if (!granted.ok) return granted;
  const waiting = eq(postings.status, "submitted");
  const [counted] = await db.select({ total: count() }).from(postings).where(waiting);
  const total = counted?.total ?? 0;
  const shown = Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / REVIEWS_PER_PAGE)));
  const rows = await db
    .select({
      posting: postings,
      organisation: { id: organisations.id, name: organisations.name, verification: organisations.verification },
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(waiting)
    .orderBy(asc(postings.submittedAt), asc(postings.id))
    .limit(REVIEWS_PER_PAGE)
    .offset((shown - 1) * REVIEWS_PER_PAGE);
  const counties = [...new Set(rows.map(({ posting }) => posting.areaCode?.slice(0, 6) ?? null))];
  const wages = (await Promise.all(counties.map((county) => loadMinimumWages(db, county)))).flat();
  return ok({
    postings: rows.map((row) => ({ ...row, payCheck: payCheckOf(row.posting, wages, clock.today()) })),
    total,
    page: shown,
  });
}
