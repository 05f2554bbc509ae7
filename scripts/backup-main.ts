import { resolve } from "node:path";
import { readEnv } from "#app/server/env.ts";
import { backUp, restore } from "./backup.ts";
import { projectRoot } from "./part.ts";

/** `npm run backup [-- FOLDER]` and `npm run restore -- BACKUP`, for the embedded database. */
async function main([act, given]: readonly string[]): Promise<void> {
  // What production asks for beyond the data folder is of no concern here.
  const env = readEnv({ ...process.env, NODE_ENV: "development" });
  if (env.DATABASE_URL) {
    throw new Error("DATABASE_URL names a database of your own: use pg_dump and pg_restore for that one.");
  }
  const dataFolder = resolve(projectRoot, env.DATA_DIR ?? ".data");
  if (act === "restore") {
    if (!given) throw new Error("Say which backup: npm run restore -- backups/tongxing-…");
    restore(dataFolder, resolve(given));
    console.log(`Restored into ${dataFolder}. Start with "npm start".`);
    return;
  }
  const into = resolve(given ?? resolve(projectRoot, "backups"));
  const made = await backUp(dataFolder, into, `tongxing-${stamp(new Date())}`);
  console.log(
    `Backed up into ${made}. It holds the database and the key to its secrets: keep it where nobody else reads.`,
  );
}

function stamp(at: Date): string {
  return at
    .toISOString()
    .replace(/[-:]|\..*/g, "")
    .replace("T", "-");
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
