import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { changePostingStatus, type DeskEvent } from "#app/usecases/postings/change-posting-status.ts";
import { copyPosting } from "#app/usecases/postings/copy-posting.ts";
import { listOwnPostings } from "#app/usecases/postings/list-own-postings.ts";
import { listSubmittedPostings } from "#app/usecases/postings/list-submitted-postings.ts";
import { publishPosting } from "#app/usecases/postings/publish-posting.ts";
import { readPostingDesk } from "#app/usecases/postings/read-posting-desk.ts";
import { readPostingReview } from "#app/usecases/postings/read-posting-review.ts";
import { returnPosting } from "#app/usecases/postings/return-posting.ts";
import { startPosting } from "#app/usecases/postings/start-posting.ts";
import { submitPosting } from "#app/usecases/postings/submit-posting.ts";
import { auditLog, organisations, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  draftOf,
  fillForm,
  FILLED,
  formVersionNow,
  portsFrom,
  postingRow,
  type PostingWorld,
  postingWorld,
  saveStep,
  traces,
  versionNow,
} from "./posting-world.ts";

const { db, reset } = await testDatabase();
beforeEach(reset);

async function drafted(world: PostingWorld, changes: Parameters<typeof fillForm>[2] = {}): Promise<number> {
  const started = await startPosting(world.ports, world.employer, { organisationId: world.organisation.id });
  if (!started.ok) throw new Error(started.refusal.code);
  await fillForm(world, started.value.postingId, changes);
  return started.value.postingId;
}

async function submit(world: PostingWorld, postingId: number) {
  return submitPosting(world.ports, world.employer, { postingId, version: await formVersionNow(db, postingId) });
}

async function publish(world: PostingWorld, postingId: number) {
  return publishPosting(world.ports, world.administrator, { postingId, version: await versionNow(db, postingId) });
}

async function press(world: PostingWorld, postingId: number, event: DeskEvent, who = world.employer) {
  const result = await changePostingStatus(world.ports, who, { postingId, event });
  return result.ok ? result.value : result.refusal.code;
}

describe("submitting", () => {
  it("hands a finished draft over, empties the draft and tells of it", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world);
    expect(await submit(world, postingId)).toEqual({ ok: true, value: "submitted" });
    expect((await postingRow(db, postingId)).submittedAt).not.toBeNull();
    expect(await draftOf(db, postingId)).toBeUndefined();
    const { lastLine, topics } = await traces(db);
    expect(lastLine).toMatchObject({
      action: "postings.submit",
      role: "employer",
      details: { event: "submit", from: "draft", to: "submitted" },
    });
    expect(topics.slice(-2)).toEqual(["posting.changed", "posting.moved"]);
  });

  it("waits for what is still open", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world, { details: { description: "", headcount: "" } });
    expect(await submit(world, postingId)).toMatchObject({ refusal: { code: "invalid-input", params: { steps: 1 } } });
  });

  it("refuses pay below the minimum wage, with the rule and the figure", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world, { pay: { payPeriod: "month", payMin: "2300" } });
    expect(await submit(world, postingId)).toMatchObject({
      ok: false,
      refusal: {
        code: "pay-below-minimum-wage",
        params: { rule: "monthly-minimum-wage", figure: "2490.00", shortfall: "190.00" },
      },
    });
    expect((await postingRow(db, postingId)).status).toBe("draft");
  });

  it("lets pay through that no known figure judges, and says so to the administrator", async () => {
    const world = await postingWorld(db, new Date("2026-11-20T02:00:00Z"));
    const postingId = await drafted(world, { pay: { payPeriod: "month", payMin: "2300" } });
    expect(await submit(world, postingId)).toMatchObject({ ok: true });
    const review = await readPostingReview(world.ports, world.administrator, { postingId });
    expect(review.ok && review.value.payCheck).toMatchObject({ verdict: "unknown", reasons: ["no-figure-for-date"] });
  });

  it("is open to an organisation that is not verified; publishing is not", async () => {
    const world = await postingWorld(db);
    const ofThis = eq(organisations.id, world.organisation.id);
    await db.update(organisations).set({ verification: "submitted" }).where(ofThis);
    const postingId = await drafted(world);
    expect(await submit(world, postingId)).toMatchObject({ ok: true });
    expect(await publish(world, postingId)).toMatchObject({ refusal: { code: "organisation-not-verified" } });
    await db.update(organisations).set({ verification: "verified" }).where(ofThis);
    expect(await publish(world, postingId)).toEqual({ ok: true, value: "published" });
  });
});

