import { ACCOMMODATIONS } from "../abilities/accommodations.ts";
import { TOWNS } from "../areas/fenghua.ts";
import { OCCUPATIONS } from "../occupations/occupations.ts";
import { POSTING_KIND_NAMES } from "../postings/kinds.ts";
import { WORKING_MODE_NAMES, WORKING_SHIFT_NAMES } from "../postings/terms.ts";
import { runsOf, normaliseText } from "./normalise.ts";

const TOWN_SUFFIX = /(?:街道|镇)$/;
const HAS_HAN = /\p{Script=Han}/u;

/**
 * The words of this district's work that a general dictionary cuts apart: occupations and towns as they are written and as
 * they are said, accommodations, kinds of work. Normalised, each once.
 */
export const DOMAIN_WORDS: readonly string[] = unique([
  "残疾人之家",
  "扶贫基地",
  "工疗",
  "居家",
  "坐着干",
  "手语",
  "轮椅",
  "无障碍",
  "班车",
  "五险一金",
  "五险",
  ...OCCUPATIONS.flatMap(({ name, synonyms }) => [name.zh, ...synonyms.zh]),
  ...TOWNS.flatMap(({ name, villages }) => [
    name.zh,
    name.zh.replace(TOWN_SUFFIX, ""),
    ...villages.map((each) => each.name.zh),
  ]),
  ...ACCOMMODATIONS.map((each) => each.name.zh),
  ...[POSTING_KIND_NAMES, WORKING_MODE_NAMES, WORKING_SHIFT_NAMES].flatMap((names) =>
    Object.values(names).map((name) => name.zh),
  ),
]);

/** Words that every posting or every query holds: they choose nothing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  "的 了 和 与 或 在 是 有 我 你 您 他 她 吗 呢 吧 找 想 要 做 个 份 招 聘 招聘 招工 工作 岗位 职位 活 活儿 上班 a an the of and or for in at to job jobs work".split(
    " ",
  ),
);

function unique(words: readonly string[]): readonly string[] {
  const runs = words.flatMap((word) => runsOf(normaliseText(word)));
  return [...new Set(runs)].filter((word) => HAS_HAN.test(word) && word.length >= 2);
}
