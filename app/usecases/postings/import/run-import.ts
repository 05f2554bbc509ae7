import { eq } from "drizzle-orm";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { repeatFinder } from "#app/domain/postings/import/decide-rows.ts";
import type { ImportOptions } from "#app/domain/postings/import/status-after-import.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Spreadsheet } from "#app/gateways/files/spreadsheet-gateway.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Db } from "#db/client.ts";
import { areas, imports } from "#db/schema/all.ts";
import { fileOf, importColumns, type ImportRow } from "./find-import.ts";
import { readerOf } from "./import-reader.ts";
import { cutAtHeadings, HEAD_ROWS, MOST_ROWS, optionsOf } from "./import-settings.ts";
import { type ChunkContext, type RowInChunk, writeChunk } from "./write-chunk.ts";

/** Rows of one transaction: small enough that progress is seen, large enough that 50,000 rows take seconds. */
const CHUNK_ROWS = 500;

type RunPorts = Pick<Ports, "db" | "clock" | "spreadsheets">;

/** `finished`, `failed` where the file cannot be read to its end, `stale` where there is nothing to do or another run does it. */
export type RunOutcome = "finished" | "failed" | "stale";

/**
 * Imports a queued file. The file is read once to its end before anything is written, so that a damaged one imports
 * nothing; then row by row in chunks. A run that was cut off is taken up where it stopped; two runs at once write nothing
 * twice.
 */
export async function runImport(ports: RunPorts, importId: number, signal?: AbortSignal): Promise<RunOutcome> {
  const { db } = ports;
  const [found] = await db.select(importColumns).from(imports).where(eq(imports.id, importId));
  if (found === undefined || (found.status !== "queued" && found.status !== "running")) return "stale";
  const content = await fileOf(db, importId);
  if (content === undefined) return "stale";
  await db.update(imports).set({ progressedAt: ports.clock.now() }).where(eq(imports.id, importId));
  const sheet = await ports.spreadsheets.open(found.fileName, content);
  if (!sheet.ok) return failImport(ports, found, sheet.refusal.code);
  const measured = await measure(sheet.value);
  if (!measured.ok) return failImport(ports, found, measured.refusal.code);
  const { headerNumber, rowsTotal } = measured.value;

  const now = ports.clock.now();
  await db
    .update(imports)
    .set({ status: "running", rowsTotal, startedAt: found.startedAt ?? now, progressedAt: now })
    .where(eq(imports.id, importId));
  const options = optionsOf(found.options);
  const context: ChunkContext = {
    found,
    options,
    areaCodes: await areaCodesOf(db),
    findRepeat: repeatFinder(),
  };
  const read = await readerOf(db, found, ports.clock.today());

  let chunk: RowInChunk[] = [];
  let done = 0;
  let takenOver = false;
  const write = async () => {
    signal?.throwIfAborted();
    const outcome = await writeChunk(db, ports.clock.now(), context, chunk, done);
    done += chunk.length;
    chunk = [];
    takenOver = outcome === "taken-over";
    return takenOver ? ("stop" as const) : undefined;
  };
  const visited = await sheet.value.each((row) => {
    if (row.number <= headerNumber) return undefined;
    chunk.push({ rowNumber: row.number, cells: row.cells, reading: read(row) });
    return chunk.length === CHUNK_ROWS ? write() : undefined;
  });
  if (!visited.ok) return failImport(ports, found, visited.refusal.code);
  if (!takenOver && chunk.length > 0) await write();
  return takenOver ? "stale" : finishImport(ports, found, options);
}

/** Reads the sheet to its end: where its headings are, and how many rows follow. */
async function measure(
  sheet: Spreadsheet,
): Promise<Result<{ readonly headerNumber: number; readonly rowsTotal: number }>> {
  const head = await sheet.head(HEAD_ROWS);
  if (!head.ok) return head;
  const { headerNumber } = cutAtHeadings(head.value);
  let rowsTotal = 0;
  const read = await sheet.each((row) => {
    if (row.number > headerNumber) rowsTotal += 1;
    return rowsTotal > MOST_ROWS ? "stop" : undefined;
  });
  if (!read.ok) return read;
  return rowsTotal > MOST_ROWS ? refuse("too-many-rows") : ok({ headerNumber, rowsTotal });
}

async function areaCodesOf(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.select({ code: areas.code }).from(areas);
  return new Set(rows.map(({ code }) => code));
}

async function finishImport(ports: RunPorts, found: ImportRow, { role }: ImportOptions): Promise<RunOutcome> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx): Promise<RunOutcome> => {
    const [ended] = await tx
      .update(imports)
      .set({ status: "finished", finishedAt: at, content: null })
      .where(eq(imports.id, found.id))
      .returning();
    if (ended === undefined) throw new Error(`Import ${found.id} is gone.`);
    const { rowsImported, rowsUpdated, rowsUnchanged, rowsRefused } = ended;
    await recordChange(tx, {
      at,
      accountId: found.accountId,
      role,
      action: "postings.finish-import",
      objectType: "import",
      objectId: found.id,
      details: { imported: rowsImported, updated: rowsUpdated, unchanged: rowsUnchanged, refused: rowsRefused },
    });
    return "finished";
  });
}

/** The file cannot be read to its end; said on the import's page, not tried again. */
async function failImport(ports: RunPorts, found: ImportRow, code: RefusalCode): Promise<RunOutcome> {
  const at = ports.clock.now();
  return ports.db.transaction(async (tx): Promise<RunOutcome> => {
    await tx
      .update(imports)
      .set({ status: "failed", failure: code, finishedAt: at, content: null })
      .where(eq(imports.id, found.id));
    await recordChange(tx, {
      at,
      accountId: null,
      role: "system",
      action: "postings.fail-import",
      objectType: "import",
      objectId: found.id,
      details: { reason: code },
    });
    return "failed";
  });
}
