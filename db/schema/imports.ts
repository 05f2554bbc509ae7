import { sql } from "drizzle-orm";
import { customType, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";
import { id, instant, ref } from "./columns.ts";
import { organisations } from "./employers.ts";

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

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
    rowsTotal: integer().notNull().default(0),
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
  },
  (t) => [index().on(t.accountId), index().on(t.status)],
);

/** A row that was not taken, with the true reason and the cell as it stood. */
export const importRefusals = pgTable(
  "import_refusals",
  {
    id: id(),
    importId: ref()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** Row number as a spreadsheet shows it: the header is row 1. */
    rowNumber: integer().notNull(),
    field: text().notNull(),
    reason: text().notNull(),
    params: jsonb().$type<Readonly<Record<string, string | number>>>().notNull().default({}),
    cell: text().notNull(),
    row: jsonb().$type<readonly string[]>().notNull(),
  },
  (t) => [index().on(t.importId, t.rowNumber)],
);
