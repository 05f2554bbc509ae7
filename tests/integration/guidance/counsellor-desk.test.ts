import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { addGuidanceEntry } from "#app/usecases/guidance/add-guidance-entry.ts";
import { finishGuidanceEntry } from "#app/usecases/guidance/finish-guidance-entry.ts";
import { listActions } from "#app/usecases/guidance/list-actions.ts";
import { exportCaseload, listCaseload } from "#app/usecases/guidance/list-caseload.ts";
import { readPerson } from "#app/usecases/guidance/read-person.ts";
import { PEOPLE_PER_PAGE, searchPeople, type PeopleQuery } from "#app/usecases/guidance/search-people.ts";
import { pushPosting } from "#app/usecases/matching/push-posting.ts";
import { suggestForSeeker } from "#app/usecases/matching/suggest-for-seeker.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";
import { auditLog, guidanceEntries, organisations, seekers, trainingRecords } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { JINPING } from "#tests/factories/area.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";
import { applicationWorld, NOW, type ApplicationWorld } from "../applications/application-world.ts";

const connection = await testDatabase();
const { db, reset } = connection;
const PACKER = "6-31-05-00";
let world: ApplicationWorld;

beforeEach(async () => {
  await reset();
  world = await applicationWorld(db);
});

const audited = async (action: string) => db.select().from(auditLog).where(eq(auditLog.action, action));
const on = (day: string) => ({ db, clock: fixedClock(new Date(`${day}T02:00:00Z`)) });

