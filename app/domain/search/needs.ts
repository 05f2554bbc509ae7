import { ACCOMMODATIONS, type AccommodationCode } from "../abilities/accommodations.ts";
import type { Bilingual } from "../abilities/scale.ts";
import type { WorkingMode, WorkingShift } from "../postings/terms.ts";
import { EASE_CODES, type EaseCode, easeName } from "./eases.ts";
import { normaliseText } from "./normalise.ts";
import { type Employment, PAY_STEPS_FEN, type PostingFilters } from "./posting-query.ts";

/** What a phrase asks for beside occupation, place and employer: each becomes a filter that the page names. */
export interface Needs {
  readonly eases: readonly EaseCode[];
  readonly accommodations: readonly AccommodationCode[];
  readonly workingModes: readonly WorkingMode[];
  readonly employment: readonly Employment[];
  readonly shifts: readonly WorkingShift[];
  readonly insured: boolean;
  readonly payAtLeastFen: PostingFilters["payAtLeastFen"];
  /** The nearest first, where it is known from where. */
  readonly near: boolean;
}

type NeedPhrase = Partial<Needs> & { readonly phrase: RegExp };

const ease = (code: EaseCode, phrase: RegExp): NeedPhrase => ({ phrase, eases: [code] });
const offer = (code: AccommodationCode, phrase: RegExp): NeedPhrase => ({ phrase, accommodations: [code] });

/**
 * How people of the district say what they need, over normalised text. A phrase is a need only where it can hardly be the
 * name of an occupation: “安静” and “坐着干的活” are, “客服” and “保洁” are not. The first that fits wins, so longer and
 * narrower ones stand first.
 */
