import type { WordedGroup, WordingPattern } from "./wording-pattern.ts";

const KINDS = "视力|听力|言语|肢体|智力|精神|多重";
const KIND_LIST = KINDS.split("|");
const CONDITION = "残疾|残障|残废|障碍|缺陷";
/** 听力残 for 听力残疾; 残忍, 残留 and the like are other words. */
const SHORT_CONDITION = "残(?![疾障废忍酷留余渣联])";

/** Behind 盲人, 聋哑 and the like: an occupation, a school, a thing, and no condition for anybody. */
const NO_PERSON = "(?!医疗|保健|按摩|协会|学校|学生|儿童|教育|用品|电影|文|道|杖)";

/** The categories by the group of demands in which the work can be described instead. */
const CATEGORIES: readonly (readonly [WordedGroup, string])[] = [
  [
    "senses",
    `(?:视力|听力|言语)(?:${CONDITION}|${SHORT_CONDITION})|听力(?:言语|语言)(?!能力|表达|水平|考试|教[学师材]|培训|康复|课|训练|学习)|视障|听障|低视力|弱视|(?:聋哑人?|聋人|盲人|哑巴|哑人)${NO_PERSON}|失明|失聪|色盲(?:色弱)?|色弱`,
  ],
  [
    "movement",
    `肢体(?:${CONDITION}|${SHORT_CONDITION})|(?:上肢|下肢|手部|腿部|单手|单腿)残疾|肢残|肢障|截瘫|偏瘫|脑瘫|瘫痪|小儿麻痹|侏儒`,
  ],
  [
    "understanding",
    `智力(?:${CONDITION}|${SHORT_CONDITION}|低下)|智障|弱智|心智障碍|唐氏(?:综合[征症]|儿|患者)?(?!集团|企业|公司|餐饮|食品|实业|[工木]?厂|家|宗)`,
  ],
  [
    "working-with-others",
    `精神(?:残疾|残障|残废|${SHORT_CONDITION}|障碍|分裂|疾病|病(?!院|医院|科|学))|精障|自闭症|孤独症|抑郁症|癫痫`,
  ],
];

const LISTED = `(?:(?:${KINDS})(?:${CONDITION})?\\s{0,2}[、和或及/]\\s{0,2}){0,6}`;
const SEVERITY = "(?:极重度|中重度|轻中度|(?:[轻中重](?:度)?\\s{0,2}[、和或及/]\\s{0,2}){0,2}[轻中重]度|轻微)(?:的)?";
const ONE_GRADE = "(?:[一二三四1-4１-４Ⅰ-Ⅳⅰ-ⅳ]|IV|I{1,3})";
const GRADE = `${ONE_GRADE}(?:\\s{0,2}[至到、或及和~～—–-]\\s{0,2}${ONE_GRADE})?\\s{0,2}级(?:及?以[上下内])?`;
const GRADE_BEHIND = `(?:人?证)?(?:等级|级别)?(?:要求)?(?:为|是|在|限|仅限|[:：])?\\s{0,2}[（(]?\\s{0,2}${GRADE}[）)]?`;

const PEOPLE = "(?:者|人士|人员|人群|患者|群体|求职者|应聘者|朋友|人)?";
const LIMIT = "(?<limit>(?:仅|只|限|必须|须|要求)(?:仅|限|招收|招聘|招|收|要|录用|聘用|面向|是|为){0,4})";
const NOT_NEGATED = "(?<![不非]|不[得会能应可])";
/** 不收残疾人押金 takes no money and turns nobody away. */
const NO_MONEY = "(?![^，。；,;]{0,14}(?:费|押金|钱))";
const NO = `(?<no>${NOT_NEGATED}(?:不(?:招聘|招收|招|收|要|录用|聘用|接受|接收|接待|考虑|适合|适宜|宜|欢迎|便录用)|谢绝|拒绝|拒招|拒收|拒聘|禁止)(?:招收|录用|聘用)?${NO_MONEY})`;
const GONE =
  "(?<gone>请?勿(?:扰|投|来|应聘|报名|打扰)|免谈|莫扰|请?不要(?:来|投|应聘|报名|(?=$|[。；;，,！!）)]))|不(?:招|收|录用|考虑)(?!费|取|押|钱|任何|学)|请绕[行道]|不(?:宜|适合|适宜|合适|行|可以|予(?:录用|考虑|接受|接待))|不便(?:录用|接收|聘用)|恕不(?:接待|录用|接受|招收)|一律不)";
const BEHIND = `(?:${GONE}|(?<only>除外|慎投|慎入)|优先(?:考虑|录用|录取|聘用)?|为主|均可|也可|亦可)`;
/** 残疾类别：听力, 【残疾类型】肢体, 适合人群（视力）: a label and a bare kind behind it. */
const LABEL =
  "(?:(?:残疾|残障)人?(?:的)?(?:类别|类型|种类|分类|类|程度|情况|等级)|(?:适合|可接收|接收|招收|面向)(?:的)?(?:残疾人?)?(?:类别|类型|种类|人群|对象))(?:要求|范围)?[】\\]）)]?\\s{0,2}(?:[:：为是]|限|仅限){0,3}\\s{0,2}[【\\[（(]?\\s{0,2}";
