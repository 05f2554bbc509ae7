import { asc, count, countDistinct, desc, eq, sql } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { AsideKind } from "#app/domain/postings/import/layout/rows-aside.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import type { Db } from "#db/client.ts";
import { importAsides, importRefusals, organisations, postings, type RefusedProblem } from "#db/schema/all.ts";
import { findImport, type ImportRow } from "./find-import.ts";
import { rowName } from "./import-layout.ts";

export const REPORT_ROWS_PER_PAGE = 25;

/** Sheets have a handful of rows that are no vacancy; a file with thousands shows the first. */
const MOST_ASIDE_SHOWN = 200;

export interface RefusedRow {
  /** Its number, with the sheet's name where there are several. */
  readonly rowName: string;
  readonly problems: readonly RefusedProblem[];
}

export interface ImportReport {
  readonly found: ImportRow;
  readonly refused: readonly RefusedRow[];
  /** Rows that are no vacancy, from the top. */
  readonly aside: readonly { readonly rowName: string; readonly kind: AsideKind; readonly text: string }[];
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
  const { found } = result.value;
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
  const problem = sql`jsonb_array_elements(${importRefusals.problems})`.as("problem");
  const problems = db
    .select({ id: importRefusals.id, problem })
    .from(importRefusals)
    .where(eq(importRefusals.importId, importId))
    .as("problems");
  const reason = sql<string>`${problems.problem} ->> 'reason'`;
  const rowsOf = countDistinct(problems.id);
  const reasons = await db
    .select({ reason, rows: rowsOf })
    .from(problems)
    .groupBy(reason)
    .orderBy(desc(rowsOf), asc(reason));
  return ok({
    found,
    refused: await refusedRows(db, found, pages.refused),
    aside: await asideRows(db, found),
    reasons,
    postings: made,
    postingsTotal: all?.total ?? 0,
    awaitingReview: all?.awaiting ?? 0,
  });
}

async function refusedRows(db: Db, found: ImportRow, page: number): Promise<readonly RefusedRow[]> {
  const rows = await db
    .select({
      sheet: importRefusals.sheet,
      number: importRefusals.rowNumber,
      problems: importRefusals.problems,
    })
    .from(importRefusals)
    .where(eq(importRefusals.importId, found.id))
    .orderBy(asc(importRefusals.sheet), asc(importRefusals.rowNumber))
    .limit(REPORT_ROWS_PER_PAGE)
    .offset((page - 1) * REPORT_ROWS_PER_PAGE);
  return rows.map(({ problems, ...row }) => ({ rowName: nameIn(found, row), problems }));
}

async function asideRows(db: Db, found: ImportRow): Promise<ImportReport["aside"]> {
  const rows = await db
    .select({
      sheet: importAsides.sheet,
      number: importAsides.rowNumber,
      kind: importAsides.kind,
      text: importAsides.text,
    })
    .from(importAsides)
    .where(eq(importAsides.importId, found.id))
    .orderBy(asc(importAsides.sheet), asc(importAsides.rowNumber))
    .limit(MOST_ASIDE_SHOWN);
  return rows.map(({ kind, text, ...row }) => ({ rowName: nameIn(found, row), kind, text }));
}

function nameIn({ layout }: ImportRow, row: { readonly sheet: number; readonly number: number }): string {
  return layout === null ? String(row.number) : rowName(layout, row);
}
