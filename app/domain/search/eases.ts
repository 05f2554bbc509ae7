import { type AccommodationCode, accommodationsLifting } from "../abilities/accommodations.ts";
import type { AbilityProfile, DimensionCode } from "../abilities/dimensions.ts";
import { type Bilingual, bilingual as t, type Level } from "../abilities/scale.ts";
import { postedTask } from "../occupations/tasks.ts";

/**
 * What a piece of work does *not* ask of people, as they put it when they look for it: “坐着做”, “不用开口说话”. In the
 * published order: the index of a code is part of the index's format, so codes are only ever appended.
 */
export const EASE_CODES = [
  "seated",
  "no-speaking",
  "no-hearing",
  "low-vision",
  "one-handed",
  "light",
  "little-walking",
  "no-reading",
  "few-steps",
  "own-pace",
  "no-pressure",
  "few-strangers",
  "quiet",
  "indoors",
  "no-heights",
  "no-nights",
  "no-seeing",
  "no-writing",
  "no-counting",
  "on-ones-own",
] as const;
export type EaseCode = (typeof EASE_CODES)[number];

interface Ease {
  readonly name: Bilingual;
  readonly dimension: DimensionCode;
  /** The highest demand on it that is still this easy. */
  readonly atMost: Level;
}

/** What nobody has stated may be the most there is. */
const UNSTATED: Level = 3;

const EASES: Readonly<Record<EaseCode, Ease>> = {
  seated: { name: t("坐着做", "Done sitting"), dimension: "standing", atMost: 0 },
  "no-speaking": {
    name: t("不用开口说话", "No speaking"),
    dimension: "speech",
    atMost: 0,
  },
  "no-hearing": { name: t("不用耳朵听", "No hearing needed"), dimension: "hearing", atMost: 0 },
  "low-vision": { name: t("只要看清大字", "Large print is enough"), dimension: "sight", atMost: 1 },
  "one-handed": { name: t("一只手也能做", "One hand is enough"), dimension: "hand-use", atMost: 1 },
  light: { name: t("不搬重东西（5公斤以内）", "No heavy lifting (up to 5 kg)"), dimension: "lifting", atMost: 1 },
  "little-walking": { name: t("少走动", "Little walking"), dimension: "walking", atMost: 1 },
  "no-reading": { name: t("不用读字", "No reading"), dimension: "reading", atMost: 0 },
  "few-steps": {
    name: t("简单的活（一两步）", "Simple work (one or two steps)"),
    dimension: "following-steps",
    atMost: 1,
  },
  "own-pace": { name: t("不赶速度", "No hurry"), dimension: "pace", atMost: 1 },
  "no-pressure": { name: t("压力小", "Little pressure"), dimension: "pressure", atMost: 1 },
  "few-strangers": { name: t("少和陌生人打交道", "Few strangers"), dimension: "strangers", atMost: 1 },
  quiet: { name: t("安静", "Quiet"), dimension: "noise", atMost: 0 },
  indoors: { name: t("在屋里，不晒不冻", "Indoors"), dimension: "temperature", atMost: 1 },
  "no-heights": { name: t("不用登高", "No heights"), dimension: "heights", atMost: 0 },
  "no-nights": { name: t("不上夜班", "No night shifts"), dimension: "shift-work", atMost: 2 },
  "no-seeing": { name: t("不用眼睛看", "No seeing needed"), dimension: "sight", atMost: 0 },
  "no-writing": { name: t("不用写字", "No writing"), dimension: "writing", atMost: 0 },
  "no-counting": { name: t("不用算账", "No sums"), dimension: "counting", atMost: 1 },
  "on-ones-own": { name: t("一个人做", "On one's own"), dimension: "teamwork", atMost: 0 },
};

export function easeName(code: EaseCode): Bilingual {
  return EASES[code].name;
}

/**
 * The eases of a piece of work, with what the employer offers taken into account as the matching does (the strongest
 * accommodation lifts a demand). What an employer never stated gives no ease by itself: nobody is sent to a job on a guess.
 *
 * @param occupationCode null where nobody has named it: decides which accommodations are of use
 * @param demands the posting's demands by dimension, 0 to 3; absent means unknown
 * @param offered accommodations the employer offers
 */
export function easesOf(
  occupationCode: string | null,
  demands: AbilityProfile,
  offered: readonly AccommodationCode[],
): readonly EaseCode[] {
  const task = postedTask(occupationCode, demands);
  return EASE_CODES.filter((code) => {
    const { dimension, atMost } = EASES[code];
    const level = demands[dimension] ?? UNSTATED;
    return (
      level <= atMost ||
      accommodationsLifting(atMost, { dimension, level, task }).some((lifting) => offered.includes(lifting.code))
    );
  });
}
