import { boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ApplicationEvent, ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import type { BeforeLeaving } from "#app/domain/applications/leaving.ts";
import type { ContractType } from "#app/domain/applications/placement.ts";
import type { Actor } from "#app/domain/accounts/roles.ts";
import type { Insurance } from "#app/domain/postings/terms.ts";
import type { PayPeriod } from "#app/domain/postings/pay.ts";
import { accounts } from "./accounts.ts";
import { id, instant, ref } from "./columns.ts";
import { organisations } from "./employers.ts";
import { postings } from "./postings.ts";
import { seekers } from "./seekers.ts";

/** From interest to job 应聘: one row per person and posting. */
export const applications = pgTable(
  "applications",
  {
    id: id(),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id),
    postingId: ref()
      .notNull()
      .references(() => postings.id),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    status: text().$type<ApplicationStatus>().notNull(),
    /** The employer sees name and phone only when the seeker has agreed. */
    contactShared: boolean().notNull().default(false),
    interviewAt: instant(),
    interviewPlace: text(),
    interviewNeeds: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("applications_pair").on(t.seekerId, t.postingId),
    index().on(t.organisationId, t.status),
    index().on(t.postingId),
  ],
);

export const applicationEvents = pgTable(
  "application_events",
  {
    id: id(),
    applicationId: ref()
      .notNull()
      .references(() => applications.id, { onDelete: "cascade" }),
    event: text().$type<ApplicationEvent>().notNull(),
    from: text().$type<ApplicationStatus>(),
    to: text().$type<ApplicationStatus>().notNull(),
    by: ref().references(() => accounts.id),
    role: text().$type<Actor>().notNull(),
    onBehalf: boolean().notNull().default(false),
    note: text(),
    at: instant().notNull(),
  },
  (t) => [index().on(t.applicationId, t.at)],
);

/** A placement 就业: what became of a hire. */
export const placements = pgTable(
  "placements",
  {
    id: id(),
    applicationId: ref().references(() => applications.id),
    seekerId: ref()
      .notNull()
      .references(() => seekers.id),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    postingId: ref().references(() => postings.id),
    contractType: text().$type<ContractType>().notNull(),
    contractMonths: integer(),
    startsOn: date().notNull(),
    endsOn: date(),
    payPeriod: text().$type<PayPeriod>().notNull(),
    payFen: integer().notNull(),
    weeklyHours: integer(),
    insurance: text().array().$type<readonly Insurance[]>().notNull(),
    /** The judgement of the compliance rules on the day it was recorded. */
    checks: jsonb()
      .$type<readonly { readonly rule: string; readonly verdict: "pass" | "fail" | "unknown" }[]>()
      .notNull()
      .default([]),
    recordedBy: ref().references(() => accounts.id),
    createdAt: instant().notNull(),
    endedAt: instant(),
    endReason: text(),
    /** What is put back where the end is taken back; null where the person's side has not ended it. */
    beforeLeaving: jsonb().$type<BeforeLeaving>(),
  },
  (t) => [
    uniqueIndex("placements_application").on(t.applicationId),
    index().on(t.seekerId),
    index().on(t.organisationId),
  ],
);
