import { eq } from "drizzle-orm";
import { auditLog } from "#db/schema/all.ts";
import { roleRecipients } from "./recipients.ts";
import { type NoticePorts, tell } from "./tell.ts";

/** Tells administrators that the last lists raised alarms that no night before had. The audit line counts them in `alarms`. */
export async function tellOfAlarms(ports: NoticePorts, auditId: number): Promise<void> {
  const { db } = ports;
  const [line] = await db.select().from(auditLog).where(eq(auditLog.id, auditId));
  if (line?.action !== "matching.alarm") return;
  await tell(ports, await roleRecipients(db, "administrator"), {
    code: "lists-alarmed",
    params: { count: Number(line.details["alarms"]) },
    href: "/fairness",
    fact: `audit-${auditId}`,
  });
}
