import { isoDateOf } from "#app/domain/dates.ts";
import type { Db } from "#db/client.ts";
import { organisations, postings, seekers } from "#db/schema/all.ts";
import { seedReference } from "#db/seeds/reference.ts";
import { pieces } from "#db/seeds/seed-world.ts";
import { manyDemoRows } from "../world/many-demo-people.ts";

/** Writes the same world that the other measures are taken on into the tables of the product. */
export async function storeWorld(db: Db, sizes: { people: number; postings: number }, now: Date): Promise<void> {
  const rows = manyDemoRows({ seekers: sizes.people, postings: sizes.postings }, now, isoDateOf(now));
  await seedReference(db, now);
  const numbers = [...rows.organisations.keys()];
  const stored: { id: number }[] = [];
  for (const part of pieces([...rows.organisations])) {
    const values = part.map(([number, row]) => ({
      ...row,
      creditCode: `91330283MA${String(number).padStart(8, "0")}`,
    }));
    stored.push(...(await db.insert(organisations).values(values).returning({ id: organisations.id })));
  }
  const idOf = new Map(numbers.map((number, at) => [number, stored[at]?.id ?? 0]));
  for (const part of pieces(rows.postings)) {
    const values = part.map((row) => ({ ...row, organisationId: idOf.get(row.organisationId) ?? 0, createdBy: null }));
    await db.insert(postings).values(values);
  }
  for (const part of pieces(rows.seekers)) {
    const values = part.map((row) => ({ ...row, citizenIdIndex: null, phone: null }));
    await db.insert(seekers).values(values);
  }
}
