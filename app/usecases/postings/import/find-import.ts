import { and, eq, getTableColumns, inArray, or, sql, type SQL } from "drizzle-orm";
import { authorise, type Grant, type Permission, reachOf } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { Db, Tx } from "#db/client.ts";
import { type ImportOutline, imports } from "#db/schema/all.ts";

const { content, outline, ...columnsWithoutFile } = getTableColumns(imports);

/** An import without the file itself and what is kept of it. */
export const importColumns = {
  ...columnsWithoutFile,
  hasContent: sql<boolean>`${content} is not null`.as("has_content"),
};

export type ImportRow = Omit<typeof imports.$inferSelect, "content" | "outline"> & { readonly hasContent: boolean };

/** Which imports a person may see at all. */
export function importsWithinReach(principal: Principal, permission: Permission): SQL | undefined {
  const reach = reachOf(principal, permission);
  if (reach === undefined) return sql`false`;
  if (reach.scope === "any") return undefined;
  const own = eq(imports.accountId, reach.accountId);
  return reach.organisationIds.length === 0
    ? own
    : or(inArray(imports.organisationId, [...reach.organisationIds]), own);
}

/** The import and in which role the person may use `permission` on it. Refuses `not-signed-in`, `not-found`, `not-allowed`. */
export async function findImport(
  db: Db | Tx,
  principal: Principal,
  permission: Permission,
  importId: number,
  lock?: "lock",
): Promise<Result<{ readonly found: ImportRow; readonly grant: Grant }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  const query = db
    .select(importColumns)
    .from(imports)
    .where(and(eq(imports.id, importId), importsWithinReach(principal, permission)));
  const [found] = await (lock === undefined ? query : query.for("update"));
  if (found === undefined) return refuse("not-found");
  const { organisationId, accountId } = found;
  const grant = authorise(principal, permission, { organisationId, accountId });
  return grant.ok ? { ok: true, value: { found, grant: grant.value } } : grant;
}

/** The file of an import; undefined once the import has ended. */
export async function fileOf(db: Db | Tx, importId: number): Promise<Buffer | undefined> {
  const [row] = await db.select({ content: imports.content }).from(imports).where(eq(imports.id, importId));
  return row?.content ?? undefined;
}

/** The outline of an import's file; undefined for imports older than outlines, and once the import has ended. */
export async function outlineOf(db: Db | Tx, importId: number): Promise<ImportOutline | undefined> {
  const [row] = await db.select({ outline }).from(imports).where(eq(imports.id, importId));
  return row?.outline ?? undefined;
}
