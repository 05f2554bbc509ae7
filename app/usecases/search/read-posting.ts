import { and, eq } from "drizzle-orm";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { AbilityProfile } from "#app/domain/abilities/dimensions.ts";
import { mayEver } from "#app/domain/accounts/permissions.ts";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { distanceMetres } from "#app/domain/areas/travel.ts";
import type { OrganisationKind } from "#app/domain/employers/organisation.ts";
import type { Education } from "#app/domain/matching/education.ts";
import { deadlinePassed } from "#app/domain/postings/lifecycle.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { OriginChoice } from "#app/domain/search/browse-request.ts";
import { isFindable } from "#app/domain/search/findable.ts";
import { NO_FILTERS } from "#app/domain/search/posting-query.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { listingsById } from "#db/queries/search/listing-rows.ts";
import { applications, organisations, postings } from "#db/schema/all.ts";
import { listed, type ListedPosting } from "./browse-postings.ts";
import { originCoordinates, readerSide } from "./reader-side.ts";

/** What the page of a posting shows beyond a list's row. */
export interface PostingDetails {
  readonly description: string;
  readonly address: string | null;
  readonly occupationCode: string | null;
  readonly hoursText: string | null;
  readonly payText: string | null;
  readonly demands: AbilityProfile;
  readonly accommodations: Readonly<Partial<Record<AccommodationCode, "yes" | "no">>>;
  readonly skillsWanted: readonly string[];
  readonly benefits: readonly string[];
  readonly education: Education | null;
  readonly experienceYearsMin: number | null;
  readonly countsTowardQuota: boolean | null;
  readonly lastConfirmedAt: Date | null;
  readonly updatedAt: Date;
  readonly organisationKind: OrganisationKind;
  readonly organisationAbout: string | null;
}

export interface PostingView {
  /** `ended`: it was open once; the page says so and shows others like it. */
  readonly state: "open" | "ended";
  readonly posting: ListedPosting;
  readonly details: PostingDetails;
  readonly origin: OriginChoice | null;
  readonly hasHome: boolean;
  readonly similar: readonly ListedPosting[];
  readonly mayApply: boolean;
  readonly maySave: boolean;
  readonly application: { readonly id: number; readonly status: ApplicationStatus } | null;
}

const SIMILAR = 4;

/**
 * A posting for everybody, with how far it is from `origin` and, for a jobseeker who is signed in, how it fits.
 *
 * Refuses `not-found` for what was never published.
 */
export async function readPosting(
  ports: Pick<Ports, "db" | "search" | "clock">,
  principal: Principal,
  postingId: number,
  asked: OriginChoice | null,
): Promise<Result<PostingView>> {
  const { db, clock } = ports;
  const listing = (await listingsById(db, [postingId])).get(postingId);
  if (listing === undefined || listing.publishedAt === null) return refuse("not-found");
  if (listing.status === "draft" || listing.status === "submitted" || listing.status === "returned") {
    return refuse("not-found");
  }
  const details = await detailsOf(ports, postingId);
  if (details === undefined) return refuse("not-found");

  const open = isFindable(listing.status, listing.verification) && !deadlinePassed(listing.deadline, clock.today());
  const reader = await readerSide(ports, principal);
  const hasHome = reader !== undefined && reader.home !== null;
  const origin = asked ?? (hasHome ? { kind: "home" as const } : null);
  const from = originCoordinates(origin, reader);
  const metres = from === null || listing.coordinates === null ? null : distanceMetres(from, listing.coordinates);
  const [posting] = await listed(ports, principal, reader, [{ postingId, distanceMetres: metres }]);
  if (posting === undefined) return refuse("not-found");

  const alike = await ports.search.searchPostings({
    ...NO_FILTERS,
    text: listing.title,
    organisationId: null,
    match: "any",
    sort: "relevance",
    preferred: [],
    origin: from,
    at: clock.now(),
    on: clock.today(),
    page: 1,
    pageSize: SIMILAR + 1,
  });
  const others = alike.hits.filter((hit) => hit.postingId !== postingId).slice(0, SIMILAR);
  return ok({
    state: open ? "open" : "ended",
    posting,
    details,
    origin: from === null ? null : origin,
    hasHome,
    similar: await listed(ports, principal, reader, others),
    mayApply: mayEver(principal, "applications.express-interest"),
    maySave: mayEver(principal, "search.save"),
    application: await ownApplication(ports, principal, postingId),
  });
}

async function detailsOf({ db }: Pick<Ports, "db">, postingId: number): Promise<PostingDetails | undefined> {
  const [row] = await db
    .select({
      description: postings.description,
      address: postings.address,
      occupationCode: postings.occupationCode,
      hoursText: postings.hoursText,
      payText: postings.payText,
      demands: postings.demands,
      accommodations: postings.accommodations,
      skillsWanted: postings.skillsWanted,
      benefits: postings.benefits,
      education: postings.education,
      experienceYearsMin: postings.experienceYearsMin,
      countsTowardQuota: postings.countsTowardQuota,
      lastConfirmedAt: postings.lastConfirmedAt,
      updatedAt: postings.updatedAt,
      organisationKind: organisations.kind,
      organisationAbout: organisations.about,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(eq(postings.id, postingId));
  return row;
}

async function ownApplication({ db }: Pick<Ports, "db">, principal: Principal, postingId: number) {
  if (principal.kind === "visitor" || principal.seekerId === null) return null;
  const [row] = await db
    .select({ id: applications.id, status: applications.status })
    .from(applications)
    .where(and(eq(applications.seekerId, principal.seekerId), eq(applications.postingId, postingId)));
  return row ?? null;
}
