import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { fileOf, findImport, type ImportRow } from "./find-import.ts";
import { cutAtHeadings, HEAD_ROWS } from "./import-settings.ts";

type Head = ReturnType<typeof cutAtHeadings> & {
  readonly found: ImportRow;
  /** Whether the file has no more rows than these. */
  readonly isWhole: boolean;
};

/**
 * The top of a file that was handed in and not yet imported: its headings and first rows.
 *
 * Refuses `not-found` and `not-allowed` as the permission table says, `changed-meanwhile` when the import has begun, and
 * what the reader refuses of the file.
 */
export async function openHead(
  ports: Pick<Ports, "db" | "spreadsheets">,
  principal: Principal,
  importId: number,
): Promise<Result<Head>> {
  const result = await findImport(ports.db, principal, "postings.import", importId);
  if (!result.ok) return result;
  const { found } = result.value;
  const content = found.status === "uploaded" ? await fileOf(ports.db, importId) : undefined;
  if (content === undefined) return refuse("changed-meanwhile");
  const sheet = await ports.spreadsheets.open(found.fileName, content);
  if (!sheet.ok) return sheet;
  const head = await sheet.value.head(HEAD_ROWS);
  return head.ok ? ok({ found, isWhole: head.value.length < HEAD_ROWS, ...cutAtHeadings(head.value) }) : head;
}
