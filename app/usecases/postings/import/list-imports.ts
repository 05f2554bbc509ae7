import { asc, count, desc, eq, inArray } from "drizzle-orm";
import { mayEver, reachOf } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db } from "#db/client.ts";
import { accounts, imports, organisations } from "#db/schema/all.ts";
import { type ImportRow, importsWithinReach } from "./find-import.ts";

const PER_PAGE = 20;

/** An import as the list of imports shows it. */
export interface ImportLine extends Pick<
  ImportRow,
  "id" | "fileName" | "status" | "createdAt" | "rowsTotal" | "rowsImported" | "rowsUpdated" | "rowsRefused"
> {
  readonly by: string;
  readonly organisation: string | null;
}

export interface ImportsPage {
  readonly imports: readonly ImportLine[];
  readonly total: number;
  readonly perPage: number;
  /** For which organisations the person may import; null where rows name their employers (administrator). */
  readonly organisations: readonly { readonly id: number; readonly name: string }[] | null;
}

/** The imports a person may see, the newest first, by pages from 1. */
export async function listImports(
  ports: Pick<Ports, "db">,
  principal: Principal,
  page: number,
): Promise<Result<ImportsPage>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!mayEver(principal, "postings.read-import")) return refuse("not-allowed");
  const reach = importsWithinReach(principal, "postings.read-import");
  const rows = await ports.db
    .select({
      id: imports.id,
      fileName: imports.fileName,
      status: imports.status,
      createdAt: imports.createdAt,
      rowsTotal: imports.rowsTotal,
      rowsImported: imports.rowsImported,
      rowsUpdated: imports.rowsUpdated,
      rowsRefused: imports.rowsRefused,
      by: accounts.name,
      organisation: organisations.name,
    })
    .from(imports)
    .innerJoin(accounts, eq(accounts.id, imports.accountId))
    .leftJoin(organisations, eq(organisations.id, imports.organisationId))
    .where(reach)
    .orderBy(desc(imports.id))
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE);
  const [all] = await ports.db.select({ total: count() }).from(imports).where(reach);
  return ok({
    imports: rows,
    total: all?.total ?? 0,
    perPage: PER_PAGE,
    organisations: await ownOrganisations(ports.db, principal),
  });
}

async function ownOrganisations(db: Db, principal: Principal): Promise<ImportsPage["organisations"]> {
  const reach = reachOf(principal, "postings.import");
  if (reach?.scope === "any") return null;
  if (reach === undefined || reach.organisationIds.length === 0) return [];
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...reach.organisationIds]))
    .orderBy(asc(organisations.name));
}
