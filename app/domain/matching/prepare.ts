import { ACCOMMODATION_CODES } from "../abilities/accommodation-shape.ts";
import type { AccommodationCode } from "../abilities/accommodations.ts";
import { DIMENSION_CODES, type DimensionCode } from "../abilities/dimension-shape.ts";
import type { AbilityProfile } from "../abilities/dimensions.ts";
import { type PostedTask, tasksOf } from "../abilities/task-shape.ts";
import type { TravelMeans } from "../areas/travel.ts";
import type { MinimumWageRow } from "../compliance/minimum-wage.ts";
import { checkPostingPay } from "../compliance/posting-pay.ts";
import { plusDays, type IsoDate } from "../dates.ts";
import { occupationCloseness } from "../occupations/occupations.ts";
import { isUnusedIn, leastDemand, postedTask } from "../occupations/tasks.ts";
import { monthlyEquivalentFen } from "../postings/pay.ts";
import { certificateValidOn } from "../seekers/certificate-validity.ts";
import { workingAgeOn, type WorkingAge } from "../seekers/working-age.ts";
import { ableRow, type AbilityRows, demandRow } from "./ability-rows.ts";
import type { PastAnswer, PostingFacts, SeekerFacts } from "./facts.ts";
import { dimensionAt, indexesIn, levelsOf, maskOf, taskIndexOf, UNKNOWN_LEVEL, type Levels } from "./levels.ts";
import { steeringOf, type Steering } from "./steering.ts";
import { EXPERIENCE_CLOSENESS, NOT_NOW_DAYS } from "./weights.ts";
import { worksAtHome } from "./works-at-home.ts";

/** What the judgement is made against: the day, and the minimum wages known on it. */
export interface MatchingContext {
  readonly date: IsoDate;
  readonly minimumWages: readonly MinimumWageRow[];
}

/** A person's facts with everything worked out that no posting changes. */
export interface PreparedSeeker {
  readonly facts: SeekerFacts;
  readonly id: number;
  readonly levels: Levels;
  /** Abilities and needs as sets, in a row of its own (`ability-rows.ts`). */
  readonly able: AbilityRows;
  /** Positions of the dimensions, those the person can do least first: what is asked first. */
  readonly dimensionOrder: readonly number[];
  readonly needs: number;
  readonly needIndexes: readonly number[];
  readonly ownMeans: readonly TravelMeans[];
  readonly usesWorkshopTransport: boolean;
  readonly city: string | null;
  readonly workingAge: WorkingAge;
  readonly certificate: "pass" | "fail" | "unknown";
  /** Answers that keep a posting out of the list on the day, by posting. */
  readonly keptOut: ReadonlyMap<number, PastAnswer>;
  readonly steering: Steering;
  readonly skills: ReadonlySet<string>;
}

export type PayVerdict = "pass" | "fail" | "pay-unknown" | "pay-terms-unknown" | "minimum-wage-unverified";

/** A posting's facts with everything worked out that no person changes. */
export interface PreparedPosting {
  readonly facts: PostingFacts;
  readonly id: number;
  /** The demands as stated. */
  readonly levels: Levels;
  /** The same, and the least that the task asks for where nothing is stated. */
  readonly leastLevels: Levels;
  /** Demands and accommodations as sets, in a row of its own. */
  readonly demanded: AbilityRows;
  readonly offers: number;
  readonly denials: number;
  /** Of the offers, those that nobody has to make, because the work has no use for them. */
  readonly needless: number;
  /** Decides which accommodations are of use. */
  readonly task: PostedTask;
  readonly atHome: boolean;
  readonly city: string | null;
  readonly isOver: boolean;
  /** The lowest pay that is promised, brought to a month; null where it cannot be told. */
  readonly payMonthlyFen: number | null;
  readonly payVerdict: PayVerdict;
  readonly skills: readonly { readonly name: string; readonly key: string }[];
}

