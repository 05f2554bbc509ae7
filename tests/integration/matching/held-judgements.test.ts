import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { listOrganisationApplications } from "#app/usecases/applications/list-applications.ts";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { readCandidates } from "#app/usecases/matching/read-candidates.ts";
import { suggestForPostings } from "#app/usecases/matching/suggest-for-postings.ts";
import { consents, heldPairs, organisations, postings } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { consentOf, seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";
import { postingWorld, saveStep } from "../postings/posting-world.ts";

const { db, reset } = await testDatabase();
const ports = { db, clock: fixedClock(new Date("2026-11-23T02:00:00Z")) };
const tomorrow = { db, clock: fixedClock(new Date("2026-11-24T02:00:00Z")) };

beforeEach(reset);

/** Somebody whose levels differ from one dimension to the next, and an employer who would like to know them. */
async function world() {
  const abilities = Object.fromEntries(DIMENSION_CODES.map((code, index) => [code, ((index % 2) + 1) as 1 | 2]));
  const account = await accountOf(db, "seeker");
  const seeker = await seekerOf(db, { accountId: account.id, abilities, accommodationsNeeded: ["step-free-access"] });
  const organisation = await organisationOf(db);
  const demands = Object.fromEntries(DIMENSION_CODES.map((code) => [code, 1 as const]));
  const posting = await postingOf(db, { organisationId: organisation.id, demands });
  const employer = await accountOf(db, "employer", { organisationId: organisation.id });
  const consent = await consentOf(db, seeker, "employer-anonymous-view");
  await suggestForPostings(ports, [posting.id]);
  return {
    seeker,
    organisation,
    posting,
    consent,
    person: await principalOf(db, account),
    employer: await principalOf(db, employer),
  };
}

type World = Awaited<ReturnType<typeof world>>;

/** Asks for another level of everything, as the form would, and lets the workers run. */
async function demand(posting: World["posting"], level: 0 | 1 | 2 | 3, at = ports) {
  const demands = Object.fromEntries(DIMENSION_CODES.map((code) => [code, level]));
  await db.update(postings).set({ demands, demandsChangedAt: at.clock.now() }).where(eq(postings.id, posting.id));
  await suggestForPostings(at, [posting.id]);
}

async function candidates({ employer, posting }: World, at = ports) {
  const read = await readCandidates(at, employer, posting.id);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.candidates;
}

async function applied({ person, seeker, posting }: World) {
  const applied = await expressInterest(ports, person, {
    seekerId: seeker.id,
    postingId: posting.id,
    shareContact: true,
  });
  if (!applied.ok) throw new Error(applied.refusal.code);
  return applied.value.applicationId;
}

describe("an employer who changes the demands of a posting again and again", () => {
  it("sees the same of a person who has applied", async () => {
    const here = await world();
    const id = await applied(here);
    const view = async () => {
      const read = await readApplication(ports, here.employer, id);
      return read.ok ? read.value.view : read.refusal;
    };
    const before = await view();
    expect(before).toMatchObject({ demandsMet: DIMENSION_CODES });
    for (const level of [2, 3, 0] as const) {
      await demand(here.posting, level);
      expect(await view()).toEqual(before);
    }
  });

  it("sees the same of a person on the list, who neither leaves it nor changes place", async () => {
    const here = await world();
    const other = await seekerOf(db);
    await consentOf(db, other, "employer-anonymous-view");
    await suggestForPostings(ports, [here.posting.id]);
    const before = await candidates(here);
    expect(before).toHaveLength(2);
    for (const level of [2, 3, 0] as const) {
      await demand(here.posting, level);
      expect(await candidates(here)).toEqual(before);
      expect(await candidates(here, tomorrow)).toEqual(before);
    }
  });

  it("meets nobody new before the next day", async () => {
    const here = await world();
    await demand(here.posting, 3);
    expect(await candidates(here)).toEqual([]);
    await demand(here.posting, 1);
    expect(await candidates(here)).toEqual([]);
    expect(await candidates(here, tomorrow)).toHaveLength(1);
  });
});

describe("demands that are changed on a live posting", () => {
  it("are marked with the time, as accommodations and details are; a draft's are not", async () => {
    const there = await postingWorld(db);
    const live = await postingOf(db, { organisationId: there.organisation.id });
    const changedAt = async (id: number) =>
      (await db.select().from(postings).where(eq(postings.id, id)))[0]?.demandsChangedAt ?? null;
    await saveStep(there, live.id, "senses", { "demands.sight": "2" });
    expect(await changedAt(live.id)).toBeInstanceOf(Date);
    const draft = await postingOf(db, { organisationId: there.organisation.id, status: "draft" });
    await saveStep(there, draft.id, "senses", { "demands.sight": "2" });
    expect(await changedAt(draft.id)).toBeNull();
  });
});

describe("what is shown of a person", () => {
  it("is nothing once all consents are gone, also in an application", async () => {
    const here = await world();
    const id = await applied(here);
    await db.update(consents).set({ withdrawnAt: ports.clock.now() });
    expect(await readApplication(ports, here.employer, id)).toMatchObject({ value: { view: null, person: null } });
    expect(await candidates(here)).toEqual([]);
  });

  it("is nothing while the organisation is not verified", async () => {
    const here = await world();
    const id = await applied(here);
    await consentOf(db, here.seeker, "employer-adjustments", { organisationId: here.organisation.id });
    for (const verification of ["suspended", "unverified", "rejected"] as const) {
      await db.update(organisations).set({ verification });
      expect(await readApplication(ports, here.employer, id)).toMatchObject({ value: { view: null, person: null } });
      expect(await candidates(here)).toEqual([]);
      const list = await listOrganisationApplications(ports, here.employer);
      expect(list).toMatchObject({ value: { applications: [{ name: null }] } });
    }
  });

  it("is kept once, however many read it first", async () => {
    const here = await world();
    const [one, two] = await Promise.all([candidates(here), candidates(here)]);
    expect(one).toHaveLength(1);
    expect(two).toEqual(one);
    expect(await db.$count(heldPairs)).toBe(1);
  });
});
