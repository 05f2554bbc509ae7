import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { changeApplicationStatus } from "#app/usecases/applications/change-application-status.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { giveConsentAgain } from "#app/usecases/seekers/give-consent-again.ts";
import { withdrawConsent } from "#app/usecases/seekers/withdraw-consent.ts";
import { consents } from "#db/schema/all.ts";
import { postingOf } from "#tests/factories/posting.ts";
import { seekerOf } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";
import { type ApplicationWorld, applicationWorld } from "../applications/application-world.ts";

const { db, reset } = await testDatabase();
let world: ApplicationWorld;
beforeEach(async () => {
  await reset();
  world = await applicationWorld(db);
});

async function applied(postingId = world.posting.id) {
  const input = { seekerId: world.seeker.id, postingId, shareContact: true };
  const result = await expressInterest(world.ports, world.person, input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.applicationId;
}

async function phoneSeen(applicationId: number) {
  const read = await readApplication(world.ports, world.employer, applicationId);
  return read.ok ? (read.value.person?.phone ?? null) : read.refusal.code;
}

const contacts = () =>
  db
    .select()
    .from(consents)
    .where(and(eq(consents.purpose, "employer-contact"), isNull(consents.withdrawnAt)));

async function takeBack() {
  const [consent] = await contacts();
  const consentId = consent?.id ?? 0;
  const result = await withdrawConsent(world.ports, world.person, { seekerId: world.seeker.id, consentId });
  return { consentId, result };
}

describe("an application that is withdrawn", () => {
  it("ends that employer's sight of name and phone", async () => {
    const applicationId = await applied();
    expect(await phoneSeen(applicationId)).toBe(world.seeker.phone);
    await changeApplicationStatus(world.ports, world.person, {
      applicationId,
      event: "withdraw",
      seenStatus: "interested",
    });
    expect(await phoneSeen(applicationId)).toBeNull();
    expect(await contacts()).toEqual([]);
  });

  it("leaves it where another application to the same employer shares them", async () => {
    const applicationId = await applied();
    const other = await postingOf(db, { organisationId: world.posting.organisationId });
    const second = await applied(other.id);
    await changeApplicationStatus(world.ports, world.person, {
      applicationId,
      event: "withdraw",
      seenStatus: "interested",
    });
    expect(await phoneSeen(applicationId)).toBeNull();
    expect(await phoneSeen(second)).toBe(world.seeker.phone);
    expect(await contacts()).toHaveLength(1);
  });
});

describe("a consent that is taken back", () => {
  it("is told with the employer and the applications that go on without it, and given again as a new one", async () => {
    const applicationId = await applied();
    const { consentId, result } = await takeBack();
    expect(result).toMatchObject({ value: { purpose: "employer-contact", running: 1 } });
    expect(result.ok && result.value.recipient).not.toBeNull();
    expect(await phoneSeen(applicationId)).toBeNull();

    const again = await giveConsentAgain(world.ports, world.person, { seekerId: world.seeker.id, consentId });
    expect(again).toMatchObject({ ok: true });
    expect(await phoneSeen(applicationId)).toBe(world.seeker.phone);
    const [fresh] = await contacts();
    expect(fresh?.id).not.toBe(consentId);
    expect(await giveConsentAgain(world.ports, world.person, { seekerId: world.seeker.id, consentId })).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  it("is nobody else's to give again", async () => {
    await applied();
    const { consentId } = await takeBack();
    const other = await seekerOf(db);
    for (const [who, seekerId] of [
      [world.employer, world.seeker.id],
      [world.person, other.id],
    ] as const) {
      expect(await giveConsentAgain(world.ports, who, { seekerId, consentId })).toMatchObject({ ok: false });
    }
    expect(await contacts()).toEqual([]);
  });
});
