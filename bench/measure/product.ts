import { readEnv } from "#app/server/env.ts";
import { createServices, type Services } from "#app/server/services.server.ts";
import { rebuildIndexes } from "#app/usecases/search/rebuild-index.ts";

export type EngineName = "postgresql" | "meilisearch";

const MEILI_URL = process.env["MEILI_URL"] ?? "";

/** The search engines that can be measured here: PostgreSQL, and Meilisearch where `MEILI_URL` names one. */
export const ENGINES: readonly EngineName[] = MEILI_URL === "" ? ["postgresql"] : ["postgresql", "meilisearch"];

/** The environment of the product's processes over one database, with one of the engines. */
export function environmentOf(databaseUrl: string, engine: EngineName): Record<string, string> {
  return {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: "for-benchmarks-only-for-benchmarks-only",
    FIELD_KEY: Buffer.alloc(32, 1).toString("base64"),
    LOG_LEVEL: "warn",
    REDIS_URL: "",
    MEILI_URL: engine === "meilisearch" ? MEILI_URL : "",
  };
}

/**
 * Everything the product works with, composed as its own processes compose it: `search` is the gateway of this engine.
 * Meilisearch is filled first, since it holds what another run left there.
 */
export async function servicesOf(databaseUrl: string, engine: EngineName): Promise<Services> {
  const services = await createServices(readEnv({ ...process.env, ...environmentOf(databaseUrl, engine) }));
  if (engine === "meilisearch") await rebuildIndexes(services);
  return services;
}
