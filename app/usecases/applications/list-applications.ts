import { and, desc, eq, exists, gte, inArray, isNull, or, type SQL } from "drizzle-orm";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import { hasRole, organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import {
  APPLICATION_STATUSES,
  applicationLifecycle,
  type ApplicationStatus,
} from "#app/domain/applications/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { disclosures } from "#db/queries/applications/contact-consents.ts";
import { applications, consents, organisations, postings, seekers } from "#db/schema/all.ts";

const SHOWN = 200;

export interface ListedApplication {
  readonly id: number;
  readonly status: ApplicationStatus;
  readonly postingId: number;
  readonly posting: string;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly interviewAt: Date | null;
  readonly updatedAt: Date;
  /** Null: an employer to whom the person has not disclosed it, or no longer. */
  readonly name: string | null;
  readonly seekerId: number | null;
}

export type ApplicationState = "open" | "ended";

const columns = {
  id: applications.id,
  status: applications.status,
  seekerId: applications.seekerId,
  organisationId: applications.organisationId,
  postingId: applications.postingId,
  posting: postings.title,
  organisation: organisations.name,
  organisationEn: organisations.nameEn,
  interviewAt: applications.interviewAt,
  updatedAt: applications.updatedAt,
  contactShared: applications.contactShared,
  name: seekers.name,
};

function statusIn(state: ApplicationState | undefined): SQL | undefined {
  if (state === undefined) return undefined;
  const chosen = APPLICATION_STATUSES.filter(
    (status) => applicationLifecycle.isTerminal(status) === (state === "ended"),
  );
  return inArray(applications.status, chosen);
}

function rowsWhere({ db }: Pick<Ports, "db">, ...conditions: (SQL | undefined)[]) {
  return db
    .select(columns)
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .innerJoin(seekers, eq(seekers.id, applications.seekerId))
    .where(and(...conditions))
    .orderBy(desc(applications.updatedAt), desc(applications.id))
    .limit(SHOWN);
}

/**
 * The applications on the seeker's side: the person's own, those of people with a mandate to the person (liaison), and
 * those of a counsellor's caseload. The last changed first, at most 200.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function listPeoplesApplications(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  filter: { readonly state?: ApplicationState | undefined } = {},
): Promise<Result<{ readonly own: ListedApplication[]; readonly others: ListedApplication[] }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!mayEver(principal, "applications.read")) return refuse("not-allowed");
  const { accountId, seekerId } = principal;
  const mandated = exists(
    ports.db
      .select({ id: consents.id })
      .from(consents)
      .where(
        and(
          eq(consents.seekerId, seekers.id),
          eq(consents.purpose, "liaison-mandate"),
          eq(consents.accountId, accountId),
          isNull(consents.withdrawnAt),
          gte(consents.expiresOn, ports.clock.today()),
        ),
      ),
  );
  const reach = [
    eq(seekers.accountId, accountId),
    ...(hasRole(principal, "liaison") ? [mandated] : []),
    ...(hasRole(principal, "counsellor") ? [eq(seekers.counsellorId, accountId)] : []),
  ];
  const rows = await rowsWhere(ports, or(...reach), statusIn(filter.state));
  return ok({
    own: rows.filter((row) => row.seekerId === seekerId),
    others: rows.filter((row) => row.seekerId !== seekerId),
  });
}

export interface OrganisationApplications {
  readonly applications: readonly ListedApplication[];
  /** What the list can be narrowed to: postings somebody applied to. */
  readonly postings: readonly { readonly id: number; readonly title: string }[];
}

/**
 * The applications to the person's organisations, or to one of their postings. Names only of people who share them with
 * the organisation today. The last changed first, at most 200.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function listOrganisationApplications(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  filter: { readonly state?: ApplicationState | undefined; readonly postingId?: number | undefined } = {},
): Promise<Result<OrganisationApplications>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const ids = organisationsOf(principal, "employer", "workshop-manager");
  if (ids.length === 0) return refuse("not-allowed");
  const ours = inArray(applications.organisationId, ids);
  const rows = await rowsWhere(
    ports,
    ours,
    statusIn(filter.state),
    filter.postingId === undefined ? undefined : eq(applications.postingId, filter.postingId),
  );
  const people = [...new Set(rows.map(({ seekerId }) => seekerId))];
  const today = ports.clock.today();
  const shares = new Map(
    await Promise.all(ids.map(async (id) => [id, await disclosures(ports.db, id, people, today)] as const)),
  );
  const titles = await ports.db
    .selectDistinct({ id: postings.id, title: postings.title })
    .from(postings)
    .innerJoin(applications, eq(applications.postingId, postings.id))
    .where(ours)
    .orderBy(postings.title, postings.id);
  return ok({
    postings: titles,
    applications: rows.map(({ organisationId, contactShared, ...row }) => ({
      ...row,
      seekerId: null,
      name: contactShared && shares.get(organisationId)?.(row.seekerId).contact ? row.name : null,
    })),
  });
}
