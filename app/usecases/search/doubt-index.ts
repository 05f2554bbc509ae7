import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";

/** Leaves the fact that a search found the index outside the database missing or foreign: the workers look at it. */
export async function doubtIndex({ db, clock }: Pick<Ports, "db" | "clock">): Promise<void> {
  const change = {
    at: clock.now(),
    accountId: null,
    role: "system",
    action: "search.doubt-index",
    objectType: "search",
    objectId: null,
  } as const;
  await db.transaction((tx) => recordChange(tx, change, [{ topic: "search-index.doubted", payload: {} }]));
}
