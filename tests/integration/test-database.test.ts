import { sql as query } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase, testDatabase } from "#tests/support/database.ts";

const { db, sql, reset } = await testDatabase();
beforeEach(reset);

describe("the test database", () => {
  it("is migrated, speaks Chinese trigrams and works in the zone of its people", async () => {
    const [row] = await sql`select show_trgm('残疾人') <> '{}' as trigrams, current_setting('TimeZone') as zone,
      to_regclass('bullmq.job') is not null as queue, to_regclass('drizzle.__drizzle_migrations') is not null as migrated`;
    expect(row).toMatchObject({ trigrams: true, zone: "Asia/Shanghai", migrated: true });
    expect(await db.execute(query`select 1 as one`)).toMatchObject([{ one: 1 }]);
  });

  it("is empty again after a reset", async () => {
    const other = await freshDatabase();
    await other.sql`create table visitors (id int generated always as identity, name text)`;
    await other.sql`insert into visitors (name) values ('a'), ('b')`;
    await other.reset();
    expect(await other.sql`select * from visitors`).toHaveLength(0);
    expect(await other.sql`insert into visitors (name) values ('c') returning id`).toMatchObject([{ id: 1 }]);
  });

  it("keeps what the migrations put in", async () => {
    const [row] = await sql`select count(*)::int as n from bullmq.migration`;
    expect(row?.["n"]).toBeGreaterThan(0);
  });

  it("gives further copies that share nothing", async () => {
    const other = await freshDatabase();
    await other.sql`create table only_here (id int)`;
    const [row] = await sql`select to_regclass('only_here') as name`;
    expect(row).toEqual({ name: null });
  });
});
