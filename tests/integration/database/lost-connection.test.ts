import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createDb, type DbConnection } from "#db/client.ts";
import { freshDatabase } from "#tests/support/database.ts";

/**
 * What becomes of work whose connection the server ends. The driver alone wrote on to a closed socket, which ended the
 * process, and let a transaction go on over the next user's connection (`patches/`).
 */
describe("a connection that the server ends", () => {
  it("fails the transaction that goes on writing, and the pool works again", async () => {
    const { one, admin } = await pools();
    const failures: unknown[] = [];
    const transaction = one.sql.begin(async (tx) => {
      const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await admin.sql`select pg_terminate_backend(${Number(backend?.pid)})`;
      await closed(admin, Number(backend?.pid));
      // The driver learns of it in this turn or one of the next; each may be the one in which it writes.
      for (let turn = 0; turn < 20; turn += 1) {
        await nextTurn();
        await tx`select ${turn}::integer`.catch((error: unknown) => failures.push(error));
      }
    });
    await expect(transaction).rejects.toThrow();
    await expect.poll(() => failures.length).toBeGreaterThan(0);
    expect(await one.sql.begin((tx) => tx`select 1 as works`)).toEqual([{ works: 1 }]);
  });

  it("never writes the rest of a transaction over the connection of somebody else", async () => {
    const { one, admin } = await pools();
    await one.sql`create table kept (note text)`;
    const goOn = gate();
    const left = gate();
    let pid = 0;
    const transaction = one.sql.begin(async (tx) => {
      await tx`insert into kept values ('first half')`;
      const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
      pid = Number(backend?.pid);
      left.open();
      await goOn.opened;
      await tx`insert into kept values ('second half')`;
    });
    transaction.catch(() => undefined);
    await left.opened;
    await admin.sql`select pg_terminate_backend(${pid})`;
    await closed(admin, pid);
    await expect.poll(() => one.sql.begin((tx) => tx`select 1 as works`).catch(() => [])).toEqual([{ works: 1 }]);
    goOn.open();
    await expect(transaction).rejects.toThrow();
    await nextTurn();
    expect(await one.sql`select note from kept`).toEqual([]);
  });

  it("ends what was reserved, such as a lock, instead of going on without it", async () => {
    const { one, admin } = await pools();
    const session = await one.sql.reserve();
    const [backend] = await session<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await admin.sql`select pg_terminate_backend(${Number(backend?.pid)})`;
    await closed(admin, Number(backend?.pid));
    await expect.poll(() => one.sql`select 1 as works`.catch(() => [])).toEqual([{ works: 1 }]);
    await expect(session`select 1`).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
    session.release();
    expect(await Promise.all([one.sql`select 1 as works`, one.sql`select 1 as works`])).toHaveLength(2);
  });
});

async function pools(): Promise<{ one: DbConnection; admin: DbConnection }> {
  const admin = await freshDatabase();
  return { one: createDb(admin.url, { max: 1 }), admin };
}

async function closed(admin: DbConnection, pid: number): Promise<void> {
  await expect.poll(() => admin.sql`select 1 from pg_stat_activity where pid = ${pid}`).toEqual([]);
}

function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}
