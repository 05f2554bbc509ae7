import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { DimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { LevelProfile } from "#app/domain/abilities/scale.ts";
import { occupation } from "#app/domain/occupations/occupations.ts";
import type { PostingKind } from "#app/domain/postings/kinds.ts";
import type { PayPeriod } from "#app/domain/postings/pay.ts";
import type { Insurance, WorkingMode, WorkingShift } from "#app/domain/postings/terms.ts";
import type { Employment } from "#app/domain/search/posting-query.ts";
import type { postings } from "#db/schema/all.ts";
import { TOWN, type TownKey } from "#db/seeds/employer-data.ts";

/** 3: exactly what was asked. 2: good. 1: related, or it would have to be asked. 0: all else. */
export type Grade = 0 | 1 | 2 | 3;

type GradedColumn =
  | "id"
  | "title"
  | "kind"
  | "occupationCode"
  | "areaCode"
  | "demands"
  | "accommodations"
  | "workingMode"
  | "employment"
  | "shift"
  | "payPeriod"
  | "payMinFen"
  | "payMaxFen"
  | "insurance"
  | "benefits"
  | "education"
  | "experienceYearsMin";

/** What a posting is graded by: its facts, never how a search would read it. */
export type PostingFacts = Pick<typeof postings.$inferSelect, GradedColumn> & { readonly employer: string };

/** What holds of a posting: every field that is given. */
export interface Criteria {
  /** Occupations by their names in the taxonomy, or whole titles where an occupation is too broad. */
  readonly jobs?: readonly string[];
  /** None of these, by the same names. */
  readonly except?: readonly string[];
  readonly employers?: readonly string[];
  readonly towns?: readonly TownKey[];
  readonly kinds?: readonly PostingKind[];
  readonly modes?: readonly WorkingMode[];
  readonly employment?: Employment;
  readonly shifts?: readonly WorkingShift[];
  /** All of these are stated as offered. */
  readonly offers?: readonly AccommodationCode[];
  /** Stated, and asking for no more. */
  readonly atMost?: LevelProfile<DimensionCode>;
  /** Nobody has said. */
  readonly unstated?: readonly (DimensionCode | AccommodationCode)[];
  readonly insured?: readonly Insurance[];
  readonly benefit?: string;
  readonly period?: PayPeriod;
  /** Yuan a month, or each `period` where that is given: what everybody gets, what the best get, where pay starts at most. */
  readonly paysAtLeast?: number;
  readonly paysUpTo?: number;
  readonly startsAtMost?: number;
  readonly education?: PostingFacts["education"];
  readonly experienceYears?: number;
}

/** By grade, what a posting has to be: any of the criteria. The highest grade counts. */
export type Grading = Readonly<Partial<Record<1 | 2 | 3, Criteria | readonly Criteria[]>>>;

/** What is typed or said, and each thing that is asked by it. */
export type Query = readonly [text: string, ...asked: readonly Grading[]];

export interface QueryKind {
  readonly language: "zh" | "en";
  readonly kind: string;
  readonly queries: readonly Query[];
}

const FEN = 100;

/** A posting is as good as the worst of what was asked. */
export function gradeFor([, ...asked]: Query, posting: PostingFacts): Grade {
  return asked.map((grading) => gradeIn(grading, posting)).reduce((lowest, each) => (each < lowest ? each : lowest));
}

function gradeIn(grading: Grading, posting: PostingFacts): Grade {
  return ([3, 2, 1] as const).find((grade) => criteriaIn(grading, grade).some((each) => holds(each, posting))) ?? 0;
}

export function criteriaIn(grading: Grading, grade: 1 | 2 | 3): readonly Criteria[] {
  const given = grading[grade];
  return given === undefined ? [] : [given].flat();
}

function isJob(name: string, { title, occupationCode }: PostingFacts): boolean {
  return title === name || (occupationCode !== null && occupation(occupationCode)?.name.zh === name);
}

function holds(criteria: Criteria, posting: PostingFacts): boolean {
  const { demands, accommodations } = posting;
  const among = <T>(wanted: readonly T[] | undefined, fact: T | null) =>
    wanted === undefined || (fact !== null && wanted.includes(fact));
  const equals = <T>(wanted: T | undefined, fact: T) => wanted === undefined || wanted === fact;
  const reaches = (wantedYuan: number | undefined, fen: number | null) =>
    wantedYuan === undefined ||
    (posting.payPeriod === (criteria.period ?? "month") && fen !== null && fen >= wantedYuan * FEN);
  const starts = (wantedYuan: number | undefined, fen: number | null) =>
    wantedYuan === undefined || (fen !== null && fen <= wantedYuan * FEN);
  return (
    (criteria.jobs === undefined || criteria.jobs.some((name) => isJob(name, posting))) &&
    !(criteria.except ?? []).some((name) => isJob(name, posting)) &&
    among(criteria.employers, posting.employer) &&
    among(
      criteria.towns?.map((key): string => TOWN[key]),
      posting.areaCode,
    ) &&
    among(criteria.kinds, posting.kind) &&
    among(criteria.modes, posting.workingMode) &&
    equals(criteria.employment, posting.employment) &&
    among(criteria.shifts, posting.shift) &&
    (criteria.offers ?? []).every((code) => accommodations[code] === "yes") &&
    entries(criteria.atMost ?? {}).every(([code, most]) => (demands[code] ?? Infinity) <= most) &&
    (criteria.unstated ?? []).every((code) => !(code in demands || code in accommodations)) &&
    (criteria.insured ?? []).every((each) => posting.insurance?.includes(each)) &&
    (criteria.benefit === undefined || posting.benefits.includes(criteria.benefit)) &&
    equals(criteria.period, posting.payPeriod) &&
    reaches(criteria.paysAtLeast, posting.payMinFen) &&
    reaches(criteria.paysUpTo, posting.payMaxFen) &&
    starts(criteria.startsAtMost, posting.payMinFen) &&
    equals(criteria.education, posting.education) &&
    equals(criteria.experienceYears, posting.experienceYearsMin)
  );
}

function entries(levels: LevelProfile<DimensionCode>) {
  return Object.entries(levels) as [DimensionCode, number][];
}
