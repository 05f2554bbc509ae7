import { accommodation, ACCOMMODATION_CODES } from "../../abilities/accommodations.ts";
import { resolvePlace } from "../../areas/resolve-place.ts";
import { DIMENSION_CODES } from "../../abilities/dimension-shape.ts";
import { dimension } from "../../abilities/dimensions.ts";
import { parseCreditCode } from "../../employers/credit-code.ts";
import { readPay } from "../read-pay.ts";
import {
  ACCOMMODATION_SYNONYMS,
  type ColumnMapping,
  type ColumnTarget,
  IMPORT_FIELD_WORDING,
  IMPORT_FIELDS,
} from "./fields.ts";
import { headingPath } from "./layout/heading-path.ts";
import { readNestedList } from "./nested-list.ts";

/** `sure`: the heading is known; `likely`: told from part of the heading or from what stands below; `none`: not told. */
export type Certainty = "sure" | "likely" | "none";

export interface ColumnSuggestion {
  readonly target: ColumnTarget;
  readonly certainty: Certainty;
}

/** The heading our own download of refused rows adds, in both languages: never read. */
export const REASON_HEADINGS = { zh: "未导入的原因", en: "Why it was not imported" } as const;

/** A heading as it is compared: half-width, lower-case, without brackets, units, stars and spaces. */
export function plainHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, "")
    .replace(/[\s*:_\-—.·"'’]+/g, "");
}

const SURE: ReadonlyMap<string, ColumnTarget> = new Map<string, ColumnTarget>([
  ...DIMENSION_CODES.flatMap((code) =>
    named(`demand:${code}`, [code, dimension(code).name.zh, dimension(code).name.en]),
  ),
  ...ACCOMMODATION_CODES.flatMap((code) =>
    named(`accommodation:${code}`, [
      code,
      accommodation(code).name.zh,
      accommodation(code).name.en,
      ...(ACCOMMODATION_SYNONYMS[code] ?? []),
    ]),
  ),
  ...IMPORT_FIELDS.flatMap((code) => {
    const { name, synonyms } = IMPORT_FIELD_WORDING[code];
    return named(code, [code, name.zh, name.en, ...synonyms]);
  }),
  ...named("ignore", [REASON_HEADINGS.zh, REASON_HEADINGS.en, "序号", "no", "#"]),
]);

function named(target: ColumnTarget, headings: readonly string[]): (readonly [string, ColumnTarget])[] {
  return headings.map((heading) => [plainHeading(heading), target] as const);
}

/** What a heading is known to mean, by its name, code or a synonym. */
export function targetNamed(heading: string): ColumnTarget | undefined {
  return SURE.get(plainHeading(heading));
}

/** What a heading says only together with the one above it: 男 below 需求人数, 最低 below 薪资. */
const BELOW: readonly (readonly [ColumnTarget, RegExp, ColumnTarget])[] = [
  ["headcount", /^(?:合计|小计|总计|总数|total)$/, "headcount"],
  ["headcount", /^(?:男女?|女|男性|女性|男女不限|不限|性别不限|其他|male|female|any)$/, "headcountPart"],
  ["pay", /^(?:最低|下限|起|min|from)$/, "payMin"],
  ["pay", /^(?:最高|上限|止|至|max|to)$/, "payMax"],
  ["contactPhone", /^(?:姓名|name)$/, "contactName"],
];

/** 需求人数（男）, 招聘人数-女, 女工人数: one of several columns that make up the number wanted. */
const PART_OF_HEADCOUNT = /(?:人数|名额)[(_: -]{0,3}(?:[男女](?!女)|不限)|^[男女][性工]?(?:人数|名额)/;

/**
 * What the headings of a column are known to mean: the lowest by itself, else together with the beginning of those above
 * it (单位基本情况 › 名称), else as a part of what they name.
 */
export function targetOfHeading(heading: string): ColumnTarget | undefined {
  const { lowest, groups } = headingPath(heading);
  if (PART_OF_HEADCOUNT.test(lowest.normalize("NFKC"))) return "headcountPart";
  const known = targetNamed(lowest);
  if (known !== undefined) return known;
  const below = plainHeading(lowest);
  for (const group of groups.toReversed()) {
    const joined = [group, group.slice(0, 2)].map((above) => targetNamed(`${above}${lowest}`));
    const whole = joined.find((target) => target !== undefined);
    if (whole !== undefined) return whole;
    const above = targetNamed(group);
    const part = BELOW.find(([of, words]) => of === above && words.test(below));
    if (part !== undefined) return part[2];
  }
  return undefined;
}

/** Parts of headings that tell the field, tried in this order. */
const LIKELY: readonly (readonly [RegExp, ColumnTarget])[] = [
  [/信用代码/, "creditCode"],
  [/最低.*(?:薪|工资)|(?:薪|工资).*(?:下限|最低)/, "payMin"],
  [/最高.*(?:薪|工资)|(?:薪|工资).*(?:上限|最高)/, "payMax"],
  [/薪|工资|salary|wage/, "pay"],
  [/岗位名|职位名|工种|jobtitle/, "title"],
  [/单位名|公司名|企业名|用人单位|employer|company/, "employer"],
  [/人数|headcount/, "headcount"],
  [/截止|deadline/, "deadline"],
  [/学历|文化程度/, "education"],
  [/经验|experience/, "experience"],
  [/社保|五险|保险/, "insurance"],
  [/福利/, "benefits"],
  [/工作时间|上班时间|工时/, "hours"],
  [/详细地址/, "address"],
  [/地点|地区|location/, "place"],
  [/联系人/, "contactName"],
  [/电话|手机/, "contactPhone"],
  [/描述|职责|工作内容|description/, "description"],
];

/** Of a column's sample cells, this share at least must have the form of a field for the field to be likely. */
const FORM_SHARE = 0.7;
const EMPLOYER_ENDING =
  /(?:公司|厂|集团|中心|合作社|店|学校|医院|残疾人之家|事务所|经营部|\bltd\.?|\binc\.?)(?:[（(][^（(]{0,40}[)）])?$/i;

const FORMS: readonly (readonly [ColumnTarget, (cell: string) => boolean])[] = [
  ["tags", (cell) => cell.startsWith("[") && readNestedList(cell) !== undefined],
  ["creditCode", (cell) => parseCreditCode(cell).ok],
  ["pay", (cell) => readPay(cell).status !== "unreadable"],
  ["employer", (cell) => EMPLOYER_ENDING.test(cell)],
  ["place", (cell) => cell.length <= 40 && resolvePlace(cell).status === "resolved"],
];

function suggestOne(heading: string, samples: readonly string[]): ColumnSuggestion {
  const { lowest, groups } = headingPath(heading);
  const sure = targetOfHeading(heading);
  if (sure !== undefined) return { target: sure, certainty: "sure" };
  const likely = [lowest, ...groups.toReversed()]
    .map(plainHeading)
    .map((written) => (written === "" ? undefined : LIKELY.find(([part]) => part.test(written))?.[1]))
    .find((target) => target !== undefined);
  if (likely !== undefined) return { target: likely, certainty: "likely" };
  const filled = samples.filter((cell) => cell !== "");
  const form = FORMS.find(([, fits]) => filled.length > 0 && filled.filter(fits).length >= filled.length * FORM_SHARE);
  return form ? { target: form[0], certainty: "likely" } : { target: "ignore", certainty: "none" };
}

/**
 * Says for each column what it probably holds, by its heading and by its first cells. Each field goes to one column: to
 * the surest, of equals to the first.
 */
export function suggestColumns(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
): readonly ColumnSuggestion[] {
  const suggestions = headings.map((heading, column) =>
    suggestOne(
      heading,
      samples.map((row) => row[column] ?? ""),
    ),
  );
  return suggestions.map((own, column) => {
    const rival = (other: ColumnSuggestion, index: number) =>
      other.target === own.target &&
      !mayRepeat(own.target) &&
      (other.certainty === own.certainty ? index < column : other.certainty === "sure");
    return suggestions.some(rival) ? { target: "ignore", certainty: "none" } : own;
  });
}

/** Whether several columns may be read as this. */
function mayRepeat(target: ColumnTarget): boolean {
  return target === "ignore" || target === "headcountPart";
}

/** The mapping that the suggestions amount to. */
export function mappingOf(suggestions: readonly ColumnSuggestion[]): ColumnMapping {
  return Object.fromEntries(suggestions.map(({ target }, column) => [String(column), target]));
}

/** Without these a row says too little to be a posting: its title, its pay, and whose it is unless that is known. */
export function missingTargets(mapping: ColumnMapping, employerKnown: boolean): readonly ColumnTarget[] {
  const targets = new Set(Object.values(mapping));
  const missing: ColumnTarget[] = [];
  if (!targets.has("title")) missing.push("title");
  if (!employerKnown && !targets.has("employer")) missing.push("employer");
  if (!targets.has("pay") && !targets.has("payMin")) missing.push("pay");
  return missing;
}

/** Targets that more than one column is read as. */
export function doubledTargets(mapping: ColumnMapping): readonly ColumnTarget[] {
  const targets = Object.values(mapping).filter((target) => !mayRepeat(target));
  return [...new Set(targets.filter((target, index) => targets.indexOf(target) !== index))];
}