const PHRASES: readonly NeedPhrase[] = [
  ease(
    "no-speaking",
    /(?:不用|不要|不必|不需要|不)(?:开口)?(?:说话|讲话|开口|聊天)(?!算数)|哑巴?也?(?:能|可以)(?:做|干)/,
  ),
  ease("no-speaking", /\b(?:no|without|not?) (?:speaking|talking)\b|\bnon-?speaking\b/),
  ease(
    "no-hearing",
    /(?:不用|不需要|不必)(?:耳朵)?听(?:力|见)?|听不见也?(?:能|可以)(?:做|干)|(?:聋人|听障|聋哑人?)(?:也)?(?:能|可以)(?:做|干)/,
  ),
  ease("no-hearing", /\b(?:no|without) hearing\b|\bdeaf[- ]friendly\b/),
  ease(
    "seated",
    /(?:能|可以|全天|一直)?坐着(?:也能|能|就能|可以)?(?:干活|干|做|上班)?的?|坐(?:干|做)的?|(?:不用|不要|不需要|不能|不)(?:一直|长时间|老)?站(?:着|立)?(?:干|做|上班|工作)?|坐式/,
  ),
  ease("seated", /\b(?:(?:done )?sitting(?: down)?|seated|sit[- ]down|no standing|without standing)\b/),
  ease("one-handed", /(?:一|单)只?手(?:也)?(?:能|可以)?(?:干|做|操作)(?:的)?/),
  ease("one-handed", /\bone[- ]hand(?:ed)?\b/),
  ease(
    "low-vision",
    /(?:视力|眼睛)(?:不好|差|弱)(?:也)?(?:能|可以)?(?:干|做)?(?:的)?|(?:低视力|弱视)(?:也)?(?:能|可以)(?:干|做)?/,
  ),
  ease("low-vision", /\b(?:low vision|poor (?:eye)?sight)\b/),
  ease(
    "light",
    /(?:不用|不要|不需要|不能|不)(?:搬|抬|扛|提)(?:重物|重的|重|东西|货)?(?:东西)?|(?:不重|轻松|轻便|轻)的?(?:活儿?|体力活)|不累(?:人)?的?/,
  ),
  ease("light", /\b(?:no (?:heavy )?lifting|light (?:work|duty|duties))\b/),
  ease("little-walking", /(?:不用|不要|不需要|少|不)(?:怎么)?(?:走路|走动|跑腿|来回走)/),
  ease("little-walking", /\b(?:no|little) walking\b/),
  ease(
    "no-reading",
    /不?(?:识字|认字|认得字)(?:少|不多)?(?:也)?(?:能|可以|没关系)(?:干|做)?(?:的)?|(?:不用|不需要|不)(?:识字|认字|看字|读字)|没(?:有)?文化(?:也)?(?:能|可以)?(?:干|做)?(?:的)?|文盲/,
  ),
  ease("no-reading", /\b(?:no|without) reading\b/),
  ease("few-steps", /(?:简单|容易|好学|不用动脑(?:筋|子)?)的?(?:活儿?|工作|事)?/),
  ease("few-steps", /\b(?:simple|easy) (?:work|jobs?|tasks?)\b/),
  ease("own-pace", /(?:不赶|不催|慢慢(?:做|干|来)|速度慢(?:也|点)?(?:可以|没关系|行)?|不计件)(?:时间|速度)?的?/),
  ease("own-pace", /\b(?:own pace|no (?:hurry|rush))\b/),
  ease("no-pressure", /(?:没有?|无|不要|小)压力|压力(?:小|不大)的?/),
  ease("no-pressure", /\b(?:no|low)[- ](?:pressure|stress)\b/),
  ease(
    "few-strangers",
    /(?:不用|不要|不需要|不想|少|不)(?:跟|和|与|同)?(?:陌生人|人|客人|顾客)(?:打交道|接触|说话|见面|交流)|(?:不用|不)见(?:客|陌生)人/,
  ),
  ease("few-strangers", /\b(?:no (?:customers|strangers)|without customers|little contact with people)\b/),
  ease("no-noise", /(?:安静|不吵|没(?:有)?噪音|没(?:有)?噪声|清静)(?:一点|点)?的?(?:地方|环境)?/),
  ease("no-noise", /\b(?:quiet|no noise|not noisy)(?: place| workplace)?\b/),
  ease("indoors", /(?:不|不用)(?:晒|淋雨|风吹日晒)(?:太阳)?的?|(?:室内|屋里|有空调)的?/),
  ease("indoors", /\b(?:indoors?|air[- ]condition(?:ed|ing))\b/),
  ease("no-heights", /(?:不用|不要|不需要|不)(?:登高|爬高|爬梯子?|上高处)/),
  ease("no-heights", /\bno (?:heights|ladders)\b/),
  ease("no-nights", /(?:不用|不要|不需要|不|没有?)(?:上)?(?:夜班|晚班|通宵|倒班|三班倒)/),
  ease("no-nights", /\bno night(?: shift)?s?\b/),

  offer(
    "step-free-access",
    /(?:能|可以|方便|适合)?(?:带|坐|推|用)?轮椅(?:能|可以|也能|也可以)?(?:进|去|上班|做|干)?的?|(?:没有?|不用(?:爬|上)?|无)(?:台阶|楼梯)|(?:不用|不)爬楼(?:梯)?|无障碍(?!厕所|卫生间|停车|宿舍)(?:通道|通行|设施)?/,
  ),
  offer("step-free-access", /\b(?:wheelchair(?:[- ](?:accessible|friendly))?|step[- ]free|no (?:steps|stairs))\b/),
  offer("accessible-toilet", /无障碍(?:厕所|卫生间)/),
  offer("accessible-toilet", /\baccessible toilet\b/),
  offer("accessible-dormitory", /无障碍宿舍|\baccessible dormitory\b/),
  offer("transport", /(?:包|有|带|管)?(?:上下班)?接送(?:上下班)?的?|(?:有|包)?班车/),
  offer("transport", /\b(?:pick[- ]?up|shuttle(?: bus)?|transport(?: provided)?)\b/),
  offer("sign-language", /(?:会|懂|有|用|能用)?手语(?:沟通|交流|翻译)?的?/),
  offer("sign-language", /\bsign(?:ing)?[- ]?language\b/),
  offer("text-only-communication", /(?:打字|文字|写字|微信)(?:就能|就可以|也能)?(?:沟通|交流)的?/),
  offer("text-only-communication", /\btext[- ]only\b/),
  offer("screen-reader", /读屏(?:软件)?|屏幕阅读(?:器|软件)?/),
  offer("screen-reader", /\bscreen[- ]?reader\b/),
  offer("job-coach", /(?:就业)?辅导员(?:带)?|\bjob coach\b/),
  offer("buddy", /(?:有)?(?:师傅|人|老师)带(?:着)?(?:做|教)?的?|\bbuddy\b/),
  offer("extra-breaks", /(?:可以|能)?(?:多|随时)休息(?:几次)?的?|\b(?:extra|more) breaks\b/),

  {
    phrase:
      /(?:在|能在)?家里?(?:就能|也能|能|可以)?(?:做|干|办公|上班|工作)的?|居家(?:办公|就业|工作)?|足不出户|不用出门|远程(?:办公|工作)?/,
    workingModes: ["home"],
  },
  {
    phrase: /\b(?:work(?:ing)? (?:from|at) home|home[- ]based|from home|at home|remote(?:ly)?)\b/,
    workingModes: ["home"],
  },
  {
    phrase: /半天(?:班|工)?的?|兼职|小时工|钟点工|零工|一天(?:干|做)?(?:两|二|三|四|2|3|4)个?小时/,
    employment: ["part-time"],
  },
  { phrase: /\b(?:part[- ]time|half[- ]days?|casual)\b/, employment: ["part-time"] },
  { phrase: /全职|全日制|\bfull[- ]time\b/, employment: ["full-time"] },
  { phrase: /(?:只?上|固定)?(?:白班|日班|长白班|常白班)的?|正常(?:班|上班)|朝九晚五|\bday shifts?\b/, shifts: ["day"] },
  { phrase: /(?:上)?(?:夜班|晚班)|\bnight shifts?\b/, shifts: ["night"] },
  {
    phrase: /(?:时间|上班时间)(?:灵活|自由|弹性)的?|弹性(?:时间|工作)?(?:制)?|\bflexible(?: hours| time)?\b/,
    shifts: ["flexible"],
  },
  {
    phrase:
      /(?:有|交|缴|带|上)(?:五险一金|五险|社保|保险|社会保险)的?|五险一金|五险|社保|\b(?:social )?insur(?:ed|ance)\b/,
    insured: true,
  },
  {
    phrase: /(?:离|靠)(?:我)?(?:家|这里?|这儿)(?:比较|很|最)?(?:近|不远)(?:一点|点)?的?|家门口|就近|附近|近一点的?/,
    near: true,
  },
  { phrase: /\b(?:near(?:by)?(?: (?:my )?(?:home|me))?|close to (?:my )?home)\b/, near: true },
];

