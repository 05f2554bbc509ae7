import type { SteeringReason } from "./answers.ts";

/**
 * The published parameters of the judgement: what each part of the score weighs and where the bounds lie. Described in
 * docs/matching-rules.md; a change here is a change of the rules and raises `RULES_VERSION`.
 */

/** The parts of a score, in their published order. */
export const PARTS = ["abilities", "travel", "occupation", "pay", "hours", "skills", "accommodations"] as const;
export type Part = (typeof PARTS)[number];

/** The most points each part can give; together 10000. */
export const PART_MAX: Readonly<Record<Part, number>> = {
  abilities: 3000,
  travel: 1800,
  occupation: 2000,
  pay: 1000,
  hours: 700,
  skills: 700,
  accommodations: 800,
};

export const SCORE_MAX = 10_000;

/** Points for one of the 24 dimensions, at most 3000 ÷ 24 = 125. */
export const ABILITY_POINTS = {
  met: 125,
  metWithAccommodation: 110,
  /** Known to exist, and an accommodation that is offered might help: the person is asked. */
  accommodationMightHelp: 60,
  abilityUnknown: 55,
  demandUnknown: 45,
  /** A gap that an accommodation would lift if the employer offers it. */
  gapMayBeLifted: 30,
} as const;

/** Of the 800 points for needed accommodations, in thousandths of each need's share. */
export const NEED_SHARE = { offered: 1000, unknown: 300 } as const;

/** Travel: full at no minutes, half at the person's limit. */
export const TRAVEL_POINTS = { full: 1800, atLimit: 900, unknown: 450 } as const;

/** A posting whose occupation is this close (0 to 1000) to a refused one is refused as well. */
export const REFUSED_CLOSENESS = 1000;
/** From here on the occupation counts as “close to what you wish”. */
export const CLOSE_OCCUPATION = 600;
/** Below this it is said that the work is another than wished. */
export const FAR_OCCUPATION = 300;
export const OCCUPATION_POINTS = { full: 2000, noWish: 1000, unknown: 500 } as const;

/** Pay: full when the lowest stated pay reaches the wish, none at half of it. */
export const PAY_POINTS = { full: 1000, noWish: 600, unknown: 300, noneAtThousandths: 500 } as const;

export const HOURS_POINTS = {
  weekly: { fits: 300, agreeable: 150, unknown: 90 },
  daily: { fits: 200, agreeable: 100, unknown: 60 },
  shift: { fits: 200, agreeable: 100, unknown: 60 },
} as const;

export const SKILL_POINTS = {
  /** Shared over the skills the posting wants. */
  skills: 400,
  noneAsked: 250,
  education: { met: 150, notAsked: 120, unknown: 50, asked: 30 },
  experience: { met: 150, notAsked: 120, unknown: 50, asked: 30 },
} as const;

/** One step of education below what the posting names is asked about, two or more stand in the way. */
export const EDUCATION_STEPS_TO_ASK = 1;

/** Work in an occupation at least this close counts as experience. */
export const EXPERIENCE_CLOSENESS = 600;

/**
 * How a “not for me” steers later lists: the part it concerns keeps this many thousandths of its points. It never
 * blocks another posting, and several answers of the same reason count once. A later interest in a posting that it would
 * lower, or a job of that sort held for long enough, takes it back.
 */
export const STEERING_KEEPS = {
  "too-far": 500,
  pay: 500,
  hours: 500,
  "kind-of-work": 500,
  "too-hard": 750,
  place: 500,
} as const satisfies Readonly<Record<SteeringReason, number>>;
/** The part of the score that each reason touches, and no other. */
export const STEERED_PARTS = {
  "too-far": "travel",
  pay: "pay",
  hours: "hours",
  "kind-of-work": "occupation",
  "too-hard": "abilities",
  place: "travel",
} as const satisfies Readonly<Record<SteeringReason, Part>>;

/** What a part keeps at least of its points, in thousandths, whatever and however often the person has answered. */
export function leastKept(part: Part): number {
  const reasons = (Object.keys(STEERED_PARTS) as SteeringReason[]).filter((reason) => STEERED_PARTS[reason] === part);
  return reasons.reduce((kept, reason) => (kept * STEERING_KEEPS[reason]) / 1000, 1000);
}

/** A posting is “of that kind of work” when its occupation is this close to the one declined. */
export const STEERING_CLOSENESS = 600;

/** Whoever held a job for more days than these stayed: the end of the usual probation (劳动合同法 art. 19). */
export const STAYED_DAYS = 90;

/** Days for which “not now” keeps a posting out of the person's list. */
export const NOT_NOW_DAYS = 30;

/** At most so many single skills are named as matching or missing. */
export const SKILLS_NAMED = 5;

/** At most so many suggestions are kept for a person, and for a posting. */
export const SUGGESTIONS_PER_SEEKER = 20;
export const SUGGESTIONS_PER_POSTING = 50;

/**
 * Levelling of exposure (`levelling.ts`): how far a posting moves at most in the lists of people for standing on many or few
 * of them, what share of their summed score all lists together may lose by it, and how many people for each posting are
 * looked at to find it out, if there are so many.
 */
export const LEVELLING = {
  mostPoints: 1000,
  mostLoss: 0.02,
  /** Gini coefficient below which nobody's list gives up more for the sake of it. */
  enough: 0.25,
  sampledPerPosting: 2,
  sampledLeast: 4000,
  sampledMost: 50_000,
} as const;

/**
 * When a night's lists raise an alarm (`fairness-checks.ts`). These look at lists and change none: they are no part of the
 * rules' version.
 */
export const FAIRNESS = {
  /** Gini coefficient of how often postings are shown, at most. */
  gini: 0.3,
  /** Share of the summed score that levelling may cost, as promised in `LEVELLING`. */
  scoreLoss: LEVELLING.mostLoss,
  /** Tonight is compared with the median of so many nights before, of which there must be some. */
  nights: 14,
  fewestNights: 5,
  /** How far the share of postings on any list may fall, and that of people without suggestions rise; parts of one. */
  coverageFall: 0.1,
  withoutRise: 0.05,
  /** Among fewer people a share moves that far by two or three of them. */
  fewestPeople: 100,
  /**
   * A group is served worse than the others where its share of people without suggestions is so many times theirs, and chance
   * alone would bring that about in fewer than `groupLevel` of nights: one of all groups together, so that each single one is
   * held to this level divided by their number (Bonferroni).
   */
  groupRatio: 1.5,
  groupLevel: 0.01,
  /** How far the mean of a group's best scores may fall below its median more than everybody's does, in points of 10000. */
  bestScoreFall: 500,
  /** Among fewer people one who finds work moves that mean. */
  fewestPeopleOfGroup: 20,
} as const;
