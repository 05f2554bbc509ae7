/**
 * Whether anything is lost or done twice while parts of the product are killed.
 *
 *   npm run storm [actions]
 *
 * The product runs as `npm start` runs it, over a demo world of its own. People press buttons over HTTP while web, workers
 * and database end by SIGKILL at chosen moments, in a second round Redis too, which keeps nothing. Then everything is
 * waited for and looked at: each act that was answered is in the database once, each notice came, lists are those that the
 * judgement gives, the index holds what the tables hold. Linux only. Ten minutes at most.
 */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { readEnv } from "#app/server/env.ts";
import { createServices, type Services } from "#app/server/services.server.ts";
import { randomFrom } from "#db/seeds/random.ts";
import { projectRoot } from "#scripts/part.ts";
import { actsFound, lostNotices, tellGivenUp, untilDrained, wrongDocuments, wrongLists } from "./storm/checks.ts";
import { Ledger } from "./storm/ledger.ts";
import { actUntil, PHONES, type Things } from "./storm/people.ts";
import { type KilledPart, startProduct, type StormyProduct } from "./storm/product.ts";

const ACTIONS = Number(process.argv[2] ?? 2000);
const SEED = 20261201;
const ROUNDS_OF_KILLS = 3;

function servicesOf({ databaseUrl, redisUrl }: StormyProduct): Promise<Services> {
  return createServices(readEnv({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, LOG_LEVEL: "silent" }));
}

async function thingsOf({ db, clock }: Services): Promise<Things> {
  const idsOf = async (rows: Promise<Iterable<{ id: number }>>) => [...(await rows)].map(({ id }) => id);
  const account = (phone: string) => sql`(select id from accounts where phone = ${phone})`;
  return {
    today: clock.today(),
    mandated: await idsOf(
      db.execute<{ id: number }>(sql`
        select s.id::int from seekers s join consents c on c.seeker_id = s.id
        where c.account_id = ${account(PHONES.liaison)} and c.purpose = 'liaison-mandate' and c.withdrawn_at is null
          and c.expires_on >= ${clock.today()} and s.counsellor_id is not null order by s.id`),
    ),
    caseload: await idsOf(
      db.execute<{ id: number }>(
        sql`select id::int from seekers where counsellor_id = ${account(PHONES.counsellor)} order by id`,
      ),
    ),
    ownPostings: await idsOf(
      db.execute<{ id: number }>(sql`
        select id::int from postings where status = 'published' and organisation_id in (
          select organisation_id from memberships where account_id = ${account(PHONES.employer)} and role = 'employer')
        order by id`),
    ),
    openPostings: await idsOf(
      db.execute<{ id: number }>(sql`
        select p.id::int from postings p where p.status = 'published' and p.organisation_id not in (
          select organisation_id from memberships where account_id = ${account(PHONES.employer)} and role = 'employer')
          and not exists (select from applications a where a.posting_id = p.id
            and a.seeker_id = (select id from seekers where account_id = ${account(PHONES.seeker)}))
        order by p.id limit 40`),
    ),
  };
}

/** Kills each part some times, in an order and at moments that `SEED` gives. */
async function killAtPoints(product: StormyProduct, ledger: Ledger, parts: readonly KilledPart[]): Promise<number> {
  const random = randomFrom(SEED);
  const order = Array.from({ length: ROUNDS_OF_KILLS }, () => random.sample(parts, parts.length)).flat();
  const apart = ACTIONS / (order.length + 1);
  let kills = 0;
  for (const [index, part] of order.entries()) {
    const point = (index + 1) * apart + random.between(0, Math.floor(apart / 3));
    while (ledger.answered < Math.min(point, ACTIONS)) await pause(20);
    if (product.kill(part)) kills += 1;
    console.log(`${String(ledger.answered).padStart(5)} answered; killed: ${part}`);
  }
  return kills;
}

async function storm(queue: "postgres" | "redis"): Promise<boolean> {
  const began = performance.now();
  const product = await startProduct(join(projectRoot, ".data", `bench-storm-${queue}`), queue === "redis");
  let services: Services | undefined;
  try {
    services = await servicesOf(product);
    await untilDrained(services);
    const things = await thingsOf(services);
    const since = services.clock.now();
    const ledger = new Ledger();
    const parts: KilledPart[] = ["web", "workers", "database", ...(queue === "redis" ? (["redis"] as const) : [])];
    const [kills] = await Promise.all([
      killAtPoints(product, ledger, parts),
      actUntil(ACTIONS, product.url, { ledger, random: randomFrom(SEED + 1), things }),
    ]);
    await product.ready();
    await untilDrained(services);
    await tellGivenUp(services);
    const acts = ledger.compare(await actsFound(services, since));
    const notices = await lostNotices(services, since);
    const lists = await wrongLists(services);
    const documents = await wrongDocuments(services);
    const unknown = [...ledger.entries.values()].reduce((sum, entry) => sum + entry.unknown, 0);
    if (acts.lost.length > 0) console.log(`Lost: ${acts.lost.join(", ")}`);
    if (acts.doubled.length > 0) console.log(`Doubled: ${acts.doubled.join(", ")}`);
    console.log(
      `${queue}: ${unknown} acts had no answer; notices lost ${notices}, documents that differ ${documents}, ${Math.round((performance.now() - began) / 1000)} s`,
    );
    const result = {
      bench: "storm",
      queue,
      actions: ledger.answered,
      kills,
      lost: acts.lost.length + notices,
      doubled: acts.doubled.length,
      lists_wrong: lists,
      index_wrong: documents,
    };
    console.log(`RESULT ${JSON.stringify(result)}`);
    return result.lost + result.doubled + result.lists_wrong + result.index_wrong === 0;
  } finally {
    await services?.close();
    await product.stop();
  }
}

const calm = [await storm("postgres"), await storm("redis")];
process.exit(calm.every(Boolean) ? 0 : 1);
