import type { Principal } from "#app/domain/accounts/principal.ts";
import { repeatFinder } from "#app/domain/postings/import/decide-rows.ts";
import { postingContent, postingKey } from "#app/domain/postings/import/identity.ts";
import type { FileLayout } from "#app/domain/postings/import/layout/file-layout.ts";
import type { AsideKind } from "#app/domain/postings/import/layout/rows-aside.ts";
import type { RowProblem } from "#app/domain/postings/import/problems.ts";
import type { ReadPosting } from "#app/domain/postings/import/read-row.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { ImportRow } from "./find-import.ts";
import { readerOf } from "./import-reader.ts";
import { placedRows, rowName } from "./import-layout.ts";
import { mappingFrom } from "./import-settings.ts";
import { openHead } from "./open-head.ts";

const SHOWN = 20;

export interface PreviewedRow {
  /** Its number, with the sheet's name where there are several. */
  readonly rowName: string;
  readonly posting: ReadPosting | null;
  readonly problems: readonly RowProblem[];
}

export interface ImportPreview {
  readonly found: ImportRow;
  readonly layout: FileLayout;
  readonly rows: readonly PreviewedRow[];
  /** How many vacancies at the top were read for the counts. */
  readonly rowsRead: number;
  /** Whether these are all of the file. */
  readonly isWhole: boolean;
  readonly refused: number;
  /** Rows by reason, the most frequent first. */
  readonly reasons: readonly { readonly reason: RowProblem["reason"]; readonly rows: number }[];
  /** Rows that are no vacancy. */
  readonly aside: readonly { readonly rowName: string; readonly kind: AsideKind; readonly text: string }[];
}

/** The first rows of an import as they will be read, and how many of the rows at the top have which problem. */
export async function previewImport(
  ports: Pick<Ports, "db" | "clock" | "spreadsheets">,
  principal: Principal,
  importId: number,
): Promise<Result<ImportPreview>> {
  const head = await openHead(ports, principal, importId);
  if (!head.ok) return head;
  const { found, outline, layout } = head.value;
  const { vacancies, aside } = placedRows(outline.sheets, layout, mappingFrom(found.mapping));
  const nameOf = (row: { readonly sheet: number; readonly number: number }) => rowName(layout, row);

  const read = await readerOf(ports.db, found, layout, ports.clock.today());
  const findRepeat = repeatFinder();
  const rows = vacancies.map((row): PreviewedRow => {
    const reading = read(row);
    if (!reading.ok) return { rowName: nameOf(row), posting: null, problems: reading.problems };
    const repeat = findRepeat(postingKey(reading.posting), postingContent(reading.posting), nameOf(row));
    return { rowName: nameOf(row), posting: reading.posting, problems: repeat === undefined ? [] : [repeat] };
  });
  const refused = rows.filter(({ problems }) => problems.length > 0);
  const reasons = new Map<RowProblem["reason"], number>();
  for (const { problems } of refused) {
    for (const reason of new Set(problems.map((each) => each.reason))) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  return ok({
    found,
    layout,
    rows: rows.slice(0, SHOWN),
    rowsRead: rows.length,
    isWhole: layout.sheets.every(({ sheet }) => outline.sheets[sheet]?.rows === outline.sheets[sheet]?.head.length),
    aside: aside.map((row) => ({ rowName: nameOf(row), kind: row.kind, text: row.text })),
    refused: refused.length,
    reasons: [...reasons].map(([reason, count]) => ({ reason, rows: count })).sort((a, b) => b.rows - a.rows),
  });
}
