import { asksForSomething, type FairCriteria } from "#app/domain/search/fair-record.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findPublicFairs, type FoundFairs, listPublicFairs } from "./read-fairs.ts";

export interface FairsPage extends FoundFairs {
  /** Whether these are the fairs that were looked for, or all of them. */
  readonly searched: boolean;
}

/** The fairs that everybody may see: all of them, straight from the database, or those that were looked for. */
export async function browseFairs(
  ports: Pick<Ports, "db" | "clock" | "search">,
  criteria: FairCriteria,
): Promise<FairsPage> {
  if (asksForSomething(criteria)) return { ...(await findPublicFairs(ports, criteria)), searched: true };
  return { ...(await listPublicFairs(ports)), loosened: false, standIn: false, searched: false };
}
