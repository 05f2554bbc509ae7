import { and, asc, count, eq, ilike, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { APPLICATION_STATUSES, applicationLifecycle } from "#app/domain/applications/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { applications, areas, guidanceEntries, seekers, suggestions } from "#db/schema/all.ts";

export const CASES_PER_PAGE = 50;
/** More than any counsellor has; a file is made in memory. */
const CASES_PER_FILE = 5000;

export interface Case {
  readonly seekerId: number;
  readonly name: string;
  readonly townZh: string | null;
  readonly townEn: string | null;
  readonly lookingForWork: boolean;
  readonly lastContactAt: Date | null;
  readonly suggestions: number;
  readonly openApplications: number;
}

export interface CaseloadFilter {
  readonly q?: string | undefined;
  /** Town code; villages of it are included. */
  readonly town?: string | undefined;
  readonly looking?: "yes" | "no" | undefined;
  readonly attention?: "no-suggestions" | "no-contact" | "applying" | undefined;
  /** Everybody's people, or those in nobody's care, instead of one's own. */
  readonly whose?: "all" | "nobody" | undefined;
  readonly sort?: "last-contact" | "name" | undefined;
  readonly page?: number | undefined;
}

export interface Caseload {
  readonly cases: readonly Case[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const openStatuses = APPLICATION_STATUSES.filter((status) => !applicationLifecycle.isTerminal(status));

/** Each as a subquery of its own, so that the counts do not multiply each other. */
function columnsOf({ db }: Pick<Ports, "db">) {
  const contact = db
    .select({ seekerId: guidanceEntries.seekerId, at: sql<string>`max(${guidanceEntries.doneAt})`.as("last_contact") })
    .from(guidanceEntries)
    .groupBy(guidanceEntries.seekerId)
    .as("contact");
  const suggested = db
    .select({ seekerId: suggestions.seekerId, amount: count().as("suggested") })
    .from(suggestions)
    .groupBy(suggestions.seekerId)
    .as("suggested_postings");
  const applying = db
    .select({ seekerId: applications.seekerId, amount: count().as("applying") })
    .from(applications)
    .where(inArray(applications.status, openStatuses))
    .groupBy(applications.seekerId)
    .as("open_applications");
  return { contact, suggested, applying };
}

/** In `%…%` for ILIKE, with its own signs taken literally. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

async function findCases(
  ports: Pick<Ports, "db">,
  accountId: number,
  filter: CaseloadFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<{ cases: Case[]; total: number }> {
  const { contact, suggested, applying } = columnsOf(ports);
  const { q, town, looking, attention, whose } = filter;
  const conditions: (SQL | undefined)[] = [
    whose === "all"
      ? undefined
      : whose === "nobody"
        ? isNull(seekers.counsellorId)
        : eq(seekers.counsellorId, accountId),
    q ? ilike(seekers.name, containing(q)) : undefined,
    town ? or(eq(seekers.areaCode, town), eq(areas.parentCode, town)) : undefined,
    looking ? eq(seekers.lookingForWork, looking === "yes") : undefined,
    attention === "no-suggestions" ? and(isNull(suggested.amount), eq(seekers.lookingForWork, true)) : undefined,
    attention === "no-contact" ? isNull(contact.at) : undefined,
    attention === "applying" ? sql`${applying.amount} > 0` : undefined,
  ];
  const base = ports.db
    .select({
      seekerId: seekers.id,
      name: seekers.name,
      townZh: areas.nameZh,
      townEn: areas.nameEn,
      lookingForWork: seekers.lookingForWork,
      lastContactAt: contact.at,
      suggestions: suggested.amount,
      openApplications: applying.amount,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(seekers)
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .leftJoin(contact, eq(contact.seekerId, seekers.id))
    .leftJoin(suggested, eq(suggested.seekerId, seekers.id))
    .leftJoin(applying, eq(applying.seekerId, seekers.id))
    .where(and(...conditions))
    .$dynamic();
  const order =
    filter.sort === "name"
      ? [asc(seekers.name), asc(seekers.id)]
      : [sql`${contact.at} asc nulls first`, asc(seekers.id)];
  const rows = await base
    .orderBy(...order)
    .limit(window.limit)
    .offset(window.offset);
  return {
    total: rows[0]?.total ?? 0,
    cases: rows.map(({ total: _, lastContactAt, ...row }) => ({
      ...row,
      lastContactAt: lastContactAt === null ? null : new Date(lastContactAt),
      suggestions: row.suggestions ?? 0,
      openApplications: row.openApplications ?? 0,
    })),
  };
}

/**
 * A page of a counsellor's people: those whom nobody has spoken to for longest first, or by name.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function listCaseload(
  ports: Pick<Ports, "db">,
  principal: Principal,
  filter: CaseloadFilter = {},
): Promise<Result<Caseload>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!mayEver(principal, "seekers.search")) return refuse("not-allowed");
  const page = Math.max(1, filter.page ?? 1);
  const { cases, total } = await findCases(ports, principal.accountId, filter, {
    limit: CASES_PER_PAGE,
    offset: (page - 1) * CASES_PER_PAGE,
  });
  if (cases.length === 0 && page > 1) return listCaseload(ports, principal, { ...filter, page: 1 });
  return ok({ cases, total, page, pages: Math.max(1, Math.ceil(total / CASES_PER_PAGE)) });
}

/** The same list without pages, for a file; that personal data left the house stands in the audit log. */
export async function exportCaseload(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  filter: CaseloadFilter = {},
): Promise<Result<readonly Case[]>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!mayEver(principal, "seekers.search")) return refuse("not-allowed");
  const { accountId } = principal;
  const { cases } = await findCases(ports, accountId, filter, { limit: CASES_PER_FILE, offset: 0 });
  await ports.db.transaction((tx) =>
    recordChange(tx, {
      at: ports.clock.now(),
      accountId,
      role: "counsellor",
      action: "guidance.export-caseload",
      objectType: "caseload",
      objectId: null,
      details: { people: cases.length },
    }),
  );
  return ok(cases);
}
