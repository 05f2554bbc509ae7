import { addMonths, differenceInCalendarMonths, format, parseISO } from "date-fns";
import type { Verdict, Verification } from "../compliance/verdict.ts";
import type { IsoDate } from "../dates.ts";
import type { Sex } from "./citizen-id.ts";

/** From when on and until what age people count as of working age; by sex and date. */
export interface WorkingAgeRow {
  readonly sex: Sex;
  readonly from: IsoDate;
  /** Last day on which the row holds; null: until further notice. */
  readonly to: IsoDate | null;
  readonly startMonths: number;
  readonly endMonths: number;
  /** Gradual rise: one month later for every `everyMonths` of birth month from `bornFrom` on, at most `maxMonths`. */
  readonly rise?: { readonly bornFrom: IsoDate; readonly everyMonths: number; readonly maxMonths: number };
  readonly source: string;
  readonly verified: Verification;
}

const BEFORE_REFORM = "国发〔1978〕104号；就业援助惯例：男16—60周岁，女16—55周岁";
const REFORM = "全国人大常委会关于实施渐进式延迟法定退休年龄的决定（2024-09-13），2025-01-01 起施行";

/**
 * Working age as the service counts it: men 16–60, women 16–55, and from 2025 on the gradual rise to 63 and 58. Women
 * whose own retirement age starts from 50 are of working age here until the later one, so that nobody loses help.
 */
export const WORKING_AGE_ROWS: readonly WorkingAgeRow[] = [
  {
    sex: "male",
    from: "1978-06-02",
    to: "2024-12-31",
    startMonths: 16 * 12,
    endMonths: 60 * 12,
    source: BEFORE_REFORM,
    verified: "unverified",
  },
  {
    sex: "female",
    from: "1978-06-02",
    to: "2024-12-31",
    startMonths: 16 * 12,
    endMonths: 55 * 12,
    source: BEFORE_REFORM,
    verified: "unverified",
  },
  {
    sex: "male",
    from: "2025-01-01",
    to: null,
    startMonths: 16 * 12,
    endMonths: 60 * 12,
    rise: { bornFrom: "1965-01-01", everyMonths: 4, maxMonths: 36 },
    source: REFORM,
    verified: "unverified",
  },
  {
    sex: "female",
    from: "2025-01-01",
    to: null,
    startMonths: 16 * 12,
    endMonths: 55 * 12,
    rise: { bornFrom: "1970-01-01", everyMonths: 4, maxMonths: 36 },
    source: REFORM,
    verified: "unverified",
  },
];

export type WorkingAgeReason = "birth-date-unknown" | "sex-unknown" | "no-parameter" | "too-young" | "past-the-age";

export interface WorkingAge {
  readonly verdict: Verdict;
  readonly reason?: WorkingAgeReason;
  /** First and last-but-one day: of working age from `startsOn` until the day before `endsOn`. */
  readonly startsOn?: IsoDate;
  readonly endsOn?: IsoDate;
  readonly source?: string;
  readonly verified?: Verification;
}

function monthsAfter(date: IsoDate, months: number): IsoDate {
  return format(addMonths(parseISO(date), months), "yyyy-MM-dd");
}

function riseInMonths(birthDate: IsoDate, rise: WorkingAgeRow["rise"]): number {
  if (rise === undefined || birthDate < rise.bornFrom) return 0;
  const months = differenceInCalendarMonths(parseISO(birthDate), parseISO(rise.bornFrom));
  return Math.min(rise.maxMonths, Math.floor(months / rise.everyMonths) + 1);
}

/**
 * Whether a person is of working age on `date`, by the row in force that day. Unknown where the birth date is missing,
 * where no row holds, or where the sex is missing and decides.
 */
export function workingAgeOn(
  person: { readonly birthDate: IsoDate | null; readonly sex: Sex | null },
  date: IsoDate,
  rows: readonly WorkingAgeRow[] = WORKING_AGE_ROWS,
): WorkingAge {
  const { birthDate, sex } = person;
  if (birthDate === null) return { verdict: "unknown", reason: "birth-date-unknown" };
  if (sex === null) {
    const woman = workingAgeOn({ birthDate, sex: "female" }, date, rows);
    const man = workingAgeOn({ birthDate, sex: "male" }, date, rows);
    return woman.verdict === man.verdict ? woman : { verdict: "unknown", reason: "sex-unknown" };
  }
  const row = rows.find(
    (candidate) => candidate.sex === sex && candidate.from <= date && (candidate.to === null || date <= candidate.to),
  );
  if (row === undefined) return { verdict: "unknown", reason: "no-parameter" };
  const startsOn = monthsAfter(birthDate, row.startMonths);
  const endsOn = monthsAfter(birthDate, row.endMonths + riseInMonths(birthDate, row.rise));
  const facts = { startsOn, endsOn, source: row.source, verified: row.verified };
  if (date < startsOn) return { verdict: "fail", reason: "too-young", ...facts };
  if (date >= endsOn) return { verdict: "fail", reason: "past-the-age", ...facts };
  return { verdict: "pass", ...facts };
}
