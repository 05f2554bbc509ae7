import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { type Cluster, removeCluster, startCluster } from "#db/embedded/cluster.ts";
import { systemRoot } from "#db/embedded/data-folder.ts";
import { findRunningServer, isAlive } from "#db/embedded/running-server.ts";

const base = mkdtempSync(join(tmpdir(), "同行 embedded-"));
const clusters: string[] = [];

afterAll(async () => {
  for (const folder of clusters) await removeCluster(folder);
  rmSync(base, { recursive: true, force: true });
});

const start = (folder: string, password = "correct-horse") => {
  if (!clusters.includes(folder)) clusters.push(folder);
  return startCluster({ folder, password, durable: folder.includes("first"), maxConnections: 20 });
};

async function ask(cluster: Cluster, query: string): Promise<postgres.RowList<postgres.Row[]>> {
  const sql = postgres(cluster.url("postgres"), { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe(query);
  } finally {
    await sql.end();
  }
}

describe("the embedded PostgreSQL", { timeout: 60_000 }, () => {
  const folder = join(base, "first", "postgres");

  it("starts in a folder with spaces and Chinese characters, on the loopback interface only", async () => {
    mkdirSync(join(base, "first"), { mode: 0o755 });
    chmodSync(base, 0o755);
    const cluster = await start(folder);
    expect(cluster.adopted).toBe(false);
    const [row] = await ask(
      cluster,
      `select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as socket,
         (select datcollate || ' ' || datlocale from pg_database where datname = 'postgres') as locale`,
    );
    expect(row).toEqual({ at: "127.0.0.1", socket: "", locale: "C.UTF-8 zh-Hans-CN" });
    await ask(cluster, "create table kept as select 42 as answer");
  });

  it("adopts a server whose owner was killed", async () => {
    const again = await start(folder);
    expect(again.adopted).toBe(true);
    expect(await ask(again, "select answer from kept")).toMatchObject([{ answer: 42 }]);
  });

  it("says what to do when the password is not the one it was made with", async () => {
    await expect(start(folder, "another-password")).rejects.toThrow(/secrets\.json.*--reset/);
  });

  it("is not fooled by the pid file of a server that was killed, and finds its data", async () => {
    const running = findRunningServer(folder);
    expect(running).toBeDefined();
    if (running) process.kill(running.pid, "SIGKILL");
    await expect.poll(() => running && isAlive(running.pid), { timeout: 5_000 }).toBe(false);
    expect(findRunningServer(folder)).toBeUndefined();
    const revived = await start(folder);
    expect(revived.adopted).toBe(false);
    expect(await ask(revived, "select answer from kept")).toMatchObject([{ answer: 42 }]);
    await revived.stop();
    expect(revived.running()).toBe(false);
  });

  it("is not fooled by a pid file that names another program or another folder", () => {
    const made = join(base, "strange");
    mkdirSync(made);
    const note = (pid: number, at: string) =>
      writeFileSync(join(made, "postmaster.pid"), `${pid}\n${at}\n1\n5432\n\n127.0.0.1\n`);
    note(process.pid, made);
    expect(findRunningServer(made)).toBeUndefined();
    note(process.pid, folder);
    expect(findRunningServer(made)).toBeUndefined();
  });

  it("refuses to begin with empty data where there was a database before", async () => {
    const emptied = join(base, "first emptied", "postgres");
    mkdirSync(join(base, "first emptied"), { mode: 0o755 });
    await (await start(emptied)).stop();
    rmSync(emptied, { recursive: true });
    await expect(start(emptied)).rejects.toThrow(/^The data are gone: there is no database in/);
    await removeCluster(emptied);
    await (await start(emptied)).stop();
  });

  it("is gone after removal, even while it runs", async () => {
    const cluster = await start(folder);
    await removeCluster(folder);
    expect(cluster.running()).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });
});

describe.runIf(process.getuid?.() === 0)("as root, in a folder closed to others", { timeout: 60_000 }, () => {
  const closed = join(base, "closed");
  const folder = join(closed, "product", "postgres");

  it("keeps its data where the unprivileged user can reach them", async () => {
    mkdirSync(closed, { mode: 0o700 });
    const cluster = await start(folder);
    expect(lstatSync(folder).isSymbolicLink()).toBe(true);
    const [row] = await ask(cluster, "select current_setting('data_directory') as at");
    expect(String(row?.["at"]).startsWith(systemRoot)).toBe(true);
    await ask(cluster, "create table kept as select 7 as answer");
    await cluster.stop();
  });

  it("follows a product folder that was moved, and refuses a copy of it, whose data are elsewhere", async () => {
    renameSync(join(closed, "product"), join(closed, "moved"));
    const moved = join(closed, "moved", "postgres");
    const cluster = await start(moved);
    expect(await ask(cluster, "select answer from kept")).toMatchObject([{ answer: 7 }]);

    cpSync(join(closed, "moved"), join(closed, "copy"), { recursive: true, verbatimSymlinks: true });
    await expect(start(join(closed, "copy", "postgres"))).rejects.toThrow(/is a copy.*npm run restore/);
    await cluster.stop();
  });

  it("refuses to begin with empty data where the link leads to nothing", async () => {
    const moved = join(closed, "moved", "postgres");
    const target = readlinkSync(moved);
    renameSync(target, `${target}.lost`);
    await expect(start(moved)).rejects.toThrow(/^The data are gone: .* is a link to .*--reset/);
    expect(readlinkSync(moved)).toBe(target);
    renameSync(`${target}.lost`, target);
    const cluster = await start(moved);
    expect(await ask(cluster, "select answer from kept")).toMatchObject([{ answer: 7 }]);
    await cluster.stop();
  });
});
