import { createHash } from "node:crypto";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { NO_CHOICES } from "#app/domain/postings/import/layout/file-layout.ts";
import { missingInFile, suggestForFile } from "#app/domain/postings/import/layout/file-columns.ts";
import { type ColumnSuggestion, mappingOf } from "#app/domain/postings/import/recognise-columns.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { imports } from "#db/schema/all.ts";
import { keptOutline, layoutOf, placedRows } from "./import-layout.ts";
import { storable } from "./import-settings.ts";

export interface HandedInFile {
  readonly fileName: string;
  readonly content: Buffer;
  /** The organisation whose postings these are; null where the rows name their employers (administrator). */
  readonly organisationId: number | null;
}

/** What to do next: have the columns looked at, or preview because each of them is known. */
export interface StartedImport {
  readonly importId: number;
  readonly next: "columns" | "preview";
}

/**
 * Takes in a spreadsheet of postings: opens it, finds its headings and says what its columns probably are. Nothing is
 * imported yet.
 *
 * Refuses `not-allowed`, and at field `file`: file-missing, file-empty, file-too-large, file-type-unknown,
 * file-extension-mismatch, file-damaged, file-compression-suspicious, file-encoding-unknown, file-too-complex, too-many-rows,
 * busy.
 */
export async function startImport(
  ports: Pick<Ports, "db" | "clock" | "spreadsheets">,
  principal: Principal,
  file: HandedInFile,
): Promise<Result<StartedImport>> {
  const { organisationId } = file;
  const grant = authorise(principal, "postings.import", organisationId === null ? {} : { organisationId });
  if (!grant.ok) return grant;
  if (file.fileName.trim() === "") return refuse("file-missing", { field: "file" });
  const read = await ports.spreadsheets.outline(file.fileName, file.content);
  if (!read.ok) return read;
  const { format, encoding } = read.value;
  const outline = keptOutline(read.value);
  const layout = layoutOf(outline, NO_CHOICES);
  const suggestions = suggestForFile(outline.sheets, layout);
  const mapping = mappingOf(suggestions);
  const isCertain = layout.sheets.every(({ certain }) => certain);
  const isWhole = outline.sheets.every(({ rows, head }) => rows === head.length);
  const { vacancies } = placedRows(outline.sheets, layout, mapping);
  if (vacancies.length === 0 && isCertain && isWhole) return refuse("file-empty", { field: "file" });

  const at = ports.clock.now();
  const { accountId, role } = grant.value;
  return ports.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(imports)
      .values({
        accountId,
        organisationId,
        fileName: storable(file.fileName).slice(0, 200),
        format,
        encoding,
        content: file.content,
        contentSha256: createHash("sha256").update(file.content).digest("hex"),
        outline,
        layout,
        headers: layout.headings,
        mapping,
        status: "uploaded",
        createdAt: at,
      })
      .returning({ id: imports.id });
    if (made === undefined) throw new Error("The import was not kept.");
    const details = { bytes: file.content.length, format };
    const line = { action: "postings.start-import", objectType: "import", objectId: made.id, details };
    await recordChange(tx, { at, accountId, role, ...line });
    const isMapped = missingInFile(mapping, layout, organisationId !== null).length === 0;
    const settled = isCertain && allSure(suggestions) && isMapped;
    return ok({ importId: made.id, next: settled ? "preview" : "columns" });
  });
}

function allSure(suggestions: readonly ColumnSuggestion[]): boolean {
  return suggestions.every(({ certainty }) => certainty === "sure");
}
