import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import { FEW_POSTINGS } from "#app/domain/matching/closest.ts";
import { FEW_PEOPLE } from "#app/domain/matching/openings.ts";
import { isEmployerCode } from "#app/domain/matching/reasons.ts";
import { RULES_VERSION } from "#app/domain/matching/rules-version.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { oneThreadListMaker } from "#app/gateways/matching/one-thread-list-maker.ts";
import { explainNobodyFits } from "#app/usecases/matching/explain-nobody-fits.ts";
import { explainNothingFits } from "#app/usecases/matching/explain-nothing-fits.ts";
import { readCandidates } from "#app/usecases/matching/read-candidates.ts";
import { readOpenings } from "#app/usecases/matching/read-openings.ts";
import { suggestAll } from "#app/usecases/matching/suggest-all.ts";
import { sumOpenings } from "#app/usecases/matching/sum-openings.ts";
import { readSeekerHome } from "#app/usecases/seekers/read-seeker-home.ts";
import { withdrawConsent } from "#app/usecases/seekers/withdraw-consent.ts";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import { openingSums } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { consentOf, type Seeker, seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const on = (day: string) => ({ db, clock: fixedClock(new Date(`${day}T02:00:00Z`)), lists: oneThreadListMaker });
const ports = on("2026-11-23");

beforeEach(reset);

const RAMP = { code: "offer-accommodation", params: { accommodation: "step-free-access" } } as const;
const RAMP_DENIED = { accommodations: { "step-free-access": "no" } } as const;
const NEEDS_RAMP = { accommodationsNeeded: ["step-free-access"] } as const;

async function employerOf(organisationId: number) {
  return principalOf(db, await accountOf(db, "employer", { organisationId }));
}

async function someone(role: "counsellor" | "administrator" | "liaison" | "organiser") {
  return principalOf(db, await accountOf(db, role));
}

async function several(amount: number, overrides: Parameters<typeof seekerOf>[1], agreed = true): Promise<Seeker[]> {
  const people: Seeker[] = [];
  for (let at = 0; at < amount; at += 1) {
    const seeker = await seekerOf(db, overrides);
    if (agreed) await consentOf(db, seeker, "employer-anonymous-view");
    people.push(seeker);
  }
  return people;
}

async function advice(principal: Parameters<typeof explainNobodyFits>[1], postingId: number, at = ports) {
  const result = await explainNobodyFits(at, principal, postingId);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe("why nobody fits a posting", () => {
  it("tells the employer which single change would bring how many of those who agreed to be found", async () => {
    const posting = await postingOf(db, RAMP_DENIED);
    await several(6, NEEDS_RAMP);
    await several(3, NEEDS_RAMP, false);
    await several(5, {});
    const told = await advice(await employerOf(posting.organisationId), posting.id);
    expect(told).toEqual({ audience: "employer", judged: 10, suits: 5, changes: [{ change: RAMP, people: 5 }] });
  });

  it("tells no small number, nor that there is one", async () => {
    const posting = await postingOf(db, RAMP_DENIED);
    await several(4, NEEDS_RAMP);
    const told = await advice(await employerOf(posting.organisationId), posting.id);
    expect(told).toEqual({ audience: "employer", judged: null, suits: null, changes: [] });
  });

  it("ends with the consent: withdrawn, run out, or given to another employer alone", async () => {
    const posting = await postingOf(db, RAMP_DENIED);
    const employer = await employerOf(posting.organisationId);
    const account = await accountOf(db, "seeker");
    const [leaving] = await several(1, { ...NEEDS_RAMP, accountId: account.id }, false);
    if (leaving === undefined) throw new Error("Nobody leaves.");
    const consent = await consentOf(db, leaving, "employer-anonymous-view");
    for (const seeker of await several(4, NEEDS_RAMP, false)) {
      await consentOf(db, seeker, "employer-anonymous-view", { expiresOn: "2026-11-23" });
    }
    const other = await organisationOf(db);
    for (const seeker of await several(2, NEEDS_RAMP, false)) {
      await consentOf(db, seeker, "employer-anonymous-view", { organisationId: other.id });
    }
    expect(await advice(employer, posting.id)).toMatchObject({ judged: 5, changes: [{ people: 5 }] });
    const withdrawn = { seekerId: leaving.id, consentId: consent.id };
    expect((await withdrawConsent(ports, await principalOf(db, account), withdrawn)).ok).toBe(true);
    expect(await advice(employer, posting.id)).toMatchObject({ judged: null, changes: [] });
    expect(await advice(employer, posting.id, on("2026-11-24"))).toMatchObject({ judged: null, changes: [] });
  });

  it("keeps from the employer what is the person's, and tells a counsellor all of it, over everybody", async () => {
    const posting = await postingOf(db, { accommodations: { "part-time": "no" } });
    await several(5, { kindsWanted: ["home-based"] });
    await several(5, { hoursPerWeekMax: 22, hoursPerDayMax: null });
    const employer = await advice(await employerOf(posting.organisationId), posting.id);
    expect(employer.changes.every(({ change }) => isEmployerCode(change.code))).toBe(true);
    expect(employer.changes).toContainEqual({
      change: { code: "fewer-weekly-hours", params: { hours: 20 } },
      people: 5,
    });
    await several(1, { kindsWanted: ["home-based"] }, false);
    const counsellor = await advice(await someone("counsellor"), posting.id);
    expect(counsellor).toMatchObject({ audience: "counsellor", judged: 11, suits: 0 });
    expect(counsellor.changes).toContainEqual({
      change: { code: "reconsider-kind", params: { kind: "vacancy" } },
      people: 6,
    });
  });

  it("is not another employer's, nor of anybody who reads no candidates", async () => {
    const posting = await postingOf(db, RAMP_DENIED);
    const other = await employerOf((await organisationOf(db)).id);
    expect(await explainNobodyFits(ports, other, posting.id)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await explainNobodyFits(ports, VISITOR, posting.id)).toMatchObject({ refusal: { code: "not-signed-in" } });
    const liaison = await someone("liaison");
    expect(await explainNobodyFits(ports, liaison, posting.id)).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  it("stands on the page of candidates while few fit and the posting is open", async () => {
    const posting = await postingOf(db, RAMP_DENIED);
    const employer = await employerOf(posting.organisationId);
    await several(FEW_PEOPLE - 1, {});
    await suggestAll(ports);
    expect(await readCandidates(ports, employer, posting.id)).toMatchObject({
      value: { candidates: { length: FEW_PEOPLE - 1 }, advice: { audience: "employer" } },
    });
    await several(1, {});
    await suggestAll(ports);
    expect(await readCandidates(ports, employer, posting.id)).toMatchObject({ value: { advice: null } });
    const paused = await postingOf(db, { organisationId: posting.organisationId, status: "closed" });
    expect(await readCandidates(ports, employer, paused.id)).toMatchObject({ value: { advice: null } });
  });
});

describe("why little fits a person", () => {
  it("says at how many employers each change is to be asked for, and is shown while the list is short", async () => {
    const account = await accountOf(db, "seeker");
    const seeker = await seekerOf(db, { ...NEEDS_RAMP, accountId: account.id });
    const principal = await principalOf(db, account);
    const organisation = await organisationOf(db);
    await postingOf(db, { ...RAMP_DENIED, organisationId: organisation.id });
    await postingOf(db, { ...RAMP_DENIED, organisationId: organisation.id });
    await postingOf(db, RAMP_DENIED);
    expect(await explainNothingFits(ports, principal, seeker.id)).toMatchObject({
      value: { judged: 3, feasible: 0, changes: [{ change: RAMP, opens: 3, employers: 2 }] },
    });
    const home = () => readSeekerHome({ ...ports, cipher: aesGcmCipher(Buffer.alloc(32, 3)) }, principal, seeker.id);
    for (let at = 1; at < FEW_POSTINGS; at += 1) await postingOf(db);
    await suggestAll(ports);
    expect(await home()).toMatchObject({ value: { suggestions: { length: FEW_POSTINGS - 1 }, help: { judged: 5 } } });
    await postingOf(db);
    await suggestAll(ports);
    expect(await home()).toMatchObject({ value: { suggestions: { length: FEW_POSTINGS }, help: null } });
  });

  it("names the bus where it would reach a place that is too far otherwise", async () => {
    const account = await accountOf(db, "seeker");
    const far = { latitude: 29.72, longitude: 121.405, travelMeans: ["walk"], travelLimitMinutes: 60 } as const;
    const seeker = await seekerOf(db, { ...far, accountId: account.id });
    await postingOf(db);
    const result = await explainNothingFits(ports, await principalOf(db, account), seeker.id);
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.changes.map(({ change }) => change.code)).toContain("take-bus");
  });
});

describe("the sums over the district", () => {
  it("count people, postings and employers of each change, without small numbers, and keep the last run alone", async () => {
    const organisation = await organisationOf(db);
    await postingOf(db, { ...RAMP_DENIED, organisationId: organisation.id });
    await postingOf(db, { ...RAMP_DENIED, organisationId: organisation.id });
    await postingOf(db, RAMP_DENIED);
    await several(5, NEEDS_RAMP, false);
    await several(4, { kindsWanted: ["home-based"] }, false);
    await several(1, { lookingForWork: false, ...NEEDS_RAMP }, false);
    await sumOpenings(ports);
    await sumOpenings(on("2026-11-24"), new AbortController().signal);
    expect(await readOpenings(ports, await someone("administrator"))).toEqual({
      ok: true,
      value: {
        computedAt: new Date("2026-11-24T02:00:00Z"),
        rulesVersion: RULES_VERSION,
        peopleJudged: 9,
        postingsJudged: 3,
        peopleWithout: 9,
        openings: [{ change: RAMP, people: 5, postings: 3, employers: 2 }],
      },
    });
    expect(await db.$count(openingSums)).toBe(1);
    const [kept] = await db.select().from(openingSums);
    expect(JSON.stringify(kept)).not.toContain("home-based");
  });

  it("are for counsellors and administrators, who find nothing before the first run", async () => {
    for (const role of ["counsellor", "administrator"] as const) {
      expect(await readOpenings(ports, await someone(role))).toEqual({ ok: true, value: null });
    }
    expect(await readOpenings(ports, VISITOR)).toMatchObject({ refusal: { code: "not-signed-in" } });
    for (const role of ["liaison", "organiser"] as const) {
      expect(await readOpenings(ports, await someone(role))).toMatchObject({ refusal: { code: "not-allowed" } });
    }
  });

  it("stay as they were when a run is stopped", async () => {
    await postingOf(db, RAMP_DENIED);
    await several(5, NEEDS_RAMP, false);
    await sumOpenings(ports);
    await several(1, NEEDS_RAMP, false);
    await expect(sumOpenings(on("2026-11-24"), AbortSignal.abort())).rejects.toThrow();
    expect(await db.select().from(openingSums)).toMatchObject([{ peopleJudged: 5, openings: [{ people: 5 }] }]);
  });
});