describe("review", () => {
  it("publishes what was read, and nothing that changed meanwhile", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world);
    await submit(world, postingId);
    const read = await versionNow(db, postingId);
    await press(world, postingId, "withdraw");
    await submit(world, postingId);
    const late = await publishPosting(world.ports, world.administrator, { postingId, version: read });
    expect(late).toMatchObject({ refusal: { code: "changed-meanwhile" } });
    expect(await publish(world, postingId)).toMatchObject({ ok: true });
    expect(await postingRow(db, postingId)).toMatchObject({ status: "published", returnReason: null });
  });

  it("is done by one of two administrators who decide at the same moment", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world);
    await submit(world, postingId);
    const version = await versionNow(db, postingId);
    const colleague = await principalOf(db, await accountOf(db, "administrator"));
    const decisions = await atOnce(db, sql`select from postings for update`, [
      () => publishPosting(world.ports, world.administrator, { postingId, version }),
      () => returnPosting(world.ports, colleague, { postingId, version, reason: "写明班次" }),
      () => publishPosting(world.ports, colleague, { postingId, version }),
    ]);
    expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
    for (const decision of decisions) if (!decision.ok) expect(decision.refusal.code).toBe("changed-meanwhile");
    const moves = await db
      .select()
      .from(auditLog)
      .where(inArray(auditLog.action, ["postings.publish", "postings.return"]));
    expect(moves).toHaveLength(1);
  });

  it("does not publish what nobody could apply to any more", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world);
    await submit(world, postingId);
    await db.update(postings).set({ deadline: "2025-11-19" }).where(eq(postings.id, postingId));
    expect(await publish(world, postingId)).toMatchObject({ refusal: { code: "posting-deadline-passed" } });
    await db.update(postings).set({ deadline: "2025-11-20" }).where(eq(postings.id, postingId));
    expect(await publish(world, postingId)).toMatchObject({ ok: true });
  });

  it("returns with a reason the employer reads, and takes it in again", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world);
    await submit(world, postingId);
    const give = async (reason: string) =>
      returnPosting(world.ports, world.administrator, { postingId, reason, version: await versionNow(db, postingId) });
    expect(await give(" ")).toMatchObject({ refusal: { code: "return-reason-required", field: "reason" } });
    expect(await give("请写清楚上下班时间")).toMatchObject({ ok: true });
    const desk = await readPostingDesk(world.ports, world.employer);
    expect(desk.ok && desk.value.todos).toMatchObject([{ kind: "returned", returnReason: "请写清楚上下班时间" }]);
    expect(await submit(world, postingId)).toMatchObject({ ok: true });
    expect((await postingRow(db, postingId)).returnReason).toBeNull();
  });

  it("is the administrator's alone, longest wait first", async () => {
    const world = await postingWorld(db);
    const first = await drafted(world);
    await submit(world, first);
    const second = await drafted(world);
    await submit(world, second);
    const list = await listSubmittedPostings(world.ports, world.administrator, {});
    expect(list.ok && list.value.postings.map(({ posting }) => posting.id)).toEqual([first, second]);
    for (const who of [world.employer, world.counsellor, world.seeker]) {
      expect(await listSubmittedPostings(world.ports, who, {})).toMatchObject({ refusal: { code: "not-allowed" } });
      const version = await versionNow(db, first);
      expect(await publishPosting(world.ports, who, { postingId: first, version })).toMatchObject({
        refusal: { code: "not-allowed" },
      });
    }
  });
});

describe("a published posting", () => {
  it("goes its way by the employer's hand", async () => {
    const world = await postingWorld(db);
    const { id } = await postingOf(db, { organisationId: world.organisation.id });
    expect(await press(world, id, "pause")).toBe("paused");
    expect(await press(world, id, "confirm")).toBe("transition-not-allowed");
    expect(await press(world, id, "resume")).toBe("published");
    expect(await press(world, id, "confirm")).toBe("published");
    expect(await press(world, id, "fill")).toBe("filled");
    expect((await postingRow(db, id)).closedAt).not.toBeNull();
    expect(await press(world, id, "reopen")).toBe("draft");
    expect(await postingRow(db, id)).toMatchObject({ closedAt: null, publishedAt: null });
  });

  it("obeys a counsellor on the employer's behalf, and says so", async () => {
    const world = await postingWorld(db);
    const { id, organisationId } = await postingOf(db, { organisationId: world.organisation.id });
    expect(await press(world, id, "confirm", world.counsellor)).toBe("published");
    expect((await traces(db)).lastLine).toMatchObject({
      role: "counsellor",
      details: { onBehalfOfOrganisationId: organisationId },
    });
    expect(await press(world, id, "close", world.otherEmployer)).toBe("not-found");
    expect(await press(world, id, "close", world.seeker)).toBe("not-allowed");
  });

  it("changes its offers at once, and its pay only after being taken back", async () => {
    const world = await postingWorld(db);
    const { id } = await postingOf(db, { organisationId: world.organisation.id });
    const offers = await saveStep(world, id, "offers", { "offers.job-coach": "yes" });
    expect(offers).toMatchObject({ ok: true, value: { accepted: true, live: true, noted: false } });
    const pay = { payPeriod: "month", payMin: "2000" };
    expect(await saveStep(world, id, "pay", pay)).toMatchObject({ refusal: { code: "transition-not-allowed" } });
    expect(await press(world, id, "withdraw")).toBe("draft");
    expect(await saveStep(world, id, "pay", pay)).toMatchObject({ value: { accepted: true } });
    expect(await submit(world, id)).toMatchObject({ refusal: { code: "pay-below-minimum-wage" } });
  });

  it("stays down while its organisation is suspended", async () => {
    const world = await postingWorld(db);
    const { id } = await postingOf(db, { organisationId: world.organisation.id, status: "paused" });
    await db
      .update(organisations)
      .set({ verification: "suspended" })
      .where(eq(organisations.id, world.organisation.id));
    expect(await press(world, id, "resume")).toBe("organisation-not-verified");
  });
});

