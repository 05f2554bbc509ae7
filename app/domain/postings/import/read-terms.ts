import { type IsoDate, isIsoDate } from "../../dates.ts";
import { isPostingKind, POSTING_KIND_NAMES, POSTING_KINDS, type PostingKind } from "../kinds.ts";
import { FIVE_INSURANCES, type Insurance, type WorkingMode, type WorkingShift } from "../terms.ts";

/** A cell's meaning; `unknown` where it says nothing, `unreadable` where it says something that is not understood. */
export type Reading<T> =
  { readonly status: "read"; readonly value: T } | { readonly status: "unknown" } | { readonly status: "unreadable" };

const UNKNOWN = { status: "unknown" } as const;
const UNREADABLE = { status: "unreadable" } as const;

function read<T>(value: T): Reading<T> {
  return { status: "read", value };
}

/** The text as it is compared: half-width, lower-case, without spaces, except that two figures stay two. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)\s+(?=\d)/g, KEPT_APART)
    .replace(/\s+/g, "")
    .replaceAll(KEPT_APART, " ");
}

/** No text that is compared holds it: NFKC leaves it alone, and it is a control character. */
const KEPT_APART = "\u0001";

// Tab and line ends are part of texts; all other control characters come from damage or from another encoding.
const CONTROL = /[^\P{Control}\t\n\r]|\p{Surrogate}/u;

/** Whether a text holds characters that nobody writes, or half of one. */
export function holdsControl(text: string): boolean {
  return CONTROL.test(text);
}

const NOT_STATED = /^(?:|-+|—+|\/|\?|无说明|未知|不清楚|不详|未填|未说明|待定|n\/?a|none|null|unknown|tbd)$/;

/** Whether a cell states nothing. */
export function saysNothing(text: string): boolean {
  return NOT_STATED.test(plain(text));
}

export type Education = "none" | "primary" | "junior" | "senior" | "college" | "bachelor" | "master" | "doctor";

/** The lowest schooling asked for; `none` where the ad says that none is. */
const EDUCATIONS: readonly (readonly [RegExp, Education])[] = [
  [/^(?:学历)?(?:不限|无要求|不要求|无学历要求|不限学历|无|any|none|norequirement)$/, "none"],
  [/^(?:小学|primary)/, "primary"],
  [/^(?:初中|juniorhigh|juniormiddle|middleschool)/, "junior"],
  [/^(?:高中|中专|中技|中职|职高|技校|seniorhigh|highschool|vocationalschool)/, "senior"],
  [/^(?:大专|专科|高职|高技|college|associate|diploma)/, "college"],
  [/^(?:本科|大学|学士|bachelor|university|undergraduate)/, "bachelor"],
  [/^(?:硕士|研究生|mba|master|postgraduate)/, "master"],
  [/^(?:博士|doctor|phd)/, "doctor"],
];

/** A wish, not a demand: 大专优先, 有经验者优先. */
const PREFERRED = /优先|更佳|为佳|preferred|aplus$/;

/** Whether a cell only says what is welcome. */
export function isPreference(text: string): boolean {
  return PREFERRED.test(plain(text));
}

/** Words that bind what a cell says to a time or an act: 五险（试用期后）. */
const CONDITION = /试用|转正|期满|满.{1,4}(?:月|年|天)|入职.{1,6}后|[以之]?后|方可|才|自愿|可选|视情况|after|once/;

/** Whether a cell says what it says under a condition. */
export function isConditional(text: string): boolean {
  return CONDITION.test(plain(text));
}

export function readEducation(text: string): Reading<Education> {
  if (isPreference(text)) return UNKNOWN;
  if (/^(?:无|none)$/.test(plain(text))) return read("none");
  if (saysNothing(text)) return UNKNOWN;
  const found = EDUCATIONS.find(([pattern]) => pattern.test(plain(text)));
  return found ? read(found[1]) : UNREADABLE;
}

const NO_EXPERIENCE =
  /^(?:无工作经验|无经验|无需经验|不需要经验|经验不限|不限|无要求|不要求|无|应届(?:毕?业?生)?|在读生?|noexperience|none|any|notrequired)/;
const YEARS = /^(?:至少|atleast)?(\d{1,2})(?:[-~到至](\d{1,2}))?\+?年?(?:以上|及以上)?(?:工作)?(?:经验|years?.*)?$/;

