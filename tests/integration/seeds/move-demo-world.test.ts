import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, getTableColumns, gt, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { plusDays } from "#app/domain/dates.ts";
import { readBrowseRequest } from "#app/domain/search/browse-request.ts";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { consequencesOf } from "#app/jobs/facts.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { remindAndClosePostings } from "#app/usecases/postings/remind-and-close-postings.ts";
import { browsePostings } from "#app/usecases/search/browse-postings.ts";
import { readLexicon } from "#app/usecases/search/read-lexicon.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { listPublicFairs } from "#app/usecases/fairs/read-fairs.ts";
import {
  applicationEvents,
  applications,
  certificateHistory,
  consents,
  fairs,
  guidanceEntries,
  minimumWages,
  notices,
  outbox,
  postings,
  seekers,
  sessions,
  settings,
  suggestions,
} from "#db/schema/all.ts";
import { demoAccounts } from "#db/seeds/demo-accounts.ts";
import { DATE_DECISIONS, DATES_IN_JSON, TABLES } from "#db/seeds/demo-dates.ts";
import { seedDemoWorld } from "#db/seeds/demo-world.ts";
import { moveDemoWorld } from "#db/seeds/move-demo-world.ts";
import { seedReference } from "#db/seeds/reference.ts";
import { prepareDatabase } from "#scripts/database.ts";
import { projectRoot } from "#scripts/part.ts";
import { freshDatabase } from "#tests/support/database.ts";

const connection = await freshDatabase();
const { db } = connection;
const search = postgresSearch(connection);
const cipher = aesGcmCipher(Buffer.alloc(32, 3));
const hashes = { demo: new Map(demoAccounts.map(({ phone }) => [phone, `hash of ${phone}`])), nobody: "nobody's" };

/** Filled in at eleven in the evening, found again a hundred days later at nine in the morning. */
const THEN = fixedClock(new Date("2026-11-23T15:00:00Z"));
const LATER = fixedClock(new Date("2027-03-03T01:00:00Z"));
const DAYS = 100;

/** Does what the workers do with the facts that wait, as far as the index and the suggestions go. */
async function workOff(clock: typeof THEN): Promise<void> {
  const facts = await db.select().from(outbox).where(isNull(outbox.relayedAt)).orderBy(asc(outbox.id));
  for (const call of facts.flatMap(({ topic, payload }) => consequencesOf(topic, payload))) {
    if (call.name === "search.index-postings")
      await indexDocuments({ db, search, clock }, "postings", call.payload.postingIds);
    if (call.name === "matching.suggest-all")
      await suggestAll({ db, clock, lists: oneThreadListMaker }, new AbortController().signal);
  }
  await db.update(outbox).set({ relayedAt: clock.now() });
}

async function foundOn(clock: typeof THEN): Promise<readonly number[]> {
  const found: number[] = [];
  for (let page = 1; ; page += 1) {
    const { postings: shown, pages } = await browsePostings(
      { db, search, clock, lexicon: () => readLexicon({ db, search, clock }) },
      VISITOR,
      readBrowseRequest(new URLSearchParams({ sort: "newest", page: String(page) })),
    );
    found.push(...shown.map(({ listing }) => listing.id));
    if (page >= pages) return found;
  }
}

const pairs = async () =>
  (
    await db
      .select({ seekerId: suggestions.seekerId, postingId: suggestions.postingId })
      .from(suggestions)
      .orderBy(asc(suggestions.seekerId), asc(suggestions.postingId))
  ).map(({ seekerId, postingId }) => `${seekerId}-${postingId}`);

const snapshot = async () => ({
  postings: await db.select().from(postings).orderBy(asc(postings.id)),
  fairs: await db.select().from(fairs).orderBy(asc(fairs.id)),
  seekers: await db.select().from(seekers).orderBy(asc(seekers.id)),
  certificates: await db.select().from(certificateHistory).orderBy(asc(certificateHistory.id)),
  wages: await db.select().from(minimumWages).orderBy(asc(minimumWages.id)),
  consents: await db.select().from(consents).orderBy(asc(consents.id)),
  applications: await db.select().from(applications).orderBy(asc(applications.id)),
  events: await db.select().from(applicationEvents).orderBy(asc(applicationEvents.id)),
  guidance: await db.select().from(guidanceEntries).orderBy(asc(guidanceEntries.id)),
  notices: await db.select().from(notices).orderBy(asc(notices.id)),
  sessions: await db.select().from(sessions),
});

