import { changeFairStatus } from "#app/usecases/fairs/change-fair-status.ts";
import { exportRegistrations } from "#app/usecases/fairs/export-registrations.ts";
import { answerInvitation, invitePostings, withdrawInvitation } from "#app/usecases/fairs/invite-postings.ts";
import { listInvitable } from "#app/usecases/fairs/list-invitable.ts";
import { listRegistrable } from "#app/usecases/fairs/list-registrable.ts";
import { listDeskFairs, readDeskFair } from "#app/usecases/fairs/read-desk-fairs.ts";
import { readFairForm } from "#app/usecases/fairs/read-fair-form.ts";
import { readRegistrationForm } from "#app/usecases/fairs/read-registration-form.ts";
import { cancelRegistration, registerForFair } from "#app/usecases/fairs/register-for-fair.ts";
import { saveFair } from "#app/usecases/fairs/save-fair.ts";
import { fairRegistrations } from "#db/schema/all.ts";
import { invitationOf } from "#tests/factories/fair.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { listing, type Probe, trial } from "../probe.ts";

const FIELDS = {
  name: "虚构招聘会",
  heldOn: "2026-12-20",
  startsAt: "09:00",
  endsAt: "11:00",
  areaCode: "330213001",
  place: "虚构大厅",
  address: null,
  hostOrganisationId: null,
  accessibility: {},
  about: "",
  registrationClosesOn: null,
};

export const FAIR_PROBES = {
  "fairs.write": [
    trial(
      saveFair,
      ({ ports }) =>
        (principal) =>
          saveFair(ports, principal, null, FIELDS),
    ),
    trial(readFairForm, async ({ ports, fair }) => {
      const { id } = await fair();
      return (principal) => readFairForm(ports, principal, id);
    }),
    trial(changeFairStatus, async ({ ports, fair }) => {
      const { id: fairId } = await fair();
      const change = { fairId, event: "close-registration", seenStatus: "announced", reason: null } as const;
      return (principal) => changeFairStatus(ports, principal, change);
    }),
    trial(listInvitable, async ({ ports, fair }) => {
      const { id } = await fair();
      return (principal) => listInvitable(ports, principal, id);
    }),
    trial(invitePostings, async ({ ports, fair, world }) => {
      const { id } = await fair();
      return (principal) => invitePostings(ports, principal, id, [world.openPostingId]);
    }),
    trial(withdrawInvitation, async ({ ports, fair, world }) => {
      const row = await fair();
      await invitationOf(ports.db, row, { id: world.openPostingId });
      return (principal) => withdrawInvitation(ports, principal, row.id, world.openPostingId);
    }),
  ],
  "fairs.read-desk": [
    trial(
      listDeskFairs,
      ({ ports }) =>
        (principal) =>
          listDeskFairs(ports, principal),
    ),
    trial(readDeskFair, async ({ ports, fair }) => {
      const { id } = await fair();
      return (principal) => readDeskFair(ports, principal, id);
    }),
    trial(exportRegistrations, async ({ ports, fair }) => {
      const { id } = await fair();
      return (principal) => exportRegistrations(ports, principal, id);
    }),
  ],
  "fairs.answer-invitation": [
    trial(answerInvitation, async ({ ports, fair, posting }) => {
      const { id: fairId, ...row } = await fair();
      const { id: postingId } = await posting();
      await invitationOf(ports.db, { id: fairId, ...row }, { id: postingId });
      return (principal) => answerInvitation(ports, principal, { fairId, postingId, answer: "accepted" });
    }),
  ],
  "fairs.register": [
    trial(registerForFair, async ({ ports, fair, seekerId }) => {
      const { id: fairId } = await fair();
      return (principal) => registerForFair(ports, principal, { fairId, seekerId, needs: [], wishes: null });
    }),
    trial(readRegistrationForm, async ({ ports, fair, seekerId }) => {
      const { id } = await fair();
      return (principal) => readRegistrationForm(ports, principal, id, seekerId);
    }),
    trial(listRegistrable, async ({ ports, fair, seekerId }) => {
      const { id } = await fair();
      return async (principal) =>
        listing(await listRegistrable(ports, principal, id, ""), ({ people }) =>
          people.some((person) => person.seekerId === seekerId),
        );
    }),
    trial(cancelRegistration, async ({ ports, fair, seekerId }) => {
      const { id: fairId } = await fair();
      await ports.db.insert(fairRegistrations).values({ fairId, seekerId, needs: [], registeredAt: MADE_AT });
      return (principal) => cancelRegistration(ports, principal, fairId, seekerId);
    }),
  ],
} as const satisfies Record<string, Probe>;
