import type { ApplicationStatus } from "../applications/lifecycle.ts";
import { daysBetween, plusDays, type IsoDate } from "../dates.ts";
import { certificateValidOn } from "../seekers/certificate-validity.ts";
import type { GuidanceKind } from "./entries.ts";

/**
 * Why a counsellor has something to do for a person. In the order in which equally urgent ones are shown: what somebody
 * waits for comes before what merely could be better.
 */
export const ACTION_KINDS = [
  "interview-soon",
  "follow-up-due",
  "entry-due",
  "employer-silent",
  "push-unanswered",
  "consent-expiring",
  "certificate-expiring",
  "nothing-suggested",
  "profile-unknown",
] as const;

export type ActionKind = (typeof ACTION_KINDS)[number];

/** Whom a counsellor calls about it: the employer, or else the person. */
export function callsEmployer(kind: ActionKind): boolean {
  return kind === "employer-silent";
}

/** The office's own deadlines. */
export const EMPLOYER_ANSWERS_WITHIN_DAYS = 5;
export const INTERVIEW_WITHIN_DAYS = 2;
export const PUSH_ANSWERED_WITHIN_DAYS = 7;
export const CERTIFICATE_WITHIN_DAYS = 60;
export const CONSENT_WITHIN_DAYS = 30;
/** A third of the 24 dimensions: with more of them unknown, nearly every posting ends in questions. */
export const MANY_UNKNOWNS = 8;

/** What is known of one person of the caseload. */
export interface CaseFacts {
  readonly seekerId: number;
  readonly name: string;
  readonly lookingForWork: boolean;
  /** Dimensions of the ability profile that nobody has filled in. */
  readonly unknownDimensions: number;
  readonly suggestions: number;
  readonly certificate: { readonly issuedOn: IsoDate | null; readonly validUntil: IsoDate | null };
  readonly applications: readonly {
    readonly id: number;
    readonly status: ApplicationStatus;
    readonly posting: string;
    readonly organisation: string;
    /** The day of its last step. */
    readonly since: IsoDate;
    readonly interviewOn: IsoDate | null;
    readonly interviewNeeds: string | null;
  }[];
  /** Postings pushed to the person that have had no answer. */
  readonly pushes: readonly { readonly postingId: number; readonly posting: string; readonly pushedOn: IsoDate }[];
  /** Guidance entries still to do. */
  readonly entries: readonly {
    readonly id: number;
    readonly kind: GuidanceKind;
    readonly text: string;
    readonly dueOn: IsoDate;
  }[];
  /** Consents and mandates in force. */
  readonly consents: readonly { readonly id: number; readonly purpose: string; readonly expiresOn: IsoDate }[];
}

/** One thing to do for one person, with its reason. */
export interface ActionRequired {
  readonly kind: ActionKind;
  readonly seekerId: number;
  readonly name: string;
  /** The day by which it should be done, or was to be. */
  readonly dueOn: IsoDate;
  readonly late: boolean;
  /** What it is about, where it is not the person alone. */
  readonly applicationId?: number | undefined;
  readonly postingId?: number | undefined;
  readonly entryId?: number | undefined;
  /** What the reason names: titles, the text of an entry, figures. */
  readonly params: Readonly<Record<string, string | number>>;
}

type Found = Omit<ActionRequired, "seekerId" | "name" | "late">;

/**
 * What a counsellor should do for a person on `date`, each with its reason; the most urgent first. People who do not look
 * for work are not asked about suggestions and profile.
 */
export function actionsFor(facts: CaseFacts, date: IsoDate): readonly ActionRequired[] {
  return [
    ...fromApplications(facts, date),
    ...fromEntries(facts, date),
    ...fromPushes(facts, date),
    ...fromPapers(facts, date),
    ...fromProfile(facts, date),
  ]
    .map((found) => ({ ...found, seekerId: facts.seekerId, name: facts.name, late: found.dueOn < date }))
    .sort(byUrgency);
}

/** The longest overdue first, then by kind, then by person, so that the order is always the same. */
export function byUrgency(a: ActionRequired, b: ActionRequired): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return ACTION_KINDS.indexOf(a.kind) - ACTION_KINDS.indexOf(b.kind) || a.seekerId - b.seekerId;
}

function fromApplications({ applications }: CaseFacts, date: IsoDate): Found[] {
  return applications.flatMap(({ id, status, posting, organisation, since, interviewOn, interviewNeeds }): Found[] => {
    const about = { applicationId: id, params: { posting, organisation } };
    if (status === "interested" || status === "referred") {
      const days = daysBetween(since, date);
      if (days < EMPLOYER_ANSWERS_WITHIN_DAYS) return [];
      const dueOn = plusDays(since, EMPLOYER_ANSWERS_WITHIN_DAYS);
      return [{ ...about, kind: "employer-silent", dueOn, params: { ...about.params, days } }];
    }
    if (status !== "interview" || interviewOn === null) return [];
    const days = daysBetween(date, interviewOn);
    if (days < 0 || days > INTERVIEW_WITHIN_DAYS) return [];
    const params = { ...about.params, day: interviewOn, needs: interviewNeeds ?? "" };
    return [{ ...about, kind: "interview-soon", dueOn: interviewOn, params }];
  });
}

function fromEntries({ entries }: CaseFacts, date: IsoDate): Found[] {
  return entries
    .filter(({ dueOn }) => dueOn <= date)
    .map(({ id, kind, text, dueOn }) => ({
      kind: kind === "follow-up" ? "follow-up-due" : "entry-due",
      entryId: id,
      dueOn,
      params: { text },
    }));
}

function fromPushes({ pushes }: CaseFacts, date: IsoDate): Found[] {
  return pushes.flatMap(({ postingId, posting, pushedOn }): Found[] => {
    const days = daysBetween(pushedOn, date);
    if (days < PUSH_ANSWERED_WITHIN_DAYS) return [];
    const dueOn = plusDays(pushedOn, PUSH_ANSWERED_WITHIN_DAYS);
    return [{ kind: "push-unanswered", postingId, dueOn, params: { posting, days } }];
  });
}

function fromPapers({ certificate, consents }: CaseFacts, date: IsoDate): Found[] {
  const { validUntil } = certificateValidOn(certificate, date);
  const expiring: Found[] = consents
    .filter(({ expiresOn }) => daysBetween(date, expiresOn) <= CONSENT_WITHIN_DAYS)
    .map(({ purpose, expiresOn }) => ({
      kind: "consent-expiring",
      dueOn: expiresOn,
      params: { purpose, day: expiresOn },
    }));
  if (validUntil === undefined || daysBetween(date, validUntil) > CERTIFICATE_WITHIN_DAYS) return expiring;
  return [...expiring, { kind: "certificate-expiring", dueOn: validUntil, params: { day: validUntil } }];
}

function fromProfile({ lookingForWork, suggestions, unknownDimensions }: CaseFacts, date: IsoDate): Found[] {
  if (!lookingForWork) return [];
  const found: Found[] = [];
  if (suggestions === 0) found.push({ kind: "nothing-suggested", dueOn: date, params: {} });
  if (unknownDimensions > MANY_UNKNOWNS) {
    found.push({ kind: "profile-unknown", dueOn: date, params: { unknown: unknownDimensions } });
  }
  return found;
}
