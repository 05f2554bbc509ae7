import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fixedClock, systemClock } from "#app/gateways/clock/clock.ts";
import { bullmqQueue, consumeBullmq } from "#app/gateways/queue/bullmq-queue.server.ts";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import { isJobName, type JobName, JOBS } from "#app/jobs/catalogue.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { auditIndexes } from "#app/usecases/search/audit-index.ts";
import { indexOrganisation } from "#app/usecases/search/index-organisation.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";
import { organisations, postings } from "#db/schema/all.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { runRelay } from "#workers/relay/run-relay.ts";
import { pino } from "pino";
import { documentOf, NOW, queryOf } from "../search-world.ts";
import type { IndexUnderTest } from "./index-under-test.ts";

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

export function changesArrive({ engine, connection, reset }: IndexUnderTest): void {
  const { db, sql, url } = connection;
  const ports = { db, search: engine, clock: fixedClock(NOW) };

  beforeEach(reset);

  async function found(text = ""): Promise<readonly number[]> {
    const { hits } = await engine.searchPostings(queryOf({ text, pageSize: 500 }));
    return hits.map((hit) => hit.postingId).sort((a, b) => a - b);
  }

  describe("documents", () => {
    it("of an older version neither replace a newer one nor bring a removed posting back", async () => {
      const old = documentOf(1, { title: "保洁员", updatedAt: later(0) });
      const young = documentOf(1, { title: "收银员", updatedAt: later(1) });
      expect(await engine.indexes.postings.write([young])).toEqual({ written: 1 });
      expect(await engine.indexes.postings.write([old])).toEqual({ written: 0 });
      expect([await found("收银员"), await found("保洁员")]).toEqual([[1], []]);

      await engine.indexes.postings.remove([{ id: 1, version: later(2) }]);
      expect(await engine.indexes.postings.write([young])).toEqual({ written: 0 });
      expect(await found()).toEqual([]);
      expect(await engine.indexes.postings.write([documentOf(1, { updatedAt: later(3) })])).toEqual({ written: 1 });
      expect(await found()).toEqual([1]);
    });

    it("written twice, at once or in one batch, are there once", async () => {
      const batch = Array.from({ length: 40 }, (_, at) => documentOf(at + 1));
      await Promise.all([
        engine.indexes.postings.write(batch),
        engine.indexes.postings.write([...batch].reverse()),
        engine.indexes.postings.write([...batch, ...batch]),
      ]);
      expect(await found()).toEqual(batch.map((each) => each.postingId));
    });
  });

  describe("indexing postings", () => {
    it("writes published ones, takes the others out, and is harmless twice", async () => {
      const open = await postingOf(db);
      const draft = await postingOf(db, { status: "draft", publishedAt: null });
      const ids = [open.id, draft.id, 999_999];
      expect(await indexDocuments(ports, "postings", ids)).toEqual({ written: 1, removed: 2, stale: 0 });
      expect(await indexDocuments(ports, "postings", ids)).toEqual({ written: 1, removed: 2, stale: 0 });
      expect(await found()).toEqual([open.id]);
      await db.update(postings).set({ status: "paused", updatedAt: later(1) });
      await indexDocuments(ports, "postings", ids);
      expect(await found()).toEqual([]);
    });

    it("follows an organisation's name, and its suspension", async () => {
      const { id, organisationId } = await postingOf(db);
      await indexDocuments(ports, "postings", [id]);
      await db.update(organisations).set({ name: "虚构雪窦茶厂", updatedAt: later(1) });
      await indexOrganisation(ports, organisationId);
      expect(await found("雪窦")).toEqual([id]);
      await db.update(organisations).set({ verification: "suspended", updatedAt: later(2) });
      await indexOrganisation(ports, organisationId);
      expect(await found()).toEqual([]);
    });

    it("reaches searchers after a change, over outbox and queue", async () => {
      const posting = await postingOf(db, { title: "虚构甜点师" });
      const nothing: (run: unknown) => Promise<void> = () => Promise.resolve();
      const idle = Object.keys(JOBS)
        .filter(isJobName)
        .map((name) => [name, nothing] as const);
      const handlers = Object.fromEntries(idle) as Record<JobName, typeof nothing>;
      const consumers = await consumeBullmq(
        { kind: "postgres", url },
        systemClock,
        {
          ...handlers,
          "search.index-postings": async ({ payload }) =>
            void (await indexDocuments(ports, "postings", payload.postingIds)),
        },
        { failed: () => undefined, trouble: () => undefined },
      );
      const queue = bullmqQueue({ kind: "postgres", url });
      const relay = await runRelay(connection, queue, systemClock, pino({ level: "silent" }));
      try {
        await found("甜点师"); // the dictionary is read now, as in a server that runs
        const line = { at: NOW, accountId: null, role: "system", action: "test", objectType: "posting" } as const;
        await db.transaction((tx) =>
          recordChange(tx, { ...line, objectId: posting.id }, [
            { topic: "posting.changed", payload: { postingId: posting.id } },
          ]),
        );
        await vi.waitFor(async () => expect(await found("甜点师")).toEqual([posting.id]), {
          timeout: 15_000,
          interval: 50,
        });
      } finally {
        await relay.close();
        await consumers.close();
        await queue.close();
      }
    });
  });

  describe("the audit", () => {
    it("finds and mends what is missing, outdated, surplus or of another layout", async () => {
      const [missing, outdated, surplus, otherLayout] = [
        await postingOf(db),
        await postingOf(db, { title: "旧名" }),
        await postingOf(db),
        await postingOf(db),
      ];
      await indexDocuments(ports, "postings", [outdated.id, surplus.id, otherLayout.id]);
      await db
        .update(postings)
        .set({ title: "新名称", updatedAt: later(1) })
        .where(eq(postings.id, outdated.id));
      await db
        .update(postings)
        .set({ status: "closed", updatedAt: later(1) })
        .where(eq(postings.id, surplus.id));
      await sql`update search_postings set layout = 0 where posting_id = ${otherLayout.id}`;
      const [first] = await auditIndexes(ports);
      expect(first).toEqual({ kind: "postings", engine: "postgres", checked: 3, missing: 1, outdated: 2, surplus: 1 });
      expect((await auditIndexes(ports)).filter(({ kind }) => kind === "postings")).toEqual(
        engine.engines.map((each) => ({
          kind: "postings",
          engine: each,
          checked: 3,
          missing: 0,
          outdated: 0,
          surplus: 0,
        })),
      );
      expect(await found()).toEqual([missing.id, outdated.id, otherLayout.id]);
      expect(await found("新名称")).toEqual([outdated.id]);
    });
  });

  describe("a rebuild", () => {
    it("makes the index anew from the database", async () => {
      const posting = await postingOf(db);
      await engine.indexes.postings.write([documentOf(77)]);
      expect(await rebuildIndex(ports, "postings")).toEqual({ written: 1 });
      expect(await found()).toEqual([posting.id]);
      expect(await rebuildIndex(ports, "postings")).toEqual({ written: 1 });
    });

    it("never shows less, and keeps what changed meanwhile", async () => {
      const documents = Array.from({ length: 300 }, (_, at) => documentOf(at + 1, { title: "包装工" }));
      await engine.indexes.postings.write(documents);
      const indexes = () => sql`
      select indexname from pg_indexes where tablename in ('search_postings', 'search_posting_words') order by 1`;
      const before = await indexes();
      let done = false;
      const totals: number[] = [];
      const searcher = (async () => {
        while (!done) {
          totals.push((await engine.searchPostings(queryOf({ text: "包装工" }))).total);
          totals.push((await engine.searchPostings(queryOf())).total);
        }
      })();

      async function* slowly(): AsyncGenerator<readonly PostingDocument[]> {
        for (let at = 0; at < documents.length; at += 50) {
          yield documents.slice(at, at + 50);
          if (at === 100) {
            await engine.indexes.postings.remove([{ id: 1, version: later(1) }]);
            await engine.indexes.postings.write([documentOf(301, { title: "包装工" })]);
            await engine.indexes.postings.write([documentOf(300, { title: "仓库包装工", updatedAt: later(1) })]);
          }
        }
      }
      await engine.indexes.postings.rebuild(slowly(), engine.engines);
      done = true;
      await searcher;
      expect(Math.min(...totals)).toBeGreaterThanOrEqual(299);
      expect(Math.max(...totals)).toBeLessThanOrEqual(301);
      expect(await found()).toEqual(Array.from({ length: 300 }, (_, at) => at + 2));
      expect(await found("仓库")).toEqual([300]);
      expect(await indexes()).toEqual(before);
    });

    it("that fails leaves the index as it was", async () => {
      await engine.indexes.postings.write([documentOf(1)]);
      async function* broken(): AsyncGenerator<readonly PostingDocument[]> {
        yield [documentOf(2)];
        await Promise.resolve();
        throw new Error("The database went away.");
      }
      await expect(engine.indexes.postings.rebuild(broken(), engine.engines)).rejects.toThrow("went away");
      expect(await found()).toEqual([1]);
      expect(await sql`select to_regclass('search_postings_next') as left_over`).toEqual([{ left_over: null }]);
    });
  });
}
