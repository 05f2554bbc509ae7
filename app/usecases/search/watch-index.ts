import type { IndexHealth } from "#app/gateways/search/search-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { indexPostings } from "./index-postings.ts";
import { rebuildIndex } from "./rebuild-index.ts";

const BATCH = 500;

/**
 * Looks how the index outside the database stands and makes it whole: sends again what has not arrived, builds anew what
 * is lost. Says how it stood.
 */
export async function watchIndex(ports: Pick<Ports, "db" | "search" | "clock">): Promise<IndexHealth> {
  const health = await ports.search.examine();
  if (health.state === "lost") {
    await rebuildIndex(
      ports,
      ports.search.engines.filter((engine) => engine !== "postgres"),
    );
  }
  if (health.state === "behind") {
    for (let at = 0; at < health.ids.length; at += BATCH) {
      await indexPostings(ports, health.ids.slice(at, at + BATCH));
    }
  }
  return health;
}
