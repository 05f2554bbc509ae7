import { and, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { applicationLifecycle, type ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { seekerOwnership } from "#db/queries/seekers/seeker-ownership.ts";
import { applications, organisations, postings, seekers } from "#db/schema/all.ts";

export interface InterestForm {
  readonly seekerId: number;
  readonly name: string;
  readonly onBehalf: boolean;
  readonly posting: { readonly id: number; readonly title: string };
  readonly organisation: string;
  /** An application that is already under way. */
  readonly before: { readonly id: number; readonly status: ApplicationStatus } | null;
  /** Whether interest can be shown, or shown again, now. */
  readonly possible: boolean;
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
  const ownership = await seekerOwnership(db, seekerId, clock.today());
  if (ownership === undefined) return refuse("not-found");
  const granted = authorise(principal, "applications.express-interest", ownership);
  if (!granted.ok) return refuse("not-found");
  const [row] = await db
    .select({ title: postings.title, status: postings.status, organisation: organisations.name, name: seekers.name })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .innerJoin(seekers, eq(seekers.id, seekerId))
    .where(eq(postings.id, postingId));
  if (row === undefined) return refuse("not-found");
  if (row.status !== "published") return refuse("posting-closed");
  const [before] = await db
    .select({ id: applications.id, status: applications.status })
    .from(applications)
    .where(and(eq(applications.seekerId, seekerId), eq(applications.postingId, postingId)));
  const event = refer ? "refer" : "express-interest";
  return ok({
    seekerId,
    name: row.name,
    onBehalf: granted.value.onBehalf,
    posting: { id: postingId, title: row.title },
    organisation: row.organisation,
    before: before ?? null,
    possible: applicationLifecycle.transition(before?.status ?? null, event, granted.value.role).ok,
  });
}