/** What working at home makes needless: these needs count as met there. */
const MET_AT_HOME: readonly AccommodationCode[] = [
  "step-free-access",
  "accessible-toilet",
  "accessible-parking",
  "accessible-dormitory",
  "transport",
  "assistance-dog-welcome",
  "work-from-home",
];

/** What is needless where this is not demanded at all: nothing heavy, no standing, no noise, nothing to be seen. */
const NEEDLESS_WITHOUT: Readonly<Partial<Record<DimensionCode, readonly AccommodationCode[]>>> = {
  lifting: ["lifting-aid"],
  standing: ["seat-at-workplace"],
  noise: ["quiet-place"],
  sight: ["large-print", "screen-reader", "tactile-audible-guidance"],
};

const CITY_DIGITS = 4;

/** By it two writings of a skill are one: whatever the width and case of its letters. */
export function skillKey(skill: string): string {
  return skill.normalize("NFKC").trim().toLowerCase();
}

/** Lower levels come first, and an unknown one right after level 0: it may turn out to be as decisive. */
function askingOrder(levels: Levels): number[] {
  const weight = (index: number): number => {
    const level = levels[index] ?? UNKNOWN_LEVEL;
    return level === UNKNOWN_LEVEL ? 1 : level * 2;
  };
  return DIMENSION_CODES.map((_, index) => index).sort((a, b) => weight(a) - weight(b) || a - b);
}

export function prepareSeeker(facts: SeekerFacts, { date }: MatchingContext): PreparedSeeker {
  const levels = levelsOf(facts.abilities);
  const needs = maskOf(facts.accommodationsNeeded);
  const steering = steeringOf(facts.answers, facts.home);
  const keptOut = facts.answers.filter(
    ({ answer, answeredOn }) =>
      answer === "not-for-me" || (answer === "not-now" && date < plusDays(answeredOn, NOT_NOW_DAYS)),
  );
  return {
    facts,
    id: facts.id,
    levels,
    able: ableRow(levels, needs, steering.hardFromTotal),
    dimensionOrder: askingOrder(levels),
    needs,
    needIndexes: indexesIn(needs),
    ownMeans: facts.travelMeans.filter((means) => means !== "workshop-transport"),
    usesWorkshopTransport:
      facts.travelMeans.includes("workshop-transport") || facts.accommodationsNeeded.includes("transport"),
    city: facts.areaCode?.slice(0, CITY_DIGITS) ?? null,
    workingAge: workingAgeOn(facts, date),
    certificate: certificateValidOn(facts.certificate, date).verdict,
    keptOut: new Map(keptOut.map((answer) => [answer.postingId, answer])),
    steering,
    skills: new Set(facts.skills.map(skillKey)),
  };
}

/** Facts that say the same as an accommodation. */
function impliedOffers(facts: PostingFacts, atHome: boolean): readonly AccommodationCode[] {
  return [
    ...(atHome ? MET_AT_HOME : []),
    ...(facts.employment === "part-time" ? (["part-time"] as const) : []),
    ...(facts.shift === "flexible" ? (["flexible-hours"] as const) : []),
  ];
}

/** What a person may need elsewhere, and not for this work: nobody has to offer it, and nobody is asked for it. */
function needlessFor(task: PostedTask, demands: AbilityProfile, atHome: boolean): readonly AccommodationCode[] {
  const without = DIMENSION_CODES.flatMap((dimension) =>
    demands[dimension] === 0 ? (NEEDLESS_WITHOUT[dimension] ?? []) : [],
  );
  const own = atHome ? (["tactile-audible-guidance", "seat-at-workplace"] as const) : [];
  const unused = ACCOMMODATION_CODES.filter((code) => tasksOf(task).every((each) => isUnusedIn(code, each, demands)));
  return [...without, ...own, ...unused];
}

