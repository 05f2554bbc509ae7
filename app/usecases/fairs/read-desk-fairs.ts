import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { authorise, mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Contact } from "#app/domain/applications/contacts.ts";
import { dayAllows, fairLifecycle, fairOn, type FairEvent, type FairStatus } from "#app/domain/fairs/lifecycle.ts";
import { fairTodos, type FairTodo } from "#app/domain/fairs/todo.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { NextStep } from "#app/domain/status-table.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { employerContacts } from "#db/queries/contacts.ts";
import { areas, fairPostings, fairRegistrations, fairs, organisations, seekers } from "#db/schema/all.ts";
import { type FairPosting, listFairPostings } from "./fair-postings.ts";
import type { Fair } from "./read-fairs.ts";

export interface FairOnDesk {
  readonly fair: Fair;
  readonly invited: number;
  readonly accepted: number;
  readonly unanswered: number;
  readonly registered: number;
  readonly todos: readonly FairTodo[];
}

/**
 * All fairs with how many come and what has to be done, for the organiser's desk, the latest first. Refuses as the
 * permission table says.
 */
export async function listDeskFairs(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<{ readonly fairs: readonly FairOnDesk[]; readonly mayWrite: boolean }>> {
  const granted = authorise(principal, "fairs.read-desk");
  if (!granted.ok) return granted;
  const { db } = ports;
  const today = ports.clock.today();
  const list = await db.select().from(fairs).orderBy(desc(fairs.heldOn), desc(fairs.id)).limit(100);
  const invitations = await db
    .select({ fairId: fairPostings.fairId, answer: fairPostings.answer, amount: count() })
    .from(fairPostings)
    .groupBy(fairPostings.fairId, fairPostings.answer);
  const registrations = await db
    .select({ fairId: fairRegistrations.fairId, needs: fairRegistrations.needs })
    .from(fairRegistrations)
    .where(isNull(fairRegistrations.cancelledAt));
  const desk = list.map((row) => {
    const fair = fairOn(row, today);
    const own = invitations.filter(({ fairId }) => fairId === fair.id);
    const answered = (answer: FairPosting["answer"]) => own.find((each) => each.answer === answer)?.amount ?? 0;
    const needs = registrations.filter(({ fairId }) => fairId === fair.id).map((each) => each.needs);
    const invited = own.reduce((sum, { amount }) => sum + amount, 0);
    const figures = { invited, accepted: answered("accepted"), unanswered: answered("invited") };
    return {
      fair,
      ...figures,
      registered: needs.length,
      todos: fairTodos({ ...fair, ...figures, needs }, today),
    };
  });
  return ok({ fairs: desk, mayWrite: mayEver(principal, "fairs.write") });
}

export interface FairRegistration {
  readonly seekerId: number;
  readonly name: string;
  readonly town: { readonly zh: string; readonly en: string } | null;
  readonly needs: readonly AccommodationCode[];
  readonly wishes: string | null;
  readonly onBehalf: boolean;
}

/** With whom to call about the invitation. */
export interface InvitedPosting extends FairPosting {
  readonly contact: Contact | null;
}

export interface DeskFair {
  readonly fair: Fair;
  readonly town: { readonly zh: string; readonly en: string } | null;
  readonly host: string | null;
  readonly postings: readonly InvitedPosting[];
  readonly registrations: readonly FairRegistration[];
  readonly todos: readonly FairTodo[];
  /** What the reader may do with it today. */
  readonly steps: readonly NextStep<FairStatus, FairEvent>[];
  readonly mayWrite: boolean;
  readonly mayRegister: boolean;
}

/** A fair with its invitations and everybody registered. Refuses `not-found`, and as the permission table says. */
export async function readDeskFair(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
): Promise<Result<DeskFair>> {
  const granted = authorise(principal, "fairs.read-desk");
  if (!granted.ok) return granted;
  const today = ports.clock.today();
  const [found] = await ports.db
    .select({ fair: fairs, zh: areas.nameZh, en: areas.nameEn, host: organisations.name })
    .from(fairs)
    .leftJoin(areas, eq(areas.code, fairs.areaCode))
    .leftJoin(organisations, eq(organisations.id, fairs.hostOrganisationId))
    .where(eq(fairs.id, fairId));
  if (found === undefined) return refuse("not-found");
  const { zh, en, host } = found;
  const fair = fairOn(found.fair, today);
  const invited = await listFairPostings(ports.db, fairId);
  const contacts = await employerContacts(
    ports.db,
    invited.map(({ organisationId }) => organisationId),
  );
  const postings = invited.map((each) => ({ ...each, contact: contacts.get(each.organisationId) ?? null }));
  const registrations = await listRegistrations(ports, fairId);
  const writing = authorise(principal, "fairs.write");
  const unanswered = postings.filter(({ answer }) => answer === "invited").length;
  return ok({
    fair,
    town: zh !== null && en !== null ? { zh, en } : null,
    host,
    postings,
    registrations,
    todos: fairTodos(
      { ...fair, invited: postings.length, unanswered, needs: registrations.map(({ needs }) => needs) },
      today,
    ),
    steps: writing.ok
      ? fairLifecycle
          .nextSteps(fair.status, writing.value.role)
          .filter(({ event }) => dayAllows(event, fair.heldOn, today))
      : [],
    mayWrite: writing.ok,
    mayRegister: mayEver(principal, "fairs.register"),
  });
}

/** Everybody registered for a fair, in the order in which they came. */
export async function listRegistrations(ports: Pick<Ports, "db">, fairId: number): Promise<FairRegistration[]> {
  const rows = await ports.db
    .select({
      seekerId: seekers.id,
      name: seekers.name,
      zh: areas.nameZh,
      en: areas.nameEn,
      needs: fairRegistrations.needs,
      wishes: fairRegistrations.wishes,
      onBehalf: fairRegistrations.onBehalf,
    })
    .from(fairRegistrations)
    .innerJoin(seekers, eq(seekers.id, fairRegistrations.seekerId))
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .where(and(eq(fairRegistrations.fairId, fairId), isNull(fairRegistrations.cancelledAt)))
    .orderBy(asc(fairRegistrations.registeredAt), asc(fairRegistrations.id));
  return rows.map(({ zh, en, ...row }) => ({ ...row, town: zh !== null && en !== null ? { zh, en } : null }));
}
