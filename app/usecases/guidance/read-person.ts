import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import type { IsoDate } from "#app/domain/dates.ts";
import { FEW_POSTINGS } from "#app/domain/matching/closest.ts";
import type { Judgement } from "#app/domain/matching/judgement.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { certificateValidOn, type CertificateValidity } from "#app/domain/seekers/certificate-validity.ts";
import { explainNothingFits, type WhatWouldHelp } from "#app/usecases/matching/explain-nothing-fits.ts";
import { judgePairs } from "#app/usecases/matching/judge-pairs.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import { findSeeker, seekerChange } from "#app/usecases/seekers/find-seeker.ts";
import { type PostingCard, postingCards } from "#db/queries/matching/posting-cards.ts";
import { LEVELLED, OF_THE_POSTING } from "#db/queries/matching/suggestion-rows.ts";
import {
  accounts,
  applications,
  areas,
  consents,
  guidanceEntries,
  organisations,
  postingLevelling,
  postings,
  seekers,
  suggestionAnswers,
  suggestions,
} from "#db/schema/all.ts";

const SUGGESTIONS_SHOWN = 6;

export interface PersonSuggestion {
  readonly posting: PostingCard;
  readonly judgement: Judgement;
  readonly pushed: boolean;
  readonly answer: "interested" | "not-now" | "not-for-me" | null;
}

/** Everything a counsellor needs of one person, in one place. */
export interface PersonPage {
  readonly person: Pick<
    typeof seekers.$inferSelect,
    | "id"
    | "name"
    | "phone"
    | "abilities"
    | "accommodationsNeeded"
    | "occupationsWanted"
    | "kindsWanted"
    | "travelMeans"
    | "travelLimitMinutes"
    | "hoursPerWeekMax"
    | "wageWishMonthlyFen"
    | "lookingForWork"
    | "guardianName"
    | "guardianRelation"
    | "guardianPhone"
  > & { readonly townZh: string | null; readonly townEn: string | null };
  readonly counsellor: string | null;
  /** In the reader's own care. */
  readonly mine: boolean;
  readonly unknownDimensions: number;
  readonly certificate: {
    readonly verdict: CertificateValidity["verdict"];
    readonly reason: NonNullable<CertificateValidity["reason"]> | null;
    readonly validUntil: IsoDate | null;
  };
  readonly suggestions: readonly PersonSuggestion[];
  readonly suggestionsTotal: number;
  /** Where little or nothing fits: single changes that would open postings. */
  readonly help: { readonly judged: number; readonly changes: readonly WhatWouldHelp[] } | null;
  readonly applications: readonly {
    readonly id: number;
    readonly status: ApplicationStatus;
    readonly postingId: number;
    readonly posting: string;
    readonly organisation: string;
    readonly organisationEn: string | null;
    readonly updatedAt: Date;
  }[];
  readonly entries: readonly (typeof guidanceEntries.$inferSelect & { readonly by: string | null })[];
  readonly consents: readonly {
    readonly id: number;
    readonly purpose: (typeof consents.$inferSelect)["purpose"];
    readonly organisation: string | null;
    readonly account: string | null;
    readonly expiresOn: string;
  }[];
}

/**
 * A jobseeker on a counsellor's desk. Opening somebody who is in another's care stands in the audit log.
 *
 * Refuses `not-signed-in`, `not-found`.
 */
