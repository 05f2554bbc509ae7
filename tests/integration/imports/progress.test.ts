import { eq } from "drizzle-orm";
import pino from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { callAsWorkers, findWorkers, leaveAsWorkers } from "#app/usecases/notices/workers-presence.ts";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { readImportProgress } from "#app/usecases/postings/import/read-import-progress.ts";
import { runImport } from "#app/usecases/postings/import/run-import.ts";
import { startImport } from "#app/usecases/postings/import/start-import.ts";
import { imports, postings } from "#db/schema/all.ts";
import { callWhileRunning } from "#workers/presence.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { areasOf } from "#tests/factories/area.ts";
import { testDatabase } from "#tests/support/database.ts";
import { granted, importPorts } from "./import-world.ts";
import { csv, HEADINGS, ROWS } from "./made-files.ts";

const { db, reset } = await testDatabase();
let principal: Principal;
beforeEach(async () => {
  await reset();
  await areasOf(db);
  principal = await principalOf(db, await accountOf(db, "administrator"));
});

/** The ports on 2 March 2026 at a time of day. */
const at = (time: string) => importPorts(db, `2026-03-02T${time}+08:00`);
const instant = (time: string) => new Date(`2026-03-02T${time}+08:00`);

async function handedOver(time: string): Promise<number> {
  const sheet = { fileName: `${time}.csv`, content: Buffer.from(csv([HEADINGS, ...ROWS])), organisationId: null };
  const { importId } = granted(await startImport(at(time), principal, sheet));
  granted(await queueImport(at(time), principal, importId, "publish"));
  return importId;
}

const paceAt = async (time: string, importId: number) =>
  granted(await readImportProgress(at(time), principal, importId)).pace;

describe("the progress of an import", () => {
  it("has no pace before it is handed over and after it has ended", async () => {
    const sheet = { fileName: "a.csv", content: Buffer.from(csv([HEADINGS, ...ROWS])), organisationId: null };
    const { importId } = granted(await startImport(at("10:00:00"), principal, sheet));
    expect(await paceAt("10:00:01", importId)).toBeNull();
    granted(await queueImport(at("10:00:02"), principal, importId, "publish"));
    await runImport(at("10:00:03"), importId);
    const ended = granted(await readImportProgress(at("10:00:04"), principal, importId));
    expect(ended).toMatchObject({ pace: null, rowsDone: 2, rowsTotal: 2, progressedAt: instant("10:00:03") });
  });

  it("hints at a standstill only when nothing has moved for two minutes though the workers are at work", async () => {
    const importId = await handedOver("10:00:00");
    expect(await paceAt("10:00:01", importId)).toBe("workers-away");
    await callAsWorkers(at("10:00:02"), instant("09:00:00"));
    expect(await paceAt("10:00:03", importId)).toBe("waiting");
    await db.update(imports).set({ status: "running", progressedAt: instant("10:01:00") });
    await callAsWorkers(at("10:03:00"), instant("09:00:00"));
    expect(await paceAt("10:03:00", importId)).toBe("moving");
    expect(await paceAt("10:03:01", importId)).toBe("stuck");
    expect(await paceAt("10:04:01", importId)).toBe("workers-away");
    // The workers are back: they take it up by themselves, and are given the time to.
    await callAsWorkers(at("10:10:00"), instant("10:10:00"));
    expect(await paceAt("10:10:30", importId)).toBe("moving");
    await callAsWorkers(at("10:12:00"), instant("10:10:00"));
    expect(await paceAt("10:12:01", importId)).toBe("stuck");
    granted(await queueImport(at("10:12:02"), principal, importId, "publish"));
    expect(await paceAt("10:12:03", importId)).toBe("waiting");
  });

  it("moves with every chunk of rows", async () => {
    const importId = await handedOver("10:00:00");
    await runImport(at("10:07:00"), importId);
    const [row] = await db.select().from(imports).where(eq(imports.id, importId));
    expect(row?.progressedAt).toEqual(instant("10:07:00"));
  });

  it("says that it stands in line behind another one", async () => {
    const first = await handedOver("10:00:00");
    const second = await handedOver("10:00:01");
    await callAsWorkers(at("10:05:00"), instant("09:00:00"));
    await db
      .update(imports)
      .set({ status: "running", progressedAt: instant("10:04:59") })
      .where(eq(imports.id, first));
    expect(await paceAt("10:05:00", second)).toBe("in-line");
    expect(await paceAt("10:05:00", first)).toBe("moving");
  });
});

describe("the workers", () => {
  it("say that they are there as long as they run", async () => {
    const { db: same, clock } = at("10:00:00");
    const presence = await callWhileRunning({ db: same, clock, log: pino({ level: "silent" }) });
    expect(await findWorkers({ db })).toEqual({ startedAt: instant("10:00:00"), calledAt: instant("10:00:00") });
    await presence.close();
    expect(await findWorkers({ db })).toBeNull();
    await leaveAsWorkers({ db });
  });
});

describe("a run beside another one", () => {
  it("writes nothing where the other is in the middle of the same rows", async () => {
    const importId = await handedOver("10:00:00");
    await db.update(imports).set({ status: "running", rowsDone: 1 }).where(eq(imports.id, importId));
    expect(await runImport(at("10:00:01"), importId)).toBe("stale");
    expect(await db.select().from(postings)).toEqual([]);
    const [found] = await db.select().from(imports).where(eq(imports.id, importId));
    expect(found).toMatchObject({ status: "running", rowsDone: 1, rowsImported: 0 });
  });
});
