import { eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { outboxSms } from "#app/gateways/sms/outbox-sms.server.ts";
import { translatorFor } from "#app/i18n/i18n.ts";
import { messageText } from "#app/i18n/word-notice.ts";
import { changeApplicationStatus } from "#app/usecases/applications/change-application-status.ts";
import { endApplicationsOfPosting } from "#app/usecases/applications/end-for-posting.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { countUnread } from "#app/usecases/notices/count-unread.ts";
import { markNoticesRead, readNotices } from "#app/usecases/notices/read-notices.ts";
import { tellOfApplication } from "#app/usecases/notices/tell-of-application.ts";
import { tellOfPosting } from "#app/usecases/notices/tell-of-posting.ts";
import { changePostingStatus } from "#app/usecases/postings/change-posting-status.ts";
import { type NoticePorts } from "#app/usecases/notices/tell.ts";
import { tellOfSuggestion } from "#app/usecases/notices/tell-of-suggestion.ts";
import { pushPosting } from "#app/usecases/matching/push-posting.ts";
import { applicationEvents, memberships, notices, outbox, outgoingMessages, seekers } from "#db/schema/all.ts";
import { testDatabase } from "#tests/support/database.ts";
import { applicationWorld, type ApplicationWorld } from "../applications/application-world.ts";

const { db, reset } = await testDatabase();
let world: ApplicationWorld;
let ports: NoticePorts;

beforeEach(async () => {
  await reset();
  world = await applicationWorld(db);
  ports = {
    ...world.ports,
    sms: outboxSms(db, world.ports.clock),
    wordNotice: (locale, code, params) => messageText(translatorFor(locale), code, params),
  };
});

/** An application of the person's own; returns its id. */
async function apply(): Promise<number> {
  const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: false };
  const result = await expressInterest(world.ports, world.person, input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.applicationId;
}

async function invite(applicationId: number): Promise<void> {
  const interview = { at: new Date("2026-11-24T06:30:00Z"), place: "一楼", needs: null };
  const input = { applicationId, event: "invite" as const, seenStatus: "interested" as const, interview };
  const result = await changeApplicationStatus(world.ports, world.employer, input);
  if (!result.ok) throw new Error(result.refusal.code);
}

/** The job for every step so far, twice over: the queue delivers at least once. */
async function tellTwice(applicationId: number): Promise<void> {
  const steps = await db.select({ id: applicationEvents.id }).from(applicationEvents);
  for (const { id } of [...steps, ...steps]) await tellOfApplication(ports, applicationId, id);
}

const toldTo = async () =>
  (await db.select({ accountId: notices.accountId, code: notices.code }).from(notices).orderBy(notices.id)).map(
    ({ accountId, code }) => [accountId, code],
  );

describe("notices of an application", () => {
  it("reach those whom the status table names, each once, however often the job runs", async () => {
    const id = await apply();
    await invite(id);
    await tellTwice(id);
    expect(await toldTo()).toEqual([
      [world.employer.accountId, "interest-expressed"],
      [world.counsellor.accountId, "interest-expressed"],
      [world.person.accountId, "interview-invited"],
      [world.liaison.accountId, "interview-invited"],
      [world.counsellor.accountId, "interview-invited"],
    ]);
  });

  it("go by text message where that is worth it, with the number masked and nothing personal in the words", async () => {
    const id = await apply();
    await invite(id);
    await tellTwice(id);
    const messages = await db.select().from(outgoingMessages).orderBy(outgoingMessages.id);
    expect(messages.map(({ template }) => template)).toEqual(Array(3).fill("interview-invited"));
    expect(messages[0]).toMatchObject({
      channel: "sms",
      status: "written",
      recipientAccountId: world.person.accountId,
      body: `${world.organisation.name}约您面试“${world.posting.title}”，日期 2026年11月24日。时间、地点和需要的帮助请打开查看。`,
    });
    for (const { recipientMasked, body } of messages) {
      expect(recipientMasked).toMatch(/^\d{3}\*{4}\d{4}$/);
      expect(body).not.toContain(world.seeker.name);
      expect(body).not.toContain(String(world.seeker.phone));
    }
  });

  it("reach people without an account by text message alone, and never the one who acted", async () => {
    await db.update(seekers).set({ accountId: null }).where(eq(seekers.id, world.seeker.id));
    const refer = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: false, refer: true };
    const result = await expressInterest(world.ports, world.counsellor, refer);
    if (!result.ok) throw new Error(result.refusal.code);
    await tellTwice(result.value.applicationId);
    const accounts = (await toldTo()).map(([accountId]) => accountId);
    expect(accounts).not.toContain(world.counsellor.accountId);
    expect(accounts).not.toContain(world.person.accountId);
    const [first] = await db.select().from(outgoingMessages).orderBy(outgoingMessages.id);
    expect(first).toMatchObject({ template: "referred", recipientAccountId: null });
  });

  it("are left unsent where the step belongs to another application or is gone", async () => {
    const id = await apply();
    await tellOfApplication(ports, id + 1, 1);
    await tellOfApplication(ports, id, 999_999);
    expect(await toldTo()).toEqual([]);
  });
});