/** Needs by the very names that the pages give them: who chooses or copies one means just that. */
const BY_NAME: ReadonlyMap<string, Partial<Needs>> = new Map([
  ...ACCOMMODATIONS.flatMap(({ code, name }) => namesOf(name, { accommodations: [code] })),
  ...EASE_CODES.flatMap((code) => namesOf(easeName(code), { eases: [code] })),
]);

function namesOf({ zh, en }: Bilingual, needs: Partial<Needs>): [name: string, needs: Partial<Needs>][] {
  return [zh, en].map((name) => [normaliseText(name), needs]);
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** `3000以上`, `工资4千`, `四千五以上`, `over 3000`: a month's pay; a bare number could be anything. */
const PAY =
  /(?:工资|月薪|薪水|一个?月|每月)\s*(?<a>\d{4,5}|[一二两三四五六七八九\d](?:\.\d)?千[一二三四五六七八九]?)(?:元|块)?(?:钱)?(?:以上|起|左右)?|(?<b>\d{4,5}|[一二两三四五六七八九\d](?:\.\d)?千[一二三四五六七八九]?)(?:元|块)?(?:钱)?(?:以上|起)|\b(?:over|from|at least|above)\s+(?:¥\s*)?(?<c>\d{4,5})\b/;
const FEN = 100;

function yuanOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [thousands = "", hundreds = ""] = written.split("千");
  return (DIGITS[thousands] ?? Number(thousands)) * 1000 + (DIGITS[hundreds] ?? 0) * 100;
}

/** The highest step that asks for no more than what was said. */
function payStep(yuan: number): PostingFilters["payAtLeastFen"] {
  return PAY_STEPS_FEN.findLast((step) => step <= yuan * FEN) ?? null;
}

/** A typed text as it is understood: what it needs, in the words that said so, and what is left to look for. */
export interface ReadNeeds {
  readonly needs: Needs;
  /** The phrases that were understood, as typed (normalised), in their order in the table. */
  readonly phrases: readonly string[];
  readonly rest: string;
}

const NONE: Needs = {
  eases: [],
  accommodations: [],
  workingModes: [],
  employment: [],
  shifts: [],
  insured: false,
  payAtLeastFen: null,
  near: false,
};

function joined(a: Needs, b: Partial<Needs>): Needs {
  const both = <Code extends string>(one: readonly Code[], other: readonly Code[] = []) => [
    ...new Set([...one, ...other]),
  ];
  return {
    eases: both(a.eases, b.eases),
    accommodations: both(a.accommodations, b.accommodations),
    workingModes: both(a.workingModes, b.workingModes),
    employment: both(a.employment, b.employment),
    shifts: both(a.shifts, b.shifts),
    insured: a.insured || (b.insured ?? false),
    payAtLeastFen: b.payAtLeastFen ?? a.payAtLeastFen,
    near: a.near || (b.near ?? false),
  };
}

/**
 * Reads the needs out of what somebody typed or said: “我想找个坐着干的活 溪口” asks for seated work, and 溪口 is left to
 * look for. Each phrase is taken out once it is understood, so none is read twice.
 */
export function readNeeds(text: string): ReadNeeds {
  const whole = normaliseText(text);
  let rest = whole;
  let needs = NONE;
  const phrases: string[] = [];
  const take = (pattern: RegExp, given: (match: RegExpExecArray) => Partial<Needs>) => {
    const match = pattern.exec(rest);
    if (match === null || match[0] === "") return;
    phrases.push(match[0].trim());
    needs = joined(needs, given(match));
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  };
  for (const { phrase, ...given } of PHRASES) take(phrase, () => given);
  take(PAY, ({ groups }) => ({
    payAtLeastFen: payStep(yuanOf(groups?.["a"] ?? groups?.["b"] ?? groups?.["c"] ?? "")),
  }));
  rest = normaliseText(rest);
  const named = BY_NAME.get(whole);
  if (rest !== "" && named !== undefined) return { needs: joined(NONE, named), phrases: [whole], rest: "" };
  return { needs, phrases, rest };
}
