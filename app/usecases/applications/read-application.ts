import { asc, eq } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Actor, Role } from "#app/domain/accounts/roles.ts";
import { type Contact, personMayCallEmployer } from "#app/domain/applications/contacts.ts";
import {
  applicationLifecycle,
  type ApplicationEvent,
  type ApplicationStatus,
} from "#app/domain/applications/lifecycle.ts";
import { undoLeavingUntil } from "#app/domain/applications/leaving.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { employerView, type EmployerView, type StatedAccommodations } from "#app/domain/matching/employer-view.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { NextStep, Party } from "#app/domain/status-table.ts";
import { heldJudgements } from "#app/usecases/matching/held-judgements.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { type Disclosure, disclosures } from "#db/queries/applications/contact-consents.ts";
import { counsellorOf } from "#db/queries/seekers/counsellor-of.ts";
import { seekerOwnership } from "#db/queries/seekers/seeker-ownership.ts";
import { accounts, applicationEvents, organisations, placements, postings, seekers } from "#db/schema/all.ts";
import { findApplication, type Application } from "./find-application.ts";

/** Which side of the application the reader stands on; a counsellor sees both and is shown the person's. */
export type ReaderSide = "seeker" | "employer" | "counsellor";

export interface ApplicationLine {
  readonly event: ApplicationEvent;
  readonly to: ApplicationStatus;
  readonly at: Date;
  readonly role: Actor;
  readonly onBehalfOf: Party | null;
  /** Who did it; null where the reader may not know, or where the product did. */
  readonly who: string | null;
  readonly note: string | null;
}

/** Of a placement, what both sides agreed and know. Why it ended is not the employer's to read. */
const agreed = {
  contractType: placements.contractType,
  contractMonths: placements.contractMonths,
  startsOn: placements.startsOn,
  endsOn: placements.endsOn,
  endedAt: placements.endedAt,
  payPeriod: placements.payPeriod,
  payFen: placements.payFen,
  weeklyHours: placements.weeklyHours,
  insurance: placements.insurance,
  checks: placements.checks,
};

export type AgreedPlacement = Pick<typeof placements.$inferSelect, keyof typeof agreed>;

export interface ApplicationPage {
  readonly id: number;
  readonly status: ApplicationStatus;
  readonly side: ReaderSide;
  readonly role: Role;
  readonly posting: { readonly id: number; readonly title: string };
  readonly organisation: { readonly id: number; readonly name: string; readonly nameEn: string | null };
  /** Null: the employer does not see who it is. */
  readonly person: { readonly seekerId: number | null; readonly name: string; readonly phone: string | null } | null;
  /** Whom a counsellor calls at the employer, and the person once the employer has invited them. */
  readonly employerContact: Contact | null;
  /** Whom the person calls, and who acts for them: the counsellor in charge. Null to the employer. */
  readonly counsellor: Contact | null;
  /** Whether the employer sees name and phone today. */
  readonly contactSeen: boolean;
  /** For the employer, by consents in force: demands met when the person applied, and adjustments. */
  readonly view: EmployerView | null;
  readonly interview: { readonly at: Date; readonly place: string | null; readonly needs: string | null } | null;
  readonly steps: readonly NextStep<ApplicationStatus, ApplicationEvent>[];
  readonly timeline: readonly ApplicationLine[];
  readonly placement: AgreedPlacement | null;
  readonly mayRecordPlacement: boolean;
  readonly mayEndPlacement: boolean;
  /** The person's side said that they left; null to the employer, and where it cannot be taken back at all. */
  readonly left: { readonly undoUntil: IsoDate; readonly mayUndo: boolean } | null;
}

export function sideOf(role: Role): ReaderSide {
  if (role === "employer" || role === "workshop-manager") return "employer";
  return role === "counsellor" ? "counsellor" : "seeker";
}

/**
 * An application as its reader may see it: the person and who acts for them, the employer, or a counsellor.
 *
 * The employer sees a number instead of a name until the person shares name and phone, and again from the moment the
 * consent is withdrawn or runs out (PIPL arts 15, 29). Refuses `not-signed-in`, `not-found`.
 */