/** The least years of experience asked for. */
export function readExperience(text: string): Reading<number> {
  if (isPreference(text)) return UNKNOWN;
  const written = plain(text);
  if (NO_EXPERIENCE.test(written)) return read(0);
  if (saysNothing(text)) return UNKNOWN;
  if (/^(?:1|一)年以[下内]/.test(written)) return read(0);
  const years = YEARS.exec(written)?.[1];
  return years === undefined ? UNREADABLE : read(Number(years));
}

const HEADCOUNT = /^招?(?:聘)?(\d{1,5})(?:[-~到至](\d{1,5}))?(?:人|名|个|位|people|persons?)?(?:以上)?$/;

/** How many are wanted; of `3-5人` the three that are sure. `若干` states no number. */
export function readHeadcount(text: string): Reading<number> {
  const written = plain(text);
  if (saysNothing(text) || /若干|不限|多[人名]|several/.test(written)) return UNKNOWN;
  const count = Number(HEADCOUNT.exec(written)?.[1] ?? 0);
  return count > 0 ? read(count) : UNREADABLE;
}

/** A calendar date with its year. `长期` and `招满为止` state none. */
export function readDate(text: string): Reading<IsoDate> {
  const written = plain(text);
  if (saysNothing(text) || /长期|招满|不限|有效|longterm|untilfilled|open/.test(written)) return UNKNOWN;
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|号|[t ]?\d{2}:\d{2}(?::\d{2})?)?$/.exec(written);
  const [, year = "", month = "", day = ""] = parts ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? read(date) : UNREADABLE;
}

export function readYesNo(text: string): Reading<"yes" | "no"> {
  const written = plain(text);
  if (/^(?:是|有|能|可以?|提供|支持|y|yes|true|1|√|✓|✔|☑)$/.test(written)) return read("yes");
  if (/^(?:否|无|没有|不能|不可以?|不提供|不支持|n|no|false|0|×|x|✗|✘)$/.test(written)) return read("no");
  return saysNothing(text) ? UNKNOWN : UNREADABLE;
}

const KIND_WORDS: readonly (readonly [RegExp, PostingKind])[] = [
  [/工疗|庇护|辅助性|残疾人之家|sheltered/, "sheltered"],
  [/基地|relief/, "relief-base"],
  [/居家|在家|家庭|home/, "home-based"],
  [/招聘|社会|普通|一般|公开|集中|vacancy|regular/, "vacancy"],
];

export function readKind(text: string): Reading<PostingKind> {
  const written = plain(text);
  if (saysNothing(text)) return UNKNOWN;
  if (isPostingKind(written)) return read(written);
  const named = POSTING_KINDS.find((kind) => plain(POSTING_KIND_NAMES[kind].en) === written);
  if (named !== undefined) return read(named);
  const found = KIND_WORDS.find(([pattern]) => pattern.test(written));
  return found ? read(found[1]) : UNREADABLE;
}

export type Employment = "full-time" | "part-time";

export function readEmployment(text: string): Reading<Employment> {
  const written = plain(text);
  if (saysNothing(text)) return UNKNOWN;
  if (/非全日|兼职|小时工|钟点|part-?time/.test(written)) return read("part-time");
  return /全职|全日|full-?time/.test(written) ? read("full-time") : UNREADABLE;
}

export function readWorkingMode(text: string): Reading<WorkingMode> {
  const written = plain(text);
  if (saysNothing(text)) return UNKNOWN;
  if (/混合|部分在家|mixed|hybrid/.test(written)) return read("mixed");
  if (/居家|在家|远程|home|remote/.test(written)) return read("home");
  return /到岗|现场|单位|坐班|on-?site|workplace/.test(written) ? read("on-site") : UNREADABLE;
}

/** What words about working time state for certain; null where they do not say. */
export interface HoursStated {
  readonly weeklyHours: number | null;
  readonly dailyHours: number | null;
  readonly shift: WorkingShift | null;
}

const SHIFT_WORDS: readonly (readonly [RegExp, WorkingShift])[] = [
  [/三班|three-?shift|3-?shift/, "three-shift"],
  [/两班|二班倒|two-?shift|2-?shift/, "two-shift"],
  [/夜班|nightshift/, "night"],
  [/弹性|时间灵活|灵活安排|flexible/, "flexible"],
  [/白班|常日班|dayshift/, "day"],
];

