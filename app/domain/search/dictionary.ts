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
  "公积金",
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
  (
    "的 了 着 和 与 或 在 是 有 没 我 你 您 他 她 吗 呢 吧 啊 呀 哪 哪里 哪儿 什么 怎么 请 请问 帮 帮我 给 给我 找 想 想找 要 想要 做 干 做点 只 只能 做得了 得了 去 来 想去 想来 哪个 厂里 有厂 要人 家住 住在 家里 会 不会 " +
    "能 会 可以 个 一个 份 一份 点 些 一些 有没有 类 之类 方面 招 聘 招聘 招工 招人 工作 岗位 职位 活 活儿 干活 上班 事 地方 " +
    "a an the of and or for in at to on by with i me my am is are can do any some want need find looking look please " +
    "job jobs work working position vacancy hiring where what that which does near month months year day days not no is it only just"
  ).split(" "),
);

function unique(words: readonly string[]): readonly string[] {
  const runs = words.flatMap((word) => runsOf(normaliseText(word)));
  return [...new Set(runs)].filter((word) => HAS_HAN.test(word) && word.length >= 2);
}
