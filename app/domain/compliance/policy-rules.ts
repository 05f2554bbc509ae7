import type { Bilingual } from "../abilities/scale.ts";
import type { IsoDate } from "../dates.ts";
import type { Verification } from "./verdict.ts";
import { PART_TIME_DAILY_HOURS, PART_TIME_WEEKLY_HOURS, PROBATION_SHARE_PERCENT } from "./working-time.ts";

export const POLICY_TOPICS = ["pay", "insurance", "quota", "levy", "certificate"] as const;

export type PolicyTopic = (typeof POLICY_TOPICS)[number];

/** A rule that is explained to the public: which, where it stands, and how far that was checked. */
export interface PolicyRule {
  readonly code: string;
  readonly topic: PolicyTopic;
  readonly source: Bilingual;
  readonly verified: Verification;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** The figures of its wording. */
  readonly figures?: Readonly<Record<string, number>>;
}

const LABOUR_CONTRACT_LAW = { zh: "劳动合同法", en: "Labour Contract Law" };
const SOCIAL_INSURANCE_LAW = { zh: "社会保险法", en: "Social Insurance Law" };
const LEVY_MEASURES = {
  zh: "财税〔2015〕72号第八条；残联厅函〔2022〕63号",
  en: "Caishui [2015] 72 art. 8; Canlian Tinghan [2022] 63",
};
const LEVY_CUT = { zh: "财政部公告2023年第8号", en: "Ministry of Finance notice 2023 no. 8" };
const PRACTICE = { zh: "通行做法，没有核对条文", en: "Common practice, not checked against a text" };

/** What the product tells the public about the rules, with the mark that says how far each was checked. */
export const POLICY_RULES = [
  {
    code: "partTimeHours",
    topic: "pay",
    source: { zh: `${LABOUR_CONTRACT_LAW.zh}第六十八条`, en: `${LABOUR_CONTRACT_LAW.en} art. 68` },
    verified: "verified",
    figures: { daily: PART_TIME_DAILY_HOURS, weekly: PART_TIME_WEEKLY_HOURS },
  },
  {
    code: "partTimePay",
    topic: "pay",
    source: { zh: `${LABOUR_CONTRACT_LAW.zh}第七十二条`, en: `${LABOUR_CONTRACT_LAW.en} art. 72` },
    verified: "verified",
  },
  {
    code: "probation",
    topic: "pay",
    source: { zh: `${LABOUR_CONTRACT_LAW.zh}第二十条`, en: `${LABOUR_CONTRACT_LAW.en} art. 20` },
    verified: "verified",
    figures: { percent: PROBATION_SHARE_PERCENT },
  },
  { code: "notCounted", topic: "pay", source: PRACTICE, verified: "unverified" },
  {
    code: "shelteredPay",
    topic: "pay",
    source: { zh: "残联发〔2015〕27号", en: "Canlianfa [2015] 27" },
    verified: "unverified",
  },
  { code: "insuranceWho", topic: "insurance", source: SOCIAL_INSURANCE_LAW, verified: "verified" },
  { code: "insuranceWhen", topic: "insurance", source: SOCIAL_INSURANCE_LAW, verified: "verified" },
  { code: "insuranceBase", topic: "insurance", source: PRACTICE, verified: "unverified" },
  {
    code: "quotaShare",
    topic: "quota",
    source: {
      zh: "残疾人就业条例第八条；浙江省残疾人保障条例第二十条",
      en: "Regulation on the Employment of Disabled Persons art. 8; Zhejiang regulation art. 20",
    },
    verified: "verified",
    figures: { percent: 1.5 },
  },
  {
    code: "quotaWho",
    topic: "quota",
    source: { zh: "残联厅函〔2022〕63号等", en: "Canlian Tinghan [2022] 63 and others" },
    verified: "secondary",
  },
  { code: "levySum", topic: "levy", source: LEVY_MEASURES, verified: "secondary", figures: { percent: 1.5 } },
  {
    code: "levyCap",
    topic: "levy",
    source: { zh: "发改价格规〔2019〕2015号", en: "Fagai Jiagegui [2019] 2015" },
    verified: "secondary",
    figures: { times: 3 },
  },
  {
    code: "levyCut",
    topic: "levy",
    source: LEVY_CUT,
    verified: "secondary",
    from: "2023-01-01",
    to: "2027-12-31",
    figures: { ratio: 1, half: 50, most: 90 },
  },
  {
    code: "levySmall",
    topic: "levy",
    source: LEVY_CUT,
    verified: "secondary",
    from: "2023-01-01",
    to: "2027-12-31",
    figures: { staff: 30 },
  },
  {
    code: "levyLate",
    topic: "levy",
    source: {
      zh: "残疾人就业条例第二十七条；浙江省残疾人保障条例",
      en: "Regulation on the Employment of Disabled Persons art. 27; Zhejiang regulation",
    },
    verified: "verified",
    figures: { permille: 5 },
  },
  {
    code: "certificateCounts",
    topic: "certificate",
    source: { zh: "残联厅函〔2022〕63号等", en: "Canlian Tinghan [2022] 63 and others" },
    verified: "secondary",
    figures: { persons: 2 },
  },
  {
    code: "certificateKinds",
    topic: "certificate",
    source: { zh: "GB/T 26341-2010", en: "GB/T 26341-2010" },
    verified: "secondary",
    figures: { years: 10 },
  },
] as const satisfies readonly PolicyRule[];

/** Whether a rule with an end still holds on `date`. */
export function ruleHolds(rule: PolicyRule, date: IsoDate): boolean {
  return (rule.from === undefined || rule.from <= date) && (rule.to === undefined || date <= rule.to);
}
