import { eq, sql } from "drizzle-orm";
import {
  counted,
  decideRow,
  NO_ROWS,
  type repeatFinder,
  type RowCounts,
  rowsCounted,
} from "#app/domain/postings/import/decide-rows.ts";
import type { MinimumWageRow } from "#app/domain/compliance/minimum-wage.ts";
import { checkPostingPay } from "#app/domain/compliance/posting-pay.ts";
import { cutText } from "#app/domain/cut-text.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { isColumnTarget } from "#app/domain/postings/import/fields.ts";
import type { RowProblem } from "#app/domain/postings/import/problems.ts";
import type { ReadPosting, RowReading } from "#app/domain/postings/import/read-row.ts";
import {
  type Concern,
  type ImportOptions,
  statusAfterImport,
} from "#app/domain/postings/import/status-after-import.ts";
import { limitsOf, needsGround } from "#app/domain/postings/unfair-limits.ts";
import { wordingOf } from "#app/domain/postings/wording.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import type { Db, Tx } from "#db/client.ts";
import { importRefusals, imports, type RefusedProblem } from "#db/schema/all.ts";
import type { ImportRow } from "./find-import.ts";
import { storable } from "./import-settings.ts";
import { employerOf, givenEmployer, type NamedEmployer, nameEmployers } from "./name-employers.ts";
import { fingerprintOf, knownPostings, type RowToWrite, sourceKeyOf, writePostings } from "./write-postings.ts";

/** A row as it was read, on its way to the database. */
export interface RowInChunk {
  readonly sheet: number;
  readonly rowNumber: number;
  /** Where people find it: its number, with the sheet's name where there are several. */
  readonly rowName: string;
  readonly cells: readonly string[];
  readonly reading: RowReading;
}

/** What stays the same for all chunks of a run. */
export interface ChunkContext {
  readonly found: ImportRow;
  readonly options: ImportOptions;
  readonly areaCodes: ReadonlySet<string>;
  readonly minimumWages: readonly MinimumWageRow[];
  readonly today: IsoDate;
  readonly findRepeat: ReturnType<typeof repeatFinder>;
}

/** `written`; `done-before` where an earlier run had written it; `taken-over` where another run is at work on the import. */
export type ChunkOutcome = "written" | "done-before" | "taken-over";

interface ReadRow extends RowInChunk {
  readonly posting: ReadPosting;
}

const LONGEST_KEPT_CELL = 500;

/**
 * Writes a chunk of rows, their refusals, the counts and the fact, in one transaction: whatever happens, each row is counted
 * once. `doneBefore` is how many rows came before this chunk.
 */
export async function writeChunk(
  db: Db,
  at: Date,
  context: ChunkContext,
  rows: readonly RowInChunk[],
  doneBefore: number,
): Promise<ChunkOutcome> {
  return db.transaction(async (tx) => {
    const { found } = context;
    const [progress] = await tx
      .select({ rowsDone: imports.rowsDone, status: imports.status })
      .from(imports)
      .where(eq(imports.id, found.id))
      .for("update");
    if (progress?.status !== "running") return "taken-over";
    const isDone = progress.rowsDone >= doneBefore + rows.length;
    if (!isDone && progress.rowsDone !== doneBefore) return "taken-over";

    const judged = await judgeRows(tx, at, context, rows);
    if (isDone) return "done-before";
    const ids = await writePostings(tx, judged.toWrite, {
      importId: found.id,
      accountId: found.accountId,
      at,
    });
    await keepRefusals(tx, found, judged.refused);
    await countRows(tx, found.id, judged.counts, at);
    await recordChange(
      tx,
      {
        at,
        accountId: found.accountId,
        role: context.options.role,
        action: "postings.import-rows",
        objectType: "import",
        objectId: found.id,
        details: { fromRow: doneBefore + 1, ...judged.counts },
      },
      ids.length === 0 ? [] : [{ topic: "postings.imported", payload: { importId: found.id, postingIds: [...ids] } }],
    );
    return "written";
  });
}

interface JudgedRows {
  readonly toWrite: readonly RowToWrite[];
  readonly refused: readonly { readonly row: RowInChunk; readonly problems: readonly RowProblem[] }[];
  readonly counts: RowCounts;
}

