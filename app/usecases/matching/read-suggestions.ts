import { and, desc, eq, gt, inArray, isNull, ne, notExists, or, sql } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import { plusDays, startOf } from "#app/domain/dates.ts";
import type { Feasibility, Judgement } from "#app/domain/matching/judgement.ts";
import { NOT_NOW_DAYS } from "#app/domain/matching/weights.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { findSeeker } from "#app/usecases/seekers/find-seeker.ts";
import { listAsOf } from "#db/queries/matching/lists-as-of.ts";
import { type PostingCard, postingCards } from "#db/queries/matching/posting-cards.ts";
import { LEVELLED, OF_THE_POSTING } from "#db/queries/matching/suggestion-rows.ts";
import { accounts, applications, postingLevelling, postings, suggestionAnswers, suggestions } from "#db/schema/all.ts";
import { judgePairs } from "./judge-pairs.ts";

export interface SuggestionView {
  readonly posting: PostingCard;
  readonly feasibility: Feasibility;
  readonly judgement: Judgement;
  /** A counsellor suggested it by hand. */
  readonly pushedBy: string | null;
  readonly note: string | null;
}

const SHOWN = 20;

/**
 * A person's suggestions, those a counsellor pushed first, then by score: levelling decides what is shown, and never what is
 * shown first. What was answered “not for me”, “not now” of late, or already applied for is left out at once, before the
 * list is made anew.
 *
 * Refuses `not-signed-in` and `not-found`.
 */
export async function readSuggestions(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  seekerId: number,
): Promise<
  Result<{
    readonly seekerId: number;
    readonly name: string;
    readonly onBehalf: boolean;
    readonly lookingForWork: boolean;
    readonly suggestions: readonly SuggestionView[];
    /** When the list was made; null where there is none. */
    readonly asOf: Date | null;
  }>
> {
  const { db } = ports;
  const today = ports.clock.today();
  const found = await findSeeker(db, principal, "matching.read-suggestions", seekerId, today);
  if (!found.ok) return found;
  const { seeker, grant } = found.value;

  const samePair = and(
    eq(suggestionAnswers.seekerId, suggestions.seekerId),
    eq(suggestionAnswers.postingId, suggestions.postingId),
  );
  const notNowSince = startOf(plusDays(today, -NOT_NOW_DAYS));
  const putAside = db
    .select({ one: sql`1` })
    .from(suggestionAnswers)
    .where(
      and(
        samePair,
        or(
          eq(suggestionAnswers.answer, "not-for-me"),
          and(eq(suggestionAnswers.answer, "not-now"), gt(suggestionAnswers.answeredAt, notNowSince)),
        ),
      ),
    );
  const applied = db
    .select({ one: sql`1` })
    .from(applications)
    .where(
      and(
        eq(applications.seekerId, suggestions.seekerId),
        eq(applications.postingId, suggestions.postingId),
        ne(applications.status, "withdrawn"),
      ),
    );
  const rows = await db
    .select({ suggestion: suggestions, pushedBy: accounts.name })
    .from(suggestions)
    .innerJoin(postings, eq(postings.id, suggestions.postingId))
    .leftJoin(postingLevelling, OF_THE_POSTING)
    .leftJoin(accounts, eq(accounts.id, suggestions.pushedBy))
    .where(
      and(
        eq(suggestions.seekerId, seekerId),
        eq(postings.status, "published"),
        or(isNull(postings.deadline), sql`${postings.deadline} >= ${today}`),
        notExists(putAside),
        notExists(applied),
      ),
    )
    .orderBy(sql`${suggestions.pushedBy} is null`, desc(LEVELLED), suggestions.postingId)
    .limit(SHOWN);

  const cards = await postingCards(
    db,
    rows.map(({ suggestion }) => suggestion.postingId),
  );
  const judgementOf = await judgePairs(
    ports,
    rows.map(({ suggestion }) => suggestion),
  );
  return ok({
    seekerId,
    name: seeker.name,
    onBehalf: grant.onBehalf,
    lookingForWork: seeker.lookingForWork,
    suggestions: rows.sort(pushedThenBest).flatMap(({ suggestion, pushedBy }) => {
      const posting = cards.get(suggestion.postingId);
      const judgement = judgementOf(seekerId, suggestion.postingId);
      if (posting === undefined || judgement === undefined) return [];
      // What came between since the list was made is off it in a moment; what was pushed stays, with what stands in the way.
      if (judgement.feasibility === "not-now" && pushedBy === null) return [];
      return [{ posting, feasibility: judgement.feasibility, judgement, pushedBy, note: suggestion.pushedNote }];
    }),
    asOf: await listAsOf(
      db,
      rows.map(({ suggestion }) => suggestion.computedAt),
    ),
  });
}

interface Listed {
  readonly suggestion: typeof suggestions.$inferSelect;
}

function pushedThenBest({ suggestion: a }: Listed, { suggestion: b }: Listed): number {
  return Number(a.pushedBy === null) - Number(b.pushedBy === null) || b.score - a.score || a.postingId - b.postingId;
}

/** How many suggestions of the list await an answer, by person, for the desks of those who act for several. */
export async function countOpenSuggestions(
  { db }: Pick<Ports, "db">,
  seekerIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (seekerIds.length === 0) return new Map();
  const answered = db
    .select({ one: sql`1` })
    .from(suggestionAnswers)
    .where(
      and(eq(suggestionAnswers.seekerId, suggestions.seekerId), eq(suggestionAnswers.postingId, suggestions.postingId)),
    );
  const rows = await db
    .select({ seekerId: suggestions.seekerId, amount: sql<number>`count(*)::int` })
    .from(suggestions)
    .innerJoin(postings, eq(postings.id, suggestions.postingId))
    .where(and(inArray(suggestions.seekerId, [...seekerIds]), eq(postings.status, "published"), notExists(answered)))
    .groupBy(suggestions.seekerId);
  return new Map(rows.map(({ seekerId, amount }) => [seekerId, Math.min(amount, SHOWN)]));
}
