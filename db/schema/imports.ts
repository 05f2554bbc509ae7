import { sql } from "drizzle-orm";
import { customType, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { FileLayout, LayoutChoices, SheetHead } from "#app/domain/postings/import/layout/file-layout.ts";
import type { AsideKind } from "#app/domain/postings/import/layout/rows-aside.ts";
import { accounts } from "./accounts.ts";
import { id, instant, ref } from "./columns.ts";
import { organisations } from "./employers.ts";

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** The top of each visible sheet of a file, and the names of the sheets that it hides. */
export interface ImportOutline {
  readonly sheets: readonly SheetHead[];
  readonly hidden: readonly string[];
}

/** Why a row was not taken: what the column is read as, the reason with its words' parameters, and the cell as it stood. */
export interface RefusedProblem {
  readonly field: string;
  readonly reason: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly cell: string;
}

export interface UndoneImport {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly postings: number;
  readonly organisations: number;
}

/** A spreadsheet of postings handed in; its progress and its report. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    /** The organisation all rows belong to when an employer imports; empty when an administrator does. */
    organisationId: ref().references(() => organisations.id),
    fileName: text().notNull(),
    format: text({ enum: ["csv", "xlsx"] }).notNull(),
    encoding: text(),
    /** The file itself, until the import has ended. */
    content: bytes(),
    contentSha256: text().notNull(),
    /** The first rows of each sheet, from which columns and preview are made; until the import has ended. */
    outline: jsonb().$type<ImportOutline>(),
    /** Where the lists stand in the file and which columns they share; empty for imports older than this. */
    layout: jsonb().$type<FileLayout>(),
    /** What the user said of the layout. */
    layoutChoices: jsonb().$type<LayoutChoices>().notNull().default({ headingRows: {} }),
    headers: text()
      .array()
      .$type<readonly string[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    /** Column index → field name, as recognised and as the user mended it. */
    mapping: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    options: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    status: text({ enum: ["uploaded", "queued", "running", "finished", "failed"] }).notNull(),
    failure: text(),
    /** Rows that are vacancies; totals, notes and the like are counted apart. */
    rowsTotal: integer().notNull().default(0),
    rowsAside: integer().notNull().default(0),
    rowsDone: integer().notNull().default(0),
    rowsImported: integer().notNull().default(0),
    rowsUpdated: integer().notNull().default(0),
    rowsUnchanged: integer().notNull().default(0),
    rowsRefused: integer().notNull().default(0),
    createdAt: instant().notNull(),
    startedAt: instant(),
    /** When it last moved: handed to the workers, begun, or a chunk of rows written. */
    progressedAt: instant(),
    finishedAt: instant(),
    /** When and by how much it was taken back. */
    undone: jsonb().$type<UndoneImport>(),
  },
  (t) => [index().on(t.accountId), index().on(t.status)],
);

/** A row that was not taken, as it stood, with every reason. */
export const importRefusals = pgTable(
  "import_refusals",
  {
    id: id(),
    importId: ref()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** Which of the file's visible sheets, from 0. */
    sheet: integer().notNull().default(0),
    /** As a spreadsheet shows it: the first line is row 1. */
    rowNumber: integer().notNull(),
    problems: jsonb().$type<readonly RefusedProblem[]>().notNull(),
    row: jsonb().$type<readonly string[]>().notNull(),
  },
  (t) => [uniqueIndex().on(t.importId, t.sheet, t.rowNumber)],
);

/** A row that is no vacancy: above the headings, a total, a note. */
export const importAsides = pgTable(
  "import_asides",
  {
    id: id(),
    importId: ref()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    sheet: integer().notNull(),
    rowNumber: integer().notNull(),
    kind: text().$type<AsideKind>().notNull(),
    text: text().notNull(),
  },
  (t) => [uniqueIndex().on(t.importId, t.sheet, t.rowNumber)],
);

/** An organisation that an import made because its rows name it. */
export const importOrganisations = pgTable(
  "import_organisations",
  {
    organisationId: ref()
      .primaryKey()
      .references(() => organisations.id, { onDelete: "cascade" }),
    importId: ref()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
  },
  (t) => [index().on(t.importId)],
);
