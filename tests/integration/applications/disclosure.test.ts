import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { listOrganisationApplications, listPeoplesApplications } from "#app/usecases/applications/list-applications.ts";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { withdrawConsent } from "#app/usecases/seekers/withdraw-consent.ts";
import { applications, consents, placements, seekers } from "#db/schema/all.ts";
import { consentOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";
import { applicationWorld, type ApplicationWorld, NOW } from "./application-world.ts";

const { db, reset } = await testDatabase();
let world: ApplicationWorld;

beforeEach(async () => {
  await reset();
  world = await applicationWorld(db);
});

async function apply(shareContact: boolean): Promise<number> {
  const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact };
  const result = await expressInterest(world.ports, world.person, input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.applicationId;
}

async function employersPage(id: number, ports: Pick<ApplicationWorld["ports"], "db" | "clock"> = world.ports) {
  const read = await readApplication(ports, world.employer, id);
  if (!read.ok) throw new Error(read.refusal.code);
  const list = await listOrganisationApplications(ports, world.employer);
  if (!list.ok) throw new Error(list.refusal.code);
  return { page: read.value, listed: list.value.applications[0], everything: JSON.stringify([read.value, list.value]) };
}

describe("what an employer sees of an applicant", () => {
  it("is neither name nor phone nor number of the person until they share them", async () => {
    const { page, listed, everything } = await employersPage(await apply(false));
    expect(page.person).toBeNull();
    expect(listed).toMatchObject({ name: null, seekerId: null });
    expect(everything).not.toContain(world.seeker.name);
    expect(everything).not.toContain(world.person.name);
    expect(everything).not.toContain(String(world.seeker.phone));
  });

  it("is name and phone while the consent is in force, and nothing of them once it is withdrawn", async () => {
    const id = await apply(true);
    const before = await employersPage(id);
    expect(before.page.person).toEqual({ seekerId: null, name: "王虚构", phone: world.seeker.phone });
    expect(before.listed?.name).toBe("王虚构");

    const [contact] = await db.select().from(consents).where(eq(consents.purpose, "employer-contact"));
    const input = { seekerId: world.seeker.id, consentId: contact?.id ?? 0 };
    expect((await withdrawConsent(world.ports, world.person, input)).ok).toBe(true);
    const after = await employersPage(id);
    expect(after.page).toMatchObject({ person: null, contactSeen: false });
    expect(after.everything).not.toContain("王虚构");
    expect(after.everything).not.toContain(String(world.seeker.phone));
  });

  it("ends with the consent's last day", async () => {
    const id = await apply(true);
    const on = (day: string) => employersPage(id, { db, clock: fixedClock(new Date(`${day}T02:00:00Z`)) });
    expect((await on("2027-05-22")).page.contactSeen).toBe(true);
    expect((await on("2027-05-23")).page.contactSeen).toBe(false);
  });

  it("is what was agreed of a job, and never why the person left, their number or who wrote it down", async () => {
    const id = await apply(true);
    await db.update(applications).set({ status: "hired" });
    await db.insert(placements).values({
      applicationId: id,
      seekerId: world.seeker.id,
      organisationId: world.organisation.id,
      postingId: world.posting.id,
      contractType: "fixed-term",
      contractMonths: 12,
      startsOn: "2026-03-01",
      endsOn: "2026-11-20",
      payPeriod: "month",
      payFen: 2800_00,
      weeklyHours: 40,
      insurance: ["pension"],
      recordedBy: world.counsellor.accountId,
      createdAt: NOW,
      endedAt: NOW,
      endReason: "家里的难处，只告诉了指导员",
    });
    const { page, everything } = await employersPage(id);
    expect(everything).not.toContain("家里的难处");
    expect(Object.keys(page.placement ?? {}).sort()).toEqual([
      "checks",
      "contractMonths",
      "contractType",
      "endedAt",
      "endsOn",
      "insurance",
      "payFen",
      "payPeriod",
      "startsOn",
      "weeklyHours",
    ]);
  });

  it("names adjustments only with a consent of their own, and never a level or another need", async () => {
    await db
      .update(seekers)
      .set({ accommodationsNeeded: ["step-free-access"] })
      .where(eq(seekers.id, world.seeker.id));
    const id = await apply(false);
    expect((await employersPage(id)).page.view).toBeNull();
    await consentOf(db, world.seeker, "employer-anonymous-view");
    expect((await employersPage(id)).page.view?.adjustments).toEqual([]);
    await consentOf(db, world.seeker, "employer-adjustments", { organisationId: world.organisation.id });
    const { page } = await employersPage(id);
    expect(page.view?.adjustments).toEqual([{ accommodation: "step-free-access", answer: "offered" }]);
    expect(page.view?.demandsMet.length).toBeGreaterThan(0);
    await db.update(consents).set({ withdrawnAt: world.ports.clock.now() });
    expect((await employersPage(id)).page.view).toBeNull();
  });
});

describe("lists of applications", () => {
  it("hold the person's own, those of people with a mandate, and a counsellor's caseload; nothing to others", async () => {
    const id = await apply(false);
    const listed = async (who: ApplicationWorld["person"]) => {
      const result = await listPeoplesApplications(world.ports, who);
      return result.ok
        ? { own: result.value.own.map((a) => a.id), others: result.value.others.map((a) => a.id) }
        : null;
    };
    expect(await listed(world.person)).toEqual({ own: [id], others: [] });
    expect(await listed(world.liaison)).toEqual({ own: [], others: [id] });
    expect(await listed(world.counsellor)).toEqual({ own: [], others: [id] });
    expect(await listed(world.otherPerson)).toEqual({ own: [], others: [] });
    expect(await listed(world.otherLiaison)).toEqual({ own: [], others: [] });
    expect(await listed(world.employer)).toEqual({ own: [], others: [] });
    expect(await listed(world.organiser)).toBeNull();
    await db.update(consents).set({ withdrawnAt: world.ports.clock.now() });
    expect(await listed(world.liaison)).toEqual({ own: [], others: [] });
  });

  it("can be narrowed, and are empty for other employers", async () => {
    await apply(false);
    const of = async (who: ApplicationWorld["person"], filter = {}) => {
      const result = await listOrganisationApplications(world.ports, who, filter);
      return result.ok ? result.value.applications.length : result.refusal.code;
    };
    expect(await of(world.employer)).toBe(1);
    expect(await of(world.employer, { state: "ended" })).toBe(0);
    expect(await of(world.employer, { postingId: world.posting.id })).toBe(1);
    expect(await of(world.employer, { postingId: world.posting.id + 1 })).toBe(0);
    expect(await of(world.otherEmployer)).toBe(0);
    expect(await of(world.person)).toBe("not-allowed");
  });
});
