import type { Page } from "@playwright/test";
import postgres from "postgres";
import { demoAccount } from "#tests/e2e/sign-in.ts";

/** Numbers of things in the demo world that pages with a number in their address can show. */
export interface World {
  /** Published, of the demo employer's organisation, with somebody interested. */
  readonly posting: number;
  /** Published, of the same organisation, and suits nobody: work by night. */
  readonly quietPosting: number;
  readonly draft: number;
  /** Of the demo employer, with words that name a disability. */
  readonly submittedPosting: number;
  readonly organisation: number;
  readonly seeker: number;
  /** Under the demo liaison's mandate. */
  readonly mandatedSeeker: number;
  readonly account: number;
  /** An application the demo employer can still decline, and its applicant's view of another that can be withdrawn. */
  readonly openApplication: number;
  readonly ownApplication: number;
  readonly offeredApplication: number;
  /** Of somebody who has the job. */
  readonly placedApplication: number;
  readonly fair: number;
  readonly draftFair: number;
  readonly fairPosting: number;
  readonly course: number;
  readonly imported: number;
  /** The demo seeker's, with news. */
  readonly savedSearch: number;
  /** Of the proposal that holds: a pair that the demo workshop may see, and somebody without a place. */
  readonly proposedPair: number;
  readonly unplacedRow: number;
  /** Begun, and cut off long ago. */
  readonly stalledImport: number;
}

/**
 * Looks the numbers up in the demo world's database, and puts there an import that stands still and a posting that suits
 * nobody.
 */
export async function readWorld(databaseUrl: string, imported: number): Promise<World> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const one = async (rows: postgres.PendingQuery<postgres.Row[]>): Promise<number> => {
    const [row] = await rows;
    if (row === undefined) throw new Error("The demo world lacks something the pages need.");
    return Number(row["id"]);
  };
  const employer = demoAccount("employer").phone;
  const seeker = demoAccount("seeker").phone;
  const liaison = demoAccount("liaison").phone;
  try {
    const [membership] = await sql`
      select m.organisation_id as id from memberships m join accounts a on a.id = m.account_id
      where a.phone = ${employer} and m.role = 'employer'`;
    const organisation = Number(membership?.["id"]);
    return {
      organisation,
      imported,
      stalledImport: await one(sql`
        insert into imports (account_id, file_name, format, content_sha256, status, rows_total, rows_done, created_at,
          started_at, progressed_at)
        select account_id, '停住的.csv', 'csv', '0', 'running', 900, 500, created_at, created_at,
          now() - interval '1 hour' from imports where id = ${imported} returning id`),
      posting: await one(sql`
        select p.id from postings p left join applications x on x.posting_id = p.id
        where p.organisation_id = ${organisation} and p.status = 'published'
        group by p.id order by count(x.id) desc, p.id limit 1`),
      quietPosting: await one(sql`
        with quiet as (
          update postings set shift = 'night', accommodations = accommodations || '{"flexible-hours": "no"}'
          where id = (
            select p.id from postings p left join applications x on x.posting_id = p.id
            where p.organisation_id = ${organisation} and p.status = 'published' and p.kind = 'vacancy'
            group by p.id order by count(x.id), p.id limit 1)
          returning id),
        unlisted as (delete from suggestions where posting_id in (select id from quiet))
        select id from quiet`),
      draft: await one(
        sql`select id from postings where organisation_id = ${organisation} and status = 'draft' limit 1`,
      ),
      submittedPosting: await one(sql`
        select id from postings where organisation_id = ${organisation} and status = 'submitted'
          and description like '%聋人优先%' limit 1`),
      seeker: await one(
        sql`select s.id from seekers s join accounts a on a.id = s.account_id where a.phone = ${seeker}`,
      ),
      mandatedSeeker: await one(sql`
        select c.seeker_id as id from consents c join accounts a on a.id = c.account_id
        where a.phone = ${liaison} and c.purpose = 'liaison-mandate' and c.withdrawn_at is null
          and c.expires_on >= current_date limit 1`),
      account: await one(sql`select id from accounts where phone = ${liaison}`),
      openApplication: await one(sql`
        select id from applications where organisation_id = ${organisation}
          and status in ('interested', 'referred', 'seen-by-employer') order by id limit 1`),
      ownApplication: await one(sql`
        select x.id from applications x join seekers s on s.id = x.seeker_id join accounts a on a.id = s.account_id
        where a.phone = ${seeker} and x.status in ('interested', 'referred', 'seen-by-employer', 'interview', 'offered')
        order by x.id limit 1`),
      placedApplication: await one(
        sql`select application_id as id from placements where ended_at is null order by id limit 1`,
      ),
      offeredApplication: await one(sql`select id from applications where status = 'offered' order by id limit 1`),
      fair: await one(sql`select id from fairs where status = 'announced' order by id limit 1`),
      draftFair: await one(sql`select id from fairs where status = 'draft' order by id limit 1`),
      fairPosting: await one(sql`
        select p.posting_id as id from fair_postings p join fairs f on f.id = p.fair_id
        where f.status = 'announced' order by p.id limit 1`),
      savedSearch: await one(sql`
        select s.id from saved_searches s join accounts a on a.id = s.account_id
        where a.phone = ${seeker} and exists (select from saved_search_news n where n.saved_search_id = s.id)
        order by s.id limit 1`),
      proposedPair: await one(sql`
        select r.id from place_proposal_rows r join postings p on p.id = r.posting_id
          join memberships m on m.organisation_id = p.organisation_id join accounts a on a.id = m.account_id
        where a.phone = ${demoAccount("workshop-manager").phone}
          and r.proposal_id = (select max(id) from place_proposals where computed_at is not null)
          and exists (select from consents c where c.seeker_id = r.seeker_id
            and c.purpose = 'employer-anonymous-view' and c.withdrawn_at is null and c.expires_on >= current_date)
        order by r.id limit 1`),
      unplacedRow: await one(sql`
        select id from place_proposal_rows where posting_id is null
          and proposal_id = (select max(id) from place_proposals where computed_at is not null)
        order by id limit 1`),
      course: await one(sql`select id from courses order by starts_on desc limit 1`),
    };
  } finally {
    await sql.end();
  }
}

/** Uploads a small spreadsheet as the administrator, so that the pages of an import have one to show. */
export async function uploadImport(page: Page): Promise<number> {
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles({
    name: "岗位.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "职位,公司,地址,薪酬\n包装工,虚构食品厂,宁波-奉化区,3-4千/月\n保洁员,虚构酒店,宁波-奉化区,看情况\n",
    ),
  });
  await page.locator("form:has(input[type=file]) button").first().click();
  await page.waitForURL(/\/imports\/\d+/);
  return Number(/\/imports\/(\d+)/.exec(page.url())?.[1]);
}
