import { and, count, desc, eq, like } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts, auditLog } from "#db/schema/all.ts";

const PAGE_SIZE = 50;

export interface AuditLine {
  readonly id: number;
  readonly at: Date;
  readonly by: string | null;
  readonly role: (typeof auditLog.$inferSelect)["role"];
  readonly action: string;
  readonly objectType: string;
  readonly objectId: number | null;
  readonly onBehalfOfSeekerId: number | null;
}

/**
 * The audit log, newest first.
 *
 * @param query `module`: only actions of one module, such as `postings`; `objectType` with `objectId`: of one object
 */
export async function readAudit(
  ports: Pick<Ports, "db">,
  principal: Principal,
  query: { readonly module: string | null; readonly page: number },
): Promise<Result<{ readonly total: number; readonly pages: number; readonly lines: readonly AuditLine[] }>> {
  const granted = authorise(principal, "accounts.read-audit");
  if (!granted.ok) return granted;
  const chosen = and(query.module === null ? undefined : like(auditLog.action, `${query.module}.%`));
  const [amount] = await ports.db.select({ total: count() }).from(auditLog).where(chosen);
  const total = amount?.total ?? 0;
  const lines = await ports.db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      by: accounts.name,
      role: auditLog.role,
      action: auditLog.action,
      objectType: auditLog.objectType,
      objectId: auditLog.objectId,
      onBehalfOfSeekerId: auditLog.onBehalfOfSeekerId,
    })
    .from(auditLog)
    .leftJoin(accounts, eq(accounts.id, auditLog.accountId))
    .where(chosen)
    .orderBy(desc(auditLog.id))
    .limit(PAGE_SIZE)
    .offset((query.page - 1) * PAGE_SIZE);
  return ok({ total, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), lines });
}
