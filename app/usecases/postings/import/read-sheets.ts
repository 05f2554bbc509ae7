import type { Principal } from "#app/domain/accounts/principal.ts";
import { cutText } from "#app/domain/cut-text.ts";
import { ownCells } from "#app/domain/postings/import/layout/sheet-row.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { openHead } from "./open-head.ts";

const ROWS_SHOWN = 30;
const LONGEST_LINE = 160;

export interface ReadableSheet {
  readonly sheet: number;
  readonly name: string;
  /** First and last row of its headings; null where it is not read. */
  readonly headingRows: readonly [number, number] | null;
  /** What stands in its first rows. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** The first rows of each sheet of an import that has not begun, with where its headings were found. Refuses as `openHead`. */
export async function readSheets(
  ports: Pick<Ports, "db" | "spreadsheets">,
  principal: Principal,
  importId: number,
): Promise<Result<{ readonly fileName: string; readonly sheets: readonly ReadableSheet[] }>> {
  const head = await openHead(ports, principal, importId);
  if (!head.ok) return head;
  const { found, outline, layout } = head.value;
  const sheets = outline.sheets.map(({ name, head: rows }, sheet) => ({
    sheet,
    name,
    headingRows: layout.sheets.find((each) => each.sheet === sheet)?.headingRows ?? null,
    lines: rows.slice(0, ROWS_SHOWN).map((row) => {
      const texts = ownCells(row).map(({ text }) => text);
      return { number: row.number, text: cutText(texts.join(" | "), LONGEST_LINE) };
    }),
  }));
  return ok({ fileName: found.fileName, sheets });
}
