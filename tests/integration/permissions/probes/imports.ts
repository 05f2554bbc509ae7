import { chooseHeadings } from "#app/usecases/postings/import/choose-headings.ts";
import { listImports } from "#app/usecases/postings/import/list-imports.ts";
import { mapColumns } from "#app/usecases/postings/import/map-columns.ts";
import { previewImport } from "#app/usecases/postings/import/preview-import.ts";
import { queueImport } from "#app/usecases/postings/import/queue-import.ts";
import { readColumns } from "#app/usecases/postings/import/read-columns.ts";
import { readImportProgress } from "#app/usecases/postings/import/read-import-progress.ts";
import { readImportReport } from "#app/usecases/postings/import/read-import-report.ts";
import { readRefusedRows } from "#app/usecases/postings/import/read-refused-rows.ts";
import { readSheets } from "#app/usecases/postings/import/read-sheets.ts";
import { startImport } from "#app/usecases/postings/import/start-import.ts";
import { listing, type Probe, trial } from "../probe.ts";
import { SHEET, SHEET_MAPPING } from "../scene.ts";

export const IMPORT_PROBES = {
  "postings.import": [
    trial(
      startImport,
      ({ ports, organisationId }) =>
        (principal) =>
          startImport(ports, principal, { fileName: "岗位.csv", content: SHEET, organisationId }),
    ),
    trial(readColumns, async (scene) => {
      const importId = await scene.import();
      return (principal) => readColumns(scene.ports, principal, importId);
    }),
    trial(readSheets, async (scene) => {
      const importId = await scene.import();
      return (principal) => readSheets(scene.ports, principal, importId);
    }),
    trial(chooseHeadings, async (scene) => {
      const importId = await scene.import();
      return (principal) => chooseHeadings(scene.ports, principal, importId, { "0": [1, 1] });
    }),
    trial(mapColumns, async (scene) => {
      const importId = await scene.import();
      return (principal) => mapColumns(scene.ports, principal, importId, { targets: SHEET_MAPPING, employer: "" });
    }),
    trial(previewImport, async (scene) => {
      const importId = await scene.import();
      return (principal) => previewImport(scene.ports, principal, importId);
    }),
    trial(queueImport, async (scene) => {
      const importId = await scene.import();
      return (principal) => queueImport(scene.ports, principal, importId, "submit");
    }),
  ],
  "postings.read-import": [
    trial(listImports, async (scene) => {
      const importId = await scene.import();
      return async (principal) =>
        listing(await listImports(scene.ports, principal, 1), ({ imports }) =>
          imports.some(({ id }) => id === importId),
        );
    }),
    trial(readImportReport, async (scene) => {
      const importId = await scene.import();
      return (principal) => readImportReport(scene.ports, principal, importId, { refused: 1, postings: 1 });
    }),
    trial(readImportProgress, async (scene) => {
      const importId = await scene.import();
      return (principal) => readImportProgress(scene.ports, principal, importId);
    }),
    trial(readRefusedRows, async (scene) => {
      const importId = await scene.import();
      return (principal) => readRefusedRows(scene.ports, principal, importId);
    }),
  ],
} as const satisfies Record<string, Probe>;
