import { sql } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Result } from "#app/domain/result.ts";
import { spreadsheetReader } from "#app/gateways/files/spreadsheet-reader.server.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import type { Publication } from "#app/domain/postings/import/status-after-import.ts";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { readImportReport, type ImportReport } from "#app/usecases/postings/import/read-import-report.ts";
import { runImport } from "#app/usecases/postings/import/run-import.ts";
import { startImport } from "#app/usecases/postings/import/start-import.ts";
import type { Db } from "#db/client.ts";
import { areas } from "#db/schema/all.ts";
import { divisionRows, localAreaRows } from "#db/seeds/areas.ts";

/** The ports of the import with a clock that stands still. */
export function importPorts(db: Db, at = "2026-03-02T02:00:00Z") {
  return { db, clock: fixedClock(new Date(at)), spreadsheets: spreadsheetReader };
}

export type ImportPorts = ReturnType<typeof importPorts>;

/** Every division of the country, as the demo world has it. */
export async function allAreas(db: Db): Promise<void> {
  const rows = [...divisionRows(), ...localAreaRows()];
  for (let at = 0; at < rows.length; at += 1000) {
    await db
      .insert(areas)
      .values(rows.slice(at, at + 1000))
      .onConflictDoNothing();
  }
}

/** The value, where a test takes it for granted. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Hands a file in, queues it and lets the worker run: what the report says. */
export async function imported(
  ports: ImportPorts,
  principal: Principal,
  file: { readonly name: string; readonly content: Buffer | string; readonly organisationId?: number },
  publication: Publication = "publish",
): Promise<ImportReport> {
  const content = typeof file.content === "string" ? Buffer.from(file.content, "utf8") : file.content;
  const organisationId = file.organisationId ?? null;
  const { importId } = granted(await startImport(ports, principal, { fileName: file.name, content, organisationId }));
  granted(await queueImport(ports, principal, importId, publication));
  await runImport(ports, importId);
  return granted(await readImportReport(ports, principal, importId, { refused: 1, postings: 1 }));
}

/** The four counts of a report. */
export function countsOf({ found }: ImportReport) {
  return {
    total: found.rowsTotal,
    imported: found.rowsImported,
    updated: found.rowsUpdated,
    unchanged: found.rowsUnchanged,
    refused: found.rowsRefused,
  };
}

/** All postings and organisations, without the instants at which they were written. */
export async function worldOf(db: Db): Promise<readonly unknown[]> {
  const rows = await db.execute(
    sql`select to_jsonb(p) from postings p union all select to_jsonb(o) from organisations o order by 1`,
  );
  return [...rows];
}
