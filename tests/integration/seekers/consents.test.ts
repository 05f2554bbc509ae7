import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { readCandidates } from "#app/usecases/matching/read-candidates.ts";
import { suggestForPostings } from "#app/usecases/matching/suggest-for-postings.ts";
import { grantConsent } from "#app/usecases/seekers/grant-consent.ts";
import { readConsents } from "#app/usecases/seekers/read-consents.ts";
import { readLiaisonDesk } from "#app/usecases/seekers/read-liaison-desk.ts";
import { recordMandate } from "#app/usecases/seekers/record-mandate.ts";
import { withdrawConsent } from "#app/usecases/seekers/withdraw-consent.ts";
import { applications, consents, outbox } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const ports = { db, clock: fixedClock(new Date("2026-11-23T02:00:00Z")) };

beforeEach(reset);

async function world() {
  const account = await accountOf(db, "seeker");
  const seeker = await seekerOf(db, { accountId: account.id, accommodationsNeeded: ["step-free-access"] });
  const organisation = await organisationOf(db);
  const posting = await postingOf(db, { organisationId: organisation.id });
  const employer = await accountOf(db, "employer", { organisationId: organisation.id });
  await suggestForPostings(ports, [posting.id]);
  return {
    seeker,
    organisation,
    posting,
    person: await principalOf(db, account),
    employer: await principalOf(db, employer),
  };
}

async function consentIds(seekerId: number, purpose: (typeof consents.$inferSelect)["purpose"]) {
  const rows = await db.select().from(consents).where(eq(consents.seekerId, seekerId));
  return rows.filter((row) => row.purpose === purpose && row.withdrawnAt === null).map(({ id }) => id);
}

describe("what an employer sees", () => {
  it("is nobody without consent, then a person without a name, then nobody again at once", async () => {
    const { seeker, posting, person, employer } = await world();
    const list = async () => {
      const read = await readCandidates(ports, employer, posting.id);
      if (!read.ok) throw new Error(read.refusal.code);
      return read.value.candidates;
    };
    expect(await list()).toEqual([]);

    const seekerId = seeker.id;
    await grantConsent(ports, person, {
      seekerId,
      purpose: "employer-anonymous-view",
      organisationId: null,
      days: 90,
    });
    const [candidate] = await list();
    expect(candidate).toMatchObject({ number: 1, contact: null, adjustmentsShared: false, application: null });
    expect(candidate?.view.demandsMet.length).toBeGreaterThan(0);
    expect(candidate?.view.adjustments).toEqual([]);
    expect(JSON.stringify(candidate)).not.toContain(seeker.name);
    const published = DIMENSION_CODES.filter((code) => candidate?.view.demandsMet.includes(code));
    expect(candidate?.view.demandsMet).toEqual(published);

    const [consentId = 0] = await consentIds(seekerId, "employer-anonymous-view");
    await withdrawConsent(ports, person, { seekerId, consentId });
    expect(await list()).toEqual([]);
    expect(await db.select().from(outbox)).toContainEqual(
      expect.objectContaining({ topic: "seeker.changed", payload: { seekerId } }),
    );
  });

  it("holds adjustments for the named employer alone, and contact only where the person shared it", async () => {
    const { seeker, organisation, posting, person, employer } = await world();
    const seekerId = seeker.id;
    const give = (purpose: "employer-anonymous-view" | "employer-adjustments", organisationId: number | null) =>
      grantConsent(ports, person, { seekerId, purpose, organisationId, days: 180 });
    const first = async () => {
      const read = await readCandidates(ports, employer, posting.id);
      return read.ok ? read.value.candidates[0] : undefined;
    };
    await give("employer-anonymous-view", null);
    expect(await give("employer-adjustments", null)).toMatchObject({ refusal: { field: "organisationId" } });
    await give("employer-adjustments", (await organisationOf(db)).id);
    expect((await first())?.view.adjustments).toEqual([]);
    await give("employer-adjustments", organisation.id);
    expect((await first())?.view.adjustments).toEqual([{ accommodation: "step-free-access", answer: "offered" }]);

    await expressInterest(ports, person, { seekerId, postingId: posting.id, shareContact: true });
    expect((await first())?.contact).toEqual({ name: seeker.name, phone: seeker.phone });
    const [consentId = 0] = await consentIds(seekerId, "employer-contact");
    await withdrawConsent(ports, person, { seekerId, consentId });
    expect((await first())?.contact).toBeNull();
    expect((await db.select().from(applications))[0]?.contactShared).toBe(false);
  });

  it("is theirs alone: another employer and a jobseeker are told nothing is there", async () => {
    const { posting, person } = await world();
    const other = await accountOf(db, "employer", { organisationId: (await organisationOf(db)).id });
    for (const principal of [person, await principalOf(db, other)]) {
      expect(await readCandidates(ports, principal, posting.id)).toMatchObject({ refusal: { code: "not-found" } });
    }
  });
});

describe("a mandate", () => {
  it("is given by the person, opens the liaison's desk, and ends with its withdrawal", async () => {
    const { seeker, person } = await world();
    const account = await accountOf(db, "liaison");
    const liaison = await principalOf(db, account);
    const input = { seekerId: seeker.id, liaisonId: account.id, days: 365 as const, personAgreed: true };
    expect(await recordMandate(ports, person, { ...input, personAgreed: false })).toMatchObject({
      refusal: { code: "consent-missing" },
    });
    const noLiaison = { ...input, liaisonId: person.accountId };
    expect(await recordMandate(ports, person, noLiaison)).toMatchObject({ refusal: { field: "liaisonId" } });
    expect(await recordMandate(ports, person, input)).toMatchObject({ ok: true });

    const desk = await readLiaisonDesk(ports, liaison);
    expect(desk).toMatchObject({
      value: {
        people: [{ seekerId: seeker.id, openSuggestions: 1, mandateUntil: "2027-11-23" }],
        todos: [{ kind: "suggestions", amount: 1 }],
      },
    });
    expect(await recordMandate(ports, liaison, input)).toMatchObject({ refusal: { code: "not-allowed" } });

    const view = await readConsents(ports, person, seeker.id);
    const [mandate] = view.ok ? view.value.consents : [];
    expect(mandate).toMatchObject({ purpose: "liaison-mandate", recipient: account.name, inForce: true });
    await withdrawConsent(ports, person, { seekerId: seeker.id, consentId: mandate?.id ?? 0 });
    expect(await readLiaisonDesk(ports, liaison)).toMatchObject({ value: { people: [], todos: [] } });
    expect(await readConsents(ports, liaison, seeker.id)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await readLiaisonDesk(ports, person)).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  it("cannot be withdrawn by a stranger, nor by a counsellor who is not in charge", async () => {
    const { seeker, person } = await world();
    const seekerId = seeker.id;
    await grantConsent(ports, person, {
      seekerId,
      purpose: "employer-anonymous-view",
      organisationId: null,
      days: 90,
    });
    const [consentId = 0] = await consentIds(seekerId, "employer-anonymous-view");
    const stranger = await world();
    const counsellor = await principalOf(db, await accountOf(db, "counsellor"));
    for (const principal of [stranger.person, counsellor]) {
      expect(await withdrawConsent(ports, principal, { seekerId, consentId })).toMatchObject({
        refusal: { code: "not-found" },
      });
    }
    const asOwn = { seekerId: stranger.seeker.id, consentId };
    expect(await withdrawConsent(ports, stranger.person, asOwn)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await consentIds(seekerId, "employer-anonymous-view")).toEqual([consentId]);
  });
});