let before: Awaited<ReturnType<typeof snapshot>>;
let after: Awaited<ReturnType<typeof snapshot>>;
let foundThen: readonly number[];
let suggestedThen: readonly string[];

beforeAll(async () => {
  await seedReference(db, THEN.now());
  await seedDemoWorld(db, { clock: THEN, cipher, hashes });
  await workOff(THEN);
  await remindAndClosePostings({ db, clock: THEN });
  await workOff(THEN);
  const [person] = await db.select({ id: seekers.id, accountId: seekers.accountId }).from(seekers).limit(1);
  await db.insert(notices).values({
    accountId: person?.accountId ?? null,
    code: "interview-invited",
    params: { posting: "包装工", day: "2026-11-26" },
    dedupeKey: "interview-invited/step-1/account-1",
    createdAt: THEN.now(),
  });
  await db.insert(sessions).values({
    tokenHash: "a",
    accountId: person?.accountId ?? 0,
    createdAt: THEN.now(),
    lastSeenAt: THEN.now(),
    expiresAt: new Date("2026-12-23T15:00:00Z"),
  });
  foundThen = await foundOn(THEN);
  suggestedThen = await pairs();
  before = await snapshot();
  expect(await moveDemoWorld(db, LATER)).toBe(DAYS);
  after = await snapshot();
  await workOff(LATER);
}, 120_000);

