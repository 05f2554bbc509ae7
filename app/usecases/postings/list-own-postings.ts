import { and, count, desc, eq, inArray } from "drizzle-orm";
import { reachOf } from "#app/domain/accounts/permissions.ts";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { POSTING_STATUSES, type PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type ApplicantCounts, applicantCounts } from "#db/queries/postings/applicant-counts.ts";
import { organisations, postings } from "#db/schema/all.ts";
import type { PostingRow } from "./find-posting.ts";

export const POSTINGS_PER_PAGE = 20;

export interface OwnPosting {
  readonly posting: PostingRow;
  readonly organisation: string;
  readonly applicants: ApplicantCounts;
}

export interface OwnPostings {
  readonly postings: readonly OwnPosting[];
  readonly total: number;
  readonly page: number;
  readonly counts: Readonly<Partial<Record<PostingStatus, number>>>;
}

/**
 * A page of the postings of the person's organisations, the last changed first; `status` narrows them.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function listOwnPostings(
  { db }: Pick<Ports, "db">,
  principal: Principal,
  { status, page = 1 }: { readonly status?: PostingStatus | undefined; readonly page?: number | undefined },
): Promise<Result<OwnPostings>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (reachOf(principal, "postings.read-desk") === undefined) return refuse("not-allowed");
  const ids = organisationsOf(principal, "employer", "workshop-manager");
  if (ids.length === 0) return ok({ postings: [], total: 0, page: 1, counts: {} });

  const byStatus = await db
    .select({ status: postings.status, amount: count() })
    .from(postings)
    .where(inArray(postings.organisationId, ids))
    .groupBy(postings.status);
  const counts: Partial<Record<PostingStatus, number>> = Object.fromEntries(
    byStatus.map((row) => [row.status, row.amount]),
  );
  const chosen: readonly PostingStatus[] = status === undefined ? POSTING_STATUSES : [status];
  const total = chosen.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  const lastPage = Math.max(1, Math.ceil(total / POSTINGS_PER_PAGE));
  const shown = Math.min(Math.max(1, page), lastPage);
  const rows = await db
    .select({ posting: postings, organisation: organisations.name })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(inArray(postings.organisationId, ids), status === undefined ? undefined : eq(postings.status, status)))
    .orderBy(desc(postings.updatedAt), desc(postings.id))
    .limit(POSTINGS_PER_PAGE)
    .offset((shown - 1) * POSTINGS_PER_PAGE);
  const people = await applicantCounts(
    db,
    rows.map(({ posting }) => posting.id),
  );
  return ok({
    postings: rows.map((row) => ({ ...row, applicants: people.get(row.posting.id) ?? { waiting: 0, open: 0 } })),
    total,
    page: shown,
    counts,
  });
}
