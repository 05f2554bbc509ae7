import { and, asc, count, eq, exists, inArray, lte, or, sql } from "drizzle-orm";
import { organisationsOf, type Principal } from "#app/domain/accounts/principal.ts";
import { reachOf } from "#app/domain/accounts/permissions.ts";
import { isoDateOf, plusDays } from "#app/domain/dates.ts";
import { POSTING_STATUSES, type PostingStatus, REMINDER_AFTER_DAYS } from "#app/domain/postings/lifecycle.ts";
import { DEADLINE_SOON_DAYS, type Todo, TODO_KINDS, todosOf } from "#app/domain/postings/todo.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { applicantCounts, WAITING_STATUSES } from "#db/queries/postings/applicant-counts.ts";
import { applications, organisations, postings } from "#db/schema/all.ts";
import type { OrganisationRow } from "./find-posting.ts";

/** As many as a person can take in; the lists behind hold the rest. */
const MOST_TODOS = 30;

export interface DeskTodo extends Todo {
  readonly postingId: number;
  readonly title: string;
  readonly status: PostingStatus;
  readonly applicantsWaiting: number;
  readonly returnReason: string | null;
}

export interface PostingDesk {
  readonly organisations: readonly Pick<
    OrganisationRow,
    "id" | "name" | "kind" | "verification" | "verificationNote" | "submittedAt"
  >[];
  readonly counts: Readonly<Record<PostingStatus, number>>;
  readonly todos: readonly DeskTodo[];
}

/**
 * An organisation's desk: what needs doing first, and how many postings are in what state. Only the person's own
 * organisations, also for staff who may read others'.
 *
 * Refuses `not-signed-in`, `not-allowed`.
 */
export async function readPostingDesk(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
): Promise<Result<PostingDesk>> {
  if (principal.kind === "visitor") return refuse("not-signed-in");
  if (reachOf(principal, "postings.read-desk") === undefined) return refuse("not-allowed");
  const ids = organisationsOf(principal, "employer", "workshop-manager");
  const nothing = Object.fromEntries(POSTING_STATUSES.map((status) => [status, 0])) as Record<PostingStatus, number>;
  if (ids.length === 0) return ok({ organisations: [], counts: nothing, todos: [] });

  const own = await ports.db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      verification: organisations.verification,
      verificationNote: organisations.verificationNote,
      submittedAt: organisations.submittedAt,
    })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.id));
  const byStatus = await ports.db
    .select({ status: postings.status, amount: count() })
    .from(postings)
    .where(inArray(postings.organisationId, ids))
    .groupBy(postings.status);
  const counts = { ...nothing, ...Object.fromEntries(byStatus.map(({ status, amount }) => [status, amount])) };
  return ok({ organisations: own, counts, todos: await todosFor(ports, ids) });
}

async function todosFor(
  { db, clock }: Pick<Ports, "db" | "clock">,
  organisationIds: readonly number[],
): Promise<DeskTodo[]> {
  const today = clock.today();
  const somebodyWaits = db
    .select({ one: sql`1` })
    .from(applications)
    .where(and(eq(applications.postingId, postings.id), inArray(applications.status, [...WAITING_STATUSES])));
  const rows = await db
    .select()
    .from(postings)
    .where(
      and(
        inArray(postings.organisationId, [...organisationIds]),
        or(
          inArray(postings.status, ["draft", "returned"]),
          and(
            inArray(postings.status, ["published", "paused"]),
            or(
              exists(somebodyWaits),
              lte(postings.deadline, plusDays(today, DEADLINE_SOON_DAYS)),
              lte(sql`(${postings.lastConfirmedAt})::date`, plusDays(today, -REMINDER_AFTER_DAYS)),
            ),
          ),
        ),
      ),
    )
    .orderBy(asc(postings.id));
  const waiting = await applicantCounts(
    db,
    rows.map(({ id }) => id),
  );
  const todos = rows.flatMap((posting): DeskTodo[] => {
    const applicantsWaiting = waiting.get(posting.id)?.waiting ?? 0;
    const lastConfirmedOn = posting.lastConfirmedAt === null ? null : isoDateOf(posting.lastConfirmedAt);
    const { id, title, status, deadline, returnReason } = posting;
    return todosOf({ status, deadline, lastConfirmedOn, applicantsWaiting }, today).map((todo) => ({
      ...todo,
      postingId: id,
      title,
      status,
      applicantsWaiting,
      returnReason,
    }));
  });
  return todos
    .sort((a, b) => TODO_KINDS.indexOf(a.kind) - TODO_KINDS.indexOf(b.kind) || a.postingId - b.postingId)
    .slice(0, MOST_TODOS);
}
