import { EnvError, readEnv } from "#app/server/env.ts";
import { createServices } from "#app/server/services.server.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";

/** `npm run search:rebuild`: the whole search index anew, while people go on searching. */
async function main(): Promise<void> {
  const services = await createServices(readEnv());
  try {
    const { written } = await rebuildIndex(services);
    console.log(`The search index was rebuilt: ${written} postings.`);
  } finally {
    await services.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
});
