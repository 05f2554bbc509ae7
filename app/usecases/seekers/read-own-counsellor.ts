import type { SignedIn } from "#app/domain/accounts/principal.ts";
import type { Contact } from "#app/domain/applications/contacts.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { counsellorOf } from "#db/queries/seekers/counsellor-of.ts";

/** Whom a jobseeker can call: the counsellor in charge of them. Null for who is no jobseeker, or has no counsellor yet. */
export async function readOwnCounsellor({ db }: Pick<Ports, "db">, { seekerId }: SignedIn): Promise<Contact | null> {
  return seekerId === null ? null : counsellorOf(db, seekerId);
}
