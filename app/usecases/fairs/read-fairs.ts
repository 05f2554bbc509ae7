import { and, asc, count, desc, eq, gte, inArray, isNull, lt, ne, or } from "drizzle-orm";
import { authorise } from "#app/domain/accounts/permissions.ts";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { areas, fairPostings, fairRegistrations, fairs, organisations, postings, seekers } from "#db/schema/all.ts";

export type Fair = typeof fairs.$inferSelect;

/** Statuses in which everybody may see a fair. */
const PUBLIC = ["announced", "closed", "held", "cancelled"] as const;

/** Fairs that everybody may see: those to come, soonest first, and the last that are over. */
export async function listPublicFairs(
  ports: Pick<Ports, "db" | "clock">,
): Promise<{ readonly coming: readonly Fair[]; readonly past: readonly Fair[] }> {
  const today = ports.clock.today();
  const coming = await ports.db
    .select()
    .from(fairs)
    .where(and(inArray(fairs.status, ["announced", "closed"]), gte(fairs.heldOn, today)))
    .orderBy(asc(fairs.heldOn), asc(fairs.id));
  const past = await ports.db
    .select()
    .from(fairs)
    .where(
      and(
        inArray(fairs.status, [...PUBLIC]),
        or(lt(fairs.heldOn, today), inArray(fairs.status, ["held", "cancelled"])),
      ),
    )
    .orderBy(desc(fairs.heldOn), desc(fairs.id))
    .limit(10);
  return { coming, past };
}

/** A posting invited to a fair, as the public or the desk sees it. */
export interface FairPosting {
  readonly postingId: number;
  readonly title: string;
  readonly organisationId: number;
  readonly organisation: string;
  readonly answer: "invited" | "accepted" | "declined";
}

