import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./part.ts";

const folder = join(projectRoot, "bench");
const [name = ""] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);
if (/^[\w-]+$/.test(name) && existsSync(file)) {
  process.argv.splice(2, 1);
  await import(pathToFileURL(file).href);
} else {
  const known = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith(".ts")) : [];
  const names = known.map((entry) => entry.replace(/\.ts$/, "")).join(", ");
  console.error(`Say which benchmark: npm run bench -- NAME. There are: ${names || "none"}.`);
  process.exitCode = 1;
}
