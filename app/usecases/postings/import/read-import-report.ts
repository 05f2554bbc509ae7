import { and, asc, count, countDistinct, desc, eq, inArray, sql } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db } from "#db/client.ts";
import { importRefusals, organisations, postings } from "#db/schema/all.ts";
import { findImport, type ImportRow } from "./find-import.ts";

export const REPORT_ROWS_PER_PAGE = 25;

export interface RefusedRow {
  readonly rowNumber: number;
  readonly problems: readonly {
    readonly field: string;
    readonly reason: string;
    readonly params: Readonly<Record<string, string | number>>;
    readonly cell: string;
  }[];
}

export interface ImportReport {
  readonly found: ImportRow;
  readonly refused: readonly RefusedRow[];
  readonly reasons: readonly { readonly reason: string; readonly rows: number }[];
  readonly postings: readonly {
    readonly id: number;
    readonly title: string;
    readonly status: PostingStatus;
    readonly organisation: string;
  }[];
  readonly postingsTotal: number;
  /** Those of them that wait for review now. */
  readonly awaitingReview: number;
}

/** How an import stands, or how it ended: counts, refused rows with their reasons, and the postings it made, by pages. */
export async function readImportReport(
  ports: Pick<Ports, "db">,
  principal: Principal,
  importId: number,
  pages: { readonly refused: number; readonly postings: number },
): Promise<Result<ImportReport>> {
  const { db } = ports;
  const result = await findImport(db, principal, "postings.read-import", importId);
  if (!result.ok) return result;
  const made = await db
    .select({ id: postings.id, title: postings.title, status: postings.status, organisation: organisations.name })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(eq(postings.importId, importId))
    .orderBy(asc(postings.id))
    .limit(REPORT_ROWS_PER_PAGE)
    .offset((pages.postings - 1) * REPORT_ROWS_PER_PAGE);
  const awaits = sql`${postings.status} = 'submitted'`;
  const [all] = await db
    .select({ total: count(), awaiting: sql<number>`count(*) filter (where ${awaits})`.mapWith(Number) })
    .from(postings)
    .where(eq(postings.importId, importId));
  const rowsOf = countDistinct(importRefusals.rowNumber);
  const reasons = await db
    .select({ reason: importRefusals.reason, rows: rowsOf })
    .from(importRefusals)
    .where(eq(importRefusals.importId, importId))
    .groupBy(importRefusals.reason)
    .orderBy(desc(rowsOf), asc(importRefusals.reason));
  return ok({
    found: result.value.found,
    refused: await refusedRows(db, importId, pages.refused),
    reasons,
    postings: made,
    postingsTotal: all?.total ?? 0,
    awaitingReview: all?.awaiting ?? 0,
  });
}

async function refusedRows(db: Db, importId: number, page: number): Promise<readonly RefusedRow[]> {
  const numbers = await db
    .selectDistinct({ rowNumber: importRefusals.rowNumber })
    .from(importRefusals)
    .where(eq(importRefusals.importId, importId))
    .orderBy(asc(importRefusals.rowNumber))
    .limit(REPORT_ROWS_PER_PAGE)
    .offset((page - 1) * REPORT_ROWS_PER_PAGE);
  if (numbers.length === 0) return [];
  const lines = await db
    .select({
      rowNumber: importRefusals.rowNumber,
      field: importRefusals.field,
      reason: importRefusals.reason,
      params: importRefusals.params,
      cell: importRefusals.cell,
    })
    .from(importRefusals)
    .where(
      and(
        eq(importRefusals.importId, importId),
        inArray(
          importRefusals.rowNumber,
          numbers.map(({ rowNumber }) => rowNumber),
        ),
      ),
    )
    .orderBy(asc(importRefusals.rowNumber), asc(importRefusals.id));
  return numbers.map(({ rowNumber }) => ({
    rowNumber,
    problems: lines.filter((line) => line.rowNumber === rowNumber).map(({ rowNumber: _, ...problem }) => problem),
  }));
}
