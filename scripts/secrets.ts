import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Reads secrets from a JSON file that only its owner may read, making those that are missing.
 *
 * @param file absolute path, e.g. `<product>/.data/secrets.json`
 * @param makers how to make each secret on the first start
 */
export function keepSecrets<Name extends string>(
  file: string,
  makers: Record<Name, () => string>,
): Record<Name, string> {
  const kept = readSecrets(file);
  const secrets: Record<string, string> = { ...kept };
  for (const [name, make] of Object.entries<() => string>(makers)) secrets[name] ??= make();
  if (Object.keys(secrets).length !== Object.keys(kept).length) {
    mkdirSync(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, file);
  }
  return secrets as Record<Name, string>;
}

function readSecrets(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  chmodSync(file, 0o600);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  } catch {
    throw new Error(`${file} is damaged: put the old file back, or run "npm start -- --reset" to begin anew.`);
  }
}