/** A kind at a label's end or in a list behind it: 听力课 and 智力玩具 are no kinds. */
const KIND_ENDS = "(?=$|[类残、和或及与/，,。；;：:）)】\\]\\s均都者人])";
/** What shuts people out where words for them stand beside it. */
const DISABLING =
  "(?:(?:身体|肢体|生理|身|智力|精神)?(?:上)?(?:有|患有|存在)?(?:残疾|残障|残废|残缺)|(?:身体|生理)(?:上)?(?:有)?缺陷|(?:行动|腿脚|手脚|肢体)不(?:便|方便|灵活?)|[坐用](?:着)?轮椅|拄拐杖?)";

/** 残疾人证, 残疾人之家, 残疾人联合会 … are no people. */
const NO_PAPER = "(?!人?证|人之家|人联合会|军人|人用品|人(?:卫生间|厕所|车位|通道|设施))";

const around = (core: string) =>
  new RegExp(
    `(?:(?:${NO}|${LIMIT})\\s{0,2}[“"（(]?\\s{0,2})?(?:${SEVERITY})?${LISTED}(?:${core})(?:${GRADE_BEHIND})?${PEOPLE}(?:[”"）)]?\\s{0,2}${BEHIND})?`,
    "g",
  );

/** The bare kinds that a category's words hold. */
function kindsOf(core: string): string {
  return KIND_LIST.filter((kind) => core.includes(kind)).join("|");
}

export const CHINESE_PATTERNS: readonly WordingPattern[] = [
  ...CATEGORIES.map(([group, core]): WordingPattern => ({ pattern: around(core), group })),
  // 肢体三级, 听力一至二级
  ...CATEGORIES.map(([group, core]): WordingPattern => ({
    pattern: around(`(?:${kindsOf(core)})(?=${GRADE_BEHIND})`),
    group,
  })),
  { pattern: around("多重残疾"), group: null },
  { pattern: around(`(?:残疾|残障)(?=${GRADE_BEHIND})`), group: null },
  { pattern: around(`${GRADE}(?:的)?(?:残疾|残障|肢残)${NO_PAPER}`), group: null },
  { pattern: around(`(?<=${SEVERITY})(?:残疾|残障)${NO_PAPER}|轻残|重残`), group: null },
  // 三级肢体, 一、二级智力; 四级听力 is an English examination
  ...CATEGORIES.map(([group, core]): WordingPattern => ({
    pattern: around(
      `(?<!英语|日语|法语|德语|韩语|考试)${GRADE}(?:的)?(?:${kindsOf(core)})(?![玩课教考测检]|能力|水平|训练)`,
    ),
    group,
  })),
  // 残疾类别：听力
  ...CATEGORIES.map(([group, core]): WordingPattern => ({
    pattern: around(`${LABEL}${LISTED}(?:${kindsOf(core)})${KIND_ENDS}`),
    group,
  })),
  { pattern: around(`${LABEL}${LISTED}多重${KIND_ENDS}`), group: null },
  // 持三级残疾证
  { pattern: around(`${GRADE}(?:的)?(?:残疾|残障)人?证`), group: null },
  { pattern: around("残废"), group: null },
  // 限肢体
  { pattern: new RegExp(`${LIMIT}(?:${KINDS})(?=[类，。；、,;\\s）)]|$)`, "g"), group: null },
  // who is disabled at all
  {
    pattern: new RegExp(`${NO}\\s{0,2}(?:残疾|残障)${NO_PAPER}${PEOPLE}`, "g"),
    group: null,
    reach: "excludes",
  },
  {
    pattern: new RegExp(`${DISABLING}${NO_PAPER}(?:的)?${PEOPLE}(?:[，,]?请?|恕|均|一律){0,2}\\s{0,2}${GONE}`, "g"),
    group: null,
    reach: "excludes",
  },
  { pattern: new RegExp(`${NO}(?:有)?${DISABLING}${NO_PAPER}(?:的)?${PEOPLE}`, "g"), group: null, reach: "excludes" },
  {
    pattern: new RegExp(
      `(?:身体|四肢|肢体|五官|手脚|身心)健全(?:者|人员|人)?|健全人(?![格事员力类])士?|(?:仅|只|限)(?:限|招|收|要){0,4}非残疾${PEOPLE}`,
      "g",
    ),
    group: null,
    reach: "excludes",
  },
  {
    pattern: new RegExp(
      `(?<!有)(?:无|没有|不得有|不能有|不可有)(?:任何)?(?:(?:身体|生理|${KINDS})(?:上的?)?(?:残疾|残障|残缺|缺陷)|残疾)(?!人|证|军人|歧视)`,
      "g",
    ),
    group: null,
    reach: "excludes",
  },
];
