import { eq } from "drizzle-orm";
import { changeOwnSettings } from "#app/usecases/accounts/change-own-settings.ts";
import { changePassword } from "#app/usecases/accounts/change-password.ts";
import {
  grantRole,
  listAccounts,
  readAccount,
  revokeRole,
  setAccountDisabled,
} from "#app/usecases/accounts/manage-accounts.ts";
import { readAudit } from "#app/usecases/accounts/read-audit.ts";
import { readDistrict } from "#app/usecases/accounts/read-district.ts";
import { readOwnAccount } from "#app/usecases/accounts/read-own-account.ts";
import { setPasswordFor } from "#app/usecases/accounts/set-password-for.ts";
import { signOutElsewhere } from "#app/usecases/accounts/sign-out-elsewhere.ts";
import { listOutgoingMessages, readJobs } from "#app/usecases/notices/read-jobs.ts";
import { tryJobAgain } from "#app/usecases/notices/try-job-again.ts";
import { markNoticesRead, readNotices } from "#app/usecases/notices/read-notices.ts";
import { memberships } from "#db/schema/all.ts";
import { accountOf } from "#tests/factories/account.ts";
import { OWN_ONLY, type Probe, trial } from "../probe.ts";
import type { Scene } from "../scene.ts";

const PASSWORDS = { currentPassword: "old", password: "河边的红灯笼-27" };

/** An account nobody needs afterwards. */
const somebody = ({ ports }: Scene) => accountOf(ports.db, "seeker");

async function membershipOf({ ports }: Scene, accountId: number): Promise<number> {
  const [held] = await ports.db.select().from(memberships).where(eq(memberships.accountId, accountId));
  return held?.id ?? 0;
}

export const ACCOUNT_PROBES = {
  "accounts.change-own-settings": [
    trial(
      changeOwnSettings,
      ({ ports }) =>
        (principal) =>
          changeOwnSettings(ports, principal, { name: "虚构的人", locale: "zh-CN", display: {} }),
      OWN_ONLY,
    ),
    trial(
      changePassword,
      ({ ports }) =>
        (principal) =>
          changePassword(ports, principal, PASSWORDS),
      OWN_ONLY,
    ),
    trial(
      signOutElsewhere,
      ({ ports }) =>
        (principal) =>
          signOutElsewhere(ports, principal, "token"),
      OWN_ONLY,
    ),
    trial(
      readOwnAccount,
      ({ ports }) =>
        (principal) =>
          readOwnAccount(ports, principal, "token"),
      OWN_ONLY,
    ),
  ],
  "accounts.manage": [
    trial(
      listAccounts,
      ({ ports }) =>
        (principal) =>
          listAccounts(ports, principal, { text: "", role: null, page: 1 }),
    ),
    trial(
      readAccount,
      ({ ports, accountId }) =>
        (principal) =>
          readAccount(ports, principal, accountId),
    ),
    trial(setAccountDisabled, async (scene) => {
      const { id } = await somebody(scene);
      return (principal) => setAccountDisabled(scene.ports, principal, id, true);
    }),
    trial(setPasswordFor, async (scene) => {
      const { id } = await somebody(scene);
      return (principal) => setPasswordFor(scene.ports, principal, { accountId: id, password: PASSWORDS.password });
    }),
    trial(grantRole, async (scene) => {
      const { id: accountId } = await somebody(scene);
      return (principal) =>
        grantRole(scene.ports, principal, { accountId, role: "organiser", organisationId: null, areaCode: null });
    }),
    trial(revokeRole, async (scene) => {
      const { id } = await somebody(scene);
      const membershipId = await membershipOf(scene, id);
      return (principal) => revokeRole(scene.ports, principal, membershipId);
    }),
    trial(
      readDistrict,
      ({ ports }) =>
        (principal) =>
          readDistrict(ports, principal),
    ),
  ],
  "accounts.read-audit": [
    trial(
      readAudit,
      ({ ports }) =>
        (principal) =>
          readAudit(ports, principal, { module: null, page: 1 }),
    ),
  ],
  "notices.read": [
    trial(
      readNotices,
      ({ ports }) =>
        (principal) =>
          readNotices(ports, principal),
      OWN_ONLY,
    ),
    trial(
      markNoticesRead,
      ({ ports }) =>
        (principal) =>
          markNoticesRead(ports, principal),
      OWN_ONLY,
    ),
  ],
  "notices.read-jobs": [
    trial(
      readJobs,
      ({ ports }) =>
        (principal) =>
          readJobs(ports, principal),
    ),
    trial(
      listOutgoingMessages,
      ({ ports }) =>
        (principal) =>
          listOutgoingMessages(ports, principal),
    ),
  ],
  "notices.retry-job": [
    trial(
      tryJobAgain,
      ({ ports }) =>
        (principal) =>
          tryJobAgain(ports, principal, { queue: "notices", id: "fact-1-1-0" }),
    ),
  ],
} as const satisfies Record<string, Probe>;
