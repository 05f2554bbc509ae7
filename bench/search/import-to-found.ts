import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { isoDateOf } from "#app/domain/dates.ts";
import { NO_FILTERS } from "#app/domain/search/posting-query.ts";
import { writeCsv } from "#app/gateways/files/spreadsheet-writer.server.ts";
import type { Services } from "#app/server/services.server.ts";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { startImport } from "#app/usecases/postings/import/start-import.ts";
import { imports } from "#db/schema/all.ts";
import { rounded } from "../measure/percentiles.ts";
import type { EngineName } from "../measure/product.ts";
import { startWorkers } from "../measure/product-under-load.ts";
import { makeAdministrator } from "../world/administrator.ts";
import { HEADINGS, jobBoardRows } from "../world/job-board-rows.ts";

/** Stands in every imported title, and in no other. */
const WORD = "imported2026";
const POLL_MS = 100;
const PATIENCE_MS = 900_000;

export interface ImportToFound {
  readonly rows: number;
  readonly importSeconds: number;
  /** From the import's end until a search finds all of it. */
  readonly lagSeconds: number;
}

/** Imports a job board's rows through the workers' process, as an administrator would, and asks until all are found. */
export async function importToFound(
  services: Services,
  databaseUrl: string,
  engine: EngineName,
  logFile: string,
  rows: number,
): Promise<ImportToFound> {
  const principal = await makeAdministrator(services.db, "19900019998", services.clock.now());
  const content = writeCsv(HEADINGS, jobBoardRows(rows, WORD));
  const started = await startImport(services, principal, { fileName: "bench.csv", content, organisationId: null });
  if (!started.ok) throw new Error(started.refusal.code);
  const { importId } = started.value;
  const workers = await startWorkers(databaseUrl, logFile, engine);
  try {
    const began = performance.now();
    const queued = await queueImport(services, principal, importId, "publish");
    if (!queued.ok) throw new Error(queued.refusal.code);
    const imported = await until(() => endedImport(services, importId));
    const ended = performance.now();
    await until(async () => ((await foundOf(services)) === imported ? true : undefined));
    return {
      rows: imported,
      importSeconds: rounded((ended - began) / 1000, 10),
      lagSeconds: rounded((performance.now() - ended) / 1000, 10),
    };
  } finally {
    await workers.stop();
  }
}

async function until<Value>(ask: () => Promise<Value | undefined>): Promise<Value> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(POLL_MS)) {
    const value = await ask();
    if (value !== undefined) return value;
  }
  throw new Error(`What was waited for has not come within ${PATIENCE_MS / 1000} s.`);
}

/** How many postings the import made, once it has ended. */
async function endedImport({ db }: Services, importId: number): Promise<number | undefined> {
  const columns = { status: imports.status, rowsImported: imports.rowsImported };
  const [row] = await db.select(columns).from(imports).where(eq(imports.id, importId));
  if (row?.status === "failed") throw new Error("The import failed.");
  return row?.status === "finished" ? row.rowsImported : undefined;
}

async function foundOf({ search, clock }: Services): Promise<number> {
  const at = clock.now();
  const { total } = await search.searchPostings({
    ...NO_FILTERS,
    text: WORD,
    organisationId: null,
    match: "all",
    sort: "newest",
    preferred: [],
    origin: null,
    at,
    on: isoDateOf(at),
    page: 1,
    pageSize: 1,
  });
  return total;
}
