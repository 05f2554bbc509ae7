import { once } from "node:events";
import type { Sql } from "#db/client.ts";
import type { PreparedPosting, PreparedSeeker } from "#app/domain/matching/prepare.ts";
import { blockRow, type Dictionary, dictionaryOf, personRow, postingRow, type Row } from "./sql-columns.ts";

/**
 * What filters comes first: a row is read up to the last column that is wanted, and most rows are done with after the first
 * ones. Eight bytes before four before two, so that nothing is padded.
 */
export const BLOCK_COLUMNS = {
  asked: "integer",
  week_bar: "integer",
  day_bar: "integer",
  id: "integer",
  pay: "double precision",
  weekly: "integer",
  daily: "integer",
  shift: "integer",
  occupation: "integer",
  education: "integer",
  experience_months: "integer",
  skill_count: "integer",
  skills: "bit",
} as const;

export const POSTING_COLUMNS = {
  bars_high: "bigint",
  bars_low: "bigint",
  block: "integer",
  id: "integer",
  x: "double precision",
  y: "double precision",
  z: "double precision",
  way: "integer",
  city: "integer",
  organisation: "integer",
  offers: "integer",
  demand_total: "integer",
  unknown: "integer",
  demand_1: "integer",
  demand_2: "integer",
  demand_3: "integer",
  lifted_1: "integer",
  lifted_2: "integer",
  lifted_3: "integer",
  task: "integer",
  demands_0: "bigint",
  demands_1: "bigint",
  demands_2: "bigint",
} as const;

export const PERSON_COLUMNS = {
  bars_high: "bigint",
  bars_low: "bigint",
  refused: "integer",
  week_open: "integer",
  day_open: "integer",
  id: "integer",
  x: "double precision",
  y: "double precision",
  z: "double precision",
  far_denied: "double precision",
  far_unsaid: "double precision",
  far_offered: "double precision",
  home: "boolean",
  city: "integer",
  gap_after: "integer",
  gap_until: "integer",
  within: "integer",
  has_means: "boolean",
  pace_1: "integer",
  fixed_1: "integer",
  pace_2: "integer",
  fixed_2: "integer",
  pace_3: "integer",
  fixed_3: "integer",
  far_from: "integer",
  week: "integer",
  day: "integer",
  shifts_fit: "integer",
  shifts_asked: "integer",
  week_from: "integer",
  wish: "double precision",
  pay_up_to: "double precision",
  education: "integer",
  needs: "integer",
  need_count: "integer",
  below_top: "integer",
  unknown: "integer",
  ability_0: "integer",
  ability_1: "integer",
  ability_2: "integer",
  hard_from: "integer",
  abilities_0: "bigint",
  abilities_1: "bigint",
  abilities_2: "bigint",
  kept_out: "integer[]",
  places_declined: "integer[]",
  skills: "bit",
  occupations: "smallint[]",
  experience: "smallint[]",
} as const;

type Columns = Readonly<Record<string, string>>;

/** The parameters of a query that stand for a row, as `$1::integer as id, …`. */
export function rowOfParameters(columns: Columns, skills: number, first = 1): string {
  return Object.entries(columns)
    .map(([name, type], index) => `$${first + index}::${typeIn(type, skills)} as ${name}`)
    .join(", ");
}

/** The values of those parameters. */
export function valuesOf(columns: Columns, row: Row): string[] {
  return Object.keys(columns).map((name) => written(row, name));
}

export function lengthOfSkills({ skills }: Dictionary): number {
  return Math.max(1, skills.length);
}

/**
 * Makes the tables anew and fills them: people, blocks of postings that nothing but place, demands and accommodations tells
 * apart, and the postings side by side with the others of their block.
 */
export async function fillTables(
  sql: Sql,
  people: readonly PreparedSeeker[],
  postings: readonly PreparedPosting[],
): Promise<Dictionary> {
  const dictionary = dictionaryOf(people, postings);
  const { blocks, rows } = inBlocks(postings, dictionary);
  await create(sql, "matching_people", PERSON_COLUMNS, dictionary);
  await create(sql, "matching_blocks", BLOCK_COLUMNS, dictionary);
  await create(sql, "matching_postings", POSTING_COLUMNS, dictionary);
  await copy(sql, "matching_people", PERSON_COLUMNS, people.length, function* () {
    for (const person of people) yield personRow(person, dictionary);
  });
  await copy(sql, "matching_blocks", BLOCK_COLUMNS, blocks.length, () => blocks);
  await copy(sql, "matching_postings", POSTING_COLUMNS, rows.length, () => rows);
  await sql.unsafe("alter table matching_people add primary key (id)");
  await sql.unsafe("alter table matching_blocks add primary key (id)");
  await sql.unsafe("create index on matching_postings (block)");
  await sql.unsafe("create unique index on matching_postings (id)");
  for (const table of ["matching_people", "matching_blocks", "matching_postings"]) {
    await sql.unsafe(`vacuum (freeze, analyze) ${table}`);
  }
  return dictionary;
}

function inBlocks(postings: readonly PreparedPosting[], dictionary: Dictionary): { blocks: Row[]; rows: Row[] } {
  const known = new Map<string, number>();
  const blocks: Row[] = [];
  const placed = postings.map((posting) => {
    const row = blockRow(posting, dictionary);
    const key = JSON.stringify(row);
    const block = known.get(key) ?? known.size + 1;
    if (!known.has(key)) {
      known.set(key, block);
      blocks.push({ id: block, ...row });
    }
    return { posting, block };
  });
  const rows = placed
    .sort((a, b) => a.block - b.block || a.posting.id - b.posting.id)
    .map(({ posting, block }) => postingRow(posting, block, dictionary));
  return { blocks, rows };
}

async function create(sql: Sql, table: string, columns: Columns, dictionary: Dictionary): Promise<void> {
  const skills = lengthOfSkills(dictionary);
  const definitions = Object.entries(columns).map(([name, type]) => `${name} ${typeIn(type, skills)} not null`);
  await sql.unsafe(`drop table if exists ${table}`);
  await sql.unsafe(`create unlogged table ${table} (${definitions.join(", ")})`);
}

function typeIn(type: string, skills: number): string {
  return type === "bit" ? `bit(${skills})` : type;
}

const ROWS_AT_ONCE = 500;

async function copy(
  sql: Sql,
  table: string,
  columns: Columns,
  amount: number,
  rows: () => Iterable<Row>,
): Promise<void> {
  if (amount === 0) return;
  const stream = await sql.unsafe(`copy ${table} (${Object.keys(columns).join(", ")}) from stdin`).writable();
  let lines: string[] = [];
  const flush = async () => {
    if (!stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
    lines = [];
  };
  for (const row of rows()) {
    lines.push(valuesOf(columns, row).join("\t"));
    if (lines.length === ROWS_AT_ONCE) await flush();
  }
  if (lines.length > 0) await flush();
  stream.end();
  await once(stream, "finish");
}

function written(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`No column ${name}`);
  return typeof value === "object" ? `{${value.join(",")}}` : String(value);
}
