import { beforeEach, describe, expect, it } from "vitest";
import type { PostingDocument } from "#app/domain/search/posting-document.ts";
import type { Clock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { postingStore } from "#app/gateways/search/postgres-index.server.ts";
import { type MirroredStore, mirroredStore } from "#app/gateways/search/postgres-mirrored-store.server.ts";
import type { SearchGateway } from "#app/gateways/search/search-gateway.ts";
import { auditIndexes } from "#app/usecases/search/audit-index.ts";
import { doubtIndex } from "#app/usecases/search/doubt-index.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { watchIndexes } from "#app/usecases/search/watch-index.ts";
import { auditLog, outbox } from "#db/schema/all.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { testDatabase } from "#tests/support/database.ts";
import { queueingMirror, type QueueingMirror } from "./queueing-mirror.ts";
import { documentOf, NOW, queryOf } from "./search-world.ts";

const connection = await testDatabase();
const { db, sql } = connection;
const postgres = postgresSearch(connection);

let mirror: QueueingMirror;
let index: MirroredStore<PostingDocument>;
let now: number;
const clock: Clock = { now: () => new Date(now), today: () => "2026-11-23" };
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function indexOver(one: QueueingMirror): MirroredStore<PostingDocument> {
  return mirroredStore({ sql, store: postingStore(sql), mirror: one, clock });
}

function portsOver(one: MirroredStore<PostingDocument>) {
  const indexes = { ...postgres.indexes, postings: one };
  const search: SearchGateway = { ...postgres, engines: ["postgres", "meilisearch"], indexes };
  return { db, search, clock };
}

const watched = async (ports: Parameters<typeof watchIndexes>[0]) => (await watchIndexes(ports)).get("postings");
/** Of the postings alone. */
const audited = async (ports: Parameters<typeof auditIndexes>[0]) =>
  (await auditIndexes(ports)).filter(({ kind }) => kind === "postings");

async function* batches(...groups: readonly (readonly PostingDocument[])[]) {
  for (const group of groups) yield await Promise.resolve(group);
}

async function inPostgres(): Promise<readonly number[]> {
  const { hits } = await postgres.searchPostings(queryOf({ pageSize: 500 }));
  return hits.map((hit) => hit.postingId).sort((a, b) => a - b);
}

const held = () => [...mirror.held().keys()].sort((a, b) => a - b);
const waiting = async () => (await sql`select document_id from search_mirror_changes`).length;

beforeEach(async () => {
  await connection.reset();
  now = NOW.getTime();
  mirror = queueingMirror();
  index = indexOver(mirror);
});

async function built(...documents: readonly PostingDocument[]): Promise<void> {
  await index.rebuild(batches(documents), ["postgres", "meilisearch"]);
}

describe("a change", () => {
  it("reaches the mirror as PostgreSQL took it, and leaves nothing waiting", async () => {
    await built();
    await index.write([documentOf(1), documentOf(2)]);
    await index.write([documentOf(1, { updatedAt: later(-99_999) })]);
    await index.remove([{ id: 2, version: later(1) }]);
    await index.write([documentOf(2)]);
    expect(held()).toEqual([1]);
    expect(mirror.held().get(1)).toBe(documentOf(1).version.getTime());
    expect(await waiting()).toBe(0);
    expect(await index.state()).toBe("whole");
  });

  it("of several writers at once ends with the newest in the mirror, whoever queued first", async () => {
    await built();
    mirror.beforeEnqueue = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    const versions = [3, 9, 1, 7, 5, 8, 2, 6, 4];
    await Promise.all(
      versions.map((version) => index.write([1, 2, 3].map((id) => documentOf(id, { updatedAt: later(version) })))),
    );
    expect([...mirror.held().values()]).toEqual([9, 9, 9].map((version) => later(version).getTime()));
    expect(await waiting()).toBe(0);
  });

  it("is found in PostgreSQL although the mirror is down; the job fails and succeeds when it is done again", async () => {
    await built(documentOf(1));
    mirror.down = true;
    await expect(index.write([documentOf(2)])).rejects.toThrow("unreachable");
    await expect(index.remove([{ id: 1, version: later(1) }])).rejects.toThrow("unreachable");
    expect(await inPostgres()).toEqual([2]);
    expect(await waiting()).toBe(2);
    mirror.down = false;
    await index.write([documentOf(2)]);
    await index.remove([{ id: 1, version: later(1) }]);
    expect([held(), await waiting()]).toEqual([[2], 0]);
  });

  it("that the mirror refuses or is late with stays waiting, and the job fails", async () => {
    await built();
    mirror.failing = 1;
    await expect(index.write([documentOf(1)])).rejects.toThrow("internal");
    mirror.heldUp = true;
    await expect(index.write([documentOf(2)])).rejects.toThrow("task_late");
    expect(await waiting()).toBe(2);
  });

  it("is not confirmed by a writer of an older one", async () => {
    await built();
    mirror.heldUp = true;
    const older = index.write([documentOf(1, { updatedAt: later(1) })]).catch(() => undefined);
    await older;
    mirror.down = true;
    await index.write([documentOf(1, { updatedAt: later(2) })]).catch(() => undefined);
    mirror.down = false;
    mirror.heldUp = false;
    await index.write([documentOf(1, { updatedAt: later(1) })]);
    expect(await waiting()).toBe(1);
  });
});

describe("a mirror", () => {
  it("is lost until it was built, and is told of nothing before", async () => {
    await index.write([documentOf(1)]);
    expect(await index.state()).toBe("lost");
    expect(held()).toEqual([]);
    await built(documentOf(1));
    expect(await index.state()).toBe("whole");
  });

  it("is behind when a change waits for long, not when one has only just been made", async () => {
    await built();
    mirror.down = true;
    await index.write([documentOf(1)]).catch(() => undefined);
    now += 9000;
    expect(await index.state()).toBe("whole");
    now += 2000;
    expect(await index.state()).toBe("behind");
  });

  it("does not answer any more once PostgreSQL alone was written, or a mirror of other settings", async () => {
    await built(documentOf(1));
    await postgres.indexes.postings.write([documentOf(2)]);
    expect(await index.state()).toBe("lost");
    await built(documentOf(1), documentOf(2));
    await postgres.indexes.postings.remove([{ id: 2, version: later(1) }]);
    expect(await index.state()).toBe("lost");
    await built(documentOf(1));
    await indexOver(queueingMirror("test-postings-2")).write([documentOf(3)]);
    expect(await index.state()).toBe("lost");
  });

  it("is doubted once a minute at most", async () => {
    expect([await index.noteDoubt(), await index.noteDoubt()]).toEqual([true, false]);
    now += 60_001;
    expect(await index.noteDoubt()).toBe(true);
    await doubtIndex({ db, clock });
    expect(await db.select({ topic: outbox.topic }).from(outbox)).toEqual([{ topic: "search-index.doubted" }]);
    expect(await db.select({ action: auditLog.action }).from(auditLog)).toEqual([{ action: "search.doubt-index" }]);
  });
});

describe("a rebuild", () => {
  it("of the mirror alone takes over what changed meanwhile, in both directions", async () => {
    const documents = [1, 2, 3, 4].map((id) => documentOf(id));
    await built(...documents);
    async function* slowly() {
      yield documents.slice(0, 2);
      await index.remove([{ id: 1, version: later(1) }]);
      await index.remove([{ id: 3, version: later(1) }]);
      await index.write([documentOf(4, { updatedAt: later(2) }), documentOf(5)]);
      yield documents.slice(2);
    }
    expect(await index.rebuild(slowly(), ["meilisearch"])).toEqual({ written: 4 });
    expect(held()).toEqual([2, 4, 5]);
    expect(mirror.held().get(4)).toBe(later(2).getTime());
    expect(await inPostgres()).toEqual([2, 4, 5]);
    expect(await index.state()).toBe("whole");
  });

  it("keeps the order of a writer that is at work when a batch arrives", async () => {
    await built(documentOf(1));
    let release: () => void = () => undefined;
    async function* documents() {
      const writing = new Promise<void>((resolve) => {
        mirror.beforeEnqueue = () => {
          resolve();
          mirror.beforeEnqueue = () => Promise.resolve();
          return new Promise((free) => (release = free));
        };
      });
      const written = index.write([documentOf(1, { updatedAt: later(5) })]);
      await writing;
      setTimeout(() => release(), 100);
      yield [documentOf(1)];
      await written;
    }
    await index.rebuild(documents(), ["meilisearch"]);
    expect(mirror.held().get(1)).toBe(later(5).getTime());
  });

  it("makes good what had not arrived before it, and keeps what failed to arrive during it", async () => {
    await built(documentOf(1));
    mirror.down = true;
    await index.write([documentOf(2)]).catch(() => undefined);
    mirror.down = false;
    now += 60_000;
    async function* documents() {
      yield [documentOf(1), documentOf(2)];
      mirror.down = true;
      now += 1000;
      await index.write([documentOf(1, { updatedAt: later(1) })]).catch(() => undefined);
      mirror.down = false;
    }
    await index.rebuild(documents(), ["meilisearch"]);
    expect(await sql`select document_id::int as id from search_mirror_changes`).toEqual([{ id: 1 }]);
  });

  it("of both builds PostgreSQL's index although the mirror is down, and says so afterwards", async () => {
    await built(documentOf(1));
    mirror.down = true;
    await expect(built(documentOf(1), documentOf(2))).rejects.toThrow("unreachable");
    expect(await inPostgres()).toEqual([1, 2]);
    mirror.down = false;
    await built(documentOf(1), documentOf(2));
    expect(held()).toEqual([1, 2]);
  });

  it("that fails leaves the mirror in use as it was", async () => {
    await built(documentOf(1));
    mirror.failing = 1;
    await expect(index.rebuild(batches([documentOf(2)]), ["meilisearch"])).rejects.toThrow("internal");
    expect(held()).toEqual([1]);
    expect(await index.state()).toBe("whole");
    expect(await sql`select rebuilding_since from search_mirrors`).toEqual([{ rebuilding_since: null }]);
  });

  it("forgets mirrors of other settings", async () => {
    await built(documentOf(1));
    const next = queueingMirror("test-postings-2");
    await indexOver(next).rebuild(batches([documentOf(1)]), ["meilisearch"]);
    expect(await sql`select name from search_mirrors`).toEqual([{ name: "test-postings-2" }]);
    expect(await index.state()).toBe("lost");
  });

  it("leaves mirrors of other kinds of documents as they are, with a mirror of its own and without", async () => {
    await sql`insert into search_mirrors (name, kind, whole_since) values ('test-others-1', 'others', now())`;
    await built(documentOf(1));
    await index.write([documentOf(2)]);
    await postgres.indexes.postings.write([documentOf(3)]);
    expect(await sql`select name from search_mirrors where whole_since is not null`).toEqual([
      { name: "test-others-1" },
    ]);
  });
});

describe("the watch", () => {
  it("finds a mirror whole that is", async () => {
    await built(documentOf(1));
    expect(await watched(portsOver(index))).toEqual({ state: "whole" });
    expect(await watched({ db, search: postgres, clock })).toEqual({ state: "whole" });
  });

  it.each([
    ["was never built", async () => undefined],
    [
      "was wiped",
      async () => {
        await built();
        mirror.wipe();
      },
    ],
    [
      "was wiped and made again by another hand",
      async () => {
        await built();
        mirror.wipe();
        await mirror.makeNext();
        await mirror.swapNext();
      },
    ],
    [
      "was set back to an older day",
      async () => {
        await built(documentOf(901));
        await index.write([documentOf(902, { updatedAt: later(9) })]);
        (mirror.held() as Map<number, number>).delete(902);
      },
    ],
  ])("rebuilds a mirror that %s", async (_, lose) => {
    const posting = await postingOf(db);
    await lose();
    expect(await watched(portsOver(index))).toEqual({ state: "lost" });
    expect(held()).toEqual([posting.id]);
    expect(await index.state()).toBe("whole");
  });

  it("sends again what has not arrived for a minute", async () => {
    await built();
    const { id } = await postingOf(db);
    mirror.down = true;
    await indexDocuments(portsOver(index), "postings", [id]).catch(() => undefined);
    mirror.down = false;
    expect(await watched(portsOver(index))).toEqual({ state: "whole" });
    now += 61_000;
    expect(await watched(portsOver(index))).toEqual({ state: "behind", ids: [id] });
    expect([held(), await waiting()]).toEqual([[id], 0]);
  });

  it("says that the mirror cannot be reached, and tries nothing", async () => {
    await built(documentOf(1));
    mirror.down = true;
    expect(await watched(portsOver(index))).toEqual({ state: "unreachable", code: "unreachable" });
    expect(await index.state()).toBe("whole");
  });

  it("keeps its hands off while a rebuild is under way, and tidies up after one that was killed", async () => {
    await built(documentOf(1));
    async function* documents() {
      expect(await watched(portsOver(index))).toEqual({ state: "building" });
      yield [documentOf(1)];
    }
    await index.rebuild(documents(), ["meilisearch"]);
    await sql`update search_mirrors set rebuilding_since = now()`;
    await mirror.makeNext();
    expect(await watched(portsOver(index))).toEqual({ state: "whole" });
    expect(await sql`select rebuilding_since from search_mirrors`).toEqual([{ rebuilding_since: null }]);
  });
});

describe("the audit", () => {
  it("compares and mends each index by itself", async () => {
    const [missing, outdated] = [await postingOf(db), await postingOf(db)];
    await built();
    const ports = portsOver(index);
    await indexDocuments(ports, "postings", [missing.id, outdated.id]);
    const shelf = mirror.held() as Map<number, number>;
    shelf.delete(missing.id);
    shelf.set(outdated.id, 1);
    shelf.set(999, 1);
    expect(await audited(ports)).toEqual([
      { kind: "postings", engine: "postgres", checked: 2, missing: 0, outdated: 0, surplus: 0 },
      { kind: "postings", engine: "meilisearch", checked: 2, missing: 1, outdated: 1, surplus: 1 },
    ]);
    expect(held()).toEqual([missing.id, outdated.id]);
    expect((await audited(ports)).at(-1)).toMatchObject({ missing: 0, outdated: 0, surplus: 0 });
  });
});
