import { and, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { applicationLifecycle, type ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { deadlinePassed } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { applications, organisations, postings } from "#db/schema/all.ts";

export interface InterestForm {
  readonly seekerId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly onBehalf: boolean;
  readonly posting: { readonly id: number; readonly title: string };
  readonly organisation: string;
  readonly organisationEn: string | null;
  /** An application that is already under way. */
  readonly before: { readonly id: number; readonly status: ApplicationStatus } | null;
  /** Whether interest can be shown, or shown again, now. */
  readonly possible: boolean;
  /** Whether the reader may agree for the person that the employer sees name and phone. */
  readonly mayShare: boolean;
}

/**
 * What a person should know before saying that a posting interests them. Without `seekerId` it is the person's own
 * profile; with one, the profile they act for.
 *
 * Refuses `not-signed-in`, `not-found`, `not-allowed`, `posting-closed`.
 */
export async function readInterestForm(
  { db, clock }: Pick<Ports, "db" | "clock">,
  principal: Principal,
  { postingId, seekerId: asked, refer = false }: { postingId: number; seekerId?: number | undefined; refer?: boolean },
): Promise<Result<InterestForm>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const seekerId = asked ?? principal.seekerId;
  if (seekerId === null) return refuse("not-allowed");
  const today = clock.today();
  const found = await findSeeker(db, principal, "applications.express-interest", seekerId, today);
  if (!found.ok) return found;
  const { seeker, grant } = found.value;
  const [row] = await db
    .select({
      title: postings.title,
      status: postings.status,
      deadline: postings.deadline,
      organisation: organisations.name,
      organisationEn: organisations.nameEn,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(eq(postings.id, postingId));
  if (row === undefined) return refuse("not-found");
  if (row.status !== "published" || deadlinePassed(row.deadline, today)) return refuse("posting-closed");
  const [before] = await db
    .select({ id: applications.id, status: applications.status })
    .from(applications)
    .where(and(eq(applications.seekerId, seekerId), eq(applications.postingId, postingId)));
  const event = refer ? "refer" : "express-interest";
  return ok({
    seekerId,
    name: seeker.name,
    phone: seeker.phone,
    onBehalf: grant.onBehalf,
    posting: { id: postingId, title: row.title },
    organisation: row.organisation,
    organisationEn: row.organisationEn,
    before: before ?? null,
    possible: applicationLifecycle.transition(before?.status ?? null, event, grant.role).ok,
    mayShare: (await findSeeker(db, principal, "seekers.consent", seekerId, today)).ok,
  });
}
