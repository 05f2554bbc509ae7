import type { Placement } from "#app/domain/applications/placement.ts";
import { changeApplicationStatus } from "#app/usecases/applications/change-application-status.ts";
import { endPlacement } from "#app/usecases/applications/end-placement.ts";
import { expressInterest } from "#app/usecases/applications/express-interest.ts";
import { listOrganisationApplications, listPeoplesApplications } from "#app/usecases/applications/list-applications.ts";
import { readApplication } from "#app/usecases/applications/read-application.ts";
import { readLeavingForm } from "#app/usecases/applications/read-leaving-form.ts";
import { readInterestForm } from "#app/usecases/applications/read-interest-form.ts";
import { previewPlacement, readPlacementForm } from "#app/usecases/applications/read-placement-form.ts";
import { readStepForm } from "#app/usecases/applications/read-step-form.ts";
import { recordPlacement } from "#app/usecases/applications/record-placement.ts";
import { undoLeaving } from "#app/usecases/applications/undo-leaving.ts";
import { addGuidanceEntry } from "#app/usecases/guidance/add-guidance-entry.ts";
import { finishGuidanceEntry } from "#app/usecases/guidance/finish-guidance-entry.ts";
import { readVisits } from "#app/usecases/guidance/read-visits.ts";
import { recordVisit } from "#app/usecases/guidance/record-visit.ts";
import { readPerson } from "#app/usecases/guidance/read-person.ts";
import { guidanceEntries, placements } from "#db/schema/all.ts";
import { MADE_AT } from "#tests/factories/sequence.ts";
import { OWN_ONLY, type Probe, trial } from "../probe.ts";
import type { Asker } from "../scene.ts";

const PLACEMENT: Placement = {
  contractType: "fixed-term",
  contractMonths: 12,
  startsOn: "2026-12-01",
  payPeriod: "month",
  payFen: 3000_00,
  weeklyHours: 40,
  insurance: [],
};

/** A step that is the asker's to take where the application is theirs. */
const stepOf = (asker: Asker) =>
  asker === "employer" || asker === "workshop-manager" ? ("mark-seen" as const) : ("withdraw" as const);

export const APPLICATION_PROBES = {
  "applications.read": [
    trial(readApplication, async ({ ports, application }) => {
      const id = await application("interested");
      return (principal) => readApplication(ports, principal, id);
    }),
    trial(previewPlacement, async ({ ports, application }) => {
      const id = await application("offered");
      return (principal) => previewPlacement(ports, principal, id, PLACEMENT);
    }),
    trial(
      listPeoplesApplications,
      ({ ports }) =>
        (principal) =>
          listPeoplesApplications(ports, principal),
      OWN_ONLY,
    ),
    trial(
      listOrganisationApplications,
      ({ ports }) =>
        (principal) =>
          listOrganisationApplications(ports, principal),
      // The other side's list.
      { ...OWN_ONLY, narrower: { seeker: "not-allowed", liaison: "not-allowed", counsellor: "not-allowed" } },
    ),
  ],
  "applications.express-interest": [
    trial(readInterestForm, async ({ ports, posting, seekerId }) => {
      const { id: postingId } = await posting();
      return (principal) => readInterestForm(ports, principal, { postingId, seekerId });
    }),
    trial(expressInterest, async ({ ports, posting, seekerId }) => {
      const { id: postingId } = await posting();
      return (principal) => expressInterest(ports, principal, { seekerId, postingId, shareContact: false });
    }),
  ],
  "applications.change-status": [
    trial(readStepForm, async ({ ports, application, asker }) => {
      const id = await application("interested");
      return (principal) => readStepForm(ports, principal, id, stepOf(asker));
    }),
    trial(changeApplicationStatus, async ({ ports, application, asker }) => {
      const applicationId = await application("interested");
      const step = { applicationId, event: stepOf(asker), seenStatus: "interested" } as const;
      return (principal) => changeApplicationStatus(ports, principal, step);
    }),
  ],
  "applications.end-placement": [
    trial(
      readLeavingForm,
      async ({ ports, application, organisationId, seekerId }) => {
        const applicationId = await application("hired");
        const job = { ...PLACEMENT, applicationId, organisationId, seekerId, createdAt: MADE_AT };
        await ports.db.insert(placements).values(job);
        return (principal) => readLeavingForm(ports, principal, applicationId);
      },
      // They may read the application, so they are told that this is not theirs to say.
      { narrower: { employer: "transition-not-allowed", "workshop-manager": "transition-not-allowed" } },
    ),
    trial(endPlacement, async ({ ports, application, organisationId, seekerId }) => {
      const applicationId = await application("hired");
      const job = { ...PLACEMENT, startsOn: "2026-11-01", applicationId, organisationId, seekerId, createdAt: MADE_AT };
      await ports.db.insert(placements).values(job);
      return (principal) => endPlacement(ports, principal, { applicationId, lastDay: "2026-11-20", reason: null });
    }),
    trial(undoLeaving, async ({ ports, application, organisationId, seekerId }) => {
      const applicationId = await application("hired");
      const beforeLeaving = { endsOn: null, followUpId: 1, answer: null };
      const left = { endsOn: "2026-11-20", endedAt: ports.clock.now(), beforeLeaving };
      const job = { ...PLACEMENT, startsOn: "2026-11-01", applicationId, organisationId, seekerId, createdAt: MADE_AT };
      await ports.db.insert(placements).values({ ...job, ...left });
      return (principal) => undoLeaving(ports, principal, applicationId);
    }),
  ],
  "applications.record-placement": [
    trial(
      readPlacementForm,
      async ({ ports, application }) => {
        const id = await application("offered");
        return (principal) => readPlacementForm(ports, principal, id);
      },
      // They may read the application, so they are told that this is not theirs to record.
      { narrower: { seeker: "transition-not-allowed", liaison: "transition-not-allowed" } },
    ),
    trial(recordPlacement, async ({ ports, application }) => {
      const id = await application("offered");
      return (principal) => recordPlacement(ports, principal, id, PLACEMENT);
    }),
  ],
  "guidance.read": [
    trial(
      readPerson,
      ({ ports, seekerId }) =>
        (principal) =>
          readPerson(ports, principal, seekerId),
    ),
  ],
  "guidance.write": [
    trial(
      addGuidanceEntry,
      ({ ports, seekerId }) =>
        (principal) =>
          addGuidanceEntry(ports, principal, { seekerId, kind: "call", text: "约了下周见面。", dueOn: null }),
    ),
    trial(finishGuidanceEntry, async ({ ports, seekerId }) => {
      const [entry] = await ports.db
        .insert(guidanceEntries)
        .values({ seekerId, kind: "visit", text: "走访", dueOn: "2026-12-01", createdAt: MADE_AT })
        .returning();
      return (principal) => finishGuidanceEntry(ports, principal, { seekerId, entryId: entry?.id ?? 0, done: true });
    }),
  ],
  "guidance.visit": [
    trial(
      recordVisit,
      ({ ports, seekerId }) =>
        (principal) =>
          recordVisit(ports, principal, { seekerId, kind: "visit", text: "门口的坡道修好了。", day: "2026-11-22" }),
    ),
    trial(
      readVisits,
      ({ ports, seekerId }) =>
        (principal) =>
          readVisits(ports, principal, seekerId),
    ),
  ],
} as const satisfies Record<string, Probe>;
