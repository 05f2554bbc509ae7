import type { Bilingual } from "../abilities/scale.ts";
import { checkPostingPay, type Employment, type PayCheckReason } from "../compliance/posting-pay.ts";
import { checkPartTimeHours } from "../compliance/working-time.ts";
import type { MinimumWageRow } from "../compliance/minimum-wage.ts";
import type { Verdict, Verification } from "../compliance/verdict.ts";
import { daysBetween, isIsoDate, type IsoDate } from "../dates.ts";
import type { PostingKind } from "../postings/kinds.ts";
import type { PayPeriod } from "../postings/pay.ts";
import type { Insurance } from "../postings/terms.ts";
import { ok, refuse, type Result } from "../result.ts";

/** What the work rests on: 劳动合同法 arts 13, 14, 58, 68; 残联发〔2015〕27号 for sheltered work. */
export const CONTRACT_TYPES = ["open-ended", "fixed-term", "part-time", "dispatch", "sheltered", "home-based"] as const;

export type ContractType = (typeof CONTRACT_TYPES)[number];

export const CONTRACT_TYPE_NAMES: Readonly<Record<ContractType, Bilingual>> = {
  "open-ended": { zh: "无固定期限劳动合同", en: "Open-ended contract" },
  "fixed-term": { zh: "固定期限劳动合同", en: "Fixed-term contract" },
  "part-time": { zh: "非全日制用工", en: "Part-time work" },
  dispatch: { zh: "劳务派遣", en: "Agency work" },
  sheltered: { zh: "辅助性就业协议", en: "Sheltered-work agreement" },
  "home-based": { zh: "居家就业", en: "Home-based work" },
};

const EMPLOYMENT: Readonly<Record<ContractType, Employment | null>> = {
  "open-ended": "full-time",
  "fixed-term": "full-time",
  dispatch: "full-time",
  "part-time": "part-time",
  sheltered: null,
  "home-based": null,
};

const KIND: Readonly<Record<ContractType, PostingKind>> = {
  "open-ended": "vacancy",
  "fixed-term": "vacancy",
  dispatch: "vacancy",
  "part-time": "vacancy",
  sheltered: "sheltered",
  "home-based": "home-based",
};

/** A placement 就业 as agreed: one figure of pay, fen a `payPeriod`. */
export interface Placement {
  readonly contractType: ContractType;
  /** Length of the contract; needed for a fixed term, for others null. */
  readonly contractMonths: number | null;
  readonly startsOn: IsoDate;
  readonly payPeriod: PayPeriod;
  readonly payFen: number;
  readonly weeklyHours: number | null;
  readonly insurance: readonly Insurance[];
}

const LONGEST_CONTRACT_MONTHS = 600;
const LONGEST_WEEK_HOURS = 72;
/** A start further off or further back is a slip of the year. */
const START_WITHIN_DAYS = 366;

/**
 * Whether a placement can be recorded as it stands. Refuses `invalid-input` with the `field` (contractMonths, startsOn,
 * payFen, weeklyHours) and `params.reason`: required | not-applicable | out-of-range.
 */
export function validatePlacement(placement: Placement, today: IsoDate): Result<Placement> {
  const { contractType, contractMonths, startsOn, payFen, weeklyHours } = placement;
  const refuseFor = (field: keyof Placement, reason: "required" | "not-applicable" | "out-of-range") =>
    refuse("invalid-input", { field, params: { reason } });
  if (contractType === "fixed-term" && contractMonths === null) return refuseFor("contractMonths", "required");
  if (contractType === "open-ended" && contractMonths !== null) return refuseFor("contractMonths", "not-applicable");
  if (contractMonths !== null && !isWholeBetween(contractMonths, 1, LONGEST_CONTRACT_MONTHS)) {
    return refuseFor("contractMonths", "out-of-range");
  }
  if (!isIsoDate(startsOn) || Math.abs(daysBetween(today, startsOn)) > START_WITHIN_DAYS) {
    return refuseFor("startsOn", "out-of-range");
  }
  if (!isWholeBetween(payFen, 1, 20_000_000_00)) return refuseFor("payFen", "out-of-range");
  if (weeklyHours !== null && !(weeklyHours > 0 && weeklyHours <= LONGEST_WEEK_HOURS)) {
    return refuseFor("weeklyHours", "out-of-range");
  }
  return ok(placement);
}

