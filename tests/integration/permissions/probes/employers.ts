import { changeVerification } from "#app/usecases/employers/change-verification.ts";
import { editOrganisation } from "#app/usecases/employers/edit-organisation.ts";
import { organisationVersion } from "#app/usecases/employers/find-organisation.ts";
import { listOrganisations } from "#app/usecases/employers/list-organisations.ts";
import { readOrganisation } from "#app/usecases/employers/read-organisation.ts";
import { readOwnOrganisation } from "#app/usecases/employers/read-own-organisation.ts";
import { readWorkshopDesk } from "#app/usecases/workshops/read-workshop-desk.ts";
import { OWN_ONLY, type Probe, trial } from "../probe.ts";

export const EMPLOYER_PROBES = {
  "employers.read": [
    trial(
      readOwnOrganisation,
      ({ ports, organisationId }) =>
        (principal) =>
          readOwnOrganisation(ports, principal, { organisationId }),
      // The desk of one's own organisation: staff belong to none.
      { narrower: { counsellor: "not-allowed", organiser: "not-allowed", administrator: "not-allowed" } },
    ),
  ],
  "employers.write": [
    trial(editOrganisation, async ({ ports, organisation }) => {
      const { id: organisationId, areaCode, ...row } = await organisation();
      return (principal) =>
        editOrganisation(ports, principal, {
          organisationId,
          version: organisationVersion(row),
          nameEn: null,
          areaCode: areaCode ?? "330213001",
          address: row.address,
          contactName: row.contactName,
          contactPhone: row.contactPhone,
          about: "做纸盒。",
          capacity: row.capacity,
          staffCount: row.staffCount,
        });
    }),
    trial(
      changeVerification,
      async ({ ports, organisation }) => {
        const row = await organisation({ verification: "unverified" });
        const version = organisationVersion(row);
        return (principal) =>
          changeVerification(ports, principal, { organisationId: row.id, event: "submit", version });
      },
      // Handing in is the members' word for themselves; the administrator verifies.
      { narrower: { administrator: "transition-not-allowed" } },
    ),
  ],
  "employers.verify": [
    trial(changeVerification, async ({ ports, organisation }) => {
      const row = await organisation({ verification: "submitted" });
      const version = organisationVersion(row);
      return (principal) => changeVerification(ports, principal, { organisationId: row.id, event: "verify", version });
    }),
    trial(
      listOrganisations,
      ({ ports }) =>
        (principal) =>
          listOrganisations(ports, principal, {}),
    ),
    trial(
      readOrganisation,
      ({ ports, organisationId }) =>
        (principal) =>
          readOrganisation(ports, principal, { organisationId }),
    ),
  ],
  "workshops.read-board": [
    trial(
      readWorkshopDesk,
      ({ ports }) =>
        (principal) =>
          readWorkshopDesk(ports, principal),
      OWN_ONLY,
    ),
  ],
} as const satisfies Record<string, Probe>;
