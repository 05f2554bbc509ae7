import { and, asc, count, eq, gte, inArray, isNotNull, isNull, max, notExists, sql } from "drizzle-orm";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import { isoDateOf, type IsoDate } from "#app/domain/dates.ts";
import type { CaseFacts } from "#app/domain/guidance/action-required.ts";
import type { Db } from "#db/client.ts";
import {
  applicationEvents,
  applications,
  auditLog,
  consents,
  guidanceEntries,
  organisations,
  postings,
  seekers,
  suggestionAnswers,
  suggestions,
} from "#db/schema/all.ts";
import { bySeeker } from "../seekers/by-seeker.ts";

/** What the rules of “action required” read, of everybody in a counsellor's care. One query for each kind of fact. */
export async function caseFacts(db: Db, counsellorId: number, date: IsoDate): Promise<CaseFacts[]> {
  const people = await db
    .select({
      id: seekers.id,
      name: seekers.name,
      lookingForWork: seekers.lookingForWork,
      abilities: seekers.abilities,
      issuedOn: seekers.certificateIssuedOn,
      validUntil: seekers.certificateValidUntil,
    })
    .from(seekers)
    .where(eq(seekers.counsellorId, counsellorId))
    .orderBy(asc(seekers.id));
  const ids = people.map(({ id }) => id);
  if (ids.length === 0) return [];

  const [suggested, moving, pushed, entries, agreed] = await Promise.all([
    db
      .select({ seekerId: suggestions.seekerId, amount: count() })
      .from(suggestions)
      .where(inArray(suggestions.seekerId, ids))
      .groupBy(suggestions.seekerId),
    db
      .select({
        seekerId: applications.seekerId,
        id: applications.id,
        status: applications.status,
        posting: postings.title,
        organisation: organisations.name,
        lastStepAt: sql<string>`coalesce(
          (select max(${applicationEvents.at}) from ${applicationEvents}
           where ${applicationEvents.applicationId} = ${applications.id}),
          ${applications.createdAt})`,
        interviewAt: applications.interviewAt,
        interviewNeeds: applications.interviewNeeds,
      })
      .from(applications)
      .innerJoin(postings, eq(postings.id, applications.postingId))
      .innerJoin(organisations, eq(organisations.id, applications.organisationId))
      .where(
        and(inArray(applications.seekerId, ids), inArray(applications.status, ["interested", "referred", "interview"])),
      )
      .orderBy(asc(applications.id)),
    unansweredPushes(db, ids),
    db
      .select({
        seekerId: guidanceEntries.seekerId,
        id: guidanceEntries.id,
        kind: guidanceEntries.kind,
        text: guidanceEntries.text,
        dueOn: guidanceEntries.dueOn,
      })
      .from(guidanceEntries)
      .where(
        and(inArray(guidanceEntries.seekerId, ids), isNull(guidanceEntries.doneAt), isNotNull(guidanceEntries.dueOn)),
      )
      .orderBy(asc(guidanceEntries.dueOn), asc(guidanceEntries.id)),
    // a newer consent for the same purpose and recipient takes the place of an older one
    db
      .select({
        seekerId: consents.seekerId,
        id: max(consents.id),
        purpose: consents.purpose,
        expiresOn: max(consents.expiresOn),
      })
      .from(consents)
      .where(and(inArray(consents.seekerId, ids), isNull(consents.withdrawnAt), gte(consents.expiresOn, date)))
      .groupBy(consents.seekerId, consents.purpose, consents.organisationId, consents.accountId),
  ]);

  const suggestionsOf = new Map(suggested.map(({ seekerId, amount }) => [seekerId, amount]));
  const movingOf = bySeeker(moving);
  const pushesOf = bySeeker(pushed);
  const entriesOf = bySeeker(entries);
  const agreedOf = bySeeker(agreed);
  return people.map(({ id, name, lookingForWork, abilities, issuedOn, validUntil }) => ({
    seekerId: id,
    name,
    lookingForWork,
    unknownDimensions: DIMENSION_CODES.filter((code) => abilities[code] === undefined).length,
    suggestions: suggestionsOf.get(id) ?? 0,
    certificate: { issuedOn, validUntil },
    applications: (movingOf.get(id) ?? []).map(({ lastStepAt, interviewAt, seekerId: _, ...application }) => ({
      ...application,
      since: isoDateOf(new Date(lastStepAt)),
      interviewOn: interviewAt === null ? null : isoDateOf(interviewAt),
    })),
    pushes: (pushesOf.get(id) ?? []).map(({ postingId, posting, pushedAt }) => ({
      postingId,
      posting,
      pushedOn: isoDateOf(pushedAt),
    })),
    entries: (entriesOf.get(id) ?? []).flatMap(({ dueOn, seekerId: _, ...entry }) =>
      dueOn === null ? [] : [{ ...entry, dueOn }],
    ),
    consents: (agreedOf.get(id) ?? []).flatMap(({ id: consentId, purpose, expiresOn }) =>
      consentId === null || expiresOn === null ? [] : [{ id: consentId, purpose, expiresOn }],
    ),
  }));
}

/** Postings that a counsellor pushed and the person has not answered. When it was pushed stands in the audit log. */
async function unansweredPushes(db: Db, ids: readonly number[]) {
  const rows = await db
    .select({
      seekerId: suggestions.seekerId,
      postingId: suggestions.postingId,
      posting: postings.title,
      computedAt: suggestions.computedAt,
      auditedAt: sql<string | null>`(
        select max(${auditLog.at}) from ${auditLog}
        where ${auditLog.action} = 'matching.push-posting' and ${auditLog.objectType} = 'seeker'
          and ${auditLog.objectId} = ${suggestions.seekerId}
          and (${auditLog.details} ->> 'postingId')::bigint = ${suggestions.postingId})`,
    })
    .from(suggestions)
    .innerJoin(postings, eq(postings.id, suggestions.postingId))
    .where(
      and(
        inArray(suggestions.seekerId, [...ids]),
        isNotNull(suggestions.pushedBy),
        eq(postings.status, "published"),
        notExists(
          db
            .select({ id: suggestionAnswers.id })
            .from(suggestionAnswers)
            .where(
              and(
                eq(suggestionAnswers.seekerId, suggestions.seekerId),
                eq(suggestionAnswers.postingId, suggestions.postingId),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(suggestions.id));
  return rows.map(({ computedAt, auditedAt, ...row }) => ({
    ...row,
    pushedAt: auditedAt === null ? computedAt : new Date(auditedAt),
  }));
}
