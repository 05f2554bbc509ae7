import { and, eq, isNull } from "drizzle-orm";
import type { Contact } from "#app/domain/applications/contacts.ts";
import type { Db, Tx } from "#db/client.ts";
import { accounts, seekers } from "#db/schema/all.ts";

/** Name and number of the counsellor in charge of a person; null where there is none, or whose account is closed. */
export async function counsellorOf(db: Db | Tx, seekerId: number): Promise<Contact | null> {
  const [counsellor] = await db
    .select({ name: accounts.name, phone: accounts.phone })
    .from(seekers)
    .innerJoin(accounts, eq(accounts.id, seekers.counsellorId))
    .where(and(eq(seekers.id, seekerId), isNull(accounts.disabledAt)));
  return counsellor ?? null;
}
