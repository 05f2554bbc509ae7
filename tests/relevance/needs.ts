import { FIVE_INSURANCES } from "#app/domain/postings/terms.ts";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import type { DimensionCode } from "#app/domain/abilities/dimensions.ts";
import type { Level } from "#app/domain/abilities/scale.ts";
import type { Grading } from "./grading.ts";

/** A demand of `most` at most; where nobody has said, it would have to be asked. */
function demanding(code: DimensionCode, most: Level): Grading {
  return { 3: { atMost: { [code]: most } }, 1: { unstated: [code] } };
}

function offering(...offers: readonly AccommodationCode[]): Grading {
  return { 3: { offers } };
}

/**
 * What people need a job to be or to spare them. A demand that nobody has stated is 1 at most, but where the employer offers
 * the very thing.
 */
export const NEEDS = {
  seated: {
    3: [{ atMost: { standing: 0 } }, { offers: ["seat-at-workplace"], atMost: { standing: 1 } }],
    2: [{ atMost: { standing: 1 } }, { offers: ["seat-at-workplace"], unstated: ["standing"] }],
    1: [{ unstated: ["standing"] }, { offers: ["seat-at-workplace"] }],
  },
  noWalking: demanding("walking", 0),
  noSpeech: {
    3: { atMost: { speech: 0 } },
    2: [
      { offers: ["text-only-communication"], unstated: ["speech"] },
      { offers: ["text-only-communication"], atMost: { speech: 1 } },
    ],
    1: { unstated: ["speech"] },
  },
  noPeople: {
    3: { atMost: { strangers: 0, teamwork: 1 } },
    2: { atMost: { strangers: 0 } },
    1: { unstated: ["strangers"] },
  },
  noStrangers: demanding("strangers", 0),
  alone: demanding("teamwork", 0),
  quiet: {
    3: [{ atMost: { noise: 0 } }, { offers: ["quiet-place"], atMost: { noise: 1 } }],
    2: { offers: ["quiet-place"], unstated: ["noise"] },
    1: [{ unstated: ["noise"] }, { offers: ["quiet-place"] }],
  },
  wheelchair: {
    3: { offers: ["step-free-access"], atMost: { standing: 0 } },
    2: [
      { offers: ["step-free-access"], unstated: ["standing"] },
      { offers: ["step-free-access", "seat-at-workplace"] },
      { unstated: ["step-free-access"], atMost: { "climbing-steps": 0, standing: 0 } },
      { modes: ["home"], atMost: { standing: 0 } },
    ],
    1: [
      { offers: ["step-free-access"] },
      { unstated: ["step-free-access", "climbing-steps"], atMost: { standing: 0 } },
    ],
  },
  stepFree: {
    3: [{ offers: ["step-free-access"] }, { unstated: ["step-free-access"], atMost: { "climbing-steps": 0 } }],
    2: { modes: ["home"] },
    1: { unstated: ["step-free-access", "climbing-steps"] },
  },
  accessible: {
    3: [{ offers: ["step-free-access"] }, { offers: ["accessible-toilet"] }],
    2: [{ offers: ["accessible-dormitory"] }, { unstated: ["step-free-access"], atMost: { "climbing-steps": 0 } }],
    1: { unstated: ["step-free-access", "climbing-steps"] },
  },
  noStairs: {
    3: [{ atMost: { "climbing-steps": 0 } }, { offers: ["step-free-access"], unstated: ["climbing-steps"] }],
    2: { modes: ["home"] },
    1: { unstated: ["climbing-steps"] },
  },
  transport: offering("transport"),
  toilet: offering("accessible-toilet"),
  parking: offering("accessible-parking"),
  lodging: {
    3: [{ offers: ["accessible-dormitory"] }, { employers: ["奉化明心盲人按摩中心", "奉化大堰山宿"] }],
    2: { jobs: ["按摩学徒"] },
  },
  meals: {
    3: [{ benefit: "包午餐" }, { jobs: ["按摩学徒"] }, { employers: ["奉化大堰山宿"] }],
  },
  noNights: {
    3: { shifts: ["day", "flexible"] },
    2: { shifts: ["two-shift"], atMost: { "shift-work": 2 } },
    1: { shifts: ["two-shift"] },
  },
  days: { 3: { shifts: ["day"] } },
  nights: { 3: { shifts: ["night"] }, 2: { shifts: ["three-shift"] } },
  home: {
    3: { modes: ["home"] },
    2: { modes: ["mixed"], offers: ["work-from-home"] },
    1: [{ modes: ["mixed"] }, { offers: ["work-from-home"] }],
  },
  halfDay: {
    3: { employment: "part-time" },
    2: { offers: ["part-time"] },
    1: { modes: ["home"] },
  },
  mornings: {
    3: { jobs: ["写字楼保洁员（早班）", "果蔬打包员（早班半天）", "装袋小组（半天）", "桃胶挑拣工（半天）"] },
    2: { employment: "part-time" },
  },
  fullTime: { 3: { employment: "full-time" } },
  freeHours: { 3: [{ shifts: ["flexible"] }, { offers: ["flexible-hours"] }] },
  breaks: offering("extra-breaks"),
  noReading: {
    3: { atMost: { reading: 0, writing: 0 } },
    2: { atMost: { reading: 0, writing: 1 } },
    1: [{ unstated: ["reading"] }, { atMost: { reading: 0 } }],
  },
  noSums: demanding("counting", 1),
  light: { 3: { atMost: { lifting: 0 } }, 2: { atMost: { lifting: 1 } }, 1: { unstated: ["lifting"] } },
  slow: {
    3: [{ atMost: { pace: 0 } }, { offers: ["adjusted-pace"], atMost: { pace: 1 } }],
    2: [{ atMost: { pace: 1 } }, { offers: ["adjusted-pace"], unstated: ["pace"] }],
    1: [{ unstated: ["pace"] }, { offers: ["adjusted-pace"] }],
  },
  calm: { 3: { atMost: { pressure: 0 } }, 2: { atMost: { pressure: 1 } }, 1: { unstated: ["pressure"] } },
  simple: { 3: { atMost: { "following-steps": 1, memory: 1 } }, 1: { unstated: ["following-steps"] } },
  oneHand: demanding("hand-use", 1),
  indoors: demanding("temperature", 1),
  warm: demanding("temperature", 0),
  sightless: {
    3: [{ atMost: { sight: 0 } }, { jobs: ["保健按摩师"] }],
    2: [
      { offers: ["screen-reader"], atMost: { sight: 1 } },
      { offers: ["tactile-audible-guidance"], atMost: { sight: 1 } },
    ],
    1: [{ offers: ["screen-reader"] }, { offers: ["tactile-audible-guidance"], unstated: ["sight"] }],
  },
  lowSight: {
    3: { atMost: { sight: 1 } },
    2: { atMost: { sight: 2 }, offers: ["large-print"] },
    1: [{ unstated: ["sight"], offers: ["large-print"] }, { offers: ["screen-reader"] }],
  },
  deaf: {
    3: { atMost: { hearing: 0 } },
    2: [
      { offers: ["text-only-communication"], atMost: { hearing: 1 } },
      { offers: ["sign-language"], atMost: { hearing: 1 } },
    ],
    1: { unstated: ["hearing"] },
  },
  deafMute: {
    3: { atMost: { hearing: 0, speech: 0 } },
    2: [
      { offers: ["text-only-communication"], atMost: { hearing: 1, speech: 1 } },
      { offers: ["sign-language"], atMost: { hearing: 1, speech: 1 } },
    ],
    1: [
      { unstated: ["hearing", "speech"] },
      { unstated: ["hearing"], atMost: { speech: 0 } },
      { unstated: ["speech"], atMost: { hearing: 0 } },
    ],
  },
  signing: { ...offering("sign-language"), 1: { offers: ["text-only-communication"] } },
  screenReader: offering("screen-reader"),
  largePrint: offering("large-print"),
  guideDog: { 3: [{ offers: ["assistance-dog-welcome"] }, { employers: ["奉化明心盲人按摩中心"] }] },
  pictures: offering("picture-instructions"),
  mentor: { 3: { offers: ["buddy"] }, 2: { offers: ["job-coach"] } },
  coach: { 3: { offers: ["job-coach"] }, 1: { offers: ["buddy"] } },
  beginners: { 3: { experienceYears: 0 } },
  noSchooling: { 3: { education: "none" } },
  insured: { 3: { insured: FIVE_INSURANCES } },
  insuredAndFund: { 3: { insured: [...FIVE_INSURANCES, "housing-fund"] }, 2: { insured: FIVE_INSURANCES } },
  fund: { 3: { insured: ["housing-fund"] } },
  pieceWork: {
    3: { period: "piece" },
    2: { jobs: ["缝纫车工", "竹编师傅", "图片标注员"] },
    1: { jobs: ["线束理线工"] },
  },
  hourly: { 3: { period: "hour" } },
  sheltered: { 3: { kinds: ["sheltered"] } },
  reliefBase: { 3: { kinds: ["relief-base"] } },
  homeBased: { 3: { kinds: ["home-based"] }, 2: { modes: ["mixed"], offers: ["work-from-home"] } },
} as const satisfies Readonly<Record<string, Grading>>;

/** Monthly pay in yuan that everybody gets; good where one can come to it. */
export function paying(yuan: number): Grading {
  return { 3: { paysAtLeast: yuan }, 2: { paysUpTo: yuan } };
}
