import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { aesGcmCipher } from "#app/gateways/cipher/aes-gcm-cipher.server.ts";
import { fixedClock } from "#app/gateways/clock/clock.ts";
import { addTrainingRecord } from "#app/usecases/seekers/add-training-record.ts";
import { addWorkRecord } from "#app/usecases/seekers/add-work-record.ts";
import { grantConsent } from "#app/usecases/seekers/grant-consent.ts";
import { recordMandate } from "#app/usecases/seekers/record-mandate.ts";
import { registerSeeker } from "#app/usecases/seekers/register-seeker.ts";
import { removeRecord } from "#app/usecases/seekers/remove-record.ts";
import { saveCertificate } from "#app/usecases/seekers/save-certificate.ts";
import { saveProfileStep } from "#app/usecases/seekers/save-profile-step.ts";
import { startOwnProfile } from "#app/usecases/seekers/start-own-profile.ts";
import { withdrawConsent } from "#app/usecases/seekers/withdraw-consent.ts";
import { consents, outbox, trainingRecords } from "#db/schema/all.ts";
import { accountOf, principalOf } from "#tests/factories/account.ts";
import { organisationOf } from "#tests/factories/organisation.ts";
import { inventedCitizenId } from "#tests/factories/seeker.ts";
import { testDatabase } from "#tests/support/database.ts";

const { db, reset } = await testDatabase();
const ports = {
  db,
  clock: fixedClock(new Date("2026-11-23T02:00:00Z")),
  cipher: aesGcmCipher(randomBytes(32)),
};

beforeEach(reset);

/** Whose `seeker.changed` the outbox holds, in order. */
async function told() {
  const facts = await db.select().from(outbox).where(eq(outbox.topic, "seeker.changed")).orderBy(outbox.id);
  return facts.map(({ payload }) => payload);
}

describe("every change of a profile, its records and consents", () => {
  it("is a fact that suggestions and the index follow", async () => {
    const account = await accountOf(db, "seeker");
    const liaison = await accountOf(db, "liaison");
    const organisation = await organisationOf(db);
    const started = await startOwnProfile(ports, await principalOf(db, account));
    const seekerId = started.ok ? started.value.seekerId : 0;
    const person = await principalOf(db, account);
    const training = { seekerId, title: "烘焙班", provider: null, finishedOn: null, skill: "裱花" };
    const work = { seekerId, title: "包装工", occupationCode: null, employer: "虚构厂", from: null, to: null };
    const certificate = {
      seekerId,
      citizenId: inventedCitizenId("1990-05-06", 11),
      certificateNumber: null,
      issuedOn: null,
      validUntil: null,
    };
    const changes: readonly (() => Promise<{ readonly ok: boolean }>)[] = [
      () => saveProfileStep(ports, person, { seekerId, step: "skills", changes: { skills: ["缝纫"] } }),
      () => addTrainingRecord(ports, person, training),
      async () => {
        const [record] = await db.select().from(trainingRecords);
        return removeRecord(ports, person, { seekerId, kind: "training", recordId: record?.id ?? 0 });
      },
      () => addWorkRecord(ports, person, work),
      () => saveCertificate(ports, person, certificate),
      () =>
        grantConsent(ports, person, { seekerId, purpose: "employer-anonymous-view", organisationId: null, days: 90 }),
      () =>
        grantConsent(ports, person, {
          seekerId,
          purpose: "employer-adjustments",
          organisationId: organisation.id,
          days: 90,
        }),
      () => recordMandate(ports, person, { seekerId, liaisonId: liaison.id, days: 90, personAgreed: true }),
      async () => {
        const [consent] = await db.select().from(consents).where(eq(consents.purpose, "employer-anonymous-view"));
        return withdrawConsent(ports, person, { seekerId, consentId: consent?.id ?? 0 });
      },
    ];
    expect(await told()).toEqual([{ seekerId }]);
    for (const [at, change] of changes.entries()) {
      const before = await told();
      expect(await change(), String(at)).toMatchObject({ ok: true });
      expect(await told(), String(at)).toEqual([...before, { seekerId }]);
    }
  });

  it("is one of somebody who is registered by others", async () => {
    const counsellor = await principalOf(db, await accountOf(db, "counsellor"));
    const registered = await registerSeeker(ports, counsellor, {
      name: "王虚构",
      phone: null,
      citizenId: null,
      areaCode: null,
      personAgreed: true,
    });
    expect(await told()).toEqual([{ seekerId: registered.ok ? registered.value.seekerId : 0 }]);
  });
});
