import { gte, sql } from "drizzle-orm";
import { setTimeout as pause } from "node:timers/promises";
import { BLOCKED, scorePair } from "#app/domain/matching/judge.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { SUGGESTIONS_PER_SEEKER } from "#app/domain/matching/weights.ts";
import { isJobName, JOBS } from "#app/jobs/catalogue.ts";
import { consequencesOf } from "#app/jobs/facts.ts";
import type { Services } from "#app/server/services.server.ts";
import {
  idsOfThoseWhoLook,
  loadLevelling,
  loadMatchingContext,
  loadPostingFacts,
  loadSeekerFacts,
} from "#app/usecases/matching/load-facts.ts";
import { auditIndexes } from "#app/usecases/search/audit-index.ts";
import { outbox } from "#db/schema/all.ts";
import { jobHandlers } from "#workers/handlers/job-handlers.ts";

const DRAINED_WITHIN_MS = 200_000;
const SCHEDULES = Object.values(JOBS).filter((kind) => "schedule" in kind).length;

/** Waits until nothing is left to do. */
export async function untilDrained({ db, queue }: Services): Promise<void> {
  const end = performance.now() + DRAINED_WITHIN_MS;
  for (let quiet = 0; quiet < 5;) {
    if (performance.now() > end) throw new Error("The workers do not come to an end.");
    const [facts] = await db.execute<{ waiting: number }>(
      sql`select count(*)::int as waiting from outbox where relayed_at is null`,
    );
    const counts = await queue.counts();
    const todo = counts.reduce((sum, { waiting, active, delayed }) => sum + waiting + active + delayed, 0);
    quiet = facts?.waiting === 0 && todo <= SCHEDULES ? quiet + 1 : 0;
    await pause(500);
  }
}

/** Names what was given up: a job that failed for good explains what is missing. */
export async function tellGivenUp({ queue }: Services): Promise<void> {
  for (const { name, id, reason } of await queue.givenUp(20)) console.log(`Given up: ${name} ${id}: ${reason}`);
}

/** How often each act is in the database, by the ledger's keys. */
export async function actsFound({ db }: Services, since: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await db.execute<{ key: string; amount: number }>(sql`
    select text as key, count(*)::int as amount from guidance_entries where text like 'storm-%' group by text
    union all
    select action || ' ' || object_id, count(*)::int from audit_log
    where at >= ${since.toISOString()}::timestamptz and action in ('postings.pause', 'postings.resume')
    group by action, object_id
    union all
    select e.event || ' ' || a.posting_id, count(*)::int
    from application_events e join applications a on a.id = e.application_id
    where e.at >= ${since.toISOString()}::timestamptz and e.event in ('express-interest', 'withdraw')
      and a.seeker_id = (select s.id from seekers s join accounts c on c.id = s.account_id where c.phone = '19900000001')
    group by e.event, a.posting_id`);
  return new Map(rows.map(({ key, amount }) => [key, amount]));
}

/**
 * Tells everybody of everything again: whoever was told hears nothing, so that each notice that comes had been lost.
 *
 * @returns how many were lost
 */
export async function lostNotices(services: Services, since: Date): Promise<number> {
  const { db } = services;
  const amount = async () => {
    const [row] = await db.execute<{ amount: number }>(
      sql`select (select count(*) from notices)::int + (select count(*) from outgoing_messages)::int as amount`,
    );
    return row?.amount ?? 0;
  };
  const before = await amount();
  const handlers = jobHandlers(services);
  const signal = new AbortController().signal;
  for (const { topic, payload } of await db.select().from(outbox).where(gte(outbox.createdAt, since))) {
    for (const call of consequencesOf(topic, payload)) {
      if (!call.name.startsWith("notices.tell") || !isJobName(call.name)) continue;
      const handle = handlers[call.name] as (run: unknown) => Promise<void>;
      await handle({ payload: call.payload, attempt: 1, signal });
    }
  }
  return (await amount()) - before;
}

/** @returns how many people's lists lack one of their best postings, or hold one with another score or that is not open */
export async function wrongLists(services: Services): Promise<number> {
  const { db } = services;
  const context = await loadMatchingContext(services, db);
  const open = (await loadPostingFacts(db)).map((facts) => preparePosting(facts, context));
  const levelling = await loadLevelling(db);
  const rows = await db.execute<{ seeker: number; posting: number; score: number; pushed: boolean }>(sql`
    select seeker_id::int as seeker, posting_id::int as posting, score, pushed_by is not null as pushed from suggestions`);
  const listed = new Map<number, Map<number, { score: number; pushed: boolean }>>();
  for (const { seeker, posting, score, pushed } of rows) {
    const list = listed.get(seeker) ?? new Map<number, { score: number; pushed: boolean }>();
    listed.set(seeker, list.set(posting, { score, pushed }));
  }
  let wrong = 0;
  for (const facts of await loadSeekerFacts(db, context, await idsOfThoseWhoLook(db))) {
    const seeker = prepareSeeker(facts, context);
    const scores = new Map(open.map((posting) => [posting.id, scorePair(seeker, posting)]));
    const best = [...scores]
      .filter(([, score]) => score !== BLOCKED)
      .map(([id, score]) => ({ id, standing: score + (levelling.get(id) ?? 0) }))
      .sort((a, b) => b.standing - a.standing || a.id - b.id)
      .slice(0, SUGGESTIONS_PER_SEEKER);
    const list = listed.get(seeker.id) ?? new Map<number, { score: number; pushed: boolean }>();
    const lacks = best.some(({ id }) => !list.has(id));
    const differs = [...list].some(([id, { score, pushed }]) => !pushed && scores.get(id) !== score);
    if (lacks || differs) wrong += 1;
  }
  return wrong;
}

/** @returns how many documents of the indexes differ from the tables */
export async function wrongDocuments(services: Services): Promise<number> {
  const drifts = await auditIndexes(services);
  for (const drift of drifts) {
    if (drift.missing + drift.outdated + drift.surplus > 0) console.log(JSON.stringify(drift));
  }
  return drifts.reduce((sum, { missing, outdated, surplus }) => sum + missing + outdated + surplus, 0);
}