function isWholeBetween(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

export type PlacementRule = "minimum-wage" | "part-time-hours" | "social-insurance" | "dispatch-term";

export interface PlacementCheck {
  readonly rule: PlacementRule;
  readonly verdict: Verdict;
  readonly reasons: readonly (
    | PayCheckReason
    | ReturnType<typeof checkPartTimeHours>["reasons"][number]
    | "insurance-missing"
    | "insurance-by-agreement"
    | "dispatch-under-two-years"
    | "contract-length-not-stated"
  )[];
  /** Which insurances are missing, for `social-insurance`. */
  readonly missing?: readonly Insurance[];
  readonly figureFen?: number;
  readonly shortfallFen?: number;
  readonly verified?: Verification;
}

/**
 * Holds a placement against the rules of the law, each pass, fail or unknown. A failed check is recorded and followed up;
 * it does not undo that somebody has a job.
 *
 * @param areaCode the place of work; null: not known
 */
export function checkPlacement(
  placement: Placement,
  areaCode: string | null,
  rows: readonly MinimumWageRow[],
): readonly PlacementCheck[] {
  const { contractType, payFen, payPeriod, weeklyHours, startsOn, contractMonths } = placement;
  const pay = checkPostingPay({
    pay: { period: payPeriod, minFen: payFen, maxFen: payFen, negotiable: false },
    kind: KIND[contractType],
    employment: EMPLOYMENT[contractType],
    weeklyHours,
    areaCode,
    date: startsOn,
    rows,
  });
  const checks: PlacementCheck[] = [
    {
      rule: "minimum-wage",
      verdict: pay.verdict,
      reasons: pay.reasons,
      ...(pay.figureFen !== undefined ? { figureFen: pay.figureFen } : {}),
      ...(pay.shortfallFen !== undefined ? { shortfallFen: pay.shortfallFen } : {}),
      ...(pay.verified !== undefined ? { verified: pay.verified } : {}),
    },
    checkInsurance(placement),
  ];
  if (contractType === "part-time") {
    checks.push({ rule: "part-time-hours", ...checkPartTimeHours({ weeklyHours, dailyHours: null }) });
  }
  if (contractType === "dispatch") checks.push(checkDispatchTerm(contractMonths));
  return checks;
}

/** Agency contracts run for two years or more: 劳动合同法 art. 58. */
function checkDispatchTerm(months: number | null): PlacementCheck {
  if (months === null) return { rule: "dispatch-term", verdict: "unknown", reasons: ["contract-length-not-stated"] };
  if (months < 24) return { rule: "dispatch-term", verdict: "fail", reasons: ["dispatch-under-two-years"] };
  return { rule: "dispatch-term", verdict: "pass", reasons: [] };
}

/**
 * Insurances the employer owes (社会保险法): for an employee pension, medical (with maternity), unemployment and work injury;
 * for part-time work, where people may insure themselves (art. 10, 23), work injury. Sheltered and home-based work may rest
 * on an agreement: unknown where anything is missing.
 */
function checkInsurance({ contractType, insurance }: Placement): PlacementCheck {
  const owed: readonly Insurance[] =
    contractType === "part-time" ? ["work-injury"] : ["pension", "medical", "unemployment", "work-injury"];
  const missing = owed.filter((kind) => !insurance.includes(kind));
  const rule = "social-insurance";
  if (missing.length === 0) return { rule, verdict: "pass", reasons: [] };
  if (EMPLOYMENT[contractType] === null)
    return { rule, verdict: "unknown", reasons: ["insurance-by-agreement"], missing };
  return { rule, verdict: "fail", reasons: ["insurance-missing"], missing };
}
