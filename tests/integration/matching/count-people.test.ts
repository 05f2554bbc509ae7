import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { VISITOR } from "#app/domain/accounts/principal.ts";
import type { EmployerCriteria } from "#app/domain/search/seeker-query.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { postgresSearch } from "#app/gateways/search/postgres-engine.server.ts";
import { countPeople } from "#app/usecases/matching/count-people.ts";
import { rebuildIndex } from "#app/usecases/search/rebuild-index.ts";
import { withdrawConsent } from "#app/usecases/seekers/withdraw-consent.ts";
import { indexDocuments } from "#app/usecases/search/index-documents.ts";
import { auditLog, organisations } from "#db/schema/all.ts";
import { accountOf, membershipOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { consentOf, type Seeker, seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const connection = await testDatabase();
const { db, reset } = connection;
const on = (day: string) => ({
  db,
  clock: fixedClock(new Date(`${day}T02:00:00Z`)),
  search: postgresSearch(connection),
});
const ports = on("2026-11-23");
const index = () => rebuildIndex(ports, "people");

beforeEach(reset);

async function employerOf(organisation: { readonly id: number }) {
  return principalOf(db, await accountOf(db, "employer", { organisationId: organisation.id }));
}

/** People who agreed to be found without a name. */
async function agreed(amount: number, overrides: Parameters<typeof seekerOf>[1] = {}): Promise<Seeker[]> {
  const people: Seeker[] = [];
  for (let at = 0; at < amount; at += 1) {
    const seeker = await seekerOf(db, overrides);
    await consentOf(db, seeker, "employer-anonymous-view");
    people.push(seeker);
  }
  return people;
}

async function counted(
  principal: Parameters<typeof countPeople>[1],
  criteria: Partial<EmployerCriteria>,
  at: typeof ports = ports,
) {
  const whole = { demands: {}, accommodations: [], ...criteria };
  const result = await countPeople(at, principal, { organisationId: null, criteria: whole });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.counted;
}

describe("how many people could do some work", () => {
  it("counts those who agreed to be found, with their levels, and who there would be with one demand less", async () => {
    const employer = await employerOf(await organisationOf(db));
    await agreed(6, { abilities: { standing: 3, lifting: 1 } });
    await agreed(5, { abilities: { standing: 3, lifting: 3 } });
    await agreed(2, { abilities: { lifting: 3 } });
    await seekerOf(db, { abilities: { standing: 3, lifting: 3 } });
    await index();
    expect(await counted(employer, { demands: { standing: 2, lifting: 2 } })).toEqual({
      people: 5,
      without: [
        { demand: "lifting", people: 10 },
        { demand: "standing", people: 5 },
      ],
      standIn: false,
    });
    expect(await counted(employer, {})).toMatchObject({ people: 10, without: [] });
    expect(await counted(employer, { demands: { standing: 0 } })).toMatchObject({ people: 10, without: [] });
  });

  it("gives one answer for none to four", async () => {
    const employer = await employerOf(await organisationOf(db));
    await agreed(4, { abilities: { standing: 3 } });
    await index();
    expect(await counted(employer, { demands: { standing: 2, reading: 1 } })).toMatchObject({
      people: null,
      without: [
        { demand: "standing", people: null },
        { demand: "reading", people: null },
      ],
    });
  });

  it("ends with the consent: withdrawn, or run out although the index has not heard of it", async () => {
    const employer = await employerOf(await organisationOf(db));
    await agreed(4);
    const account = await accountOf(db, "seeker");
    const leaving = await seekerOf(db, { accountId: account.id });
    const consent = await consentOf(db, leaving, "employer-anonymous-view");
    for (let at = 0; at < 5; at += 1) {
      await consentOf(db, await seekerOf(db), "employer-anonymous-view", { expiresOn: "2026-11-23" });
    }
    await index();
    expect(await counted(employer, {})).toMatchObject({ people: 10 });
    const withdrawn = { seekerId: leaving.id, consentId: consent.id };
    expect((await withdrawConsent(ports, await principalOf(db, account), withdrawn)).ok).toBe(true);
    await indexDocuments(ports, "people", [leaving.id]);
    expect(await counted(employer, {})).toMatchObject({ people: 5 });
    expect(await counted(employer, {}, on("2026-11-24"))).toMatchObject({ people: null });
  });

  it("counts needs among those who agreed to tell this employer, and nobody else's", async () => {
    const [own, other] = [await organisationOf(db), await organisationOf(db)];
    const needing = await agreed(7, { accommodationsNeeded: ["captions", "quiet-place"] });
    await agreed(5);
    const told = (seeker: Seeker, organisation: { readonly id: number }, expiresOn = "2099-12-31") =>
      consentOf(db, seeker, "employer-adjustments", { organisationId: organisation.id, expiresOn });
    for (const seeker of needing.slice(0, 5)) await told(seeker, own);
    for (const seeker of needing.slice(5)) await told(seeker, other);
    await index();
    const captions = { accommodations: ["captions"] } as const;
    expect(await counted(await employerOf(own), captions)).toMatchObject({
      people: 5,
      without: [{ need: "captions", people: 10 }],
    });
    expect(await counted(await employerOf(other), captions)).toMatchObject({ people: null });
    expect(await counted(await employerOf(await organisationOf(db)), captions)).toMatchObject({ people: null });
    expect(await counted(await employerOf(own), { accommodations: ["captions", "transport"] })).toMatchObject({
      people: null,
      without: [
        { need: "captions", people: null },
        { need: "transport", people: 5 },
      ],
    });
  });
});

describe("asking how many", () => {
  it("is for verified organisations, the reader's own ones, the first unless another is chosen", async () => {
    const [first, second, foreign] = [await organisationOf(db), await organisationOf(db), await organisationOf(db)];
    const account = await accountOf(db, "employer", { organisationId: second.id });
    await membershipOf(db, account, "employer", { organisationId: first.id });
    const employer = await principalOf(db, account);
    const ask = async (organisationId: number | null) => {
      const result = await countPeople(ports, employer, { organisationId, criteria: null });
      if (!result.ok) return result.refusal.code;
      return [result.value.organisation.id, result.value.organisations.map(({ id }) => id)];
    };
    expect(await ask(null)).toEqual([first.id, [first.id, second.id]]);
    expect(await ask(second.id)).toEqual([second.id, [first.id, second.id]]);
    expect(await ask(foreign.id)).toEqual([first.id, [first.id, second.id]]);
    await db.update(organisations).set({ verification: "suspended" }).where(eq(organisations.id, first.id));
    expect(await ask(first.id)).toEqual([second.id, [second.id]]);
    await db.update(organisations).set({ verification: "submitted" }).where(eq(organisations.id, second.id));
    expect(await ask(null)).toBe("organisation-not-verified");
  });

  it("is nobody else's", async () => {
    const asked = { organisationId: null, criteria: null };
    expect(await countPeople(ports, VISITOR, asked)).toMatchObject({ refusal: { code: "not-signed-in" } });
    for (const role of ["seeker", "liaison", "counsellor", "organiser", "administrator"] as const) {
      const principal = await principalOf(db, await accountOf(db, role));
      expect(await countPeople(ports, principal, asked), role).toMatchObject({ refusal: { code: "not-allowed" } });
    }
  });

  it("stands in the audit log with what was asked, once; nothing asked leaves no line and counts nobody", async () => {
    const organisation = await organisationOf(db);
    const employer = await employerOf(organisation);
    await index();
    expect(await countPeople(ports, employer, { organisationId: null, criteria: null })).toMatchObject({
      value: { organisation: { id: organisation.id }, counted: null },
    });
    expect(await db.select().from(auditLog)).toEqual([]);
    await counted(employer, { demands: { standing: 2, lifting: 1 }, accommodations: ["captions"] });
    expect(await db.select().from(auditLog)).toMatchObject([
      {
        action: "seekers.count",
        accountId: employer.accountId,
        objectType: "organisation",
        objectId: organisation.id,
        details: { demands: "lifting>=1,standing>=2", accommodations: "captions" },
      },
    ]);
  });
});
