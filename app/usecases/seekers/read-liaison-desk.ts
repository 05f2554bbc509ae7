import { and, asc, eq, gte, inArray, isNull, max } from "drizzle-orm";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import { hasRole, type Principal } from "#app/domain/accounts/principal.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { daysBetween, isoDateOf, type IsoDate } from "#app/domain/dates.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { RENEWAL_NOTICE_DAYS } from "#app/domain/seekers/consents.ts";
import { countOpenSuggestions } from "#app/usecases/matching/read-suggestions.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { accounts, applications, areas, consents, guidanceEntries, postings, seekers } from "#db/schema/all.ts";

export interface MandatedPerson {
  readonly seekerId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly area: { readonly zh: string; readonly en: string } | null;
  readonly counsellor: string | null;
  readonly lookingForWork: boolean;
  readonly mandateUntil: IsoDate;
  /** When the liaison was last at the person's home, by their own records. */
  readonly lastVisitOn: IsoDate | null;
  readonly openSuggestions: number;
  readonly running: number;
}

/** What needs doing, each with the person it is about. */
export type LiaisonTodo =
  | { readonly kind: "offer"; readonly seekerId: number; readonly name: string; readonly posting: string }
  | {
      readonly kind: "interview";
      readonly seekerId: number;
      readonly name: string;
      readonly posting: string;
      readonly at: Date | null;
    }
  | { readonly kind: "suggestions"; readonly seekerId: number; readonly name: string; readonly amount: number }
  | { readonly kind: "mandate"; readonly seekerId: number; readonly name: string; readonly days: number };

function dayOf(at: Date | null | undefined): IsoDate | null {
  return at == null ? null : isoDateOf(at);
}

const RUNNING: readonly ApplicationStatus[] = ["interested", "referred", "seen-by-employer", "interview", "offered"];

/**
 * A liaison's desk 专职委员工作台: the people whose mandate is in force, and what needs doing for them, the most urgent first.
 *
 * Refuses `not-signed-in`, and `not-allowed` to who is no liaison.
 */
export async function readLiaisonDesk(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<{ readonly people: readonly MandatedPerson[]; readonly todos: readonly LiaisonTodo[] }>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (!hasRole(principal, "liaison") || !mayEver(principal, "seekers.register")) return refuse("not-allowed");
  const { db } = ports;
  const today = ports.clock.today();
  const rows = await db
    .select({
      seekerId: seekers.id,
      name: seekers.name,
      phone: seekers.phone,
      areaZh: areas.nameZh,
      areaEn: areas.nameEn,
      counsellor: accounts.name,
      lookingForWork: seekers.lookingForWork,
      mandateUntil: consents.expiresOn,
    })
    .from(consents)
    .innerJoin(seekers, eq(seekers.id, consents.seekerId))
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .leftJoin(accounts, eq(accounts.id, seekers.counsellorId))
    .where(
      and(
        eq(consents.purpose, "liaison-mandate"),
        eq(consents.accountId, principal.accountId),
        isNull(consents.withdrawnAt),
        gte(consents.expiresOn, today),
      ),
    )
    .orderBy(asc(seekers.name), asc(seekers.id));
  // Several mandates of one person can overlap: the last to end counts.
  const byPerson = new Map<number, (typeof rows)[number]>();
  for (const row of rows) {
    const known = byPerson.get(row.seekerId);
    if (known === undefined || known.mandateUntil < row.mandateUntil) byPerson.set(row.seekerId, row);
  }
  const ids = [...byPerson.keys()];
  const open = await countOpenSuggestions(ports, ids);
  const moves =
    ids.length === 0
      ? []
      : await db
          .select({
            seekerId: applications.seekerId,
            status: applications.status,
            interviewAt: applications.interviewAt,
            posting: postings.title,
          })
          .from(applications)
          .innerJoin(postings, eq(postings.id, applications.postingId))
          .where(and(inArray(applications.seekerId, ids), inArray(applications.status, [...RUNNING])))
          .orderBy(asc(applications.updatedAt), asc(applications.id));
  const visited =
    ids.length === 0
      ? []
      : await db
          .select({ seekerId: guidanceEntries.seekerId, at: max(guidanceEntries.doneAt) })
          .from(guidanceEntries)
          .where(
            and(
              inArray(guidanceEntries.seekerId, ids),
              eq(guidanceEntries.createdBy, principal.accountId),
              eq(guidanceEntries.kind, "visit"),
            ),
          )
          .groupBy(guidanceEntries.seekerId);
  const lastVisitOf = new Map(visited.map(({ seekerId, at }) => [seekerId, at]));

  const people = [...byPerson.values()].map(({ areaZh, areaEn, ...row }): MandatedPerson => ({
    ...row,
    area: areaZh === null ? null : { zh: areaZh, en: areaEn ?? areaZh },
    openSuggestions: row.lookingForWork ? (open.get(row.seekerId) ?? 0) : 0,
    running: moves.filter(({ seekerId }) => seekerId === row.seekerId).length,
    lastVisitOn: dayOf(lastVisitOf.get(row.seekerId)),
  }));
  const nameOf = (seekerId: number): string => byPerson.get(seekerId)?.name ?? "";
  const movesIn = (status: ApplicationStatus) =>
    moves
      .filter((move) => move.status === status)
      .map(({ seekerId, posting, interviewAt }) => ({ seekerId, name: nameOf(seekerId), posting, at: interviewAt }));
  const ending = people
    .map((person) => ({ ...person, days: daysBetween(today, person.mandateUntil) }))
    .filter(({ days }) => days <= RENEWAL_NOTICE_DAYS)
    .sort((a, b) => a.days - b.days);
  return ok({
    people,
    todos: [
      ...movesIn("offered").map(({ seekerId, name, posting }) => ({ kind: "offer" as const, seekerId, name, posting })),
      ...movesIn("interview").map((move) => ({ kind: "interview" as const, ...move })),
      ...ending.map(({ seekerId, name, days }) => ({ kind: "mandate" as const, seekerId, name, days })),
      ...people
        .filter(({ openSuggestions }) => openSuggestions > 0)
        .sort((a, b) => b.openSuggestions - a.openSuggestions)
        .map(({ seekerId, name, openSuggestions }) => ({
          kind: "suggestions" as const,
          seekerId,
          name,
          amount: openSuggestions,
        })),
    ],
  });
}