async function postingsOf({ db }: Pick<Ports, "db">, fairId: number): Promise<FairPosting[]> {
  return db
    .select({
      postingId: postings.id,
      title: postings.title,
      organisationId: postings.organisationId,
      organisation: organisations.name,
      answer: fairPostings.answer,
    })
    .from(fairPostings)
    .innerJoin(postings, eq(postings.id, fairPostings.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(eq(fairPostings.fairId, fairId))
    .orderBy(asc(organisations.name), asc(postings.id));
}

export interface PublicFair {
  readonly fair: Fair;
  readonly town: { readonly zh: string; readonly en: string } | null;
  /** Postings whose employers said they will come. */
  readonly postings: readonly FairPosting[];
  /** Invitations of the reader's own organisation, to be answered here. */
  readonly invitations: readonly FairPosting[];
  /** Whether the reader, as a jobseeker, is registered. */
  readonly registered: boolean;
}

/** A fair as the reader may see it. Refuses `not-found` for a draft. */
export async function readPublicFair(
  ports: Pick<Ports, "db">,
  principal: Principal,
  fairId: number,
): Promise<Result<PublicFair>> {
  const [found] = await ports.db
    .select({ fair: fairs, zh: areas.nameZh, en: areas.nameEn })
    .from(fairs)
    .leftJoin(areas, eq(areas.code, fairs.areaCode))
    .where(and(eq(fairs.id, fairId), ne(fairs.status, "draft")));
  if (found === undefined) return refuse("not-found");
  const all = await postingsOf(ports, fairId);
  const own = organisationsOf(principal, "employer", "workshop-manager");
  const seekerId = principal.kind === "account" ? principal.seekerId : null;
  const registration =
    seekerId === null
      ? []
      : await ports.db
          .select({ id: fairRegistrations.id })
          .from(fairRegistrations)
          .where(
            and(
              eq(fairRegistrations.fairId, fairId),
              eq(fairRegistrations.seekerId, seekerId),
              isNull(fairRegistrations.cancelledAt),
            ),
          );
  return ok({
    fair: found.fair,
    town: found.zh !== null && found.en !== null ? { zh: found.zh, en: found.en } : null,
    postings: all.filter(({ answer }) => answer === "accepted"),
    invitations: all.filter(({ organisationId }) => own.includes(organisationId)),
    registered: registration.length > 0,
  });
}

export interface FairOnDesk {
  readonly fair: Fair;
  readonly invited: number;
  readonly accepted: number;
  readonly registered: number;
}

/** All fairs with how many come, for the organiser's desk: those to come first. Refuses as the permission table says. */
export async function listDeskFairs(
  ports: Pick<Ports, "db">,
  principal: Principal,
): Promise<Result<readonly FairOnDesk[]>> {
  const granted = authorise(principal, "fairs.read-desk");
  if (!granted.ok) return granted;
  const { db } = ports;
  const list = await db.select().from(fairs).orderBy(desc(fairs.heldOn), desc(fairs.id)).limit(100);
  const invitations = await db
    .select({ fairId: fairPostings.fairId, answer: fairPostings.answer, amount: count() })
    .from(fairPostings)
    .groupBy(fairPostings.fairId, fairPostings.answer);
  const registrations = await db
    .select({ fairId: fairRegistrations.fairId, amount: count() })
    .from(fairRegistrations)
    .where(isNull(fairRegistrations.cancelledAt))
    .groupBy(fairRegistrations.fairId);
  return ok(
    list.map((fair) => {
      const own = invitations.filter(({ fairId }) => fairId === fair.id);
      return {
        fair,
        invited: own.reduce((sum, { amount }) => sum + amount, 0),
        accepted: own.find(({ answer }) => answer === "accepted")?.amount ?? 0,
        registered: registrations.find(({ fairId }) => fairId === fair.id)?.amount ?? 0,
      };
    }),
  );
}

export interface FairRegistration {
  readonly seekerId: number;
  readonly name: string;
  readonly townZh: string | null;
  readonly townEn: string | null;
  readonly needs: readonly string[];
  readonly wishes: string | null;
  readonly onBehalf: boolean;
}

export interface DeskFair {
  readonly fair: Fair;
  readonly postings: readonly FairPosting[];
  readonly registrations: readonly FairRegistration[];
}

/** A fair with its invitations and everybody registered. Refuses `not-found`, and as the permission table says. */
export async function readDeskFair(
  ports: Pick<Ports, "db">,
  principal: Principal,
  fairId: number,
): Promise<Result<DeskFair>> {
  const granted = authorise(principal, "fairs.read-desk");
  if (!granted.ok) return granted;
  const [fair] = await ports.db.select().from(fairs).where(eq(fairs.id, fairId));
  if (fair === undefined) return refuse("not-found");
  const registrations = await ports.db
    .select({
      seekerId: seekers.id,
      name: seekers.name,
      townZh: areas.nameZh,
      townEn: areas.nameEn,
      needs: fairRegistrations.needs,
      wishes: fairRegistrations.wishes,
      onBehalf: fairRegistrations.onBehalf,
    })
    .from(fairRegistrations)
    .innerJoin(seekers, eq(seekers.id, fairRegistrations.seekerId))
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .where(and(eq(fairRegistrations.fairId, fairId), isNull(fairRegistrations.cancelledAt)))
    .orderBy(asc(fairRegistrations.registeredAt), asc(fairRegistrations.id));
  return ok({ fair, postings: await postingsOf(ports, fairId), registrations });
}

/** Published postings that are not yet invited, by employer: what an organiser can still invite. */
export async function listInvitable(
  ports: Pick<Ports, "db">,
  principal: Principal,
  fairId: number,
): Promise<Result<readonly Omit<FairPosting, "answer">[]>> {
  const granted = authorise(principal, "fairs.write");
  if (!granted.ok) return granted;
  const rows = await ports.db
    .select({
      postingId: postings.id,
      title: postings.title,
      organisationId: postings.organisationId,
      organisation: organisations.name,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .leftJoin(fairPostings, and(eq(fairPostings.postingId, postings.id), eq(fairPostings.fairId, fairId)))
    .where(and(eq(postings.status, "published"), isNull(fairPostings.id), eq(organisations.verification, "verified")))
    .orderBy(asc(organisations.name), asc(postings.id))
    .limit(500);
  return ok(rows);
}

/** Jobseekers an organiser or counsellor can still register: in the district, looking for work, not yet registered. */
export async function listRegistrable(
  ports: Pick<Ports, "db">,
  principal: Principal,
  fairId: number,
): Promise<Result<readonly { readonly seekerId: number; readonly name: string }[]>> {
  const granted = authorise(principal, "fairs.read-desk");
  if (!granted.ok) return granted;
  const rows = await ports.db
    .select({ seekerId: seekers.id, name: seekers.name })
    .from(seekers)
    .leftJoin(
      fairRegistrations,
      and(
        eq(fairRegistrations.seekerId, seekers.id),
        eq(fairRegistrations.fairId, fairId),
        isNull(fairRegistrations.cancelledAt),
      ),
    )
    .where(and(eq(seekers.lookingForWork, true), isNull(fairRegistrations.id)))
    .orderBy(asc(seekers.name), asc(seekers.id));
  return ok(rows);
}