async function judgeRows(tx: Tx, at: Date, context: ChunkContext, rows: readonly RowInChunk[]): Promise<JudgedRows> {
  const { found, options, areaCodes, findRepeat } = context;
  const readable = rows.flatMap((row): ReadRow[] => (row.reading.ok ? [{ ...row, posting: row.reading.posting }] : []));
  const given = found.organisationId === null ? undefined : await givenEmployer(tx, found.organisationId);
  const employers =
    given === undefined
      ? await nameEmployers(
          tx,
          readable.map(({ posting }) => posting),
          { importId: found.id, at },
        )
      : new Map<string, NamedEmployer>();
  const organisationOf = (posting: ReadPosting): NamedEmployer => {
    const organisation = given ?? employers.get(employerOf(posting));
    if (organisation === undefined) throw new Error("A row's employer was not found.");
    return organisation;
  };
  const known = await knownPostings(
    tx,
    readable.map(({ posting }) => sourceKeyOf(organisationOf(posting).id, posting)),
  );

  let counts = NO_ROWS;
  const toWrite: RowToWrite[] = [];
  const refused: { row: RowInChunk; problems: readonly RowProblem[] }[] = [];
  const refuse = (row: RowInChunk, problems: readonly RowProblem[]) => {
    refused.push({ row, problems });
    counts = counted(counts, "refused");
  };
  for (const row of rows) {
    if (!row.reading.ok) {
      refuse(row, row.reading.problems);
      continue;
    }
    const { posting } = row.reading;
    const { id: organisationId, unproven } = organisationOf(posting);
    const sourceKey = sourceKeyOf(organisationId, posting);
    const fingerprint = fingerprintOf(posting);
    const repeat = findRepeat(sourceKey, fingerprint, row.rowName);
    if (repeat !== undefined) {
      refuse(row, [repeat]);
      continue;
    }
    const before = known.get(sourceKey);
    const outcome = decideRow(before, fingerprint);
    if (outcome === "refused") {
      refuse(row, [{ column: null, reason: "posting-ended", params: {}, cell: "" }]);
      continue;
    }
    counts = counted(counts, outcome);
    if (outcome === "unchanged") continue;
    const areaCode = posting.place.areaCodes.find((code) => areaCodes.has(code)) ?? null;
    const status = statusAfterImport(
      before?.status ?? null,
      unproven ? { ...options, publication: "submit" } : options,
      concernsOf(posting, areaCode, context),
    );
    toWrite.push({ posting, organisationId, sourceKey, fingerprint, areaCode, status });
  }
  return { toWrite, refused, counts };
}

/** What somebody has to look at before the row is public. */
function concernsOf(
  posting: ReadPosting,
  areaCode: string | null,
  { minimumWages, today }: Pick<ChunkContext, "minimumWages" | "today">,
): readonly Concern[] {
  const worded = wordingOf(posting).map(({ reach }): Concern => (reach === "excludes" ? "forbids" : "names"));
  const limited = limitsOf(posting)
    .filter(needsGround)
    .map((): Concern => "forbids");
  // Too little for a whole week: somebody has to say that it is none, where the row does not.
  const employment = posting.employment ?? "full-time";
  const { verdict } = checkPostingPay({ ...posting, employment, areaCode, date: today, rows: minimumWages });
  return [...worded, ...limited, ...(verdict === "fail" ? (["forbids"] as const) : [])];
}

async function keepRefusals(tx: Tx, found: ImportRow, refused: JudgedRows["refused"]): Promise<void> {
  const lines = refused.map(({ row, problems }) => ({
    importId: found.id,
    sheet: row.sheet,
    rowNumber: row.rowNumber,
    problems: problems.map(({ column, reason, params, cell }): RefusedProblem => {
      const target = column === null ? undefined : found.mapping[String(column)];
      return {
        field: target !== undefined && isColumnTarget(target) ? target : "row",
        reason,
        params: { ...params, ...(column === null ? {} : { column }) },
        cell: cutText(storable(cell), LONGEST_KEPT_CELL),
      };
    }),
    row: row.cells.map(storable),
  }));
  if (lines.length > 0) await tx.insert(importRefusals).values(lines);
}

async function countRows(tx: Tx, importId: number, counts: RowCounts, at: Date): Promise<void> {
  await tx
    .update(imports)
    .set({
      progressedAt: at,
      rowsDone: sql`${imports.rowsDone} + ${rowsCounted(counts)}`,
      rowsImported: sql`${imports.rowsImported} + ${counts.imported}`,
      rowsUpdated: sql`${imports.rowsUpdated} + ${counts.updated}`,
      rowsUnchanged: sql`${imports.rowsUnchanged} + ${counts.unchanged}`,
      rowsRefused: sql`${imports.rowsRefused} + ${counts.refused}`,
    })
    .where(eq(imports.id, importId));
}
