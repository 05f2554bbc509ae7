import { and, asc, count, desc, eq, exists, ilike, isNull, or, sql, type SQL } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { OrganisationKind, VerificationStatus } from "#app/domain/employers/organisation.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { joinRequests, organisations } from "#db/schema/all.ts";
import type { OrganisationRow } from "./find-organisation.ts";

export const ORGANISATIONS_PER_PAGE = 25;

export interface OrganisationFilter {
  readonly query?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly status?: VerificationStatus | undefined;
  /** Only those that somebody asks to join and waits for the answer. */
  readonly asked?: boolean | undefined;
  readonly page?: number | undefined;
}

export interface OrganisationList {
  readonly organisations: readonly OrganisationRow[];
  readonly total: number;
  readonly page: number;
  /** How many there are of each status and kind, with the other filters in force. */
  readonly statuses: Readonly<Partial<Record<VerificationStatus, number>>>;
  readonly kinds: Readonly<Partial<Record<OrganisationKind, number>>>;
  readonly asked: number;
}

/**
 * The organisations for the administrator: those that wait for verification first, the longest waiting on top, then the last
 * changed.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function listOrganisations(
  { db }: Pick<Ports, "db">,
  principal: Principal,
  { query = "", kind, status, asked = false, page = 1 }: OrganisationFilter,
): Promise<Result<OrganisationList>> {
  const granted = authorise(principal, "employers.verify");
  if (!granted.ok) return granted;
  const pattern = `%${query.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const named: SQL | undefined =
    query.trim() === ""
      ? undefined
      : or(
          ilike(organisations.name, pattern),
          ilike(organisations.nameEn, pattern),
          ilike(organisations.creditCode, pattern),
        );
  const ofKind = kind === undefined ? undefined : eq(organisations.kind, kind);
  const inStatus = status === undefined ? undefined : eq(organisations.verification, status);
  const somebodyAsks = exists(
    db
      .select({ one: sql`1` })
      .from(joinRequests)
      .where(and(eq(joinRequests.organisationId, organisations.id), isNull(joinRequests.answeredAt))),
  );
  const askedFor = asked ? somebodyAsks : undefined;
  const statuses = await db
    .select({ status: organisations.verification, amount: count() })
    .from(organisations)
    .where(and(named, ofKind, askedFor))
    .groupBy(organisations.verification);
  const kinds = await db
    .select({ kind: organisations.kind, amount: count() })
    .from(organisations)
    .where(and(named, inStatus, askedFor))
    .groupBy(organisations.kind);
  const [counted] = await db
    .select({ total: count() })
    .from(organisations)
    .where(and(named, ofKind, inStatus, askedFor));
  const [askedCount] = await db
    .select({ total: count() })
    .from(organisations)
    .where(and(named, ofKind, inStatus, somebodyAsks));
  const total = counted?.total ?? 0;
  const shown = Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / ORGANISATIONS_PER_PAGE)));
  const waits = eq(organisations.verification, "submitted");
  const rows = await db
    .select()
    .from(organisations)
    .where(and(named, ofKind, inStatus, askedFor))
    .orderBy(
      desc(waits),
      asc(sql`case when ${waits} then coalesce(${organisations.submittedAt}, ${organisations.updatedAt}) end`),
      desc(organisations.updatedAt),
      desc(organisations.id),
    )
    .limit(ORGANISATIONS_PER_PAGE)
    .offset((shown - 1) * ORGANISATIONS_PER_PAGE);
  return ok({
    organisations: rows,
    total,
    page: shown,
    statuses: Object.fromEntries(statuses.map((row) => [row.status, row.amount])),
    kinds: Object.fromEntries(kinds.map((row) => [row.kind, row.amount])),
    asked: askedCount?.total ?? 0,
  });
}