describe("guidance entries", () => {
  it("are put down, done and opened again, each audited on the person's behalf", async () => {
    const { ports, counsellor, seeker } = world;
    const planned = await addGuidanceEntry(ports, counsellor, {
      seekerId: seeker.id,
      kind: "visit",
      text: " 入户看看 ",
      dueOn: "2026-11-25",
    });
    if (!planned.ok) throw new Error(planned.refusal.code);
    const { entryId } = planned.value;
    expect(planned.value.done).toBe(false);
    const finish = (done: boolean) => finishGuidanceEntry(ports, counsellor, { seekerId: seeker.id, entryId, done });
    expect((await finish(true)).ok).toBe(true);
    expect((await finish(true)).ok).toBe(true);
    const [done] = await db.select().from(guidanceEntries);
    expect(done).toMatchObject({ text: "入户看看", counsellorId: counsellor.accountId, doneAt: ports.clock.now() });
    expect((await finish(false)).ok).toBe(true);
    expect(await audited("guidance.add-entry")).toMatchObject([
      { onBehalfOfSeekerId: seeker.id, details: { kind: "visit", done: false } },
    ]);
    expect(await audited("guidance.finish-entry")).toHaveLength(1);
    expect(await audited("guidance.reopen-entry")).toHaveLength(1);
    expect(JSON.stringify(await db.select().from(auditLog))).not.toContain("入户看看");
  });

  it("without a day are done at once; a day gone by and an empty text are refused", async () => {
    const { ports, counsellor, seeker } = world;
    const add = (text: string, dueOn: string | null) =>
      addGuidanceEntry(ports, counsellor, { seekerId: seeker.id, kind: "note", text, dueOn });
    expect(await add("谈了半小时", null)).toMatchObject({ ok: true, value: { done: true } });
    expect(await add("打电话", "2026-11-22")).toMatchObject({ refusal: { code: "date-in-past", field: "dueOn" } });
    expect(await add("  ", null)).toMatchObject({ refusal: { code: "invalid-input", field: "text" } });
  });

  it("are written by counsellors, by nobody else", async () => {
    const { ports, seeker } = world;
    const add = async (who: ApplicationWorld["person"]) => {
      const entry = { seekerId: seeker.id, kind: "note" as const, text: "记事", dueOn: null };
      const result = await addGuidanceEntry(ports, who, entry);
      return result.ok ? "ok" : result.refusal.code;
    };
    expect(await add(world.counsellor)).toBe("ok");
    for (const who of [
      world.person,
      world.liaison,
      world.otherLiaison,
      world.employer,
      world.organiser,
      world.administrator,
    ]) {
      expect(await add(who)).toBe("not-found");
    }
    const [entry] = await db.select().from(guidanceEntries);
    const other = await seekerOf(db, { counsellorId: world.counsellor.accountId });
    const foreign = { seekerId: other.id, entryId: entry?.id ?? 0, done: true };
    expect(await finishGuidanceEntry(ports, world.counsellor, foreign)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("what there is to do", () => {
  it("comes from the caseload alone and goes when it is done", async () => {
    const { counsellor, seeker, posting, person } = world;
    await suggestForSeeker(world.ports, seeker.id);
    const kinds = async (day: string, who = counsellor) => {
      const result = await listActions(on(day), who);
      return result.ok ? result.value.actions.map(({ kind }) => kind) : result.refusal.code;
    };
    expect(await kinds("2026-11-23")).toEqual([]);
    await expressInterest(world.ports, person, { seekerId: seeker.id, postingId: posting.id, shareContact: false });
    expect(await kinds("2026-11-27")).toEqual([]);
    expect(await kinds("2026-11-28")).toEqual(["employer-silent"]);
    const other = await principalOf(db, await accountOf(db, "counsellor"));
    expect(await kinds("2026-11-28", other)).toEqual([]);
    expect(await kinds("2026-11-28", world.employer)).toBe("not-allowed");
  });

  it("says whom to call: the employer that keeps silent, or else the person", async () => {
    const { ports, counsellor, seeker, posting, person, organisation } = world;
    const employer = { contactName: "虚构的人事", contactPhone: "057400000001" };
    await db.update(organisations).set(employer).where(eq(organisations.id, organisation.id));
    await expressInterest(ports, person, { seekerId: seeker.id, postingId: posting.id, shareContact: false });
    await addGuidanceEntry(ports, counsellor, {
      seekerId: seeker.id,
      kind: "call",
      text: "问近况",
      dueOn: "2026-11-28",
    });
    const list = await listActions(on("2026-11-28"), counsellor);
    const phoneFor = (asked: string) =>
      list.ok ? list.value.actions.find(({ kind }) => kind === asked)?.contact?.phone : list.refusal.code;
    expect(phoneFor("employer-silent")).toBe("057400000001");
    expect(phoneFor("entry-due")).toBe(seeker.phone);
  });

  it("counts a week from the push, though suggestions are made anew every night", async () => {
    const { ports, counsellor, seeker, posting } = world;
    await pushPosting(ports, counsellor, { seekerId: seeker.id, postingId: posting.id, note: null });
    await suggestForSeeker(on("2026-11-29"), seeker.id);
    const list = await listActions(on("2026-11-30"), counsellor, "push-unanswered");
    expect(list).toMatchObject({ ok: true, value: { total: 1, actions: [{ params: { days: 7 } }] } });
  });

  it("names who has no suitable posting and whose profile is thin", async () => {
    await db
      .update(seekers)
      .set({ abilities: { lifting: 0 } })
      .where(eq(seekers.id, world.seeker.id));
    const list = await listActions(world.ports, world.counsellor);
    expect(list.ok && list.value.counts).toEqual({ "nothing-suggested": 1, "profile-unknown": 1 });
  });
});

describe("the caseload", () => {
  it("lists a counsellor's people, those without contact first, and what is under way", async () => {
    const { ports, counsellor, seeker, posting, person } = world;
    const second = await seekerOf(db, { counsellorId: counsellor.accountId, name: "赵虚构", lookingForWork: false });
    await addGuidanceEntry(ports, counsellor, { seekerId: seeker.id, kind: "call", text: "电话", dueOn: null });
    await expressInterest(ports, person, { seekerId: seeker.id, postingId: posting.id, shareContact: false });
    const list = await listCaseload(ports, counsellor);
    expect(list.ok && list.value).toMatchObject({
      total: 2,
      pages: 1,
      cases: [
        { seekerId: second.id, lastContactAt: null, openApplications: 0, townZh: "锦屏街道" },
        { seekerId: seeker.id, lastContactAt: ports.clock.now(), openApplications: 1 },
      ],
    });
    const found = async (filter: Parameters<typeof listCaseload>[2]) => {
      const result = await listCaseload(ports, counsellor, filter);
      return result.ok ? result.value.cases.map(({ seekerId }) => seekerId) : [];
    };
    expect(await found({ q: "赵" })).toEqual([second.id]);
    expect(await found({ q: "%" })).toEqual([]);
    expect(await found({ looking: "yes" })).toEqual([seeker.id]);
    expect(await found({ attention: "applying" })).toEqual([seeker.id]);
    expect(await found({ attention: "no-contact" })).toEqual([second.id]);
    expect(await found({ town: "330213002" })).toEqual([]);
    expect(await found({ whose: "all" })).toHaveLength(3);
    expect(await found({ whose: "nobody" })).toHaveLength(1);
    expect(await listCaseload(ports, world.employer)).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  it("leaves a line in the audit log when it is taken away as a file", async () => {
    const cases = await exportCaseload(world.ports, world.counsellor);
    expect(cases.ok && cases.value).toHaveLength(1);
    expect(await audited("guidance.export-caseload")).toMatchObject([{ details: { people: 1 } }]);
  });
});

describe("finding people", () => {
  const anything: PeopleQuery = {
    text: "",
    abilities: [],
    accommodations: [],
    town: null,
    occupations: [],
    kinds: [],
    page: 1,
  };
  const search = postgresSearch(connection);
  const searching = { db, clock: fixedClock(NOW), search };
  const index = () => rebuildIndex(searching, "people");
  const find = async (query: Partial<PeopleQuery>) => {
    const result = await searchPeople(searching, world.counsellor, { ...anything, ...query });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  const found = async (query: Partial<PeopleQuery>) => (await find(query)).people.map(({ seekerId }) => seekerId);

  it("goes by ability, need, wish and town; what is unknown is not reached; names are masked", async () => {
    const { seeker } = world;
    await db.update(seekers).set({ lookingForWork: false });
    const able = await seekerOf(db, {
      name: "李虚构",
      abilities: { sight: 3 },
      occupationsWanted: ["4-01-02"],
      accommodationsNeeded: ["captions", "buddy"],
    });
    await seekerOf(db, { abilities: {} });
    await index();
    expect(await found({ abilities: [{ dimension: "sight", atLeast: 2 }] })).toEqual([able.id]);
    expect(await found({ abilities: [{ dimension: "hearing", atLeast: 1 }] })).toEqual([]);
    expect(await found({ accommodations: ["captions"] })).toEqual([able.id]);
    expect(await found({ accommodations: ["captions", "transport"] })).toEqual([]);
    expect(await found({ occupations: ["4-01-02"], town: JINPING })).toEqual([able.id]);
    expect(await found({ kinds: ["sheltered"] })).toHaveLength(2);
    expect(await found({})).not.toContain(seeker.id);
    const result = await find({ accommodations: ["captions"] });
    expect(result.people[0]).toMatchObject({ maskedName: "李*构", mine: false });
    expect(JSON.stringify(result)).not.toContain("李虚构");
  });

  it("goes by words of skills, training and occupations, however these are called; never by a name", async () => {
    const sewing = await seekerOf(db, { name: "赵缝纫", skills: ["电脑绣花"] });
    const packing = await seekerOf(db, { occupationsWanted: [PACKER] });
    const trained = await seekerOf(db);
    await db.insert(trainingRecords).values({ seekerId: trained.id, title: "西点烘焙班", skill: "裱花" });
    await index();
    expect(await found({ text: "绣花" })).toEqual([sewing.id]);
    expect(await found({ text: "包装工" })).toEqual([packing.id]);
    expect(await found({ text: "打包" })).toEqual([packing.id]);
    expect(await found({ text: "packer" })).toEqual([packing.id]);
    expect(await found({ text: "烘焙" })).toEqual([trained.id]);
    expect(await found({ text: "裱花" })).toEqual([trained.id]);
    expect(await found({ text: "赵缝纫" })).toEqual([]);
    expect(await found({ text: "打包", accommodations: ["captions"] })).toEqual([]);
  });

  it("takes any of the words where nobody has all of them, and says so", async () => {
    const both = await seekerOf(db, { skills: ["电脑绣花", "裱花"] });
    const one = await seekerOf(db, { skills: ["裱花"] });
    await index();
    expect(await find({ text: "绣花 裱花" })).toMatchObject({
      loosened: false,
      total: 1,
      people: [{ seekerId: both.id }],
    });
    const some = await find({ text: "裱花 开飞机" });
    expect(some).toMatchObject({ loosened: true, standIn: false, total: 2 });
    expect(some.people.map(({ seekerId }) => seekerId).sort()).toEqual([both.id, one.id].sort());
    expect(await find({ text: "开飞机" })).toMatchObject({ loosened: false, total: 0, people: [] });
  });

  it("shows nobody who stopped looking for work, although the index has not heard of it", async () => {
    const stopped = await seekerOf(db, { skills: ["裱花"] });
    const looking = await seekerOf(db, { skills: ["裱花"] });
    await index();
    await db.update(seekers).set({ lookingForWork: false }).where(eq(seekers.id, stopped.id));
    expect(await found({ text: "裱花" })).toEqual([looking.id]);
    await indexDocuments(searching, "people", [stopped.id]);
    expect(await find({ text: "裱花" })).toMatchObject({ total: 1 });
  });

  it("puts a counsellor's own people first, and goes on from page to page", async () => {
    for (let at = 0; at < PEOPLE_PER_PAGE; at += 1) await seekerOf(db, { skills: ["裱花"] });
    const mine = await seekerOf(db, { skills: ["裱花"], counsellorId: world.counsellor.accountId });
    await index();
    const first = await find({ text: "裱花" });
    expect(first).toMatchObject({ total: PEOPLE_PER_PAGE + 1, page: 1, pages: 2 });
    expect(first.people[0]).toMatchObject({ seekerId: mine.id, mine: true });
    const second = await find({ text: "裱花", page: 2 });
    expect(second.people).toHaveLength(1);
    expect(first.people.map(({ seekerId }) => seekerId)).not.toContain(second.people[0]?.seekerId);
  });

  it("is audited with its criteria, without its words, and closed to everyone but counsellors", async () => {
    await index();
    const query: PeopleQuery = { ...anything, text: "王虚构", abilities: [{ dimension: "sight", atLeast: 2 }] };
    await searchPeople(searching, world.counsellor, { ...query, text: "" });
    await searchPeople(searching, world.counsellor, query);
    expect(await audited("seekers.search")).toMatchObject([
      { accountId: world.counsellor.accountId, details: { abilities: "sight>=2", words: false, found: 2 } },
      { details: { abilities: "sight>=2", words: true, found: 0 } },
    ]);
    expect(JSON.stringify(await audited("seekers.search"))).not.toContain("虚构");
    for (const who of [world.person, world.liaison, world.employer, world.organiser, world.administrator]) {
      expect(await searchPeople(searching, who, query)).toMatchObject({ refusal: { code: "not-allowed" } });
    }
  });
});

describe("a person's page", () => {
  it("shows everything in one place, and records when a colleague's person is opened", async () => {
    const { ports, counsellor, seeker, posting } = world;
    await suggestForSeeker(ports, seeker.id);
    const page = await readPerson(ports, counsellor, seeker.id);
    expect(page.ok && page.value).toMatchObject({
      mine: true,
      unknownDimensions: 0,
      certificate: { verdict: "pass" },
      suggestions: [{ posting: { id: posting.id }, pushed: false, answer: null }],
      consents: [{ purpose: "liaison-mandate" }],
      // One posting is hardly a choice, and there is no other that a change would open.
      help: { judged: 1, changes: [] },
    });
    expect(await audited("guidance.open-person")).toHaveLength(0);
    const colleague = await principalOf(db, await accountOf(db, "counsellor"));
    expect((await readPerson(ports, colleague, seeker.id)).ok).toBe(true);
    expect(await audited("guidance.open-person")).toMatchObject([
      { accountId: colleague.accountId, objectId: seeker.id },
    ]);
    for (const who of [world.person, world.liaison, world.employer, world.administrator]) {
      expect(await readPerson(ports, who, seeker.id)).toMatchObject({ refusal: { code: "not-found" } });
    }
  });

  it("says what would help where nothing fits", async () => {
    await db.update(seekers).set({
      travelLimitMinutes: 1,
      travelMeans: ["walk"],
      latitude: 29.5,
      longitude: 121.3,
      kindsWanted: ["vacancy"],
    });
    const page = await readPerson(world.ports, world.counsellor, world.seeker.id);
    expect(page.ok && page.value.help?.judged).toBe(1);
  });
});
