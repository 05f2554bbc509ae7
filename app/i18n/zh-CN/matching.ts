import { candidates } from "./matching-candidates.ts";
import { card } from "./matching-cards.ts";
import { count } from "./matching-count.ts";
import { fairness } from "./matching-fairness.ts";
import { answerForm, learned, reasonChoice } from "./matching-learned.ts";
import { help, openings } from "./matching-openings.ts";
import { parts, terms } from "./matching-pair.ts";
import { counsellor, employer, seeker } from "./matching-reasons.ts";
import { trial } from "./matching-trial.ts";

/** How people and postings fit; what is said in one place alone stands in a file of its subject. */
export const matching = {
  feasibility: {
    fits: "合适",
    "ask-first": "问清楚就可能合适",
    "not-now": "现在不合适",
  },
  askWhom: {
    employer: "问单位",
    seeker: "问本人",
    federation: "问残联",
  },
  part: {
    abilities: "能力",
    travel: "路程",
    occupation: "工作内容",
    pay: "工资",
    hours: "时间",
    skills: "技能和经历",
    accommodations: "便利条件",
  },
  answer: {
    interested: "我感兴趣",
    "not-now": "现在不考虑",
    "not-for-me": "不适合我",
  },
  answerReason: {
    "too-far": "太远",
    pay: "工资不合适",
    hours: "时间不合适",
    "kind-of-work": "不想做这种工作",
    "too-hard": "太难、太累",
    place: "不想去这家单位",
    other: "别的原因",
  },
  /** How many people could do some work: numbers for employers, never who. */
  count,
  seeker,
  counsellor,
  employer,
  list: {
    title: "适合您的岗位",
    titleFor: "适合{{name}}的岗位",
    count_other: "{{count}} 个岗位",
    more_other: "另外 {{count}} 个岗位",
    order: "合适程度",
    interested: "我感兴趣",
    interestedFor: "代为表示兴趣",
    notNow: "现在不考虑",
    notForMe: "不适合我",
    notForMeFor: "不适合本人",
    why: "看理由",
    pushedBy: "{{name}}推荐给您",
    pushedByFor: "{{name}}推荐",
    pushNote: "{{by}}：{{note}}",
    hours: "每周 {{hours}} 小时",
    deadline: "{{day, date}} 前报名",
    fiveInsurances: "五险",
    placeUnknown: "地点要问",
    payUnknown: "工资要问",
    notNowDone: "记下了，这个岗位 30 天内不再推荐。",
    notForMeDone: "记下了，以后的推荐会照着调整。",
  },
  card,
  answerForm,
  /** What a person's own answers changed about their list, and how to have it forgotten. */
  learned,
  reasonChoice,
  help,
  pair: {
    title: "{{name}}和这个岗位",
    titleOwn: "这个岗位适合我吗？",
    fits: "合适的地方",
    blocks: "现在不合适的地方",
    asks: "要先问清楚的",
    cautions: "也请想一想",
    wouldFit: "这样就合适",
    scale: "能力与岗位要求对照",
    scaleCaption: "要留意的方面",
    scaleCaptionFor: "{{name}}要留意的方面",
    scaleMet_other: "达到要求的 {{count}} 项",
    scaleAllMet: "岗位要求的都达到了。",
    scaleHint: "岗位不要求的方面没有列出。",
    seePosting: "看岗位全文",
    seeCandidates: "看还有谁合适",
    interested: "我感兴趣",
    interestedFor: "代为表示兴趣",
    applied: "已经应聘了。",
    seeApplications: "看应聘进展",
    push: "推送给本人",
    pushed: "已经推送给本人了。",
    refer: "推荐上岗",
    neverScored: "残疾类别和等级不参与计算。",
  },
  parts,
  terms,
  trial,
  outcome: {
    met: "可以",
    "met-with-accommodation": "有“{{accommodation}}”就可以",
    "might-help": "单位有“{{accommodation}}”，要问本人有没有用",
    "may-be-lifted": "有差距：要问单位能不能调整",
    "may-be-lifted-by": "有差距：要问单位有没有“{{accommodation}}”",
    below: "现在做不到",
    "ask-person": "本人还没有说",
    "ask-employer": "单位还没有说",
  },
  /** What single changes would open in the whole district: for counsellors and administrators, numbers only. */
  fairness,
  openings,
  candidates,
} as const;