export async function readApplication(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  applicationId: number,
): Promise<Result<ApplicationPage>> {
  const { db } = ports;
  const today = ports.clock.today();
  const found = await findApplication(db, principal, "applications.read", applicationId, today);
  if (!found.ok) return found;
  const { application, grant } = found.value;
  const side = sideOf(grant.role);
  const [row] = await db
    .select({
      posting: postings.title,
      accommodations: postings.accommodations,
      organisation: organisations.name,
      organisationEn: organisations.nameEn,
      contactName: organisations.contactName,
      contactPhone: organisations.contactPhone,
      name: seekers.name,
      phone: seekers.phone,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, application.organisationId))
    .innerJoin(seekers, eq(seekers.id, application.seekerId))
    .where(eq(postings.id, application.postingId));
  if (row === undefined) throw new Error(`Application ${applicationId} has lost its posting.`);

  const shares = await disclosures(db, application.organisationId, [application.seekerId], today);
  const disclosure = shares(application.seekerId);
  const contactSeen = application.contactShared && disclosure.contact;
  const identified = side !== "employer" || contactSeen;
  const [kept] = await db
    .select({ agreed, beforeLeaving: placements.beforeLeaving })
    .from(placements)
    .where(eq(placements.applicationId, applicationId));
  const placement = kept?.agreed;
  const leftAt = kept?.beforeLeaving ? kept.agreed.endedAt : null;
  const person = await seekerOwnership(db, application.seekerId, today);
  const ownership = { ...person, organisationId: application.organisationId };
  const mayChange = authorise(principal, "applications.change-status", ownership);
  const mayEnd = authorise(principal, "applications.end-placement", ownership);
  const mayPlace = authorise(principal, "applications.record-placement", ownership);
  return ok({
    id: applicationId,
    status: application.status,
    side,
    role: grant.role,
    posting: { id: application.postingId, title: row.posting },
    organisation: { id: application.organisationId, name: row.organisation, nameEn: row.organisationEn },
    person: identified
      ? { seekerId: side === "employer" ? null : application.seekerId, name: row.name, phone: row.phone }
      : null,
    employerContact: employerContactFor(side, application.status, row),
    counsellor: side === "employer" ? null : await counsellorOf(db, application.seekerId),
    contactSeen,
    view: side === "employer" ? await viewFor(ports, application, disclosure, row.accommodations) : null,
    interview:
      application.interviewAt === null
        ? null
        : { at: application.interviewAt, place: application.interviewPlace, needs: application.interviewNeeds },
    steps: mayChange.ok ? applicationLifecycle.nextSteps(application.status, mayChange.value.role) : [],
    timeline: await timelineFor(ports, application, identified),
    placement: placement ?? null,
    left: leftAt && mayEnd.ok ? leftOf(leftAt, mayEnd.value.role, today) : null,
    mayRecordPlacement:
      mayPlace.ok && placement === undefined && (application.status === "hired" || application.status === "offered"),
    mayEndPlacement: mayEnd.ok && placement !== undefined && placement.endedAt === null,
  });
}

function employerContactFor(
  side: ReaderSide,
  status: ApplicationStatus,
  employer: { readonly contactName: string | null; readonly contactPhone: string | null },
): Contact | null {
  const { contactName: name, contactPhone: phone } = employer;
  const mayCall = side === "counsellor" || (side === "seeker" && personMayCallEmployer(status));
  return mayCall && phone !== null ? { name, phone } : null;
}

function leftOf(endedAt: Date, role: Role, today: IsoDate): ApplicationPage["left"] {
  const undoUntil = undoLeavingUntil(endedAt);
  return { undoUntil, mayUndo: role === "counsellor" || today <= undoUntil };
}

/** As the judgement stood when the person applied; nothing where they let this employer see nothing any more. */
async function viewFor(
  ports: Pick<Ports, "db" | "clock">,
  { seekerId, postingId }: Application,
  { fit, adjustments }: Disclosure,
  stated: StatedAccommodations,
): Promise<EmployerView | null> {
  if (!fit) return null;
  const held = (await heldJudgements(ports, postingId, [seekerId])).get(seekerId);
  return held === undefined ? null : employerView(held.judgement, { adjustments }, stated);
}

/** Roles whose own name says nothing of who the jobseeker is. */
const NAMED_TO_ALL: readonly Actor[] = ["employer", "workshop-manager", "counsellor", "administrator"];

async function timelineFor(
  { db }: Pick<Ports, "db">,
  { id }: Application,
  identified: boolean,
): Promise<ApplicationLine[]> {
  const lines = await db
    .select({ line: applicationEvents, who: accounts.name })
    .from(applicationEvents)
    .leftJoin(accounts, eq(accounts.id, applicationEvents.by))
    .where(eq(applicationEvents.applicationId, id))
    .orderBy(asc(applicationEvents.at), asc(applicationEvents.id));
  return lines.map(({ line: { event, from, to, at, role, onBehalf, note }, who }) => ({
    event,
    to,
    at,
    role,
    onBehalfOf: onBehalf ? partyOf(from, event, role) : null,
    note,
    who: identified || NAMED_TO_ALL.includes(role) ? who : null,
  }));
}

/** For whom the table says that this role takes this step; a referral is the counsellor's own, for the person. */
function partyOf(from: ApplicationStatus | null, event: ApplicationEvent, role: Actor): Party {
  return applicationLifecycle.rowFor(from, event, role)?.onBehalf?.of ?? "seeker";
}
