import { and, count, eq, isNull, lt } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPostingPay } from "#app/domain/compliance/posting-pay.ts";
import { APPLICATION_STATUSES, applicationLifecycle } from "#app/domain/applications/lifecycle.ts";
import { isoDateOf } from "#app/domain/dates.ts";
import { parseCreditCode } from "#app/domain/employers/credit-code.ts";
import { FAIRNESS_CHECKS } from "#app/domain/matching/fairness-checks.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { rankPreparedPostings } from "#app/domain/matching/rank.ts";
import { FAIRNESS } from "#app/domain/matching/weights.ts";
import { isOccupationCode } from "#app/domain/occupations/occupations.ts";
import { POSTING_KINDS } from "#app/domain/postings/kinds.ts";
import { POSTING_STATUSES } from "#app/domain/postings/lifecycle.ts";
import { wordingOf } from "#app/domain/postings/wording.ts";
import { parseCertificateNumber } from "#app/domain/seekers/certificate-number.ts";
import { parseCitizenId } from "#app/domain/seekers/citizen-id.ts";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { consequencesOf } from "#app/jobs/facts.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "#app/usecases/matching/load-facts.ts";
import {
  accounts,
  applicationEvents,
  applications,
  certificateHistory,
  guidanceEntries,
  matchingRuns,
  memberships,
  minimumWages,
  organisations,
  outbox,
  postings,
  seekers,
} from "#db/schema/all.ts";
import { demoAccounts } from "#db/seeds/demo-accounts.ts";
import { seedDemoWorld } from "#db/seeds/demo-world.ts";
import { seedReference } from "#db/seeds/reference.ts";
import { freshDatabase } from "#tests/support/database.ts";

const { db } = await freshDatabase();
const clock = fixedClock(new Date("2026-11-23T03:00:00Z"));
const cipher = aesGcmCipher(Buffer.alloc(32, 3));
const hashes = { demo: new Map(demoAccounts.map(({ phone }) => [phone, `hash of ${phone}`])), nobody: "nobody's" };

beforeAll(async () => {
  await seedReference(db, clock.now());
  await seedDemoWorld(db, { clock, cipher, hashes });
});

