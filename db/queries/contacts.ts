import { eq, inArray } from "drizzle-orm";
import type { Contact } from "#app/domain/applications/contacts.ts";
import type { Db } from "#db/client.ts";
import { applications, organisations, seekers } from "#db/schema/all.ts";

const ofEmployer = { name: organisations.contactName, phone: organisations.contactPhone };

/** Whom the federation's staff call at these organisations, by their ids; those that gave no number are left out. */
export async function employerContacts(db: Db, organisationIds: readonly number[]): Promise<Map<number, Contact>> {
  if (organisationIds.length === 0) return new Map();
  return byId(
    await db
      .select({ id: organisations.id, ...ofEmployer })
      .from(organisations)
      .where(inArray(organisations.id, [...organisationIds])),
  );
}

/** Whom to call at the employer of each of these applications. */
export async function contactsByApplication(db: Db, applicationIds: readonly number[]): Promise<Map<number, Contact>> {
  if (applicationIds.length === 0) return new Map();
  return byId(
    await db
      .select({ id: applications.id, ...ofEmployer })
      .from(applications)
      .innerJoin(organisations, eq(organisations.id, applications.organisationId))
      .where(inArray(applications.id, [...applicationIds])),
  );
}

/** The numbers of jobseekers, for who may read their profiles. */
export async function peoplesNumbers(db: Db, seekerIds: readonly number[]): Promise<Map<number, Contact>> {
  if (seekerIds.length === 0) return new Map();
  return byId(
    await db
      .select({ id: seekers.id, name: seekers.name, phone: seekers.phone })
      .from(seekers)
      .where(inArray(seekers.id, [...seekerIds])),
  );
}

function byId(rows: readonly { id: number; name: string | null; phone: string | null }[]): Map<number, Contact> {
  return new Map(rows.flatMap(({ id, name, phone }) => (phone === null ? [] : [[id, { name, phone }] as const])));
}
