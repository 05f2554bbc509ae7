import { eq } from "drizzle-orm";
import { isoDateOf } from "#app/domain/dates.ts";
import { guidanceEntries } from "#db/schema/all.ts";
import { counsellorRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

/** Tells the counsellor in charge that a liaison visited somebody in their care. What was written stays on the page. */
export async function tellOfVisit(ports: NoticePorts, entryId: number): Promise<void> {
  const [entry] = await ports.db.select().from(guidanceEntries).where(eq(guidanceEntries.id, entryId));
  if (entry === undefined) return;
  const counsellor = await counsellorRecipients(ports.db, entry.seekerId);
  await tell(
    ports,
    counsellor.filter(({ accountId }) => accountId !== entry.createdBy),
    {
      code: "visit-recorded",
      params: { day: isoDateOf(entry.doneAt ?? entry.createdAt) },
      href: `/counsellor/people/${entry.seekerId}#guidance`,
      fact: `entry-${entryId}`,
    },
  );
}
