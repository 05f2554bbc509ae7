import { eq } from "drizzle-orm";
import type { WorkersPresence } from "#app/domain/postings/import/pace.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { settings } from "#db/schema/all.ts";

const KEY = "workers";

/** As it is kept: instants as text. */
interface Kept {
  readonly startedAt: string;
  readonly calledAt: string;
}

/** The workers' process, started at `startedAt`, says that it is at work. */
export async function callAsWorkers({ db, clock }: Pick<Ports, "db" | "clock">, startedAt: Date): Promise<void> {
  const now = clock.now();
  const value: Kept = { startedAt: startedAt.toISOString(), calledAt: now.toISOString() };
  await db
    .insert(settings)
    .values({ key: KEY, value, updatedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } });
}

/** The workers' process stops: pages can say so at once. */
export async function leaveAsWorkers({ db }: Pick<Ports, "db">): Promise<void> {
  await db.delete(settings).where(eq(settings.key, KEY));
}

/** When the workers last called; null where they have stopped in good order or have never been. */
export async function findWorkers({ db }: Pick<Ports, "db">): Promise<WorkersPresence | null> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, KEY));
  if (row === undefined) return null;
  const { startedAt, calledAt } = row.value as Kept;
  return { startedAt: new Date(startedAt), calledAt: new Date(calledAt) };
}