describe("the desk", () => {
  it("copies a posting without its deadline and its origin", async () => {
    const world = await postingWorld(db);
    const original = await postingOf(db, {
      organisationId: world.organisation.id,
      status: "closed",
      deadline: "2025-12-01",
      sourceKey: "a row of a file",
    });
    const copy = await copyPosting(world.ports, world.employer, { postingId: original.id });
    if (!copy.ok) throw new Error(copy.refusal.code);
    expect(await postingRow(db, copy.value.postingId)).toMatchObject({
      status: "draft",
      title: original.title,
      demands: original.demands,
      deadline: null,
      sourceKey: null,
      publishedAt: null,
    });
  });

  it("shows the organisation's own postings by status and no others", async () => {
    const world = await postingWorld(db);
    await postingOf(db, { organisationId: world.organisation.id });
    await postingOf(db, { organisationId: world.organisation.id, status: "closed" });
    await postingOf(db);
    const all = await listOwnPostings(world.ports, world.employer, {});
    expect(all.ok && [all.value.total, all.value.counts]).toEqual([2, { published: 1, closed: 1 }]);
    const closed = await listOwnPostings(world.ports, world.employer, { status: "closed", page: 9 });
    expect(closed.ok && [closed.value.total, closed.value.page, closed.value.postings.length]).toEqual([1, 1, 1]);
    expect(await listOwnPostings(world.ports, world.seeker, {})).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  it("keeps one clock: a later day sees an older confirmation", async () => {
    const world = await postingWorld(db);
    const lastConfirmedAt = new Date("2025-10-01T02:00:00Z");
    await postingOf(db, { organisationId: world.organisation.id, lastConfirmedAt, deadline: "2025-11-22" });
    const desk = await readPostingDesk(portsFrom(db, new Date("2025-11-20T02:00:00Z")), world.employer);
    expect(desk.ok && desk.value.todos.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ["unconfirmed", 40],
      ["deadline-soon", 2],
    ]);
  });
});

describe("a posting whose words shut people out", () => {
  const limited = { details: { ...FILLED.details, description: "把产品装进盒子里，限女性，35周岁以下。" } };

  it("goes public only with the law that allows them, which is kept", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world, limited);
    await submit(world, postingId);
    const publishWith = async (ground?: string) =>
      publishPosting(world.ports, world.administrator, {
        postingId,
        version: await versionNow(db, postingId),
        ...(ground === undefined ? {} : { ground }),
      });
    for (const ground of [undefined, "", "  "]) {
      expect(await publishWith(ground)).toMatchObject({ refusal: { code: "legal-ground-required", field: "ground" } });
    }
    expect(await publishWith("女职工劳动保护特别规定附录")).toMatchObject({ ok: true });
    expect(await postingRow(db, postingId)).toMatchObject({ legalGround: "女职工劳动保护特别规定附录" });
  });

  it("cannot be made of one that is public", async () => {
    const world = await postingWorld(db);
    const postingId = await drafted(world);
    await submit(world, postingId);
    await publish(world, postingId);
    const saved = await saveStep(world, postingId, "details", limited.details);
    expect(saved).toMatchObject({ refusal: { code: "limits-need-review" } });
    const harmless = { ...FILLED.details, description: "把产品装进盒子里，35周岁以下。" };
    expect(await saveStep(world, postingId, "details", harmless)).toMatchObject({ ok: true });
  });
});
