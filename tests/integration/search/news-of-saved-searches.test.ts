import { asc, eq, gt } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR, type SignedIn } from "#app/domain/accounts/principal.ts";
import { fixedClock, type Clock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { outboxSms } from "#app/gateways/sms/outbox-sms.server.ts";
import { translatorFor } from "#app/i18n/i18n.ts";
import { messageText, noticeText } from "#app/i18n/word-notice.ts";
import type { JobCall } from "#app/jobs/catalogue.ts";
import { consequencesOf } from "#app/jobs/facts.ts";
import { tellOfSearchNews } from "#app/usecases/notices/tell-of-search-news.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { movePosting } from "#app/usecases/postings/move-posting.ts";
import { changeSearchNews } from "#app/usecases/search/change-search-news.ts";
import { findSearchNews } from "#app/usecases/search/find-search-news.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { listSaved } from "#app/usecases/search/list-saved.ts";
import { queueSearchNews } from "#app/usecases/search/queue-search-news.ts";
import { readLexicon } from "#app/usecases/search/read-lexicon.ts";
import { readSearchNews } from "#app/usecases/search/read-search-news.ts";
import { removeSavedSearch } from "#app/usecases/search/remove-saved-search.ts";
import { saveSearch } from "#app/usecases/search/save-search.ts";
import {
  accounts,
  auditLog,
  memberships,
  notices,
  outbox,
  outgoingMessages,
  postings,
  savedSearches,
  savedSearchNews,
  seekers,
} from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { testDatabase } from "#tests/support/database.ts";

const connection = await testDatabase();
const { db } = connection;

type NewsPorts = Pick<Ports, "db" | "search" | "lexicon" | "clock" | "sms" | "wordNotice">;

const at = (time: string) => new Date(`2026-11-${time.replace(" ", "T")}:00+08:00`);

/** Everything as it is at that time of November. */
function portsAt(time: string, search = postgresSearch(connection)): NewsPorts {
  const clock: Clock = fixedClock(at(time));
  let words: ReturnType<typeof readLexicon> | undefined;
  return {
    db,
    clock,
    search,
    lexicon: () => (words ??= readLexicon({ db, search, clock })),
    sms: outboxSms(db, clock),
    wordNotice: (locale, code, params) => messageText(translatorFor(locale), code, params),
  };
}

async function publish(time: string, overrides: Parameters<typeof postingOf>[1] = {}): Promise<number> {
  const moment = at(time);
  const { id } = await postingOf(db, { publishedAt: moment, updatedAt: moment, ...overrides });
  await indexDocuments(portsAt(time), "postings", [id]);
  return id;
}

async function jobseeker(): Promise<SignedIn> {
  const account = await accountOf(db, "seeker");
  await seekerOf(db, { accountId: account.id });
  return principalOf(db, account);
}

/** A saved search whose news the person wants from that time on; null: not. */
async function search(principal: SignedIn, query: string, wantedFrom: string | null = "20 12:00"): Promise<number> {
  const ports = portsAt("20 11:00");
  const saved = await saveSearch(ports, principal, { name: `找${query}`, query });
  if (!saved.ok) throw new Error(saved.refusal.code);
  const [row] = await db.select().from(savedSearches).orderBy(asc(savedSearches.id)).limit(1).offset(countOf.saved++);
  const savedSearchId = row?.id ?? 0;
  if (wantedFrom !== null) await switchNews(principal, savedSearchId, true, wantedFrom);
  return savedSearchId;
}

const countOf = { saved: 0 };

async function switchNews(principal: SignedIn, savedSearchId: number, wanted: boolean, time: string): Promise<void> {
  const result = await changeSearchNews(portsAt(time), principal, { savedSearchId, wanted });
  if (!result.ok) throw new Error(result.refusal.code);
}

let done = 0;

/** Does every job that follows from facts not seen yet, and those that follow from them. */
async function work(ports: NewsPorts): Promise<void> {
  for (;;) {
    const facts = await db.select().from(outbox).where(gt(outbox.id, done)).orderBy(asc(outbox.id));
    if (facts.length === 0) return;
    for (const { id, topic, payload } of facts) {
      for (const call of consequencesOf(topic, payload)) await run(ports, call);
      done = id;
    }
  }
}

async function run(ports: NewsPorts, { name, payload }: JobCall): Promise<void> {
  if (name === "search.find-news") await findSearchNews(ports, payload.savedSearchIds);
  if (name === "notices.tell-of-search-news") await tellOfSearchNews(ports, payload.savedSearchId, payload.auditId);
}

/** The morning's job with all that follows from it. */
async function morning(time: string, ports = portsAt(time)): Promise<void> {
  await queueSearchNews(ports);
  await work(ports);
}

async function told() {
  const rows = await db.select().from(notices).orderBy(asc(notices.id));
  return rows.map(({ accountId, href, params }) => ({ accountId, href, count: params["count"] }));
}

beforeEach(async () => {
  await connection.reset();
  done = 0;
  countOf.saved = 0;
});

describe("news of a saved search", () => {
  it("is off until the person asks for it, and begins then", async () => {
    const person = await jobseeker();
    const id = await search(person, "q=包装", null);
    await publish("20 15:00");
    await morning("21 08:00");
    expect(await told()).toEqual([]);
    await switchNews(person, id, true, "21 12:00");
    await morning("22 08:00");
    expect(await told()).toEqual([]);
    await publish("22 10:00");
    await morning("23 08:00");
    expect(await told()).toEqual([{ accountId: person.accountId, href: `/saved/${id}`, count: 1 }]);
  });

  it("comes as one notice that names the search and one message that does not, and leads to what was found", async () => {
    const person = await jobseeker();
    const id = await search(person, "q=包装&shift=day");
    const ids = [await publish("21 10:00"), await publish("22 10:00")];
    await publish("22 11:00", { shift: "night" });
    await morning("23 08:00");
    const [notice] = await db.select().from(notices);
    const params = { search: "找q=包装&shift=day", count: 2 };
    expect(notice).toMatchObject({ code: "search-news", href: `/saved/${id}`, params });
    expect(noticeText(translatorFor("zh-CN"), "search-news", params)).toContain("“找q=包装&shift=day”找到 2 个新岗位");
    expect(noticeText(translatorFor("en"), "search-news", { ...params, count: 1 })).toContain("found 1 new job.");
    const [message, ...others] = await db.select().from(outgoingMessages);
    expect(others).toEqual([]);
    expect(message?.body).toContain("找到 2 个新岗位");
    expect(message?.body).not.toContain("包装");
    const news = await readSearchNews(portsAt("23 09:00"), person, id);
    expect(news).toMatchObject({ ok: true, value: { total: 2, wanted: true, outdated: null } });
    expect(news.ok && news.value.postings.map(({ listing }) => listing.id).sort()).toEqual(ids);
  });

  it("is told once, however often the job runs and the posting is published", async () => {
    const person = await jobseeker();
    await search(person, "q=包装");
    const postingId = await publish("22 10:00");
    await morning("23 08:00");
    await morning("23 08:00");
    await morning("23 20:00");
    expect(await told()).toHaveLength(1);
    for (const [day, event, role] of [
      ["24 09:00", "pause", "employer"],
      ["24 09:30", "resume", "employer"],
      ["24 10:00", "close", "employer"],
      ["24 11:00", "reopen", "employer"],
      ["24 12:00", "submit", "employer"],
      ["24 13:00", "publish", "administrator"],
    ] as const) {
      const [posting] = await db.select().from(postings).where(eq(postings.id, postingId));
      if (posting === undefined) throw new Error("The posting is gone.");
      const by = { accountId: null, role };
      const moved = await db.transaction((tx) => movePosting(tx, { posting, event, by, at: at(day), reason: "原因" }));
      expect(moved).toMatchObject({ ok: true });
    }
    await indexDocuments(portsAt("24 14:00"), "postings", [postingId]);
    await morning("25 08:00");
    expect(await told()).toHaveLength(1);
    expect(await db.select().from(outgoingMessages)).toHaveLength(1);
  });

  it("has what came into the index late", async () => {
    const person = await jobseeker();
    await search(person, "q=包装");
    const { id } = await postingOf(db, { publishedAt: at("22 23:59"), updatedAt: at("22 23:59") });
    await morning("23 08:00");
    expect(await told()).toEqual([]);
    await indexDocuments(portsAt("23 08:01"), "postings", [id]);
    await morning("24 08:00");
    expect(await told()).toMatchObject([{ count: 1 }]);
  });

  it("holds what is meant, needs and slips of spelling included, but nothing that is merely like it", async () => {
    const person = await jobseeker();
    for (const query of ["q=包装 客服", "q=包庄", "q=坐着做", "q=包庄&words=as-typed"]) await search(person, query);
    await publish("22 10:00");
    await publish("22 11:00", { title: "装卸工", description: "搬货", demands: { standing: 3 }, accommodations: {} });
    await morning("23 08:00");
    const rows = await db.select().from(notices).orderBy(asc(notices.id));
    expect(rows.map(({ params }) => [params["search"], params["count"]])).toEqual([
      ["找q=包庄", 1],
      ["找q=坐着做", 1],
    ]);
  });

  it("measures from the person's home, and waits while that is not known", async () => {
    const person = await jobseeker();
    const id = await search(person, "from=home&within=5");
    await publish("22 10:00");
    await publish("22 11:00", { areaCode: "330213100", latitude: 29.6852, longitude: 121.2744 });
    await db.update(seekers).set({ latitude: null, longitude: null, areaCode: null });
    await morning("23 08:00");
    expect(await told()).toEqual([]);
    const listed = await listSaved(portsAt("23 09:00"), person);
    expect(listed.ok && listed.value.searches).toMatchObject([{ id, outdated: "home", newsWanted: true }]);
    await db.update(seekers).set({ latitude: 29.66, longitude: 121.405 });
    await morning("24 08:00");
    expect(await told()).toMatchObject([{ count: 1 }]);
  });

  it("is not told of a search whose condition is gone: it says so instead", async () => {
    const person = await jobseeker();
    const id = await search(person, "q=包装&town=330213001");
    await db.update(savedSearches).set({ query: "q=%E5%8C%85%E8%A3%85&town=330299999" });
    await publish("22 10:00");
    expect(await findSearchNews(portsAt("23 08:00"), [id])).toEqual({ withNews: 0, outdated: 1 });
    const read = await readSearchNews(portsAt("23 09:00"), person, id);
    expect(read).toMatchObject({ ok: true, value: { outdated: "condition", total: 0 } });
  });

  it("ends with the wish, the search, the role and the account, also between finding and telling", async () => {
    const endings: readonly ((person: SignedIn, id: number) => Promise<unknown>)[] = [
      (person, id) => switchNews(person, id, false, "23 08:00"),
      (person, id) => removeSavedSearch(portsAt("23 08:00"), person, id),
      ({ accountId }) =>
        db
          .update(memberships)
          .set({ revokedAt: at("23 08:00") })
          .where(eq(memberships.accountId, accountId)),
      ({ accountId }) =>
        db
          .update(accounts)
          .set({ disabledAt: at("23 08:00") })
          .where(eq(accounts.id, accountId)),
    ];
    await publish("22 10:00");
    const found: number[] = [];
    for (const end of endings) {
      const person = await jobseeker();
      const id = await search(person, "q=包装");
      expect(await findSearchNews(portsAt("23 08:00"), [id])).toEqual({ withNews: 1, outdated: 0 });
      await end(person, id);
      countOf.saved = (await db.select().from(savedSearches)).length;
      found.push(id);
    }
    await work(portsAt("23 08:01"));
    expect(await told()).toEqual([]);
    await publish("23 10:00");
    await morning("24 08:00");
    expect(await findSearchNews(portsAt("24 08:05"), found)).toEqual({ withNews: 0, outdated: 0 });
    expect(await told()).toEqual([]);
  });

  it("is not told where the person ends the wish while the search is made", async () => {
    const person = await jobseeker();
    const savedSearchId = await search(person, "q=包装");
    await publish("20 13:00", { title: "包装工" });
    const engine = postgresSearch(connection);
    const ending: typeof engine = {
      ...engine,
      searchPostings: async (query) => {
        await switchNews(person, savedSearchId, false, "21 08:00");
        return engine.searchPostings(query);
      },
    };
    await morning("21 08:00", portsAt("21 08:00", ending));
    expect(await told()).toEqual([]);
    expect(await db.select().from(savedSearchNews)).toEqual([]);
    const [row] = await db.select().from(savedSearches);
    expect(row?.newsSince).toBeNull();
  });

  it("goes on where it was stopped, and tells everybody once", async () => {
    const people = [await jobseeker(), await jobseeker(), await jobseeker()];
    for (const person of people) await search(person, "q=包装");
    await publish("22 10:00");
    const real = postgresSearch(connection);
    let asked = 0;
    const stopping: Ports["search"] = {
      ...real,
      searchPostings: (query) => {
        if (query.text !== "" && ++asked > 1) throw new Error("Stopped in the middle.");
        return real.searchPostings(query);
      },
    };
    await expect(morning("23 08:00", portsAt("23 08:00", stopping))).rejects.toThrow("Stopped");
    await work(portsAt("23 08:10"));
    await morning("24 08:00");
    expect((await told()).map(({ accountId }) => accountId).sort()).toEqual(people.map((each) => each.accountId));
  });

  it("reaches a thousand people in batches, with ids alone in the payloads", { timeout: 180_000 }, async () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => index);
    const people = await db
      .insert(accounts)
      .values(
        numbers.map((n) => ({
          phone: `1990002${String(n).padStart(4, "0")}`,
          passwordHash: "none",
          name: `虚构${n}`,
          createdAt: MADE_AT,
        })),
      )
      .returning({ id: accounts.id });
    await db
      .insert(memberships)
      .values(people.map(({ id }) => ({ accountId: id, role: "seeker" as const, createdAt: MADE_AT })));
    await db.insert(savedSearches).values(
      people.map(({ id }) => ({
        accountId: id,
        name: "包装",
        query: "q=%E5%8C%85%E8%A3%85",
        createdAt: MADE_AT,
        newsSince: at("20 12:00"),
      })),
    );
    await publish("22 10:00");
    expect(await queueSearchNews(portsAt("23 08:00"))).toEqual({ searches: 1000 });
    const due = await db.select().from(outbox).where(eq(outbox.topic, "searches.due"));
    expect(due).toHaveLength(20);
    for (const { payload } of due) {
      expect(Object.keys(payload)).toEqual(["savedSearchIds"]);
      expect(Object.values(payload).flat()).toHaveLength(50);
    }
    // Side by side, as on several workers.
    const ports = portsAt("23 08:00");
    for (const topic of ["searches.due", "search.news"] as const) {
      const facts = await db.select().from(outbox).where(eq(outbox.topic, topic));
      const calls = facts.flatMap(({ payload }) => consequencesOf(topic, payload));
      await Promise.all(calls.map((call) => run(ports, call)));
    }
    const everybody = await told();
    expect(new Set(everybody.map(({ accountId }) => accountId)).size).toBe(1000);
    expect(everybody).toHaveLength(1000);
    const found = await db.select().from(auditLog).where(eq(auditLog.action, "search.find-news"));
    expect(found).toHaveLength(1000);
  });

  it("can be read and changed by the person alone", async () => {
    const person = await jobseeker();
    const stranger = await jobseeker();
    const id = await search(person, "q=包装");
    const ports = portsAt("23 08:00");
    const missing = { refusal: { code: "not-found" } };
    expect(await changeSearchNews(ports, stranger, { savedSearchId: id, wanted: false })).toMatchObject(missing);
    expect(await readSearchNews(ports, stranger, id)).toMatchObject(missing);
    expect(await readSearchNews(ports, VISITOR, id)).toMatchObject({ refusal: { code: "not-signed-in" } });
    await switchNews(person, id, true, "22 08:00");
    const [row] = await db.select().from(savedSearches);
    expect(row?.newsSince).toEqual(at("20 12:00"));
    const lines = await db.select().from(auditLog).where(eq(auditLog.action, "search.want-news"));
    expect(lines).toHaveLength(1);
    await db.delete(savedSearches);
    expect(await db.select().from(savedSearchNews)).toEqual([]);
  });
});
