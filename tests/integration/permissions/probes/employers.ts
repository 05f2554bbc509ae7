import { and, eq, isNotNull } from "drizzle-orm";
import { answerJoinRequest } from "#app/usecases/employers/answer-join-request.ts";
import { askToJoin } from "#app/usecases/employers/ask-to-join.ts";
import { changeVerification } from "#app/usecases/employers/change-verification.ts";
import { editOrganisation } from "#app/usecases/employers/edit-organisation.ts";
import { organisationVersion } from "#app/usecases/employers/find-organisation.ts";
import { listOrganisations } from "#app/usecases/employers/list-organisations.ts";
import { readOrganisation } from "#app/usecases/employers/read-organisation.ts";
import { readOwnOrganisation } from "#app/usecases/employers/read-own-organisation.ts";
import { readRegistration } from "#app/usecases/employers/read-registration.ts";
import { registerOrganisation } from "#app/usecases/employers/register-organisation.ts";
import { readWorkshopDesk } from "#app/usecases/workshops/read-workshop-desk.ts";
import { joinRequests, memberships } from "#db/schema/all.ts";
import { accountOf } from "#tests/factories/account.ts";
import { inventedCreditCode, organisationOf } from "#tests/factories/organisation.ts";
import { MADE_AT, nextNumber } from "#tests/factories/sequence.ts";
import { OWN_ONLY, type Probe, trial } from "../probe.ts";
import type { Scene } from "../scene.ts";

/** Who has an organisation registers no other by themselves. */
const HAVE_ONE = { employer: "already-member", "workshop-manager": "already-member" } as const;

/** Undoes what an earlier trial registered for a jobseeker. */
async function leaveOrganisation({ ports, asker, accountId }: Scene): Promise<void> {
  if (asker !== "seeker") return;
  const registered = and(eq(memberships.accountId, accountId), isNotNull(memberships.organisationId));
  await ports.db.delete(memberships).where(registered);
}

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
    trial(answerJoinRequest, async ({ ports, organisation }) => {
      const { id: organisationId } = await organisation();
      const { id: accountId } = await accountOf(ports.db, "employer");
      const [request] = await ports.db
        .insert(joinRequests)
        .values({ accountId, organisationId, createdAt: MADE_AT })
        .returning();
      const input = { organisationId, requestId: request?.id ?? 0, answer: "accepted" } as const;
      return (principal) => answerJoinRequest(ports, principal, input);
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
  "employers.register": [
    trial(
      registerOrganisation,
      async (scene) => {
        await leaveOrganisation(scene);
        return (principal) =>
          registerOrganisation(scene.ports, principal, {
            kind: "employer",
            name: "虚构纸品厂",
            creditCode: inventedCreditCode(800_000 + nextNumber()),
            areaCode: "330213001",
            address: "虚构路 1 号",
            contactName: "虚构联系人",
            contactPhone: "0574-88580000",
            networkAddress: "192.0.2.1",
          });
      },
      { ...OWN_ONLY, narrower: HAVE_ONE },
    ),
    trial(
      askToJoin,
      async (scene) => {
        await leaveOrganisation(scene);
        const { creditCode } = await organisationOf(scene.ports.db);
        return (principal) =>
          askToJoin(scene.ports, principal, { creditCode: creditCode ?? "", networkAddress: "192.0.2.1" });
      },
      { ...OWN_ONLY, narrower: HAVE_ONE },
    ),
    trial(
      readRegistration,
      ({ ports }) =>
        (principal) =>
          readRegistration(ports, principal),
      OWN_ONLY,
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