describe("a posting that ends", () => {
  /** The jobs that its step leads to, in the order of the facts or the other way round: two queues do them. */
  async function endPosting(order: "facts" | "backwards"): Promise<void> {
    const input = { postingId: world.posting.id, event: "fill" as const };
    const result = await changePostingStatus(world.ports, world.employer, input);
    if (!result.ok) throw new Error(result.refusal.code);
    const [fact] = await db.select().from(outbox).where(eq(outbox.topic, "posting.moved"));
    if (fact === undefined || !("auditId" in fact.payload)) throw new Error("No fact was left.");
    const { auditId } = fact.payload;
    const jobs = [
      () => tellOfPosting(ports, world.posting.id, auditId),
      () => endApplicationsOfPosting(ports, world.posting.id).then(() => undefined),
    ];
    for (const job of order === "facts" ? jobs : jobs.reverse()) await job();
  }

  it.each(["facts", "backwards"] as const)(
    "is told to applicants once, whichever job comes first (%s)",
    async (order) => {
      const id = await apply();
      await endPosting(order);
      await tellTwice(id);
      expect((await toldTo()).filter(([accountId]) => accountId === world.person.accountId)).toEqual([
        [world.person.accountId, "application-posting-ended"],
      ]);
    },
  );

  it("ends what was begun with it, also where it had been taken back to a draft", async () => {
    await apply();
    await changePostingStatus(world.ports, world.employer, { postingId: world.posting.id, event: "withdraw" });
    await changePostingStatus(world.ports, world.employer, { postingId: world.posting.id, event: "close" });
    const facts = await db.select().from(outbox).where(eq(outbox.topic, "posting.moved"));
    expect(facts).toHaveLength(1);
  });

  it("is nothing to liaisons and counsellors who are none any more", async () => {
    const id = await apply();
    await invite(id);
    const lost = inArray(memberships.accountId, [world.liaison.accountId, world.counsellor.accountId]);
    await db.update(memberships).set({ revokedAt: world.ports.clock.now() }).where(lost);
    await tellTwice(id);
    const accounts = (await toldTo()).map(([accountId]) => accountId);
    expect(new Set(accounts)).toEqual(new Set([world.employer.accountId, world.person.accountId]));
  });
});

describe("a pushed posting", () => {
  it("is told to the person and their liaison once", async () => {
    const pair = { seekerId: world.seeker.id, postingId: world.posting.id };
    expect((await pushPosting(world.ports, world.counsellor, { ...pair, note: null })).ok).toBe(true);
    await tellOfSuggestion(ports, pair.seekerId, pair.postingId);
    await tellOfSuggestion(ports, pair.seekerId, pair.postingId);
    expect(await toldTo()).toEqual([
      [world.person.accountId, "posting-pushed"],
      [world.liaison.accountId, "posting-pushed"],
    ]);
  });
});

describe("the notices page", () => {
  it("shows a person their own, counts the unread and marks them as read", async () => {
    const id = await apply();
    await invite(id);
    await tellTwice(id);
    expect(await countUnread({ db }, world.counsellor)).toBe(2);
    expect(await countUnread({ db }, world.otherPerson)).toBe(0);
    const read = await readNotices({ db }, world.counsellor);
    expect(read.ok && read.value.notices.map(({ code, href }) => [code, href])).toEqual([
      ["interview-invited", `/applications/${id}`],
      ["interest-expressed", `/applications/${id}`],
    ]);
    expect((await markNoticesRead(world.ports, world.counsellor)).ok).toBe(true);
    expect(await countUnread({ db }, world.counsellor)).toBe(0);
    expect(await countUnread({ db }, world.person)).toBe(1);
  });

  it("is for signed-in people", async () => {
    expect(await readNotices({ db }, VISITOR)).toMatchObject({ refusal: { code: "not-signed-in" } });
    expect(await markNoticesRead(world.ports, VISITOR)).toMatchObject({ refusal: { code: "not-signed-in" } });
  });
});
