import type { Principal } from "#app/domain/accounts/principal.ts";
import { repeatFinder } from "#app/domain/postings/import/decide-rows.ts";
import { postingContent, postingKey } from "#app/domain/postings/import/identity.ts";
import type { RowProblem } from "#app/domain/postings/import/problems.ts";
import type { ReadPosting } from "#app/domain/postings/import/read-row.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { ImportRow } from "./find-import.ts";
import { readerOf } from "./import-reader.ts";
import { openHead } from "./open-head.ts";

const SHOWN = 20;

export interface PreviewedRow {
  readonly rowNumber: number;
  readonly posting: ReadPosting | null;
  readonly problems: readonly RowProblem[];
}

export interface ImportPreview {
  readonly found: ImportRow;
  readonly rows: readonly PreviewedRow[];
  /** How many rows from the top were read for the counts; fewer than `HEAD_ROWS` means all. */
  readonly rowsRead: number;
  readonly isWhole: boolean;
  readonly refused: number;
  /** Rows by reason, the most frequent first. */
  readonly reasons: readonly { readonly reason: RowProblem["reason"]; readonly rows: number }[];
}

/** The first rows of an import as they will be read, and how many of the rows at the top have which problem. */
export async function previewImport(
  ports: Pick<Ports, "db" | "clock" | "spreadsheets">,
  principal: Principal,
  importId: number,
): Promise<Result<ImportPreview>> {
  const head = await openHead(ports, principal, importId);
  if (!head.ok) return head;
  const { found } = head.value;

  const read = await readerOf(ports.db, found, ports.clock.today());
  const findRepeat = repeatFinder();
  const rows = head.value.rows.map((row): PreviewedRow => {
    const reading = read(row);
    if (!reading.ok) return { rowNumber: row.number, posting: null, problems: reading.problems };
    const repeat = findRepeat(postingKey(reading.posting), postingContent(reading.posting), row.number);
    return { rowNumber: row.number, posting: reading.posting, problems: repeat === undefined ? [] : [repeat] };
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
    rows: rows.slice(0, SHOWN),
    rowsRead: rows.length,
    isWhole: head.value.isWhole,
    refused: refused.length,
    reasons: [...reasons].map(([reason, count]) => ({ reason, rows: count })).sort((a, b) => b.rows - a.rows),
  });
}
