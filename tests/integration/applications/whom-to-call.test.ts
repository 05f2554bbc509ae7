import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { APPLICATION_STATUSES, type ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { readOwnCounsellor } from "#app/usecases/seekers/read-own-counsellor.ts";
import { accounts, applications, organisations, seekers } from "#db/schema/all.ts";
import { testDatabase } from "#tests/support/database.ts";
import { applicationWorld, type ApplicationWorld, NOW } from "./application-world.ts";

const { db, reset } = await testDatabase();
const CONTACT = { name: "虚构的人事", phone: "057400000001" };
let world: ApplicationWorld;
let id: number;

beforeEach(async () => {
  await reset();
  world = await applicationWorld(db);
  await db
    .update(organisations)
    .set({ contactName: CONTACT.name, contactPhone: CONTACT.phone })
    .where(eq(organisations.id, world.organisation.id));
  const input = { seekerId: world.seeker.id, postingId: world.posting.id, shareContact: false };
  const applied = await expressInterest(world.ports, world.person, input);
  if (!applied.ok) throw new Error(applied.refusal.code);
  id = applied.value.applicationId;
});

async function pageOf(who: ApplicationWorld["person"]) {
  const read = await readApplication(world.ports, who, id);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

/** The statuses in which somebody reads the employer's number. */
async function seenIn(who: ApplicationWorld["person"]): Promise<ApplicationStatus[]> {
  const seen: ApplicationStatus[] = [];
  for (const status of APPLICATION_STATUSES) {
    await db.update(applications).set({ status });
    const page = await pageOf(who);
    if (JSON.stringify(page).includes(CONTACT.phone)) seen.push(status);
  }
  return seen;
}

describe("the employer's number in an application", () => {
  it("is the counsellor's to call at any time", async () => {
    expect(await seenIn(world.counsellor)).toEqual(APPLICATION_STATUSES);
    expect((await pageOf(world.counsellor)).employerContact).toEqual(CONTACT);
  });

  it("is for the person and who acts for them once the employer has invited them, and not after it has ended", async () => {
    expect(await seenIn(world.person)).toEqual(["interview", "offered", "hired"]);
    expect(await seenIn(world.liaison)).toEqual(["interview", "offered", "hired"]);
  });

  it("is nobody's where the organisation gave none", async () => {
    await db.update(organisations).set({ contactPhone: null });
    expect((await pageOf(world.counsellor)).employerContact).toBeNull();
  });
});

describe("the counsellor's name and number", () => {
  it("stand on the application for the person and who acts for them, not for the employer", async () => {
    const [counsellor] = await db
      .select({ name: accounts.name, phone: accounts.phone })
      .from(accounts)
      .where(eq(accounts.id, world.counsellor.accountId));
    expect((await pageOf(world.person)).counsellor).toEqual(counsellor);
    expect((await pageOf(world.liaison)).counsellor).toEqual(counsellor);
    expect((await pageOf(world.employer)).counsellor).toBeNull();
    expect(JSON.stringify(await pageOf(world.employer))).not.toContain(counsellor?.phone);
  });

  it("are read for a jobseeker's every page, and are nothing for others or where nobody is in charge", async () => {
    expect(await readOwnCounsellor(world.ports, world.person)).toMatchObject({ name: world.counsellor.name });
    expect(await readOwnCounsellor(world.ports, world.liaison)).toBeNull();
    expect(await readOwnCounsellor(world.ports, world.employer)).toBeNull();
    await db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.id, world.counsellor.accountId));
    expect(await readOwnCounsellor(world.ports, world.person)).toBeNull();
    await db.update(seekers).set({ counsellorId: null });
    expect(await readOwnCounsellor(world.ports, world.person)).toBeNull();
  });
});
