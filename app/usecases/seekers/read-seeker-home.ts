import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { Principal } from "#app/domain/accounts/principal.ts";
import type { Contact } from "#app/domain/applications/contacts.ts";
import type { ApplicationStatus } from "#app/domain/applications/lifecycle.ts";
import { FEW_POSTINGS } from "#app/domain/matching/closest.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { type ProfileStep, stepsToFill } from "#app/domain/seekers/profile.ts";
import { explainNothingFits, type WhatWouldHelp } from "#app/usecases/matching/explain-nothing-fits.ts";
import { readSuggestions, type SuggestionView } from "#app/usecases/matching/read-suggestions.ts";
import type { Ports } from "#app/usecases/ports.ts";
import { counsellorOf } from "#db/queries/seekers/counsellor-of.ts";
import { applications, notices, organisations, postings } from "#db/schema/all.ts";
import { readProfile } from "./read-profile.ts";

export interface HomeApplication {
  readonly id: number;
  readonly title: string;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly status: ApplicationStatus;
  readonly interviewAt: Date | null;
  readonly interviewPlace: string | null;
  readonly updatedAt: Date;
}

export interface SeekerHome {
  readonly seekerId: number;
  readonly name: string;
  readonly onBehalf: boolean;
  readonly lookingForWork: boolean;
  /** Whom the person calls. */
  readonly counsellor: Contact | null;
  /** Unread notices of the person who reads; null when it is somebody else's page. */
  readonly unread: number | null;
  readonly applications: readonly HomeApplication[];
  readonly suggestions: readonly SuggestionView[];
  readonly suggestedAt: Date | null;
  /** Steps of the profile to fill in next, in order. */
  readonly missing: readonly ProfileStep[];
  /** Given where little or nothing fits. */
  readonly help: { readonly judged: number; readonly changes: readonly WhatWouldHelp[] } | null;
}

/**
 * A person's state today at a glance, for the person and for who acts for them: notices, applications with their status,
 * suggestions with their reasons, and where nothing fits what would help.
 *
 * Refuses `not-signed-in` and `not-found`.
 */
export async function readSeekerHome(
  ports: Pick<Ports, "db" | "clock" | "cipher">,
  principal: Principal,
  seekerId: number,
): Promise<Result<SeekerHome>> {
  const { db } = ports;
  const profile = await readProfile(ports, principal, seekerId);
  if (!profile.ok) return profile;
  const list = await readSuggestions(ports, principal, seekerId);
  if (!list.ok) return list;
  const { content, extent, onBehalf } = profile.value;
  const { suggestions, asOf } = list.value;
  const littleFits = suggestions.length < FEW_POSTINGS && content.lookingForWork;
  const help = littleFits ? await explainNothingFits(ports, principal, seekerId) : null;

  const mine = await db
    .select({
      id: applications.id,
      title: postings.title,
      organisation: organisations.name,
      organisationEn: organisations.nameEn,
      status: applications.status,
      interviewAt: applications.interviewAt,
      interviewPlace: applications.interviewPlace,
      updatedAt: applications.updatedAt,
    })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(eq(applications.seekerId, seekerId))
    .orderBy(desc(applications.updatedAt), desc(applications.id));
  return ok({
    seekerId,
    name: content.name,
    onBehalf,
    lookingForWork: content.lookingForWork,
    counsellor: await counsellorOf(db, seekerId),
    unread: onBehalf || principal.kind === "visitor" ? null : await unreadNotices(ports, principal.accountId),
    applications: mine,
    suggestions,
    suggestedAt: asOf,
    missing: stepsToFill(content, extent),
    help: help?.ok ? { judged: help.value.judged, changes: help.value.changes } : null,
  });
}

async function unreadNotices({ db }: Pick<Ports, "db">, accountId: number): Promise<number> {
  const [row] = await db
    .select({ amount: count() })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), isNull(notices.readAt)));
  return row?.amount ?? 0;
}
