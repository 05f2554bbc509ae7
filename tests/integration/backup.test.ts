import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { removeCluster } from "#db/embedded/cluster.ts";
import { backUp, restore } from "#scripts/backup.ts";
import { clusterFolder, productSecrets, startEmbedded } from "#scripts/database.ts";

const base = mkdtempSync(join(tmpdir(), "tongxing-backup-"));
const dataFolder = join(base, ".data");
const backups = join(base, "backups");
afterAll(async () => {
  await removeCluster(clusterFolder(dataFolder));
  rmSync(base, { recursive: true, force: true });
});

async function withDatabase<Outcome>(work: (sql: postgres.Sql) => Promise<Outcome>): Promise<Outcome> {
  const { cluster, url } = await startEmbedded(dataFolder, productSecrets(dataFolder).databasePassword);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
    await cluster.stop();
  }
}

describe.each([
  ["open to the database's user", 0o755],
  // Started by root, the product keeps its data elsewhere then, and leaves a link.
  ["closed to others", 0o700],
])("a backup of a folder %s", { timeout: 60_000 }, (_, mode) => {
  it("brings everything back, and never over data that are there", async () => {
    await removeCluster(clusterFolder(dataFolder));
    rmSync(dataFolder, { recursive: true, force: true });
    rmSync(backups, { recursive: true, force: true });
    chmodSync(base, mode);
    mkdirSync(dataFolder);
    await withDatabase((sql) => sql`create table kept as select 42 as answer`);
    const secrets = productSecrets(dataFolder);
    const backup = await backUp(dataFolder, backups, "first");
    expect(backup).toBe(join(backups, "first"));
    expect(() => restore(dataFolder, backup)).toThrow(/holds data, and a restore overwrites none/);

    // The machine is lost, and a plain copy of the folder is put back.
    cpSync(dataFolder, join(base, "copy"), { recursive: true, verbatimSymlinks: true });
    await removeCluster(clusterFolder(dataFolder));
    rmSync(dataFolder, { recursive: true });
    expect(() => restore(dataFolder, join(base, "copy", "nothing"))).toThrow(/is no backup/);
    if (mode === 0o700 && process.getuid?.() === 0) {
      cpSync(join(base, "copy"), dataFolder, { recursive: true, verbatimSymlinks: true });
      await expect(withDatabase((sql) => sql`select 1`)).rejects.toThrow(/^The data are gone/);
    }
    rmSync(join(base, "copy"), { recursive: true });
    restore(dataFolder, backup);
    expect(productSecrets(dataFolder)).toEqual(secrets);
    expect(await withDatabase((sql) => sql`select answer from kept`)).toEqual([{ answer: 42 }]);
  });

  it("is refused while the product runs, and leaves no half of a backup", async () => {
    const claim = join(dataFolder, "launcher.json");
    writeFileSync(claim, JSON.stringify({ pid: process.ppid, url: "http://localhost:3000" }));
    await expect(backUp(dataFolder, backups, "second")).rejects.toThrow(/already running/);
    rmSync(claim);
    rmSync(join(dataFolder, "secrets.json"));
    await expect(backUp(dataFolder, backups, "second")).rejects.toThrow();
    expect(existsSync(join(backups, "second"))).toBe(false);
    expect(readdirSync(backups).filter((name) => !name.endsWith(".unfinished"))).toEqual(["first"]);
  });
});
