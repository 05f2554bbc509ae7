import { eq } from "drizzle-orm";
import { organisationVerification } from "#app/domain/employers/organisation.ts";
import { auditLog, organisations } from "#db/schema/all.ts";
import { organisationRecipients, type Recipient, roleRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

/** As much of a reason as a text message holds; the whole stands on the organisation's page. */
const REASON_LENGTH = 60;

/**
 * Tells those whom the status table names of a step in an organisation's verification, with the reason where there is one. The
 * audit line's action is `employers.<event>`, its details hold `from` and `to`. Where the organisation has moved on since, the
 * later step tells.
 */
export async function tellOfOrganisation(ports: NoticePorts, organisationId: number, auditId: number): Promise<void> {
  const { db } = ports;
  const [line] = await db.select().from(auditLog).where(eq(auditLog.id, auditId));
  const [organisation] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
  if (line === undefined || organisation === undefined) return;
  if (organisation.verification !== line.details["to"]) return;
  const notice = organisationVerification.rows.find(
    ({ event, from, to }) =>
      line.action === `employers.${event}` && line.details["from"] === from && line.details["to"] === to,
  )?.notice;
  if (notice === undefined) return;
  const sides: Readonly<Record<(typeof notice.to)[number], { href: string; who: () => Promise<Recipient[]> }>> = {
    employer: {
      href: `/employer/organisation?id=${organisationId}`,
      who: () => organisationRecipients(db, organisationId),
    },
    administrator: {
      href: `/admin/organisations/${organisationId}`,
      who: () => roleRecipients(db, "administrator"),
    },
  };
  const { name, verificationNote } = organisation;
  for (const side of notice.to) {
    const { href, who } = sides[side];
    const others = (await who()).filter(({ accountId }) => accountId !== line.accountId);
    await tell(ports, others, {
      code: notice.code,
      params: { organisation: name, ...(verificationNote === null ? {} : { reason: inShort(verificationNote) }) },
      href,
      fact: `audit-${auditId}`,
    });
  }
}

function inShort(reason: string): string {
  const characters = [...reason.replaceAll(/\s+/g, " ")];
  return characters.length <= REASON_LENGTH
    ? characters.join("")
    : `${characters.slice(0, REASON_LENGTH - 1).join("")}…`;
}
