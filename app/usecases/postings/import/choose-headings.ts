import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { suggestForFile } from "#app/domain/postings/import/layout/file-columns.ts";
import { type LayoutChoices, withEmployer } from "#app/domain/postings/import/layout/file-layout.ts";
import { MOST_HEADING_ROWS } from "#app/domain/postings/import/layout/headings.ts";
import { mappingOf } from "#app/domain/postings/import/recognise-columns.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { type ImportOutline, imports } from "#db/schema/all.ts";
import { layoutOf } from "./import-layout.ts";
import { openHead } from "./open-head.ts";

type HeadingRows = LayoutChoices["headingRows"];

/**
 * Keeps in which rows a person says each sheet's headings are, null for a sheet that is not to be read, and recognises the
 * columns again.
 *
 * Refuses `heading-rows-invalid` at field `first0`, `first1` … where a sheet has nothing in these rows, they are in the
 * wrong order or too many, or no sheet would be read; `changed-meanwhile` once the import has begun.
 */
export async function chooseHeadings(
  ports: Pick<Ports, "db" | "clock" | "spreadsheets">,
  principal: Principal,
  importId: number,
  headingRows: HeadingRows,
): Promise<Result<undefined>> {
  return ports.db.transaction(async (tx) => {
    const head = await openHead({ ...ports, db: tx }, principal, importId, "lock");
    if (!head.ok) return head;
    const { grant, outline } = head.value;
    const wrong = wrongSheet(outline, headingRows);
    if (wrong !== undefined) return refuse("heading-rows-invalid", { field: `first${wrong}` });
    const choices = { headingRows };
    const layout = withEmployer(layoutOf(outline, choices), head.value.layout.employer?.name ?? "");
    const mapping = mappingOf(suggestForFile(outline.sheets, layout));
    await tx
      .update(imports)
      .set({ layoutChoices: choices, layout, headers: layout.headings, mapping, outline })
      .where(eq(imports.id, importId));
    await recordChange(tx, {
      at: ports.clock.now(),
      accountId: grant.accountId,
      role: grant.role,
      action: "postings.choose-headings",
      objectType: "import",
      objectId: importId,
    });
    return ok();
  });
}

/** The first sheet whose rows cannot be its headings; undefined where all can. */
function wrongSheet({ sheets }: ImportOutline, headingRows: HeadingRows): number | undefined {
  const chosen = sheets.map((_, sheet) => headingRows[String(sheet)] ?? null);
  const wrong = chosen.findIndex((rows, sheet) => {
    if (rows === null) return false;
    const [first, last] = rows;
    const stands = sheets[sheet]?.head.some(({ number }) => number >= first && number <= last) ?? false;
    return !stands || last < first || last - first >= MOST_HEADING_ROWS;
  });
  if (wrong >= 0) return wrong;
  return chosen.every((rows) => rows === null) ? 0 : undefined;
}
