import { plusDays } from "#app/domain/dates.ts";
import { searchPeople } from "#app/usecases/guidance/search-people.ts";
import { listActions } from "#app/usecases/guidance/list-actions.ts";
import { exportCaseload, listCaseload } from "#app/usecases/guidance/list-caseload.ts";
import { addTrainingRecord } from "#app/usecases/seekers/add-training-record.ts";
import { addWorkRecord } from "#app/usecases/seekers/add-work-record.ts";
import { grantConsent } from "#app/usecases/seekers/grant-consent.ts";
import { readConsents } from "#app/usecases/seekers/read-consents.ts";
import { readLiaisonDesk } from "#app/usecases/seekers/read-liaison-desk.ts";
import { readProfile } from "#app/usecases/seekers/read-profile.ts";
import { readSeekerHome } from "#app/usecases/seekers/read-seeker-home.ts";
import { recordMandate } from "#app/usecases/seekers/record-mandate.ts";
import { registerSeeker } from "#app/usecases/seekers/register-seeker.ts";
import { removeRecord } from "#app/usecases/seekers/remove-record.ts";
import { saveCertificate } from "#app/usecases/seekers/save-certificate.ts";
import { saveProfileStep } from "#app/usecases/seekers/save-profile-step.ts";
import { startOwnProfile } from "#app/usecases/seekers/start-own-profile.ts";
import { giveConsentAgain } from "#app/usecases/seekers/give-consent-again.ts";
import { withdrawConsent } from "#app/usecases/seekers/withdraw-consent.ts";
import { workHistory } from "#db/schema/all.ts";
import { consentOf, inventedCitizenId } from "#tests/factories/seeker.ts";
import { nextNumber, phoneOf } from "#tests/factories/sequence.ts";
import { OWN_ONLY, type Probe, trial } from "../probe.ts";

const EVERYBODY = { text: "", abilities: [], accommodations: [], town: null, occupations: [], kinds: [], page: 1 };

/** The number of somebody who is not there yet. */
function freshCitizenId(): string {
  const number = nextNumber();
  return inventedCitizenId(plusDays("1980-01-01", number), number);
}

export const SEEKER_PROBES = {
  "seekers.read": [
    trial(
      readProfile,
      ({ ports, seekerId }) =>
        (principal) =>
          readProfile(ports, principal, seekerId),
    ),
    trial(
      readConsents,
      ({ ports, seekerId }) =>
        (principal) =>
          readConsents(ports, principal, seekerId),
    ),
    trial(
      readSeekerHome,
      ({ ports, seekerId }) =>
        (principal) =>
          readSeekerHome(ports, principal, seekerId),
    ),
  ],
  "seekers.write": [
    trial(
      saveProfileStep,
      ({ ports, seekerId }) =>
        (principal) =>
          saveProfileStep(ports, principal, { seekerId, step: "travel", changes: { travelLimitMinutes: 45 } }),
    ),
    trial(saveCertificate, ({ ports, seekerId }) => {
      const citizenId = freshCitizenId();
      const certificate = { citizenId, certificateNumber: `${citizenId}43` };
      return (principal) =>
        saveCertificate(ports, principal, {
          seekerId,
          ...certificate,
          issuedOn: "2024-01-01",
          validUntil: "2034-01-01",
        });
    }),
    trial(
      addWorkRecord,
      ({ ports, seekerId }) =>
        (principal) =>
          addWorkRecord(ports, principal, {
            seekerId,
            title: "包装工",
            occupationCode: null,
            employer: null,
            from: null,
            to: null,
          }),
    ),
    trial(
      addTrainingRecord,
      ({ ports, seekerId }) =>
        (principal) =>
          addTrainingRecord(ports, principal, {
            seekerId,
            title: "缝纫",
            provider: null,
            finishedOn: null,
            skill: "缝纫",
          }),
    ),
    trial(removeRecord, async ({ ports, seekerId }) => {
      const [record] = await ports.db.insert(workHistory).values({ seekerId, title: "包装工" }).returning();
      return (principal) => removeRecord(ports, principal, { seekerId, kind: "work", recordId: record?.id ?? 0 });
    }),
    trial(
      startOwnProfile,
      ({ ports }) =>
        (principal) =>
          startOwnProfile(ports, principal),
      // A profile of one's own: they keep other people's.
      { ...OWN_ONLY, narrower: { liaison: "not-allowed", counsellor: "not-allowed" } },
    ),
  ],
  "seekers.register": [
    trial(registerSeeker, ({ ports }) => {
      const person = { name: "虚构的人", phone: phoneOf(nextNumber()), citizenId: freshCitizenId() };
      return (principal) => registerSeeker(ports, principal, { ...person, areaCode: null, personAgreed: true });
    }),
    trial(
      readLiaisonDesk,
      ({ ports }) =>
        (principal) =>
          readLiaisonDesk(ports, principal),
      // The counsellor has a desk of their own.
      { ...OWN_ONLY, narrower: { counsellor: "not-allowed" } },
    ),
  ],
  "seekers.consent": [
    trial(
      grantConsent,
      ({ ports, seekerId }) =>
        (principal) =>
          grantConsent(ports, principal, {
            seekerId,
            purpose: "employer-anonymous-view",
            organisationId: null,
            days: 90,
          }),
    ),
    trial(withdrawConsent, async ({ ports, seekerId }) => {
      const { id: consentId } = await consentOf(ports.db, { id: seekerId }, "employer-anonymous-view");
      return (principal) => withdrawConsent(ports, principal, { seekerId, consentId });
    }),
    trial(giveConsentAgain, async ({ ports, seekerId }) => {
      const withdrawnAt = ports.clock.now();
      const { id: consentId } = await consentOf(ports.db, { id: seekerId }, "employer-adjustments", { withdrawnAt });
      return (principal) => giveConsentAgain(ports, principal, { seekerId, consentId });
    }),
    trial(
      recordMandate,
      ({ ports, seekerId, world }) =>
        (principal) => {
          const liaisonId = world.actors.liaison.accountId;
          return recordMandate(ports, principal, { seekerId, liaisonId, days: 90, personAgreed: true });
        },
      // Nobody lengthens their own mandate.
      { narrower: { liaison: "not-allowed" } },
    ),
  ],
  "seekers.search": [
    trial(
      searchPeople,
      ({ ports }) =>
        (principal) =>
          searchPeople(ports, principal, EVERYBODY),
    ),
    trial(
      listActions,
      ({ ports }) =>
        (principal) =>
          listActions(ports, principal),
    ),
    trial(
      listCaseload,
      ({ ports }) =>
        (principal) =>
          listCaseload(ports, principal),
    ),
    trial(
      exportCaseload,
      ({ ports }) =>
        (principal) =>
          exportCaseload(ports, principal),
    ),
  ],
} as const satisfies Record<string, Probe>;
