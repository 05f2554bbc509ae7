import { eq } from "drizzle-orm";
import {
  applicationLifecycle,
  type ApplicationNotice,
  type ApplicationRecipient,
} from "#app/domain/applications/lifecycle.ts";
import { isoDateOf } from "#app/domain/dates.ts";
import { applicationEvents, applications, organisations, postings } from "#db/schema/all.ts";
import { counsellorRecipients, organisationRecipients, type Recipient, seekerRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

function noticeOf(
  step: typeof applicationEvents.$inferSelect,
): { code: ApplicationNotice; to: readonly ApplicationRecipient[] } | undefined {
  return applicationLifecycle.rows.find(
    (row) => row.from === step.from && row.event === step.event && row.to === step.to,
  )?.notice;
}

/** Tells those whom the status table names of a step of an application. A step that is gone tells nobody. */
export async function tellOfApplication(ports: NoticePorts, applicationId: number, eventId: number): Promise<void> {
  const [found] = await ports.db
    .select({
      step: applicationEvents,
      application: applications,
      posting: postings.title,
      organisation: organisations.name,
    })
    .from(applicationEvents)
    .innerJoin(applications, eq(applications.id, applicationEvents.applicationId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(eq(applicationEvents.id, eventId));
  if (found === undefined || found.application.id !== applicationId) return;
  const { step, application, posting, organisation } = found;
  const notice = noticeOf(step);
  if (notice === undefined) return;
  const recipientsOf: Readonly<Record<ApplicationRecipient, () => Promise<Recipient[]>>> = {
    seeker: () => seekerRecipients(ports.db, application.seekerId, ports.clock.today()),
    employer: () => organisationRecipients(ports.db, application.organisationId),
    counsellor: () => counsellorRecipients(ports.db, application.seekerId),
  };
  const day = step.event === "invite" && application.interviewAt ? { day: isoDateOf(application.interviewAt) } : {};
  for (const side of notice.to) {
    const others = (await recipientsOf[side]()).filter((each) => each.accountId === null || each.accountId !== step.by);
    await tell(ports, others, {
      code: notice.code,
      params: { posting, organisation, ...day },
      href: `/applications/${applicationId}`,
      fact: `step-${eventId}`,
    });
  }
}
