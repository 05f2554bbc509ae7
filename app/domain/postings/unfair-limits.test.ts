import { describe, expect, it } from "vitest";
import type { LimitSubject } from "./unfair-limit-patterns.ts";
import { findLimits, LIMIT_ARTICLES, limitsMore, limitsOf, needsGround } from "./unfair-limits.ts";

const subjectsIn = (text: string) => [...new Set(findLimits(text).map(({ subject }) => subject))];

const SHUTS_OUT: Readonly<Record<LimitSubject, readonly string[]>> = {
  sex: [
    "限女性",
    "限女",
    "仅限男士",
    "只招女工",
    "要求女",
    "性别：男",
    "性别要求 女性",
    "性别限男",
    "男性优先",
    "女士优先考虑",
    "女生为佳",
    "不招男",
    "不要女性",
    "男勿扰",
    "女服务员",
    "招男保安两名",
    "营业员（女）",
    "女，35周岁以下",
    "最好是女的",
    "Female only",
    "males preferred",
    "Women need not apply",
    "Gender: male",
  ],
  marriage: [
    "已婚已育优先",
    "已婚",
    "未婚女性优先",
    "两年内不得怀孕",
    "近期无生育计划",
    "在职期间不得结婚",
    "婚育状况：已婚已育",
    "孕妇勿扰",
    "不招孕妇",
    "married women preferred",
    "must be single",
    "no pregnancy",
  ],
  ethnicity: [
    "汉族优先",
    "限汉族",
    "仅招汉族",
    "不招少数民族",
    "少数民族勿扰",
    "维吾尔族除外",
    "不要回民",
    "民族：汉族",
    "Han Chinese only",
    "no ethnic minorities",
  ],
  religion: [
    "无宗教信仰",
    "不招信教人员",
    "信教者勿扰",
    "有宗教信仰者除外",
    "基督徒优先",
    "限佛教徒",
    "不得信教",
    "Christians preferred",
    "no religious people",
  ],
  pathogen: [
    "无传染病",
    "无传染性疾病",
    "没有任何传染病史",
    "乙肝携带者勿扰",
    "不招乙肝",
    "大三阳、小三阳除外",
    "入职须查乙肝",
    "乙肝五项检查",
    "不得患有肺结核",
    "HIV阳性不要",
    "no infectious diseases",
    "free of hepatitis B",
  ],
  origin: [
    "限城镇户口",
    "非农户口优先",
    "不招农村户口",
    "农村户口勿扰",
    "外地人不要",
    "本地户籍优先",
    "户口：城镇",
    "限本地人",
    "奉化人优先",
    "urban hukou only",
    "no rural applicants",
  ],
  age: [
    "35周岁以下",
    "18-45岁",
    "年龄：18-45",
    "年龄在20至40周岁之间",
    "不超过50岁",
    "四十五岁以下",
    "aged 18 to 40",
    "under 35 years old",
  ],
};

const HARMLESS = [
  "男女不限",
  "性别不限",
  "不限性别",
  "男女均可",
  "女装营业员",
  "男装裁剪",
  "卖女鞋",
  "照顾子女",
  "妇女之家",
  "男女同工同酬",
  "打扫男厕和女厕",
  "男科医院导医",
  "女红手工",
  "少女装打包",
  "婚庆公司布置",
  "婚纱摄影助理",
  "婚假、产假照国家规定",
  "缴纳生育保险",
  "育婴用品店",
  "婚否不限",
  "单身宿舍",
  "民族乐器制作",
  "民族不限",
  "少数民族优先",
  "水族馆饲养员",
  "家族企业",
  "上班族",
  "宗教用品包装",
  "诚信敬业",
  "教学助手",
  "有健康证",
  "持健康证上岗",
  "消毒防病毒",
  "传染科保洁",
  "杀毒软件",
  "户籍不限",
  "户籍窗口整理资料",
  "可落户",
  "农村电商客服",
  "农民工工资按月发",
  "外地员工提供宿舍",
  "年满18周岁",
  "十八岁以上",
  "年龄不限",
  "有20年历史的老厂",
  "每天60件左右",
  "坐着做，离车站500米",
  "men's clothing",
  "womens shoes",
  "under 30 minutes by bus",
  "team of 20 to 30 people",
  "fire safety training",
  "both men and women are welcome",
];

describe("findLimits", () => {
  it.each(Object.entries(SHUTS_OUT).flatMap(([subject, texts]) => texts.map((text) => [text, subject])))(
    "%s: %s",
    (text, subject) => {
      expect(subjectsIn(text)).toContain(subject);
      expect(subjectsIn(`坐着包装，${text}，包吃住。`)).toContain(subject);
    },
  );

  it.each(HARMLESS)("says nothing of %s", (text) => {
    expect(subjectsIn(text)).toEqual([]);
    expect(subjectsIn(`坐着包装，${text}，包吃住。`)).toEqual([]);
  });

  it("quotes the words where they stand, several in one text", () => {
    const text = "限女性，35周岁以下，已婚已育优先；无传染病";
    expect(subjectsIn(text)).toEqual(["sex", "age", "marriage", "pathogen"]);
    for (const { quote, from, to } of findLimits(text)) expect(text.slice(from, to)).toBe(quote);
  });

  it("reads texts of strangers up to a bound", () => {
    expect(findLimits(`${"好".repeat(20_000)}限女性`)).toEqual([]);
  });
});

describe("a limit", () => {
  it("needs a ground by law, but for age, of which no law speaks", () => {
    const free = Object.keys(LIMIT_ARTICLES).filter((subject) => !needsGround({ subject: subject as LimitSubject }));
    expect(free).toEqual(["age"]);
  });

  it("is new where the words did not stand in the same field before", () => {
    const words = { title: "包装工", hoursText: null, description: "限女性", skillsWanted: [], benefits: [] };
    const limits = limitsOf(words);
    expect(limits).toMatchObject([{ field: "description", quote: "限女性" }]);
    expect(limitsMore([], limits)).toBe(true);
    expect(limitsMore(limits, limits)).toBe(false);
    expect(limitsMore(limits, limitsOf({ ...words, title: "包装工，限女性" }))).toBe(true);
    expect(limitsMore([], limitsOf({ ...words, description: "35周岁以下" }))).toBe(false);
  });
});
