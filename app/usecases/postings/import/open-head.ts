import type { Principal } from "#app/domain/accounts/principal.ts";
import type { FileLayout } from "#app/domain/postings/import/layout/file-layout.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { ImportOutline } from "#db/schema/all.ts";
import { findImport, type ImportRow } from "./find-import.ts";
import { laidOut } from "./import-layout.ts";

interface Head {
  readonly found: ImportRow;
  readonly outline: ImportOutline;
  readonly layout: FileLayout;
}

/**
 * The top of a file that was handed in and not yet imported, and how it is laid out.
 *
 * Refuses `not-found` and `not-allowed` as the permission table says, `changed-meanwhile` when the import has begun.
 */
export async function openHead(
  ports: Pick<Ports, "db" | "spreadsheets">,
  principal: Principal,
  importId: number,
): Promise<Result<Head>> {
  const result = await findImport(ports.db, principal, "postings.import", importId);
  if (!result.ok) return result;
  const { found } = result.value;
  const read = await laidOut(ports, found);
  return read.ok ? ok({ found, ...read.value }) : read;
}