function payVerdictOf(facts: PostingFacts, { date, minimumWages }: MatchingContext): PayVerdict {
  const { pay, kind, employment, areaCode, weeklyMinutes } = facts;
  const weeklyHours = weeklyMinutes === null ? null : weeklyMinutes / 60;
  const { verdict, reasons } = checkPostingPay({
    pay,
    kind,
    weeklyHours,
    employment,
    areaCode,
    date,
    rows: minimumWages,
  });
  if (verdict !== "unknown") return verdict;
  if (reasons.some((reason) => reason === "no-figure-for-area" || reason === "no-figure-for-date")) {
    return "minimum-wage-unverified";
  }
  const notStated = ["pay-not-stated", "pay-negotiable", "lowest-pay-not-stated"];
  return reasons.some((reason) => notStated.includes(reason)) ? "pay-unknown" : "pay-terms-unknown";
}

export function preparePosting(facts: PostingFacts, context: MatchingContext): PreparedPosting {
  const levels = levelsOf(facts.demands);
  const said = (word: "yes" | "no"): AccommodationCode[] =>
    ACCOMMODATION_CODES.filter((code) => facts.accommodations[code] === word);
  const atHome = worksAtHome(facts);
  const task = postedTask(facts.occupationCode, facts.demands);
  const offered = maskOf([...said("yes"), ...impliedOffers(facts, atHome)]);
  const needless = maskOf(needlessFor(task, facts.demands, atHome)) & ~offered;
  const offers = offered | needless;
  const denials = maskOf(said("no")) & ~offers;
  const leastLevels = Int8Array.from(levels, (level, index) => {
    const least = level === UNKNOWN_LEVEL ? leastDemand(task, dimensionAt(index)) : level;
    return least === 0 ? level : least;
  });
  const promised = facts.pay !== null && !facts.pay.negotiable ? facts.pay : null;
  return {
    facts,
    id: facts.id,
    levels,
    leastLevels,
    demanded: demandRow(levels, leastLevels, { offers, denials }, taskIndexOf(task)),
    offers,
    denials,
    needless,
    task,
    atHome,
    city: facts.areaCode?.slice(0, CITY_DIGITS) ?? null,
    isOver: facts.deadline !== null && facts.deadline < context.date,
    payMonthlyFen:
      promised === null
        ? null
        : monthlyEquivalentFen(promised, facts.weeklyMinutes === null ? null : facts.weeklyMinutes / 60),
    payVerdict: payVerdictOf(facts, context),
    skills: [...new Map(facts.skillsWanted.map((name) => [skillKey(name), name]))].map(([key, name]) => ({
      name,
      key,
    })),
  };
}

/** 0 to 1000 to the nearest of the codes; a group (`4-07`) is as near as can be to all it holds. */
function closest(codes: readonly string[], code: string): number {
  let best = 0;
  for (const each of codes) {
    best = Math.max(best, isInGroup(code, each) ? 1000 : occupationCloseness(each, code));
  }
  return best;
}

function isInGroup(code: string, group: string): boolean {
  return code[group.length] === "-" && code.startsWith(group);
}

/** How near an occupation is to the nearest that is wished for, 0 to 1000; null without a wish. */
export function closenessToWanted({ facts }: PreparedSeeker, code: string): number | null {
  return facts.occupationsWanted.length === 0 ? null : closest(facts.occupationsWanted, code);
}

export function closenessToRefused({ facts }: PreparedSeeker, code: string): number {
  return closest(facts.occupationsRefused, code);
}

/** To the nearest the person answered “not for me: the kind of work” to. */
export function closenessToDeclined({ steering }: PreparedSeeker, code: string): number {
  return closest(steering.occupations, code);
}

/** What a person has worked in occupations that count as related to one. */
export interface RelatedExperience {
  readonly months: number;
  /** Some of it may count, and nobody has said for how long or in what. */
  readonly hasUndated: boolean;
}

export function experienceIn({ facts: { experience } }: PreparedSeeker, code: string): RelatedExperience {
  const related = experience.filter(
    (job) => job.occupationCode !== null && occupationCloseness(job.occupationCode, code) >= EXPERIENCE_CLOSENESS,
  );
  return {
    months: related.reduce((sum, job) => sum + (job.months ?? 0), 0),
    hasUndated: related.some((job) => job.months === null) || experience.some((job) => job.occupationCode === null),
  };
}
