import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import { hasRole, organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { checkRegistrationOpen, fairLifecycle, fairOn, isPublic } from "#app/domain/fairs/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { type FairCriteria, fairsQuery } from "#app/domain/search/fair-record.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findRecords } from "#app/usecases/search/find-records.ts";
import type { Db } from "#db/client.ts";
import { areas, fairRegistrations, fairs } from "#db/schema/all.ts";
import { type FairPosting, listFairPostings } from "./fair-postings.ts";

export type Fair = typeof fairs.$inferSelect;

/** Roles that register people other than themselves. */
const REGISTER_OTHERS = ["liaison", "counsellor", "organiser"] as const;

/** So many of each list at most: a district holds some in a month. */
const MOST_COMING = 100;
const MOST_PAST = 10;

/** The rule `isPublic` as a condition. */
const isPublicRow = or(
  inArray(fairs.status, ["announced", "closed", "held"]),
  and(eq(fairs.status, "cancelled"), isNotNull(fairs.cancelReason)),
);

/** Fairs that everybody may see: those to come, soonest first, cancelled ones included; and the last that are over. */
export async function listPublicFairs(
  ports: Pick<Ports, "db" | "clock">,
): Promise<{ readonly coming: readonly Fair[]; readonly past: readonly Fair[] }> {
  const today = ports.clock.today();
  const coming = await ports.db
    .select()
    .from(fairs)
    .where(and(isPublicRow, ne(fairs.status, "held"), gte(fairs.heldOn, today)))
    .orderBy(asc(fairs.heldOn), asc(fairs.id));
  const past = await ports.db
    .select()
    .from(fairs)
    .where(and(isPublicRow, or(lt(fairs.heldOn, today), eq(fairs.status, "held"))))
    .orderBy(desc(fairs.heldOn), desc(fairs.id))
    .limit(MOST_PAST);
  const standing = (list: readonly Fair[]) => list.map((fair) => fairOn(fair, today));
  return { coming: standing(coming), past: standing(past) };
}

export interface FoundFairs {
  readonly coming: readonly Fair[];
  readonly past: readonly Fair[];
  /** No fair holds all of the words: those with any of them are shown. */
  readonly loosened: boolean;
  readonly standIn: boolean;
}

/**
 * Fairs that everybody may see, by words, town and what their place offers, in the order of `listPublicFairs`. Each is read
 * again before it is shown.
 */
export async function findPublicFairs(
  ports: Pick<Ports, "db" | "clock" | "search">,
  criteria: FairCriteria,
): Promise<FoundFairs> {
  const today = ports.clock.today();
  const find = (is: "from" | "before", pageSize: number) =>
    findRecords(ports.search.searchFairs, { ...fairsQuery(criteria, { is, day: today }), page: 1, pageSize });
  const both = await Promise.all([find("from", MOST_COMING), find("before", MOST_PAST)]);
  // Where one list holds all of the words, what holds some of them is noise in the other.
  const loosened = both.every((found) => found.loosened || found.total === 0) && both.some((found) => found.loosened);
  const shown = both.map((found) => (found.loosened === loosened ? found.ids : []));
  const fairsById = await publicFairs(ports.db, shown.flat());
  const [later, earlier] = shown.map((ids) =>
    ids.flatMap((id) => fairsById.get(id) ?? []).map((fair) => fairOn(fair, today)),
  );
  const isOver = ({ status }: Fair) => status === "held";
  return {
    coming: (later ?? []).filter((fair) => !isOver(fair)),
    past: [...(later ?? []).filter(isOver), ...(earlier ?? [])],
    loosened,
    standIn: both.some(({ standIn }) => standIn),
  };
}

async function publicFairs(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Fair>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(fairs)
    .where(inArray(fairs.id, [...ids]));
  return new Map(rows.filter(isPublic).map((fair) => [fair.id, fair]));
}

export interface PublicFair {
  readonly fair: Fair;
  readonly town: { readonly zh: string; readonly en: string } | null;
  /** Postings whose employers said they will come. */
  readonly postings: readonly FairPosting[];
  /** Invitations of the reader's own organisation, to be answered here. */
  readonly invitations: readonly FairPosting[];
  /** Whether invitations can still be answered. */
  readonly answerable: boolean;
  readonly registrationOpen: boolean;
  /** The reader's own registration, as a jobseeker. */
  readonly registered: boolean;
  /** Whether the reader can register other people. */
  readonly registersOthers: boolean;
}

/** A fair as the reader may see it. Refuses `not-found` for one that was never announced. */
export async function readPublicFair(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  fairId: number,
): Promise<Result<PublicFair>> {
  const [found] = await ports.db
    .select({ fair: fairs, zh: areas.nameZh, en: areas.nameEn })
    .from(fairs)
    .leftJoin(areas, eq(areas.code, fairs.areaCode))
    .where(eq(fairs.id, fairId));
  if (found === undefined || !isPublic(found.fair)) return refuse("not-found");
  const { zh, en } = found;
  const today = ports.clock.today();
  const fair = fairOn(found.fair, today);
  const all = await listFairPostings(ports.db, fairId);
  const own = organisationsOf(principal, "employer", "workshop-manager");
  const seekerId = principal.kind === "account" ? principal.seekerId : null;
  return ok({
    fair,
    town: zh !== null && en !== null ? { zh, en } : null,
    postings: all.filter(({ answer }) => answer === "accepted"),
    invitations: all.filter(({ organisationId }) => own.includes(organisationId)),
    answerable: !fairLifecycle.isTerminal(fair.status) && today <= fair.heldOn,
    registrationOpen: checkRegistrationOpen(fair, today).ok,
    registered: seekerId !== null && (await isRegistered(ports, fairId, seekerId)),
    registersOthers: REGISTER_OTHERS.some((role) => hasRole(principal, role)),
  });
}

/** Whether a jobseeker is registered for a fair and has not cancelled. */
export async function isRegistered(ports: Pick<Ports, "db">, fairId: number, seekerId: number): Promise<boolean> {
  const rows = await ports.db
    .select({ id: fairRegistrations.id })
    .from(fairRegistrations)
    .where(
      and(
        eq(fairRegistrations.fairId, fairId),
        eq(fairRegistrations.seekerId, seekerId),
        isNull(fairRegistrations.cancelledAt),
      ),
    );
  return rows.length > 0;
}
