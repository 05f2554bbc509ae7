import { eq } from "drizzle-orm";
import type { RefusalCode } from "#app/domain/refusals.ts";
import type { ColumnMapping } from "#app/domain/postings/import/fields.ts";
import type { SheetRow } from "#app/domain/postings/import/layout/sheet-row.ts";
import { repeatFinder } from "#app/domain/postings/import/decide-rows.ts";
import type { FileLayout } from "#app/domain/postings/import/layout/file-layout.ts";
import { type AsideRow, rowPlacer } from "#app/domain/postings/import/layout/place-rows.ts";
import type { ImportOptions } from "#app/domain/postings/import/status-after-import.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Db } from "#db/client.ts";
import { areas, importAsides, imports, minimumWages } from "#db/schema/all.ts";
import { fileOf, importColumns, type ImportRow } from "./find-import.ts";
import { readerOf } from "./import-reader.ts";
import { keptOutline, layoutOf, rowName } from "./import-layout.ts";
import { mappingFrom, MOST_ROWS, optionsOf, storable } from "./import-settings.ts";
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
  const file: FileToImport = { found, content, mapping: mappingFrom(found.mapping) };
  const layout = await knownLayout(ports, file);
  if (!layout.ok) return failImport(ports, found, layout.refusal.code);
  const measured = await measure(ports, file, layout.value, signal);
  if (!measured.ok) return failImport(ports, found, measured.refusal.code);
  await begin(ports, found, measured.value);

  const options = optionsOf(found.options);
  const context: ChunkContext = {
    found,
    options,
    areaCodes: await areaCodesOf(db),
    minimumWages: await db.select().from(minimumWages),
    today: ports.clock.today(),
    findRepeat: repeatFinder(),
  };
  const read = await readerOf(db, found, layout.value, ports.clock.today());
  const place = rowPlacer(layout.value, file.mapping);

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
  const visit = (row: SheetRow) => {
    const placed = place(row);
    if (placed?.kind !== "vacancy") return undefined;
    const { sheet, number, cells } = placed;
    chunk.push({ sheet, rowNumber: number, rowName: rowName(layout.value, placed), cells, reading: read(placed) });
    return chunk.length === CHUNK_ROWS ? write() : undefined;
  };
  const visited = await ports.spreadsheets.each(found.fileName, content, visit, signal);
  if (!visited.ok) return failImport(ports, found, visited.refusal.code);
  if (!takenOver && chunk.length > 0) await write();
  return takenOver ? "stale" : finishImport(ports, found, options);
}

interface FileToImport {
  readonly found: ImportRow;
  readonly content: Buffer;
  readonly mapping: ColumnMapping;
}

/** How the file is laid out; imports that were handed in before layouts were kept are laid out now. */
async function knownLayout(ports: RunPorts, { found, content }: FileToImport): Promise<Result<FileLayout>> {
  if (found.layout !== null) return ok(found.layout);
  const outline = await ports.spreadsheets.outline(found.fileName, content);
  return outline.ok ? ok(layoutOf(keptOutline(outline.value), found.layoutChoices)) : outline;
}

interface Measured {
  readonly rowsTotal: number;
  readonly aside: readonly AsideRow[];
}

/** Reads the file to its end: how many vacancies it has, and which rows are none. */
async function measure(
  ports: RunPorts,
  { found, content, mapping }: FileToImport,
  layout: FileLayout,
  signal: AbortSignal | undefined,
): Promise<Result<Measured>> {
  const place = rowPlacer(layout, mapping);
  const aside: AsideRow[] = [];
  let rowsTotal = 0;
  const visit = (row: SheetRow) => {
    const placed = place(row);
    if (placed?.kind === "vacancy") rowsTotal += 1;
    else if (placed !== undefined) aside.push(placed);
    return rowsTotal > MOST_ROWS ? ("stop" as const) : undefined;
  };
  const read = await ports.spreadsheets.each(found.fileName, content, visit, signal);
  if (!read.ok) return read;
  return rowsTotal > MOST_ROWS ? refuse("too-many-rows") : ok({ rowsTotal, aside });
}

const ASIDE_ROWS_AT_ONCE = 1000;

/** Says that the import runs, and keeps the rows that are no vacancy; a run that is taken up again replaces them. */
async function begin(ports: RunPorts, found: ImportRow, { rowsTotal, aside }: Measured): Promise<void> {
  const now = ports.clock.now();
  const startedAt = found.startedAt ?? now;
  await ports.db.transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ status: "running", rowsTotal, rowsAside: aside.length, startedAt, progressedAt: now })
      .where(eq(imports.id, found.id));
    await tx.delete(importAsides).where(eq(importAsides.importId, found.id));
    for (let at = 0; at < aside.length; at += ASIDE_ROWS_AT_ONCE) {
      const rows = aside.slice(at, at + ASIDE_ROWS_AT_ONCE).map(({ sheet, number, kind, text }) => ({
        ...{ importId: found.id, sheet, rowNumber: number, kind },
        text: storable(text),
      }));
      await tx.insert(importAsides).values(rows);
    }
  });
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
      .set({ status: "finished", finishedAt: at, content: null, outline: null })
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
      .set({ status: "failed", failure: code, finishedAt: at, content: null, outline: null })
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
