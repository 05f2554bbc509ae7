import type { DocumentKind } from "#app/domain/search/document-kinds.ts";
import type { JobHandlers } from "#app/gateways/queue/queue-gateway.ts";
import type { IndexHealth } from "#app/gateways/search/search-gateway.ts";
import type { Services } from "#app/server/services.server.ts";
import { auditIndexes } from "#app/usecases/search/audit-index.ts";
import { findSearchNews } from "#app/usecases/search/find-search-news.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { indexOrganisation } from "#app/usecases/search/index-organisation.ts";
import { queueSearchNews } from "#app/usecases/search/queue-search-news.ts";
import { watchIndexes } from "#app/usecases/search/watch-index.ts";

export function searchHandlers(services: Services) {
  return {
    "search.index-postings": ({ payload }) => bringUpToDate(services, "postings", payload.postingIds),
    "search.index-people": ({ payload }) => bringUpToDate(services, "people", payload.seekerIds),
    "search.index-fairs": ({ payload }) => bringUpToDate(services, "fairs", payload.fairIds),
    "search.index-organisation": async ({ payload }) => {
      const outcome = await indexOrganisation(services, payload.organisationId);
      services.log.info({ organisationId: payload.organisationId, ...outcome }, "An organisation was indexed.");
    },
    "search.audit-index": async () => {
      for (const drift of await auditIndexes(services)) {
        const mended = drift.missing + drift.outdated + drift.surplus;
        services.log[mended > 0 ? "warn" : "info"](drift, "A search index was compared with the database.");
      }
    },
    "search.watch-index": async () => {
      for (const [kind, health] of await watchIndexes(services)) tellOfHealth(services, kind, health);
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

async function bringUpToDate(services: Services, kind: DocumentKind, ids: readonly number[]): Promise<void> {
  const outcome = await indexDocuments(services, kind, ids);
  const message = outcome.stale > 0 ? "The index knew newer documents." : "Documents were indexed.";
  services.log.info({ kind, ...outcome }, message);
}

function tellOfHealth({ log }: Services, kind: DocumentKind, health: IndexHealth): void {
  if (health.state === "behind") {
    log.warn({ kind, documents: health.ids.length }, "Changes had not reached Meilisearch and were sent again.");
  } else if (health.state === "lost") log.warn({ kind }, "An index in Meilisearch was built anew.");
  else if (health.state === "unreachable") log.warn({ kind, code: health.code }, "Meilisearch cannot be reached.");
}
