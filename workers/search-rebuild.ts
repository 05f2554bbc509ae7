import { EnvError, readEnv } from "#app/server/env.ts";
import { createServices } from "#app/server/services.server.ts";
import { rebuildIndexes } from "#app/usecases/search/rebuild-index.ts";

/** `npm run search:rebuild`: all search indexes anew, while people go on searching. */
async function main(): Promise<void> {
  const services = await createServices(readEnv());
  try {
    for (const { kind, written } of await rebuildIndexes(services)) {
      console.log(`The search index of ${kind} was rebuilt: ${written}.`);
    }
  } finally {
    await services.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
});
