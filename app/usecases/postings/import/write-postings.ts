import { createHash } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import { type KnownPosting } from "#app/domain/postings/import/decide-rows.ts";
import { postingContent, postingIdentity } from "#app/domain/postings/import/identity.ts";
import type { ReadPosting } from "#app/domain/postings/import/read-row.ts";
import type { PostingStatus } from "#app/domain/postings/lifecycle.ts";
import type { Tx } from "#db/client.ts";
import { postings } from "#db/schema/all.ts";

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** What identifies a row's posting among all postings that were ever imported. */
export function sourceKeyOf(organisationId: number, posting: ReadPosting): string {
  return `${organisationId}-${digest(postingIdentity(posting))}`;
}

/** Changes whenever the row states something else. */
export function fingerprintOf(posting: ReadPosting): string {
  return digest(postingContent(posting));
}

/** The postings that earlier imports made, by source key, locked until the transaction ends. */
export async function knownPostings(tx: Tx, sourceKeys: readonly string[]): Promise<ReadonlyMap<string, KnownPosting>> {
  if (sourceKeys.length === 0) return new Map();
  const rows = await tx
    .select({ sourceKey: postings.sourceKey, status: postings.status, fingerprint: postings.sourceFingerprint })
    .from(postings)
    .where(inArray(postings.sourceKey, [...sourceKeys]))
    .orderBy(postings.id)
    .for("update");
  return new Map(rows.map(({ sourceKey, ...known }) => [sourceKey ?? "", known]));
}

/** A row to be written, with what it belongs to. */
export interface RowToWrite {
  readonly posting: ReadPosting;
  readonly organisationId: number;
  readonly sourceKey: string;
  readonly fingerprint: string;
  /** The finest area of its place that is stored. */
  readonly areaCode: string | null;
  /** What the posting's status becomes. */
  readonly status: PostingStatus;
}

export interface WrittenBy {
  readonly importId: number;
  readonly accountId: number;
  readonly at: Date;
}

function valuesOf({ posting, ...row }: RowToWrite, by: WrittenBy): typeof postings.$inferInsert {
  const {
    place,
    pay,
    employer: _employer,
    creditCode: _code,
    contactName: _name,
    contactPhone: _phone,
    ...rest
  } = posting;
  const { externalId: _externalId, postedText, ...stated } = rest;
  return {
    ...stated,
    organisationId: row.organisationId,
    status: row.status,
    areaCode: row.areaCode,
    placeText: place.text,
    payPeriod: pay.period,
    payMinFen: pay.minFen,
    payMaxFen: pay.maxFen,
    payMonthsPerYear: pay.monthsPerYear ?? null,
    payNegotiable: pay.negotiable,
    importId: by.importId,
    sourceKey: row.sourceKey,
    sourceFingerprint: row.fingerprint,
    sourcePostedOn: postedText,
    madeByImportId: by.importId,
    createdBy: by.accountId,
    createdAt: by.at,
    updatedAt: by.at,
    submittedAt: by.at,
    publishedAt: row.status === "published" ? by.at : null,
    lastConfirmedAt: row.status === "published" ? by.at : null,
  };
}

/** Columns that a known posting keeps when its row states something new. */
const KEPT: ReadonlySet<string> = new Set(["organisationId", "sourceKey", "createdBy", "createdAt", "madeByImportId"]);

/** Columns that a row always states, and states as a whole: pay without a top must not keep the top it had. */
const STATED: ReadonlySet<string> = new Set([
  "status",
  "kind",
  "title",
  "payPeriod",
  "payMinFen",
  "payMaxFen",
  "payMonthsPerYear",
  "payNegotiable",
  "payText",
  "importId",
  "sourceFingerprint",
  "updatedAt",
]);

/** What is added to answers that people have given meanwhile. */
const MERGED: ReadonlySet<string> = new Set(["demands", "accommodations"]);
const LISTS: ReadonlySet<string> = new Set(["skillsWanted", "benefits"]);

/** The day on which a posting came into a status is set only where it comes into it now. */
const ENTERED: Readonly<Record<string, PostingStatus>> = {
  submittedAt: "submitted",
  publishedAt: "published",
  lastConfirmedAt: "published",
};

/** What becomes of a known posting's column. What its row does not state is not taken from it. */
function restated(key: string): string {
  const column = snakeCase(key);
  const row = `excluded.${column}`;
  const known = `postings.${column}`;
  const entered = ENTERED[key];
  if (entered !== undefined) {
    const enters = `excluded.status = '${entered}' and postings.status <> '${entered}'`;
    return `case when ${enters} then ${row} else ${known} end`;
  }
  if (STATED.has(key)) return row;
  if (MERGED.has(key)) return `${known} || ${row}`;
  if (LISTS.has(key)) return `case when cardinality(${row}) = 0 then ${known} else ${row} end`;
  if (key === "areaCode") return `case when excluded.place_text is null then ${known} else ${row} end`;
  return key === "description" ? `coalesce(nullif(${row}, ''), ${known})` : `coalesce(${row}, ${known})`;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Writes rows in one statement: new postings, and what the rows of known ones state now. @returns the postings' ids */
export async function writePostings(tx: Tx, rows: readonly RowToWrite[], by: WrittenBy): Promise<readonly number[]> {
  const values = rows.map((row) => valuesOf(row, by));
  const [first] = values;
  if (first === undefined) return [];
  const keys = Object.keys(first).filter((key) => !KEPT.has(key));
  const restatedKeys = keys.map((key) => [key, sql.raw(restated(key))] as const);
  const set = { ...Object.fromEntries(restatedKeys), demandsChangedAt: by.at };
  const written = await tx
    .insert(postings)
    .values(values)
    .onConflictDoUpdate({ target: postings.sourceKey, set })
    .returning({ id: postings.id });
  return written.map(({ id }) => id);
}
