import { eq } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { missingInFile } from "#app/domain/postings/import/layout/file-columns.ts";
import type { Publication } from "#app/domain/postings/import/status-after-import.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { imports, organisations } from "#db/schema/all.ts";
import { findImport } from "./find-import.ts";
import { mappingFrom } from "./import-settings.ts";

/**
 * Hands an import to the workers. An administrator's postings are published at once or wait for review, as chosen; an
 * employer's always wait. One that stands still may be handed over again: it goes on where it stopped.
 *
 * Refuses `columns-not-mapped`, `organisation-not-verified` for an employer that may not submit postings yet, and
 * `changed-meanwhile` where the import has ended.
 */
export async function queueImport(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  importId: number,
  publication: Publication,
): Promise<Result<undefined>> {
  return ports.db.transaction(async (tx) => {
    const result = await findImport(tx, principal, "postings.import", importId, "lock");
    if (!result.ok) return result;
    const { found, grant } = result.value;
    if (found.status === "finished" || !found.hasContent) return refuse("changed-meanwhile");
    const { organisationId } = found;
    const { layout } = found;
    if (layout !== null && missingInFile(mappingFrom(found.mapping), layout, organisationId !== null).length > 0) {
      return refuse("columns-not-mapped");
    }
    if (organisationId !== null && grant.role !== "administrator") {
      const [organisation] = await tx
        .select({ verification: organisations.verification })
        .from(organisations)
        .where(eq(organisations.id, organisationId));
      if (organisation?.verification !== "verified") return refuse("organisation-not-verified");
    }
    const at = ports.clock.now();
    const begun = found.status !== "uploaded";
    const chosen = { publication: grant.role === "administrator" ? publication : "submit", role: grant.role };
    await tx
      .update(imports)
      .set({ status: "queued", failure: null, progressedAt: at, ...(begun ? {} : { options: chosen }) })
      .where(eq(imports.id, importId));
    const change = {
      at,
      accountId: grant.accountId,
      role: grant.role,
      action: begun ? "postings.resume-import" : "postings.queue-import",
      objectType: "import",
      objectId: importId,
      details: begun ? {} : { publication: chosen.publication },
    };
    await recordChange(tx, change, [{ topic: "import.queued", payload: { importId } }]);
    return ok();
  });
}