describe("the dates of the schema", () => {
  it.each([...TABLES])("are all decided on: %s", (name, table) => {
    const dates = Object.entries(getTableColumns(table)).flatMap(([key, column]) =>
      /^(date|timestamp)/.test(column.getSQLType()) ? [key] : [],
    );
    expect(Object.keys(DATE_DECISIONS[name] ?? {}).sort()).toEqual(dates.sort());
  });

  it("are decided on for no table that is gone", () => {
    expect(Object.keys(DATE_DECISIONS).filter((name) => !TABLES.has(name))).toEqual([]);
  });

  it("lie in JSON only where it is known", async () => {
    const known = new Set(DATES_IN_JSON.map(([table, column, key]) => `${table}.${column}.${key}`));
    const holding = await connection.sql<{ table: string; column: string }[]>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type = 'jsonb' and table_name <> 'settings'`;
    expect(holding.length).toBeGreaterThan(10);
    for (const { table, column } of holding) {
      const keys = await db.execute<{ key: string }>(sql`
        select distinct entry.key from ${sql.identifier(table)},
          jsonb_each_text(case jsonb_typeof(${sql.identifier(column)})
            when 'object' then ${sql.identifier(column)} else jsonb_build_object('', ${sql.identifier(column)}) end) entry
        where entry.value ~ '\\d{4}-\\d{2}-\\d{2}'`);
      for (const { key } of keys) expect(known).toContain(`${table}.${column}.${key}`);
    }
  });
});

describe("a demo world found again after a hundred days", () => {
  it("has the postings that were open, found in the same order, and none of them expires", async () => {
    expect(foundThen.length).toBeGreaterThan(200);
    expect(await foundOn(LATER)).toEqual(foundThen);
    expect(after.postings.map(({ status }) => status)).toEqual(before.postings.map(({ status }) => status));
    const open = after.postings.filter(({ status, deadline }) => status === "published" && deadline !== null);
    expect(open.length).toBeGreaterThan(20);
    for (const { deadline } of open) expect((deadline ?? "") > LATER.today()).toBe(true);
    expect(await remindAndClosePostings({ db, clock: LATER })).toMatchObject({ expired: 0 });
  });

  it("has its fairs where they were: one ahead, one over", async () => {
    const ahead = await listPublicFairs({ db, clock: LATER });
    expect(ahead.coming.length).toBeGreaterThan(0);
    expect(after.fairs.map(({ heldOn }) => heldOn)).toEqual(before.fairs.map(({ heldOn }) => plusDays(heldOn, DAYS)));
  });

  it("still suggests to the same people what it suggested", async () => {
    const now = new Set(await pairs());
    expect(suggestedThen.length).toBeGreaterThan(1000);
    const kept = suggestedThen.filter((pair) => now.has(pair));
    // A few certificates run out in a hundred days, and a few people reach the age of retirement.
    expect(kept.length / suggestedThen.length).toBeGreaterThan(0.9);
  });

  it("keeps the age of what was done, and puts nothing done ahead of the clock", async () => {
    const now = LATER.now().getTime();
    expect(after.events.map(({ at }) => at.getTime())).toEqual(
      before.events.map(({ at }) => Math.min(at.getTime() + DAYS * 86_400_000, now)),
    );
    // Seeded at eleven in the evening: at nine in the morning those hours have not come yet.
    expect(before.events.some(({ at }) => at.getTime() + DAYS * 86_400_000 > now)).toBe(true);
    for (const [name, table] of TABLES) {
      for (const [column, decision] of Object.entries(DATE_DECISIONS[name] ?? {})) {
        if (decision !== "happened") continue;
        const late = await db
          .select({ one: sql`1` })
          .from(table)
          .where(gt(sql`${(table as unknown as Record<string, never>)[column]}`, LATER.now().toISOString()));
        expect(late, `${name}.${column}`).toEqual([]);
      }
    }
  });

  it("keeps what is planned ahead, to the minute and to the day", () => {
    const planned = before.applications.flatMap(({ interviewAt }, index) =>
      interviewAt === null ? [] : [[interviewAt, after.applications[index]?.interviewAt] as const],
    );
    expect(planned.length).toBeGreaterThan(5);
    for (const [was, is] of planned) expect(is?.getTime()).toBe(was.getTime() + DAYS * 86_400_000);
    expect(after.guidance.map(({ dueOn }) => dueOn)).toEqual(
      before.guidance.map(({ dueOn }) => dueOn && plusDays(dueOn, DAYS)),
    );
    expect(after.consents.map(({ expiresOn }) => expiresOn)).toEqual(
      before.consents.map(({ expiresOn }) => plusDays(expiresOn, DAYS)),
    );
    expect(after.notices.map(({ params }) => params)).toEqual([{ posting: "包装工", day: "2027-03-06" }]);
  });

  it("leaves birth dates, certificates, rules and sessions alone", () => {
    const facts = ({ seekers: people, certificates, wages, sessions: open }: typeof before) => ({
      people: people.map(({ birthDate, certificateIssuedOn, certificateValidUntil }) => [
        birthDate,
        certificateIssuedOn,
        certificateValidUntil,
      ]),
      certificates: certificates.map(({ from }) => from),
      wages: wages.map(({ from, to }) => [from, to]),
      open,
    });
    expect(facts(after)).toEqual(facts(before));
  });

  it("is left alone the same day, on a clock that was set back, and where it is nobody's demo", async () => {
    expect(await moveDemoWorld(db, LATER)).toBe(0);
    expect(await moveDemoWorld(db, THEN)).toBe(0);
    expect((await snapshot()).fairs).toEqual(after.fairs);
    const real = await freshDatabase();
    expect(await moveDemoWorld(real.db, LATER)).toBe(0);
  });

  it("is taken as made when it was filled in where an older version left no day", async () => {
    await db
      .update(settings)
      .set({ value: { at: "2027-03-01T04:00:00Z" } })
      .where(eq(settings.key, "seeded"));
    expect(await moveDemoWorld(db, LATER)).toBe(2);
    expect(await moveDemoWorld(db, LATER)).toBe(0);
  });
});

describe("a start", () => {
  const folder = mkdtempSync(join(tmpdir(), "tongxing-demo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("moves a demo world of an earlier day and says so once, and touches nothing without DEMO", async () => {
    const { db: started, url } = await freshDatabase();
    const said: string[] = [];
    const start = (demo: boolean) =>
      prepareDatabase({
        url,
        env: {
          ...process.env,
          NODE_ENV: "development",
          DATABASE_URL: url,
          DEMO: String(demo),
          FIELD_KEY: randomBytes(32).toString("base64"),
        },
        root: projectRoot,
        logFile: join(folder, "seed.log"),
        demo,
        queueInDatabase: false,
        signal: new AbortController().signal,
        say: (line) => said.push(line),
      });
    await start(true);
    expect(said).toEqual(["Filling in the demo world (once)…"]);
    const heldOn = async () => (await started.select({ on: fairs.heldOn }).from(fairs).orderBy(asc(fairs.id)))[0]?.on;
    const first = await heldOn();
    const aWeekAgo = sql`jsonb_set(${settings.value}, '{asOf}', to_jsonb((${settings.value} ->> 'asOf')::date - 7))`;
    await started.update(settings).set({ value: aWeekAgo });

    await start(false);
    expect(await heldOn()).toBe(first);
    await start(true);
    expect(await heldOn()).toBe(plusDays(first ?? "", 7));
    await start(true);
    expect(await heldOn()).toBe(plusDays(first ?? "", 7));
    expect(said.slice(1)).toEqual(["The demo world was 7 days old: its dates count from today again."]);
  }, 120_000);
});
