import { and, eq } from "drizzle-orm";
import { organisations, postings, suggestions } from "#db/schema/all.ts";
import { seekerRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

/** Tells a person of a posting a counsellor pushed (岗位推送). One that was taken back tells nobody. */
export async function tellOfSuggestion(ports: NoticePorts, seekerId: number, postingId: number): Promise<void> {
  const [found] = await ports.db
    .select({ posting: postings.title, organisation: organisations.name, pushedBy: suggestions.pushedBy })
    .from(suggestions)
    .innerJoin(postings, eq(postings.id, suggestions.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(eq(suggestions.seekerId, seekerId), eq(suggestions.postingId, postingId)));
  if (found === undefined || found.pushedBy === null) return;
  const { posting, organisation } = found;
  await tell(ports, await seekerRecipients(ports.db, seekerId, ports.clock.today()), {
    code: "posting-pushed",
    params: { posting, organisation },
    href: `/postings/${postingId}`,
    fact: `push-${seekerId}-${postingId}`,
  });
}
