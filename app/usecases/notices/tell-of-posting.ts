import { eq } from "drizzle-orm";
import { postingLifecycle, type PostingRecipient } from "#app/domain/postings/lifecycle.ts";
import { auditLog, organisations, postings } from "#db/schema/all.ts";
import { organisationRecipients, type Recipient, roleRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

/**
 * Tells those whom the status table names of a posting's new status. The audit line says which step it was: its action is
 * `postings.<event>`, its details hold `from` and `to`.
 */
export async function tellOfPosting(ports: NoticePorts, postingId: number, auditId: number): Promise<void> {
  const { db } = ports;
  const [line] = await db.select().from(auditLog).where(eq(auditLog.id, auditId));
  const [found] = await db
    .select({ posting: postings, organisation: organisations.name })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(eq(postings.id, postingId));
  if (line === undefined || found === undefined) return;
  const { posting, organisation } = found;
  const row = postingLifecycle.rows.find(
    ({ event, from, to }) =>
      line.action === `postings.${event}` && line.details["from"] === from && line.details["to"] === to,
  );
  const reminded = line.action === "postings.remind";
  if (row?.notice === undefined && !reminded) return;

  const recipientsOf: Readonly<Record<PostingRecipient, () => Promise<Recipient[]>>> = {
    employer: () => organisationRecipients(db, posting.organisationId),
    administrator: () => roleRecipients(db, "administrator"),
  };
  const hrefOf: Readonly<Record<PostingRecipient, string>> = {
    employer: `/employer/postings/${postingId}`,
    administrator: `/admin/review/${postingId}`,
  };
  const sides: readonly PostingRecipient[] = reminded ? ["employer"] : (row?.notice?.to ?? []);
  for (const side of sides) {
    const others = (await recipientsOf[side]()).filter(
      (each) => each.accountId === null || each.accountId !== line.accountId,
    );
    await tell(ports, others, {
      code: row?.notice?.code ?? "posting-reminder",
      params: { posting: posting.title, organisation },
      href: hrefOf[side],
      fact: `audit-${auditId}`,
    });
  }
}
