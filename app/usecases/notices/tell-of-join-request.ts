import { eq } from "drizzle-orm";
import { membersAdmit } from "#app/domain/employers/organisation.ts";
import { joinRequests, organisations } from "#db/schema/all.ts";
import { accountRecipients, organisationRecipients, roleRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

/** Tells those who may answer that somebody asks to join an organisation, and who asked how it was answered. */
export async function tellOfJoinRequest(ports: NoticePorts, requestId: number): Promise<void> {
  const { db } = ports;
  const [found] = await db
    .select({ request: joinRequests, organisation: organisations })
    .from(joinRequests)
    .innerJoin(organisations, eq(organisations.id, joinRequests.organisationId))
    .where(eq(joinRequests.id, requestId));
  if (found === undefined) return;
  const { request, organisation } = found;
  const telling = { params: { organisation: organisation.name }, fact: `join-request-${requestId}` };
  if (request.answer !== null) {
    const accepted = request.answer === "accepted";
    await tell(ports, await accountRecipients(db, request.accountId), {
      ...telling,
      code: accepted ? "joining-accepted" : "joining-declined",
      href: accepted ? "/employer" : "/register/organisation",
    });
    return;
  }
  if (membersAdmit(organisation.verification)) {
    await tell(ports, await organisationRecipients(db, organisation.id), {
      ...telling,
      code: "joining-asked",
      href: `/employer/organisation?id=${organisation.id}`,
    });
  }
  await tell(ports, await roleRecipients(db, "administrator"), {
    ...telling,
    code: "joining-asked",
    href: `/admin/organisations/${organisation.id}`,
  });
}
