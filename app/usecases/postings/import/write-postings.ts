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
}

export interface WrittenBy {
  readonly importId: number;
  readonly accountId: number;
  readonly at: Date;
  /** The status of a posting that is new; one that is known keeps its own. */
  readonly status: PostingStatus;
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
    status: by.status,
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
    createdBy: by.accountId,
    createdAt: by.at,
    updatedAt: by.at,
    submittedAt: by.at,
    publishedAt: by.status === "published" ? by.at : null,
    lastConfirmedAt: by.status === "published" ? by.at : null,
  };
}

/** Columns that a known posting keeps when its row states something new. */
const KEPT: readonly string[] = [
  "id",
  "organisationId",
  "status",
  "sourceKey",
  "createdBy",
  "createdAt",
  "submittedAt",
  "publishedAt",
  "lastConfirmedAt",
];

/** The columns an import states, taken from the row that met a known posting. */
function restated(written: readonly string[]) {
  return Object.fromEntries(
    written.filter((key) => !KEPT.includes(key)).map((key) => [key, sql.raw(`excluded.${snakeCase(key)}`)]),
  );
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Writes rows in one statement: new postings, and what the rows of known ones state now. @returns the postings' ids */
export async function writePostings(tx: Tx, rows: readonly RowToWrite[], by: WrittenBy): Promise<readonly number[]> {
  const values = rows.map((row) => valuesOf(row, by));
  const [first] = values;
  if (first === undefined) return [];
  const written = await tx
    .insert(postings)
    .values(values)
    .onConflictDoUpdate({ target: postings.sourceKey, set: restated(Object.keys(first)) })
    .returning({ id: postings.id });
  return written.map(({ id }) => id);
}