/** Reads weekly and daily hours and the shift from words such as `每周40小时`, `8小时工作制`, `两班倒`. */
export function readHours(text: string): HoursStated {
  const written = plain(text);
  const weekly = /(?:每周|一周|周工作)(\d{1,2})(?:个?小时|h)|(\d{1,2})(?:小时\/周|hours?(?:a|per)week)/.exec(written);
  const daily =
    /(?:每天|每日|一天|日工作)(\d{1,2}(?:\.5)?)(?:个?小时|h)|(\d{1,2}(?:\.5)?)(?:小时(?:\/天|\/日|工作制|制)|hours?(?:a|per)day)/.exec(
      written,
    );
  const hours = (match: RegExpExecArray | null, most: number): number | null => {
    const value = Number(match?.[1] ?? match?.[2] ?? 0);
    return value > 0 && value <= most ? value : null;
  };
  return {
    weeklyHours: hours(weekly, 84),
    dailyHours: hours(daily, 24),
    shift: SHIFT_WORDS.find(([pattern]) => pattern.test(written))?.[1] ?? null,
  };
}

const SEPARATORS = /[、,，;；|｜/\n]+/;

/** The items of a list that is written in one cell. */
export function listItems(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

const SINGLE_INSURANCES: readonly (readonly [RegExp, Insurance])[] = [
  [/^(?:基本)?养老(?:保险)?$|^pension/, "pension"],
  [/^(?:基本)?医疗(?:保险)?$|^医保$|^medical/, "medical"],
  [/^失业(?:保险)?$|^unemployment/, "unemployment"],
  [/^工伤(?:保险)?$|^work-?injury/, "work-injury"],
  [/^生育(?:保险)?$|^maternity/, "maternity"],
  [/^(?:住房)?公积金$|^housingfund/, "housing-fund"],
];

/** Six and seven insurances add commercial ones to the five; `社保` is by law the five (社会保险法 art. 2). */
const FIVE =
  /[五5六6七7]险|^(?:购买|缴纳|交|有)?(?:全额)?(?:社保|社会保险)(?:五险)?$|^(?:five|social)(?:social)?insurances?/;
const FUND = /[五5六6七7]险(?:一|二|1|2)金|社保公积金/;
/** Sold beside the social ones, and none of them: it says nothing of whether those are paid. */
const COMMERCIAL =
  /^(?:买|购买|缴纳?|有)?(?:人身|团体|商业)?(?:意外(?:伤害)?险?|意外保险|雇主责任险|商业保?险|团意险)$/;
const NONE = /^(?:无|没有|不缴|不交|不提供|none|no)$/;

/** The insurances that one item of a list names; undefined where it names none. */
export function insurancesNamed(item: string): readonly Insurance[] | undefined {
  const written = plain(item).replace(/[和+与&]/g, "");
  if (FUND.test(written)) return [...FIVE_INSURANCES, "housing-fund"];
  if (FIVE.test(written)) return FIVE_INSURANCES;
  const single = SINGLE_INSURANCES.find(([pattern]) => pattern.test(written));
  return single ? [single[1]] : undefined;
}

/** All insurances that items of a list name, in their usual order; null where none of them names any: unknown. */
export function insurancesAmong(items: readonly string[]): readonly Insurance[] | null {
  const named = new Set(items.flatMap((item) => insurancesNamed(item) ?? []));
  return named.size === 0 ? null : inOrder(named);
}

function inOrder(named: ReadonlySet<Insurance>): readonly Insurance[] {
  const order: readonly Insurance[] = [...FIVE_INSURANCES, "housing-fund"];
  return order.filter((each) => named.has(each));
}

/** Whether a cell names commercial insurance alone. */
export function isCommercialInsurance(text: string): boolean {
  return COMMERCIAL.test(plain(text));
}

/** A cell about insurance alone; under a heading such as `五险一金` a plain yes means what the heading says. */
export function readInsurance(text: string, heading: string): Reading<readonly Insurance[]> {
  const written = plain(text);
  if (NONE.test(written)) return read([]);
  if (saysNothing(text) || isCommercialInsurance(text)) return UNKNOWN;
  const yes = readYesNo(text);
  const meant = yes.status === "read" ? insurancesNamed(plain(heading).replace(/^是否|有无/, "")) : undefined;
  if (yes.status === "read") {
    if (yes.value === "no") return read([]);
    return meant ? read(meant) : UNREADABLE;
  }
  const items = listItems(text)
    .flatMap((item) => item.split(/[+和与\s]+/))
    .filter((item) => item !== "");
  const whole = insurancesNamed(text);
  if (whole !== undefined && items.length <= 1) return read(whole);
  const each = items.map(insurancesNamed);
  return each.includes(undefined) ? UNREADABLE : read(inOrder(new Set(each.flatMap((item) => item ?? []))));
}
