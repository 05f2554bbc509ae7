import type { Grant } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { FileLayout } from "#app/domain/postings/import/layout/file-layout.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { ImportOutline } from "#db/schema/all.ts";
import { findImport, type ImportRow } from "./find-import.ts";
import { laidOut, type LayoutPorts } from "./import-layout.ts";

interface Head {
  readonly found: ImportRow;
  /** In which role the person may import. */
  readonly grant: Grant;
  readonly outline: ImportOutline;
  readonly layout: FileLayout;
}

/**
 * The top of a file that was handed in and not yet imported, and how it is laid out.
 *
 * Refuses `not-found` and `not-allowed` as the permission table says, `changed-meanwhile` when the import has begun.
 *
 * @param lock for a change: the import stays as it is until the transaction ends
 */
export async function openHead(
  ports: LayoutPorts,
  principal: Principal,
  importId: number,
  lock?: "lock",
): Promise<Result<Head>> {
  const result = await findImport(ports.db, principal, "postings.import", importId, lock);
  if (!result.ok) return result;
  const read = await laidOut(ports, result.value.found);
  return read.ok ? ok({ ...result.value, ...read.value }) : read;
}
