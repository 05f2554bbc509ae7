import type { Permission } from "#app/domain/accounts/permissions.ts";
import type { Probe } from "../probe.ts";
import { ACCOUNT_PROBES } from "./accounts.ts";
import { APPLICATION_PROBES } from "./applications.ts";
import { EMPLOYER_PROBES } from "./employers.ts";
import { FAIR_PROBES } from "./fairs.ts";
import { IMPORT_PROBES } from "./imports.ts";
import { MATCHING_PROBES } from "./matching.ts";
import { PARAMETER_PROBES } from "./parameters.ts";
import { POSTING_PROBES } from "./postings.ts";
import { SEEKER_PROBES } from "./seekers.ts";
import { WORKSHOP_PROBES } from "./workshops.ts";

/** What is tried for each permission. A permission without a probe does not compile. */
export const PROBES: Readonly<Record<Permission, Probe>> = {
  ...ACCOUNT_PROBES,
  ...APPLICATION_PROBES,
  ...EMPLOYER_PROBES,
  ...FAIR_PROBES,
  ...IMPORT_PROBES,
  ...MATCHING_PROBES,
  ...PARAMETER_PROBES,
  ...POSTING_PROBES,
  ...SEEKER_PROBES,
  ...WORKSHOP_PROBES,
};
