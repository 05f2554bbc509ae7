/**
 * How long an import of 50,000 postings takes, as CSV and as a workbook, in a database of its own on
 * the PostgreSQL of the tests (which does not wait for the disk).
 *
 *   npm run bench -- import [rows]
 */
import { performance } from "node:perf_hooks";
import postgres from "postgres";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { spreadsheetReader } from "#app/gateways/files/spreadsheet-reader.server.ts";
import { writeCsv, writeXlsx } from "#app/gateways/files/spreadsheet-writer.server.ts";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { readImportReport } from "#app/usecases/postings/import/read-import-report.ts";
import { runImport } from "#app/usecases/postings/import/run-import.ts";
import { startImport } from "#app/usecases/postings/import/start-import.ts";
import { createDb } from "#db/client.ts";
import { areas } from "#db/schema/all.ts";
import { divisionRows, localAreaRows } from "#db/seeds/areas.ts";
import { databaseAddress, joinTestServer } from "#tests/support/cluster.ts";
import { makeAdministrator } from "./world/administrator.ts";
import { HEADINGS, jobBoardRows } from "./world/job-board-rows.ts";

const ROWS = Number(process.argv[2] ?? 50_000);
const rows = jobBoardRows(ROWS);

async function measure(url: string, format: "csv" | "xlsx", content: Buffer) {
  const { db, close } = createDb(url);
  const clock = fixedClock(new Date("2026-03-02T02:00:00Z"));
  const ports = { db, clock, spreadsheets: spreadsheetReader };
  const phone = format === "csv" ? "19900019998" : "19900019999";
  const principal = await makeAdministrator(db, phone, clock.now());
  const began = performance.now();
  const started = await startImport(ports, principal, { fileName: `bench.${format}`, content, organisationId: null });
  if (!started.ok) throw new Error(started.refusal.code);
  const { importId } = started.value;
  const taken = performance.now();
  await queueImport(ports, principal, importId, "publish");
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  await runImport(ports, importId);
  clearInterval(watch);
  const ended = performance.now();
  const report = await readImportReport(ports, principal, importId, { refused: 1, postings: 1 });
  if (!report.ok) throw new Error(report.refusal.code);
  const { found } = report.value;
  await close();
  const seconds = (ms: number) => Math.round(ms / 10) / 100;
  return {
    fileMB: Math.round(content.length / 10_000) / 100,
    uploadSeconds: seconds(taken - began),
    importSeconds: seconds(ended - taken),
    rowsPerSecond: Math.round((ROWS / (ended - taken)) * 1000),
    peakMB: Math.round(peak / 1_000_000),
    imported: found.rowsImported,
    updated: found.rowsUpdated,
    unchanged: found.rowsUnchanged,
    refused: found.rowsRefused,
  };
}

const server = await joinTestServer();
const name = `${server.prefix}_import`;
const admin = postgres(server.adminUrl, { max: 1, onnotice: () => undefined });
try {
  await admin`create database ${admin(name)} template ${admin(server.template)}`;
  const address = databaseAddress(server.adminUrl, name);
  const { db, close } = createDb(address);
  const places = [...divisionRows(), ...localAreaRows()];
  for (let at = 0; at < places.length; at += 1000) await db.insert(areas).values(places.slice(at, at + 1000));
  await close();
  const csv = await measure(address, "csv", writeCsv(HEADINGS, rows));
  const xlsxAgain = await measure(address, "xlsx", await writeXlsx(HEADINGS, rows));
  console.log(`RESULT ${JSON.stringify({ bench: "import", rows: ROWS, csv, xlsxAgain })}`);
} finally {
  await admin.end();
  await server.release();
}
