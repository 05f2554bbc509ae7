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

/** How a need is put in Chinese and in English, and what it asks for. */
interface NeedPhrase {
  readonly zh: RegExp;
  readonly en: RegExp;
  readonly asks: Partial<Needs>;
}

const both = (zh: RegExp, en: RegExp, asks: Partial<Needs>): NeedPhrase => ({ zh, en, asks });
const ease = (code: EaseCode, zh: RegExp, en: RegExp) => both(zh, en, { eases: [code] });
const offer = (code: AccommodationCode, zh: RegExp, en: RegExp) => both(zh, en, { accommodations: [code] });

/**
 * How people of the district say what they need, over normalised text. A phrase is a need only where it can hardly be the
 * name of an occupation: “安静” and “坐着干的活” are, “客服” and “保洁” are not. The first that fits wins, so longer and
 * narrower ones stand first.
 */
const PHRASES: readonly NeedPhrase[] = [
  both(/聋哑人?(?:也)?(?:能|可以)?(?:做|干)?的?/, /\bdeaf[- ]mute\b/, { eases: ["no-hearing", "no-speaking"] }),
  ease(
    "no-speaking",
    /(?:不用|不要|不必|不需要|不会|不能|不)(?:开口)?(?:说话|讲话|开口|聊天)(?:的人)?|哑(?:巴|人)(?:也)?(?:能|可以)?(?:做|干)?的?/,
    /\b(?:no|without|not?|not have to|needn't|don't have to|not need to|cannot|can't) (?:have to )?(?:speak|talk)(?:ing)?\b|\bnon-?speaking\b|\bmute\b/,
  ),
  ease(
    "no-hearing",
    /(?:不用|不需要|不必)(?:耳朵)?听(?:力|见)?|(?:耳朵)?听(?:不见|不到|不清)(?:的人)?(?:也)?(?:能|可以)?(?:做|干)?的?|耳朵(?:不好|背|聋)|(?:聋人|听障(?:人)?|耳聋)(?:也)?(?:能|可以)?(?:做|干)?的?/,
    /\b(?:no|without|cannot|can't) hear(?:ing)?\b|\b(?:hard of hearing|deaf(?:[- ]friendly)?)\b/,
  ),
  ease(
    "no-seeing",
    /(?:眼睛)?看不(?:见|到)(?:的人)?(?:也)?(?:能|可以)?(?:做|干)?的?|(?:盲人|全盲|失明)(?!按摩|推拿)(?:也)?(?:能|可以)?(?:做|干)?的?|不用(?:眼睛)?看(?:见|东西)?/,
    /\b(?:cannot|can't|without) see(?:ing)?\b|\bblind\b(?! massage)/,
  ),
  ease(
    "seated",
    /(?:能|可以|全天|一直)?坐着(?:也能|能|就能|可以)?(?:干活|干|做|上班)?的?|坐(?:干|做)的?|(?:不用|不要|不需要|不能|不|站不)(?:一直|长时间|老|久|了)?站(?:着|立|久)?(?:干|做|上班|工作)?的?|坐式/,
    /\b(?:(?:done )?sitting(?: down)?|seated|sit(?:[- ]down)?|no standing|without standing|(?:cannot|can't) stand)\b/,
  ),
  ease(
    "one-handed",
    /(?:一|单)只?手(?:也)?(?:能|可以)?(?:干|做|操作)的?|(?:一只|右|左)?手(?:不方便|不便|不好使|残)/,
    /\b(?:one[- ]hand(?:ed)?|with one hand)\b/,
  ),
  ease(
    "low-vision",
    /(?:视力|眼睛|眼神)(?:不好|不太好|差|弱)(?:也)?(?:能|可以)?(?:干|做)?的?|(?:低视力|弱视)(?:也)?(?:能|可以)?(?:干|做)?的?|(?:大字|字大一?点)/,
    /\b(?:low vision|(?:poor|bad|weak) (?:eyes?(?:ight)?|sight|vision)|large print)\b/,
  ),
  ease(
    "light",
    /(?:不用|不要|不需要|不能|不)(?:搬|抬|扛|提)(?:重物|重的|重|东西|货)?(?:东西)?的?|(?:不重|轻松|轻便|轻)一?点?的?(?:活儿?|体力活)|不累(?:人)?的?|力气小|没(?:有)?力气|搬不动(?:东西)?/,
    /\b(?:no (?:heavy )?lifting|light (?:work|duty|duties)|(?:cannot|can't) lift)\b/,
  ),
  offer(
    "step-free-access",
    /(?:能|可以|方便|适合|我)?(?:带|坐|推|用)?(?:着)?轮椅(?:能|可以|也能|也可以)?(?:进|去|上班|做|干)?的?|(?:没有?|不用(?:爬|上)?|无)(?:台阶|楼梯)的?|(?:不用|不)爬楼(?:梯)?的?|(?:走|上|爬)不了(?:台阶|楼梯|楼)|无障碍(?!厕所|卫生间|停车|宿舍)(?:通道|通行|设施)?/,
    /\b(?:(?:i )?(?:use|in|with) a wheelchair|wheelchair(?:[- ](?:accessible|friendly|user))?|step[- ]free|no (?:steps|stairs)|(?:cannot|can't) (?:climb|use) stairs)\b/,
  ),
  ease(
    "little-walking",
    /(?:不用|不要|不需要|少|不)(?:怎么)?(?:走路|走动|跑腿|来回走)的?|(?:腿脚?|脚)(?:不好|不便|不方便|不太好)|走不(?:了|动)(?:路|远)?/,
    /\b(?:no|little|without|(?:cannot|can't)) walk(?:ing)?(?: far)?\b/,
  ),
  ease(
    "no-reading",
    /(?:不|没)?(?:识字|认字|认得字)(?:少|不多)?(?:也)?(?:能|可以|没关系)?(?:干|做)?的?|(?:不用|不需要|不)(?:识字|认字|看字|读字)的?|没(?:有)?(?:什么)?文化(?:也)?(?:能|可以)?(?:干|做)?的?|文盲/,
    /\b(?:no|without|(?:cannot|can't)) read(?:ing)?\b/,
  ),
  ease("no-writing", /(?:不用|不会|不需要|不)写字的?/, /\b(?:no|without|(?:cannot|can't)) writ(?:e|ing)\b/),
  ease("no-counting", /(?:不用|不会|不需要|不)(?:算账|算数|数数)的?/, /\b(?:no|without) (?:counting|sums|maths?)\b/),
  ease(
    "few-steps",
    /(?:简单|容易|好学|不用动脑(?:筋|子)?)一?点?的?(?:活儿?|工作|事)?/,
    /\b(?:simple|easy)(?: (?:work|jobs?|tasks?))?\b/,
  ),
  ease(
    "own-pace",
    /(?:不赶|不催|慢慢(?:做|干|来)(?:不催)?|(?:动作|速度|手)慢(?:也|一?点)?(?:可以|没关系|行)?)(?:时间|速度)?的?/,
    /\b(?:(?:at my )?own pace|no (?:hurry|rush)|slow(?:ly)?)\b/,
  ),
  ease("no-pressure", /(?:没有?|无|不要|小)压力的?|压力(?:小|不大)的?/, /\b(?:no|low)[- ](?:pressure|stress)\b/),
  ease(
    "few-strangers",
    /(?:不用|不要|不需要|不想|怕|少|不)(?:跟|和|与|同|见)?(?:陌生人|生人|人|客人|顾客)(?:打交道|接触|说话|见面|交流)的?|(?:不|少|不用)接触(?:陌生)?(?:人|客人)|(?:不用|不|怕)见(?:客|陌|生)(?:生)?人|怕生/,
    /\b(?:no (?:customers|strangers)|without customers|little contact with people|shy)\b/,
  ),
  ease("on-ones-own", /(?:自己|独自|单独)?一个人(?:做|干)的?|独自(?:做|干)的?/, /\b(?:on my own|alone|by myself)\b/),
  ease(
    "quiet",
    /(?:安静|不吵|没(?:有)?噪音|没(?:有)?噪声|清静)(?:一点|点)?的?(?:地方|环境)?|怕吵/,
    /\b(?:quiet|no noise|not noisy)(?: place| workplace)?\b/,
  ),
  ease(
    "indoors",
    /(?:不|不用)(?:晒|淋雨|风吹日晒)(?:太阳)?的?|(?:室内|屋里|有空调)的?/,
    /\b(?:indoors?|air[- ]condition(?:ed|ing))\b/,
  ),
  ease("no-heights", /(?:不用|不要|不需要|不|怕)(?:登高|爬高|爬梯子?|上高处|高)的?/, /\bno (?:heights|ladders)\b/),
  ease(
    "no-nights",
    /(?:不用|不要|不需要|不能|不想|不|没有?)(?:上)?(?:夜班|晚班|通宵|倒班|三班倒)的?/,
    /\b(?:no|without) night(?: shift)?s?\b/,
  ),

  offer("accessible-toilet", /无障碍(?:厕所|卫生间)/, /\baccessible toilet\b/),
  offer("accessible-dormitory", /无障碍宿舍/, /\baccessible dormitory\b/),
  offer(
    "transport",
    /(?:包|有|带|管|要)?(?:上下班)?接送(?!小孩|孩子)(?:上下班)?的?|(?:有|包)?班车/,
    /\b(?:pick[- ]?up|shuttle(?: bus)?|transport(?: provided)?)\b/,
  ),
  offer("sign-language", /(?:会|懂|有|用|能用)?手语(?:沟通|交流|翻译)?的?/, /\bsign(?:ing)?[- ]?language\b/),
  offer("text-only-communication", /(?:打字|文字|写字|微信)(?:就能|就可以|也能)?(?:沟通|交流)的?/, /\btext[- ]only\b/),
  offer("screen-reader", /读屏(?:软件)?|屏幕阅读(?:器|软件)?/, /\bscreen[- ]?reader\b/),
  offer("job-coach", /(?:有)?(?:就业)?辅导员(?:带|陪)?(?:着)?/, /\bjob coach\b/),
  offer("buddy", /(?:有)?(?:师傅|人|老师)(?:带|教)(?:着)?(?:做|教)?的?/, /\b(?:buddy|someone to show me)\b/),
  offer("extra-breaks", /(?:可以|能)?(?:多|随时)休息(?:几次)?的?/, /\b(?:extra|more) breaks\b/),

  both(
    /(?:在|能在|可以在|带|拿)?(?:回)?家里?(?:就能|也能|能|可以|用电脑)?(?:做|干|办公|上班|工作)(?:做)?的?|居家(?:办公|就业|工作)?|足不出户|不用出门|远程(?:办公|工作)?|在家/,
    /\b(?:(?:work(?:ing)? )?(?:from|at) home|home[- ]based|remote(?:ly)?)\b/,
    { workingModes: ["home", "mixed"] },
  ),
  both(
    /(?:只能|只做得了|只)?(?:上)?半天(?:班|工)?的?|兼职|小时工|零工|一天(?:干|做)?(?:两|二|三|四|2|3|4)个?小时/,
    /\b(?:part[- ]time|half[- ]days?|(?:only )?mornings?(?: only)?|afternoons?(?: only)?)\b/,
    { employment: ["part-time"] },
  ),
  both(/全职|全日制/, /\bfull[- ]time\b/, { employment: ["full-time"] }),
  both(/(?:只?上|固定)?(?:白班|日班|长白班|常白班)的?|正常(?:班|上班)|朝九晚五/, /\bday shifts?\b/, {
    shifts: ["day"],
  }),
  both(/(?:上)?(?:夜班|晚班)的?/, /\bnight shifts?\b/, { shifts: ["night", "three-shift"] }),
  both(/(?:时间|上班时间)(?:灵活|自由|弹性)的?|弹性(?:时间|工作)?(?:制)?/, /\bflexible(?: hours| time)?\b/, {
    shifts: ["flexible"],
  }),
  both(
    /(?:有|交|缴|带|上|买)?(?:(?:五|5)险(?:(?:一|1)金)?|社保|社会保险|养老保险)的?/,
    /\b(?:social )?insur(?:ed|ance)\b/,
    {
      insured: true,
    },
  ),
  both(
    /(?:离|靠)(?:我)?(?:家|这里?|这儿)(?:比较|很|最)?(?:近|不远)(?:一点|点)?的?|家门口|就近|附近|近一点的?/,
    /\b(?:near(?:by)?(?: (?:my )?(?:home|me))?|close to (?:my )?home)\b/,
    { near: true },
  ),
];

/** The shortest words that ask for a need, so that a slip in one can be mended and a beginning completed. */
export const NEED_WORDS: readonly string[] = (
  "轮椅 半天 坐着做 不用说话 安静 接送 班车 手语 夜班 白班 在家做 居家 兼职 全职 五险 五险一金 无障碍 时间灵活 残疾人之家 " +
  "wheelchair seated part-time remote quiet shuttle insurance"
).split(" ");

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
  /(?:工资|月薪|薪水|一个?月|每月)\s*(?<a>\d{4,5}|[一二两三四五六七八九\d](?:\.\d)?千[一二三四五六七八九]?)(?:元|块)?(?:钱)?(?:以上|起|左右)?|(?<b>\d{4,5}|[一二两三四五六七八九\d](?:\.\d)?千[一二三四五六七八九]?)(?:元|块)?(?:钱)?(?:以上|起|\+)|\b(?:over|from|at least|above)\s+(?:¥\s*)?(?<c>\d{4,5})\b/;
const FEN = 100;
const IDLE_AT_HOME: readonly AccommodationCode[] = ["step-free-access", "transport", "accessible-toilet"];

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

/** Who works at home needs no way to a workplace. */
function withoutIdle(needs: Needs): Needs {
  if (!needs.workingModes.includes("home")) return needs;
  return { ...needs, accommodations: needs.accommodations.filter((code) => !IDLE_AT_HOME.includes(code)) };
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
  for (const { zh, en, asks } of PHRASES) for (const phrase of [zh, en]) take(phrase, () => asks);
  take(PAY, ({ groups }) => ({
    payAtLeastFen: payStep(yuanOf(groups?.["a"] ?? groups?.["b"] ?? groups?.["c"] ?? "")),
  }));
  rest = normaliseText(rest);
  const named = BY_NAME.get(whole);
  if (rest !== "" && named !== undefined) return { needs: joined(NONE, named), phrases: [whole], rest: "" };
  return { needs: withoutIdle(needs), phrases, rest };
}
