import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { suggestForPostings } from "#app/usecases/matching/suggest-for-postings.ts";
import { suggestForSeeker } from "#app/usecases/matching/suggest-for-seeker.ts";
import { watchImports } from "#app/usecases/postings/import/watch-imports.ts";
import { auditIndexes } from "#app/usecases/search/audit-index.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { imports, outbox, postings, seekers, suggestions } from "#db/schema/all.ts";
import { accountOf } from "#tests/factories/account.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const connection = await testDatabase();
const { db, reset } = connection;
const at = (text: string) => ({ db, clock: fixedClock(new Date(text)), search: postgresSearch(connection) });
const today = at("2026-11-23T02:00:00Z");
const ahead = at("2026-11-24T02:00:00Z");

beforeEach(reset);

const found = () => today.search.indexes.postings.indexed("postgres", 0, 100);

describe("after the clock was a day ahead", () => {
  it("takes a posting that is paused now out of the search", async () => {
    const { id } = await postingOf(db, { updatedAt: ahead.clock.now() });
    await indexDocuments(ahead, "postings", [id]);
    expect(await found()).toHaveLength(1);
    await db.update(postings).set({ status: "paused", updatedAt: today.clock.now() }).where(eq(postings.id, id));
    const [row] = await db.select().from(postings);
    expect(row?.updatedAt.getTime()).toBe(ahead.clock.now().getTime() + 1);
    await indexDocuments(today, "postings", [id]);
    expect(await found()).toEqual([]);
  });

  it("lets the audit take out what is surplus, whatever its version", async () => {
    const { id } = await postingOf(db, { updatedAt: ahead.clock.now() });
    await indexDocuments(ahead, "postings", [id]);
    await db.delete(postings).where(eq(postings.id, id));
    expect(await auditIndexes(today)).toContainEqual(expect.objectContaining({ kind: "postings", surplus: 1 }));
    expect(await auditIndexes(today)).toContainEqual(expect.objectContaining({ kind: "postings", surplus: 0 }));
  });

  it("writes lists by what is true now", async () => {
    const posting = await postingOf(db);
    const seeker = await seekerOf(db);
    await suggestForPostings(ahead, [posting.id]);
    const scored = async () => (await db.select().from(suggestions))[0];
    const before = await scored();
    await db
      .update(seekers)
      .set({ wageWishMonthlyFen: 9000_00, updatedAt: today.clock.now() })
      .where(eq(seekers.id, seeker.id));
    await suggestForSeeker(today, seeker.id);
    const after = await scored();
    expect(after?.score).toBeLessThan(before?.score ?? 0);
    expect(after?.computedAt).toEqual(today.clock.now());
  });
});

describe("an import whose job was lost with its worker", () => {
  it("is handed over again once it has said nothing for five minutes, and only then", async () => {
    const account = await accountOf(db, "administrator");
    const file = { accountId: account.id, fileName: "岗位.csv", format: "csv" as const, contentSha256: "x" };
    const started = new Date("2026-11-23T01:50:00Z");
    await db.insert(imports).values([
      { ...file, status: "running", createdAt: started, startedAt: started, progressedAt: started },
      { ...file, status: "queued", createdAt: started },
      { ...file, status: "running", createdAt: started, startedAt: started, progressedAt: today.clock.now() },
      { ...file, status: "finished", createdAt: started, startedAt: started, progressedAt: started },
      { ...file, status: "uploaded", createdAt: started },
    ]);
    expect(await watchImports(today)).toBe(2);
    expect(await watchImports(today)).toBe(0);
    const facts = await db.select().from(outbox);
    expect(facts.map(({ topic }) => topic)).toEqual(["import.queued", "import.queued"]);
  });
});
