import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { DIMENSION_CODES } from "#app/domain/abilities/dimensions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { whatWouldHelp, type HelpfulChange } from "#app/domain/matching/closest.ts";
import { judgePrepared } from "#app/domain/matching/judge.ts";
import { decodeJudgement, type Judgement } from "#app/domain/matching/judgement.ts";
import { preparePosting, prepareSeeker } from "#app/domain/matching/prepare.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { certificateValidOn } from "#app/domain/seekers/certificate-validity.ts";
import { loadMatchingContext, loadPostingFacts, loadSeekerFacts } from "#app/usecases/matching/load-facts.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { recordChange } from "#app/usecases/record-change.ts";
import {
  accounts,
  applications,
  areas,
  consents,
  guidanceEntries,
  organisations,
  postings,
  seekers,
  suggestionAnswers,
  suggestions,
} from "#db/schema/all.ts";
import { findPerson } from "./find-person.ts";

const SUGGESTIONS_SHOWN = 6;
/** Newest postings held against somebody for whom nothing fits; all of a district's, without the imported thousands. */
const POSTINGS_TRIED = 500;
const CHANGES_SHOWN = 5;

export interface PersonSuggestion {
  readonly postingId: number;
  readonly posting: string;
  readonly organisation: string;
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
  readonly unknownDimensions: number;
  readonly certificate: ReturnType<typeof certificateValidOn>;
  readonly suggestions: readonly PersonSuggestion[];
  readonly suggestionsTotal: number;
  /** Where nothing fits: single changes that would open postings. */
  readonly wouldHelp: readonly HelpfulChange[];
  readonly applications: readonly {
    readonly id: number;
    readonly status: ApplicationStatus;
    readonly postingId: number;
    readonly posting: string;
    readonly organisation: string;
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
  const found = await findPerson(db, principal, "guidance.read", seekerId, today);
  if (!found.ok) return found;
  const { grant, counsellorId } = found.value;
  if (grant.role !== "counsellor") return refuse("not-found");
  if (counsellorId !== grant.accountId) {
    await db.transaction((tx) =>
      recordChange(tx, {
        at: ports.clock.now(),
        accountId: grant.accountId,
        role: grant.role,
        action: "guidance.open-person",
        objectType: "seeker",
        objectId: seekerId,
      }),
    );
  }
  const [row] = await db
    .select({ person: seekers, townZh: areas.nameZh, townEn: areas.nameEn, counsellor: accounts.name })
    .from(seekers)
    .leftJoin(areas, eq(areas.code, seekers.areaCode))
    .leftJoin(accounts, eq(accounts.id, seekers.counsellorId))
    .where(eq(seekers.id, seekerId));
  if (row === undefined) return refuse("not-found");
  const { person } = row;
  const listed = await suggestionsOf(ports, seekerId);
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
    unknownDimensions: DIMENSION_CODES.filter((code) => person.abilities[code] === undefined).length,
    certificate: certificateValidOn(
      { issuedOn: person.certificateIssuedOn, validUntil: person.certificateValidUntil },
      today,
    ),
    suggestions: listed.slice(0, SUGGESTIONS_SHOWN),
    suggestionsTotal: listed.length,
    wouldHelp: listed.length === 0 && person.lookingForWork ? await helpfulChanges(ports, seekerId) : [],
    applications: await applicationsOf(ports, seekerId),
    entries: await entriesOf(ports, seekerId),
    consents: await consentsInForce(ports, seekerId),
  });
}

async function suggestionsOf({ db }: Pick<Ports, "db">, seekerId: number): Promise<PersonSuggestion[]> {
  const rows = await db
    .select({
      postingId: suggestions.postingId,
      posting: postings.title,
      organisation: organisations.name,
      judgement: suggestions.judgement,
      pushedBy: suggestions.pushedBy,
      answer: suggestionAnswers.answer,
    })
    .from(suggestions)
    .innerJoin(postings, eq(postings.id, suggestions.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .leftJoin(
      suggestionAnswers,
      and(eq(suggestionAnswers.seekerId, suggestions.seekerId), eq(suggestionAnswers.postingId, suggestions.postingId)),
    )
    .where(and(eq(suggestions.seekerId, seekerId), eq(postings.status, "published")))
    .orderBy(desc(suggestions.score), suggestions.postingId);
  return rows.map(({ judgement, pushedBy, ...rest }) => ({
    ...rest,
    judgement: decodeJudgement(judgement),
    pushed: pushedBy !== null,
  }));
}

async function helpfulChanges(ports: Pick<Ports, "db" | "clock">, seekerId: number): Promise<HelpfulChange[]> {
  const { db } = ports;
  const newest = await db
    .select({ id: postings.id })
    .from(postings)
    .where(eq(postings.status, "published"))
    .orderBy(desc(postings.publishedAt), desc(postings.id))
    .limit(POSTINGS_TRIED);
  if (newest.length === 0) return [];
  const context = await loadMatchingContext(ports, db);
  const [facts] = await loadSeekerFacts(db, context, [seekerId]);
  if (facts === undefined) return [];
  const seeker = prepareSeeker(facts, context);
  const tried = await loadPostingFacts(
    db,
    newest.map(({ id }) => id),
  );
  const judged = tried.map((each) => ({
    id: each.id,
    judgement: judgePrepared(seeker, preparePosting(each, context)),
  }));
  return whatWouldHelp(judged).slice(0, CHANGES_SHOWN);
}

function applicationsOf({ db }: Pick<Ports, "db">, seekerId: number) {
  return db
    .select({
      id: applications.id,
      status: applications.status,
      postingId: applications.postingId,
      posting: postings.title,
      organisation: organisations.name,
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
