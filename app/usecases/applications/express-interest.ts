import { and, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { applicationLifecycle, type ApplicationEvent } from "#app/domain/applications/lifecycle.ts";
import { plusDays } from "#app/domain/dates.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { workingAgeOn } from "#app/domain/seekers/working-age.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { seekerOwnership } from "#db/queries/seekers/seeker-ownership.ts";
import { applications, consents, postings, seekers, suggestionAnswers } from "#db/schema/all.ts";
import { moveApplication } from "./move-application.ts";

/** How long the employer may see name and phone after interest was shown. The person can end it on any day. */
const CONTACT_DAYS = 180;

/**
 * A person is interested in a posting (by themselves, or a liaison or counsellor on their behalf), or a counsellor refers
 * them (推荐上岗).
 *
 * The employer sees name and phone only when `shareContact` says so: a consent with a purpose, this recipient and an end
 * (PIPL arts 23, 29). Refuses `not-found`, `not-allowed`, `posting-closed`, `not-of-working-age` (below the age at which
 * anyone may be employed), `already-applied`.
 */
export async function expressInterest(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  input: {
    readonly seekerId: number;
    readonly postingId: number;
    readonly shareContact: boolean;
    readonly refer?: boolean;
    readonly note?: string | null;
  },
): Promise<Result<{ readonly applicationId: number; readonly onBehalf: boolean }>> {
  const { seekerId, postingId, shareContact, refer = false, note = null } = input;
  const today = ports.clock.today();
  const at = ports.clock.now();
  const ownership = await seekerOwnership(ports.db, seekerId, today);
  if (ownership === undefined) return refuse("not-found");
  const granted = authorise(principal, "applications.express-interest", ownership);
  if (!granted.ok) return granted;
  const grant = granted.value;
  const event: ApplicationEvent = refer ? "refer" : "express-interest";

  return ports.db.transaction(async (tx) => {
    const [posting] = await tx.select().from(postings).where(eq(postings.id, postingId));
    if (posting === undefined) return refuse("not-found");
    if (posting.status !== "published") return refuse("posting-closed");
    const [person] = await tx
      .select({ birthDate: seekers.birthDate, sex: seekers.sex })
      .from(seekers)
      .where(eq(seekers.id, seekerId));
    if (person !== undefined && workingAgeOn(person, today).reason === "too-young") return refuse("not-of-working-age");

    const pair = and(eq(applications.seekerId, seekerId), eq(applications.postingId, postingId));
    const [before] = await tx.select().from(applications).where(pair).for("update");
    const next = applicationLifecycle.transition(before?.status ?? null, event, grant.role);
    if (!next.ok) return before === undefined ? next : refuse("already-applied");

    const organisationId = posting.organisationId;
    const [application] = await tx
      .insert(applications)
      .values({
        seekerId,
        postingId,
        organisationId,
        status: next.value,
        contactShared: shareContact,
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoUpdate({
        target: [applications.seekerId, applications.postingId],
        set: { contactShared: shareContact || (before?.contactShared ?? false), updatedAt: at },
      })
      .returning({ id: applications.id });
    if (application === undefined) throw new Error("The application was not kept.");

    if (shareContact) {
      await tx.insert(consents).values({
        seekerId,
        purpose: "employer-contact",
        organisationId,
        fields: ["name", "phone"],
        grantedAt: at,
        grantedBy: grant.accountId,
        expiresOn: plusDays(today, CONTACT_DAYS),
      });
    }
    const answer = { answer: "interested" as const, reason: null, note: null, answeredAt: at };
    const answeredBy = { answeredBy: grant.accountId, onBehalf: grant.onBehalf };
    await tx
      .insert(suggestionAnswers)
      .values({ seekerId, postingId, ...answer, ...answeredBy })
      .onConflictDoUpdate({
        target: [suggestionAnswers.seekerId, suggestionAnswers.postingId],
        set: { ...answer, ...answeredBy },
      });
    await moveApplication(tx, {
      applicationId: application.id,
      seekerId,
      event,
      from: before?.status ?? null,
      to: next.value,
      note,
      at,
      by: grant,
      onBehalfOf: grant.onBehalf ? "seeker" : null,
    });
    return ok({ applicationId: application.id, onBehalf: grant.onBehalf });
  });
}