describe("the demo world", () => {
  it("is filled in once", async () => {
    const before = await db.select({ n: count() }).from(postings);
    await seedReference(db, clock.now());
    expect(await seedDemoWorld(db, { clock, cipher, hashes })).toBeUndefined();
    expect(await db.select({ n: count() }).from(postings)).toEqual(before);
  });

  it("has every demo account with its role, and nobody else with a known password", async () => {
    const rows = await db
      .select({ phone: accounts.phone, name: accounts.name, role: memberships.role, hash: accounts.passwordHash })
      .from(accounts)
      .innerJoin(memberships, eq(memberships.accountId, accounts.id));
    for (const { phone, role, nameZh } of demoAccounts) {
      expect(rows.filter((row) => row.phone === phone)).toEqual([
        { phone, name: nameZh, role, hash: `hash of ${phone}` },
      ]);
    }
    expect(rows.filter(({ hash }) => hash !== "nobody's")).toHaveLength(demoAccounts.length);
  });

  it("has postings of every kind and status, about 260 of 320 published", async () => {
    const rows = await db.select().from(postings);
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(POSTING_KINDS));
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(POSTING_STATUSES));
    expect(rows.filter(({ status }) => status === "published").length).toBeGreaterThanOrEqual(240);
    for (const { occupationCode } of rows) expect(isOccupationCode(occupationCode ?? "")).toBe(true);
  });

  it("publishes nothing below the minimum wage", async () => {
    const rows = await db.select().from(minimumWages);
    for (const posting of await db.select().from(postings).where(eq(postings.status, "published"))) {
      const check = checkPostingPay({
        pay:
          posting.payPeriod === null
            ? null
            : {
                period: posting.payPeriod,
                minFen: posting.payMinFen,
                maxFen: posting.payMaxFen,
                negotiable: posting.payNegotiable,
              },
        kind: posting.kind,
        weeklyHours: posting.weeklyHours,
        employment: posting.employment,
        areaCode: posting.areaCode,
        date: clock.today(),
        rows,
      });
      expect(check.verdict, posting.title).not.toBe("fail");
    }
  });

  it("speaks of the work and of no disability, but for one posting that waits for the administrator", async () => {
    const named = (await db.select().from(postings)).filter((posting) => wordingOf(posting).length > 0);
    expect(named.map(({ status }) => status)).toEqual(["submitted"]);
  });

  it("leaves things unsaid, as employers do", async () => {
    const published = await db.select().from(postings).where(eq(postings.status, "published"));
    const complete = published.filter(({ demands }) => Object.keys(demands).length === 24).length;
    expect(complete / published.length).toBeGreaterThan(0.15);
    expect(complete / published.length).toBeLessThan(0.6);
  });

  it("invents codes that are well-formed and numbers that can be nobody's", async () => {
    for (const { creditCode } of await db.select().from(organisations)) {
      expect(parseCreditCode(creditCode ?? "").ok).toBe(true);
      expect(creditCode?.slice(2, 8)).toBe("990000");
    }
    for (const person of await db.select().from(seekers)) {
      const citizenId = cipher.open(person.citizenIdCipher ?? "");
      expect(citizenId.startsWith("990000")).toBe(true);
      expect(parseCitizenId(citizenId)).toMatchObject({
        ok: true,
        value: { birthDate: person.birthDate, sex: person.sex },
      });
      expect(parseCertificateNumber(cipher.open(person.certificateNumberCipher ?? ""), citizenId).ok).toBe(true);
    }
    for (const { phone } of await db.select().from(accounts)) expect(phone).toMatch(/^1990000|^1990002|^1990003/);
  });

  it("draws category and grade apart from what people can do", async () => {
    const rows = await db
      .select({ abilities: seekers.abilities, sealed: certificateHistory.categoryGradeCipher })
      .from(certificateHistory)
      .innerJoin(seekers, eq(seekers.id, certificateHistory.seekerId));
    const cannotSee = rows.filter(({ abilities }) => abilities.sight === 0);
    expect(new Set(cannotSee.map(({ sealed }) => cipher.open(sealed).charAt(0))).size).toBeGreaterThan(2);
  });

  it("offers the first demo jobseeker much and the second nothing", async () => {
    const context = await loadMatchingContext({ clock }, db);
    const all = (await loadPostingFacts(db)).map((facts) => preparePosting(facts, context));
    const ids = await db
      .select({ id: seekers.id })
      .from(seekers)
      .innerJoin(accounts, eq(accounts.id, seekers.accountId))
      .where(lt(accounts.phone, "19900000003"))
      .orderBy(accounts.phone);
    const [first, second] = (
      await loadSeekerFacts(
        db,
        context,
        ids.map(({ id }) => id),
      )
    ).map((facts) => prepareSeeker(facts, context));
    if (first === undefined || second === undefined) throw new Error("The demo jobseekers are missing.");
    expect(rankPreparedPostings(first, all, 20).length).toBeGreaterThanOrEqual(15);
    expect(rankPreparedPostings(second, all, 20)).toEqual([]);
  });

  it("has applications in every status, each come to by the table", async () => {
    const rows = await db.select().from(applications);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(APPLICATION_STATUSES));
    const events = await db.select().from(applicationEvents).orderBy(applicationEvents.id);
    for (const { id, status, updatedAt } of rows) {
      const own = events.filter(({ applicationId }) => applicationId === id);
      let reached: (typeof own)[number]["from"] = null;
      for (const { event, from, to, role, note } of own) {
        expect(from).toBe(reached);
        expect(applicationLifecycle.transition(from, event, role, note)).toEqual({ ok: true, value: to });
        reached = to;
      }
      expect(reached).toBe(status);
      expect(own.map(({ at }) => at.getTime())).toEqual(own.map(({ at }) => at.getTime()).sort((a, b) => a - b));
      expect(updatedAt.getTime()).toBeLessThanOrEqual(clock.now().getTime());
    }
  });

  it("gives the demo counsellor overdue tasks", async () => {
    const [counsellor] = await db.select().from(accounts).where(eq(accounts.phone, "19900000006"));
    const late = await db
      .select()
      .from(guidanceEntries)
      .where(
        and(
          eq(guidanceEntries.counsellorId, counsellor?.id ?? 0),
          isNull(guidanceEntries.doneAt),
          lt(guidanceEntries.dueOn, clock.today()),
        ),
      );
    expect(late.length).toBeGreaterThanOrEqual(5);
  });

  it("has measured the lists of the last nights, all of them before today", async () => {
    const runs = await db.select().from(matchingRuns).orderBy(matchingRuns.startedAt);
    expect(runs.length).toBeGreaterThan(FAIRNESS.fewestNights);
    for (const { startedAt, measures, checks } of runs) {
      expect(isoDateOf(startedAt) < clock.today()).toBe(true);
      expect(measures?.gini).toBeLessThan(measures?.giniByScore ?? 0);
      expect(checks?.map(({ code }) => code)).toEqual(FAIRNESS_CHECKS);
    }
    const postingsMeasured = runs.map(({ measures }) => measures?.postings ?? 0);
    expect(postingsMeasured).toEqual([...postingsMeasured].sort((a, b) => a - b));
  });

  it("leaves the workers well-formed facts: the index, the suggestions, the notices", async () => {
    const facts = await db.select().from(outbox);
    const jobs = facts.flatMap(({ topic, payload }) => consequencesOf(topic, payload));
    const names = new Set(jobs.map(({ name }) => name));
    expect(names).toContain("search.index-postings");
    expect(names).toContain("matching.suggest-all");
    expect(names).toContain("notices.tell-of-application");
    const indexed = jobs.flatMap((job) => (job.name === "search.index-postings" ? job.payload.postingIds : []));
    const published = await db.select({ id: postings.id }).from(postings).where(eq(postings.status, "published"));
    expect(new Set(indexed)).toEqual(new Set(published.map(({ id }) => id)));
  });
});
