import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { auditIndex } from "#app/usecases/search/audit-index.ts";
import { findSearchNews } from "#app/usecases/search/find-search-news.ts";
import { indexOrganisation } from "#app/usecases/search/index-organisation.ts";
import { indexPostings } from "#app/usecases/search/index-postings.ts";
import { queueSearchNews } from "#app/usecases/search/queue-search-news.ts";
import { watchIndex } from "#app/usecases/search/watch-index.ts";

export function searchHandlers(services: Services) {
  return {
    "search.index-postings": async ({ payload }) => {
      const outcome = await indexPostings(services, payload.postingIds);
      services.log.info(outcome, outcome.stale > 0 ? "The index knew newer postings." : "Postings were indexed.");
    },
    "search.index-organisation": async ({ payload }) => {
      const outcome = await indexOrganisation(services, payload.organisationId);
      services.log.info({ organisationId: payload.organisationId, ...outcome }, "An organisation was indexed.");
    },
    "search.audit-index": async () => {
      for (const drift of await auditIndex(services)) {
        const mended = drift.missing + drift.outdated + drift.surplus;
        services.log[mended > 0 ? "warn" : "info"](drift, "A search index was compared with the database.");
      }
    },
    "search.watch-index": async () => {
      const health = await watchIndex(services);
      if (health.state === "behind") {
        services.log.warn({ postings: health.ids.length }, "Changes had not reached Meilisearch and were sent again.");
      } else if (health.state === "lost") services.log.warn("The index in Meilisearch was built anew.");
      else if (health.state === "unreachable")
        services.log.warn({ code: health.code }, "Meilisearch cannot be reached.");
    },
    "search.queue-news": async () => {
      const { searches } = await queueSearchNews(services);
      services.log.info({ searches }, "Saved searches were queued to be looked at for news.");
    },
    "search.find-news": async ({ payload }) => {
      const tally = await findSearchNews(services, payload.savedSearchIds);
      services.log.info(
        { searches: payload.savedSearchIds.length, ...tally },
        "Saved searches were looked at for news.",
      );
    },
  } satisfies Partial<JobHandlers>;
}
