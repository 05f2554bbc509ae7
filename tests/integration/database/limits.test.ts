import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { isDatabaseBusy } from "#db/busy.ts";
import { type DbConnection, createDb } from "#db/client.ts";
import { freshDatabase } from "#tests/support/database.ts";

const QUICK = { lockMs: 300, statementMs: 2_000, idleInTransactionMs: 2_000 };

describe("what the database may keep waiting", () => {
  it("answers readers and the readiness check while more writers wait for one row than there are connections", async () => {
    const holder = await freshDatabase();
    await holder.sql`create table hot (id integer primary key, value integer not null)`;
    await holder.sql`insert into hot values (1, 0)`;
    const web = createDb(holder.url, { max: 2, limits: QUICK });
    const write = () => web.db.transaction((tx) => tx.execute(sql`update hot set value = value + 1 where id = 1`));

    const outcomes = await holder.sql.begin(async (tx) => {
      await tx`select 1 from hot where id = 1 for update`;
      const writers = Array.from({ length: 6 }, () => write().then(() => "written", isDatabaseBusy));
      await waiting(holder, 2);
      expect(await web.sql`select value from hot`).toEqual([{ value: 0 }]);
      expect(await web.db.execute(sql`select value from hot`)).toEqual([{ value: 0 }]);
      expect(await web.sql.begin("read only", (read) => read`select value from hot`)).toEqual([{ value: 0 }]);
      await web.ready();
      return Promise.all(writers);
    });

    expect(outcomes).toEqual([true, true, true, true, true, true]);
    await write();
    expect(await web.sql`select value from hot`).toEqual([{ value: 1 }]);
    await web.close();
  });

  it("ends a statement that takes too long, and a transaction that stands idle too long", async () => {
    const { url } = await freshDatabase();
    const web = createDb(url, { max: 1, limits: { ...QUICK, statementMs: 100, idleInTransactionMs: 100 } });
    const busy = (work: Promise<unknown>) =>
      work.then(
        () => "done",
        (error: unknown) => isDatabaseBusy(error),
      );
    expect(await busy(web.sql`select pg_sleep(60)`)).toBe(true);
    let goOn = (): void => undefined;
    const ended = new Promise<void>((resolve) => (goOn = resolve));
    const transaction = web.sql.begin(async (tx) => {
      await tx`select 1`;
      await ended;
      await tx`select 1`;
    });
    expect(await busy(transaction)).toBe(true);
    goOn();
    expect(await web.sql.begin((tx) => tx`select 1 as works`)).toEqual([{ works: 1 }]);
    await web.close();
  });

  it("reads the same types inside and outside of a transaction", async () => {
    const { db, sql: raw } = await freshDatabase();
    const at = sql`select now() as at, current_date as day, 1::numeric as amount`;
    const kinds = (rows: Iterable<object | undefined>) =>
      [...rows].map((row) => Object.values(row ?? {}).map((value) => typeof value));
    const outside = kinds(await db.execute(at));
    expect(kinds(await db.transaction((tx) => tx.execute(at)))).toEqual(outside);
    expect(kinds(await raw.begin((tx) => tx`select now() as at, current_date as day, 1::numeric as amount`))).toEqual(
      kinds(await raw`select now() as at, current_date as day, 1::numeric as amount`),
    );
  });

  it("says within its time that a server which accepts and never answers is not ready, over one connection", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => void sockets.push(socket)).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const web = createDb(`postgres://somebody:secret@127.0.0.1:${port}/nowhere`);
    const asked = await Promise.allSettled([web.ready(), web.ready(), web.ready()]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(sockets).toHaveLength(1);
    for (const socket of sockets) socket.destroy();
    silent.close();
    await web.close();
  });
});

describe("an error of the database", () => {
  it.each(["55P03", "57014", "25P03", "40P01", "53300", "57P03", "CONNECTION_CLOSED", "ECONNREFUSED"])(
    "%s is worth another try, also where it is wrapped",
    (code) => {
      const error = Object.assign(new Error("late"), { code });
      expect(isDatabaseBusy(error)).toBe(true);
      expect(isDatabaseBusy(new Error("Failed query", { cause: error }))).toBe(true);
    },
  );

  it.each(["23505", "42703", "22P02", undefined])("%s is none", (code) => {
    expect(isDatabaseBusy(Object.assign(new Error("wrong"), { code }))).toBe(false);
  });
});

/** Until so many sessions wait for a lock in this database. */
async function waiting({ sql: raw }: DbConnection, sessions: number): Promise<void> {
  await expect
    .poll(() => raw`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    .toHaveLength(sessions);
}
