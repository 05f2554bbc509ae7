import { createHash } from "node:crypto";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import {
  type ColumnSuggestion,
  mappingOf,
  missingTargets,
  suggestColumns,
} from "#app/domain/postings/import/recognise-columns.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { imports } from "#db/schema/all.ts";
import { cutAtHeadings, HEAD_ROWS, storable } from "./import-settings.ts";

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
 * file-extension-mismatch, file-damaged, file-compression-suspicious, file-encoding-unknown.
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
  const sheet = await ports.spreadsheets.open(file.fileName, file.content);
  if (!sheet.ok) return sheet;
  const head = await sheet.value.head(HEAD_ROWS);
  if (!head.ok) return head;
  const { headings, rows } = cutAtHeadings(head.value);
  if (rows.length === 0) return refuse("file-empty", { field: "file" });

  const suggestions = suggestColumns(
    headings,
    rows.map(({ cells }) => cells),
  );
  const mapping = mappingOf(suggestions);
  const at = ports.clock.now();
  const { accountId, role } = grant.value;
  return ports.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(imports)
      .values({
        accountId,
        organisationId,
        fileName: storable(file.fileName).slice(0, 200),
        format: sheet.value.format,
        encoding: sheet.value.encoding,
        content: file.content,
        contentSha256: createHash("sha256").update(file.content).digest("hex"),
        headers: headings,
        mapping,
        status: "uploaded",
        createdAt: at,
      })
      .returning({ id: imports.id });
    if (made === undefined) throw new Error("The import was not kept.");
    const details = { bytes: file.content.length, format: sheet.value.format };
    const line = { action: "postings.start-import", objectType: "import", objectId: made.id, details };
    await recordChange(tx, { at, accountId, role, ...line });
    const settled = allSure(suggestions) && missingTargets(mapping, organisationId !== null).length === 0;
    return ok({ importId: made.id, next: settled ? "preview" : "columns" });
  });
}

function allSure(suggestions: readonly ColumnSuggestion[]): boolean {
  return suggestions.every(({ certainty }) => certainty === "sure");
}
