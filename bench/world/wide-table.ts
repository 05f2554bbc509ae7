import { postingDocument } from "#app/domain/search/posting-document.ts";
import type { DbConnection } from "#db/client.ts";
import { findablePostingSources } from "#db/queries/search/posting-sources.ts";

const BATCH = 1000;

const COLUMNS = `
  posting_id bigint, kind text, organisation_id bigint, organisation_names text[], title text, occupation_code text,
  occupation_group text, occupation_names text[], town_code text, county_code text, place_names text[], latitude real,
  longitude real, working_mode text, employment text, shift text, pay_monthly_fen integer, insured boolean,
  accommodations text[], eases text[], term_names text[], skills text[], description text, published_at timestamptz,
  deadline date`;

const FILTERED = ["town_code", "occupation_group", "working_mode", "employment", "shift", "pay_monthly_fen", "insured"];

/**
 * The naive peer's table: everything that search documents hold as columns of one row, the same words, and an index on
 * whatever is looked for, filtered or sorted by.
 */
export async function makeWideTable({ db, sql }: DbConnection): Promise<void> {
  await sql.unsafe(`create table wide_postings (${COLUMNS}, words tsvector)`);
  let afterId = 0;
  for (;;) {
    const rows = await findablePostingSources(db, afterId, BATCH);
    const last = rows.at(-1);
    if (last === undefined) break;
    const documents = rows.map(({ posting, organisation }) => snakeKeys(postingDocument(posting, organisation)));
    await sql.unsafe(
      `insert into wide_postings
       select document.*, w.words from jsonb_to_recordset($1::text::jsonb) as document (${COLUMNS})
       join search_posting_words w using (posting_id)`,
      [JSON.stringify(documents)],
    );
    afterId = last.posting.id;
  }
  await sql`alter table wide_postings add primary key (posting_id)`;
  await sql`create index on wide_postings using gin (words)`;
  await sql`create index on wide_postings using gin (accommodations)`;
  await sql`create index on wide_postings using gin (eases)`;
  await sql`create index on wide_postings (kind)`;
  for (const column of FILTERED) await sql`create index on wide_postings (${sql(column)})`;
  await sql`create index on wide_postings (published_at desc, posting_id desc)`;
  await sql`create index on wide_postings (pay_monthly_fen desc nulls last, published_at desc, posting_id desc)`;
}

function snakeKeys(document: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
