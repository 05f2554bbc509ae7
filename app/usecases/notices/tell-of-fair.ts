import { and, eq, isNull, ne } from "drizzle-orm";
import { fairLifecycle, type FairRecipient } from "#app/domain/fairs/lifecycle.ts";
import { auditLog, fairPostings, fairRegistrations, fairs, organisations, postings } from "#db/schema/all.ts";
import { organisationRecipients, type Recipient, seekerRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

/** Tells an employer that a posting of theirs is invited to a fair. */
export async function tellOfInvitation(ports: NoticePorts, fairId: number, postingId: number): Promise<void> {
  const [found] = await ports.db
    .select({ fair: fairs, posting: postings, organisation: organisations.name })
    .from(fairPostings)
    .innerJoin(fairs, eq(fairs.id, fairPostings.fairId))
    .innerJoin(postings, eq(postings.id, fairPostings.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(eq(fairPostings.fairId, fairId), eq(fairPostings.postingId, postingId)));
  if (found === undefined || found.fair.status === "draft" || found.fair.status === "cancelled") return;
  await tell(ports, await organisationRecipients(ports.db, found.posting.organisationId), {
    code: "fair-invited",
    params: {
      fair: found.fair.name,
      posting: found.posting.title,
      organisation: found.organisation,
      day: found.fair.heldOn,
    },
    href: `/fairs/${fairId}`,
    fact: `invitation-${fairId}-${postingId}`,
  });
}

/**
 * Tells those whom the status table names of a fair's new status. The audit line's action is `fairs.<event>`, its details
 * hold `from` and `to`.
 */
export async function tellOfFair(ports: NoticePorts, fairId: number, auditId: number): Promise<void> {
  const { db } = ports;
  const [line] = await db.select().from(auditLog).where(eq(auditLog.id, auditId));
  const [fair] = await db.select().from(fairs).where(eq(fairs.id, fairId));
  if (line === undefined || fair === undefined) return;
  const notice = fairLifecycle.rows.find(
    ({ event, from, to }) =>
      line.action === `fairs.${event}` && line.details["from"] === from && line.details["to"] === to,
  )?.notice;
  if (notice === undefined) return;
  const recipientsOf: Readonly<Record<FairRecipient, () => Promise<Recipient[]>>> = {
    employers: async () => {
      const invited = await db
        .selectDistinct({ id: postings.organisationId })
        .from(fairPostings)
        .innerJoin(postings, eq(postings.id, fairPostings.postingId))
        .where(and(eq(fairPostings.fairId, fairId), ne(fairPostings.answer, "declined")));
      return (await Promise.all(invited.map(({ id }) => organisationRecipients(db, id)))).flat();
    },
    registered: async () => {
      const people = await db
        .select({ seekerId: fairRegistrations.seekerId })
        .from(fairRegistrations)
        .where(and(eq(fairRegistrations.fairId, fairId), isNull(fairRegistrations.cancelledAt)));
      const each = await Promise.all(people.map(({ seekerId }) => seekerRecipients(db, seekerId, ports.clock.today())));
      return each.flat();
    },
  };
  for (const side of notice.to) {
    await tell(ports, await recipientsOf[side](), {
      code: notice.code,
      params: { fair: fair.name, day: fair.heldOn },
      href: `/fairs/${fairId}`,
      fact: `audit-${auditId}`,
    });
  }
}