export async function readPerson(
  ports: Pick<Ports, "db" | "clock">,
  principal: Principal,
  seekerId: number,
): Promise<Result<PersonPage>> {
  const { db } = ports;
  const today = ports.clock.today();
  const found = await findSeeker(db, principal, "guidance.read", seekerId, today);
  if (!found.ok) return found;
  const { grant, seeker: person } = found.value;
  if (person.counsellorId !== grant.accountId) {
    await db.transaction((tx) =>
      recordChange(tx, seekerChange(grant, seekerId, ports.clock.now(), "guidance.open-person")),
    );
  }
  const [row] = await db
    .select({ townZh: areas.nameZh, townEn: areas.nameEn, counsellor: accounts.name })
    .from(seekers)
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .leftJoin(accounts, eq(accounts.id, seekers.counsellorId))
    .where(eq(seekers.id, seekerId));
  if (row === undefined) return refuse("not-found");
  const { certificateIssuedOn: issuedOn, certificateValidUntil: validUntil } = person;
  const certificate = certificateValidOn({ issuedOn, validUntil }, today);
  const listed = await suggestionsOf(ports, seekerId);
  const cards = await postingCards(
    db,
    listed.slice(0, SUGGESTIONS_SHOWN).map(({ postingId }) => postingId),
  );
  const help =
    listed.length < FEW_POSTINGS && person.lookingForWork
      ? await explainNothingFits(ports, principal, seekerId)
      : undefined;
  return ok({
    person: {
      id: person.id,
      name: person.name,
      phone: person.phone,
      abilities: person.abilities,
      accommodationsNeeded: person.accommodationsNeeded,
      occupationsWanted: person.occupationsWanted,
      kindsWanted: person.kindsWanted,
      travelMeans: person.travelMeans,
      travelLimitMinutes: person.travelLimitMinutes,
      hoursPerWeekMax: person.hoursPerWeekMax,
      wageWishMonthlyFen: person.wageWishMonthlyFen,
      lookingForWork: person.lookingForWork,
      guardianName: person.guardianName,
      guardianRelation: person.guardianRelation,
      guardianPhone: person.guardianPhone,
      townZh: row.townZh,
      townEn: row.townEn,
    },
    counsellor: row.counsellor,
    mine: person.counsellorId === grant.accountId,
    unknownDimensions: DIMENSION_CODES.filter((code) => person.abilities[code] === undefined).length,
    certificate: {
      verdict: certificate.verdict,
      reason: certificate.reason ?? null,
      validUntil: certificate.validUntil ?? null,
    },
    suggestions: listed.flatMap(({ postingId, ...suggestion }) => {
      const posting = cards.get(postingId);
      return posting === undefined ? [] : [{ posting, ...suggestion }];
    }),
    suggestionsTotal: listed.length,
    help: help?.ok ? help.value : null,
    applications: await applicationsOf(ports, seekerId),
    entries: await entriesOf(ports, seekerId),
    consents: await consentsInForce(ports, seekerId),
  });
}

async function suggestionsOf(
  ports: Pick<Ports, "db" | "clock">,
  seekerId: number,
): Promise<(Omit<PersonSuggestion, "posting"> & { readonly postingId: number })[]> {
  const rows = await ports.db
    .select({
      postingId: suggestions.postingId,
      pushedBy: suggestions.pushedBy,
      answer: suggestionAnswers.answer,
    })
    .from(suggestions)
    .innerJoin(postings, eq(postings.id, suggestions.postingId))
    .leftJoin(postingLevelling, OF_THE_POSTING)
    .leftJoin(
      suggestionAnswers,
      and(eq(suggestionAnswers.seekerId, suggestions.seekerId), eq(suggestionAnswers.postingId, suggestions.postingId)),
    )
    .where(and(eq(suggestions.seekerId, seekerId), eq(postings.status, "published")))
    .orderBy(desc(LEVELLED), suggestions.postingId);
  const judgementOf = await judgePairs(
    ports,
    rows.map(({ postingId }) => ({ seekerId, postingId })),
  );
  return rows.flatMap(({ pushedBy, ...rest }) => {
    const judgement = judgementOf(seekerId, rest.postingId);
    return judgement === undefined ? [] : [{ ...rest, judgement, pushed: pushedBy !== null }];
  });
}

function applicationsOf({ db }: Pick<Ports, "db">, seekerId: number) {
  return db
    .select({
      id: applications.id,
      status: applications.status,
      postingId: applications.postingId,
      posting: postings.title,
      organisation: organisations.name,
      organisationEn: organisations.nameEn,
      updatedAt: applications.updatedAt,
    })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(eq(applications.seekerId, seekerId))
    .orderBy(desc(applications.updatedAt));
}

async function entriesOf({ db }: Pick<Ports, "db">, seekerId: number) {
  const rows = await db
    .select({ entry: guidanceEntries, by: accounts.name })
    .from(guidanceEntries)
    .leftJoin(accounts, eq(accounts.id, guidanceEntries.createdBy))
    .where(eq(guidanceEntries.seekerId, seekerId))
    .orderBy(desc(guidanceEntries.createdAt), desc(guidanceEntries.id));
  return rows.map(({ entry, by }) => ({ ...entry, by }));
}

function consentsInForce({ db, clock }: Pick<Ports, "db" | "clock">, seekerId: number) {
  return db
    .select({
      id: consents.id,
      purpose: consents.purpose,
      organisation: organisations.name,
      account: accounts.name,
      expiresOn: consents.expiresOn,
    })
    .from(consents)
    .leftJoin(organisations, eq(organisations.id, consents.organisationId))
    .leftJoin(accounts, eq(accounts.id, consents.accountId))
    .where(and(eq(consents.seekerId, seekerId), isNull(consents.withdrawnAt), gte(consents.expiresOn, clock.today())))
    .orderBy(consents.expiresOn, consents.id);
}
