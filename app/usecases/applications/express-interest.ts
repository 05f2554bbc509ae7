import { and, eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { applicationLifecycle, type ApplicationEvent } from "#app/domain/applications/lifecycle.ts";
import { plusDays } from "#app/domain/dates.ts";
import { deadlinePassed } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { workingAgeOn } from "#app/domain/seekers/working-age.ts";
import { heldJudgements } from "#app/usecases/matching/held-judgements.ts";
import { keepAnswer } from "#app/usecases/matching/keep-answer.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { giveConsent } from "#app/usecases/seekers/give-consent.ts";
import { applications, postings } from "#db/schema/all.ts";
import { moveApplication } from "./move-application.ts";

/** How long the employer may see name and phone after interest was shown. The person can end it on any day. */
const CONTACT_DAYS = 180;

/**
 * A person is interested in a posting (by themselves, or a liaison or counsellor on their behalf), or a counsellor refers
 * them (推荐上岗).
 *
 * The employer sees name and phone only when `shareContact` says so: a consent with a purpose, this recipient and an end
 * (PIPL arts 23, 29), which only those may give who may give the person's consents; a referral alone takes none back.
 *
 * Refuses `not-signed-in`, `not-found`, `consent-missing` (field `share`), `posting-closed`, `not-of-working-age` (below the
 * age at which anyone may be employed), `already-applied`.
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
  const found = await findSeeker(ports.db, principal, "applications.express-interest", seekerId, today);
  if (!found.ok) return found;
  const { seeker: person, grant } = found.value;
  if (shareContact) {
    const consenting = await findSeeker(ports.db, principal, "seekers.consent", seekerId, today);
    if (!consenting.ok) return refuse("consent-missing", { field: "share" });
  }
  const event: ApplicationEvent = refer ? "refer" : "express-interest";

  return ports.db.transaction(async (tx) => {
    // held until the end, so that whoever ends the posting finds this application among those to end
    const [posting] = await tx.select().from(postings).where(eq(postings.id, postingId)).for("share");
    if (posting === undefined) return refuse("not-found");
    if (posting.status !== "published" || deadlinePassed(posting.deadline, today)) return refuse("posting-closed");
    if (workingAgeOn(person, today).reason === "too-young") return refuse("not-of-working-age");

    const pair = and(eq(applications.seekerId, seekerId), eq(applications.postingId, postingId));
    const [before] = await tx.select().from(applications).where(pair).for("update");
    const next = applicationLifecycle.transition(before?.status ?? null, event, grant.role);
    if (!next.ok) return before === undefined ? next : refuse("already-applied");

    const organisationId = posting.organisationId;
    // Of two people who say the same at once, one is first; the other finds that it is done.
    const [application] =
      before === undefined
        ? await tx
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
            .onConflictDoNothing()
            .returning({ id: applications.id })
        : await tx
            .update(applications)
            .set({ contactShared: shareContact || (refer && before.contactShared) })
            .where(pair)
            .returning({ id: applications.id });
    if (application === undefined) return refuse("already-applied");

    if (shareContact) {
      await giveConsent(tx, grant, {
        seekerId,
        purpose: "employer-contact",
        organisationId,
        liaisonId: null,
        expiresOn: plusDays(today, CONTACT_DAYS),
        at,
      });
    }
    await heldJudgements({ db: tx, clock: ports.clock }, postingId, [seekerId]);
    const answered = await keepAnswer(tx, grant, { seekerId, postingId, answer: "interested", at });
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
      facts: [answered],
    });
    return ok({ applicationId: application.id, onBehalf: grant.onBehalf });
  });
}
