import type { Grading } from "../grading.ts";
import { NEEDS } from "../needs.ts";
import { at, rather } from "../places.ts";
import { ask, type FreshKind } from "../right.ts";
import { WORK } from "../work.ts";

/** Short steps and nothing to keep in mind, in a sheltered place or beside somebody. */
const SUPPORTED: Grading = {
  3: { kinds: ["sheltered"] },
  2: [
    { atMost: { "following-steps": 1, memory: 1, pace: 1 } },
    { offers: ["job-coach"], atMost: { "following-steps": 1 } },
    { offers: ["buddy"], atMost: { "following-steps": 1 } },
  ],
  1: { unstated: ["following-steps"] },
};

const CALM_OR_SHELTERED: Grading = {
  3: [{ kinds: ["sheltered"] }, { atMost: { pressure: 0, pace: 1 } }],
  2: { atMost: { pressure: 0 } },
  1: { unstated: ["pressure"] },
};

/** Nothing where losing consciousness for a moment hurts. */
const DANGEROUS = "叉车工 外卖骑手 数控操作工 印刷工 焊锡工 厨房帮工 面点师 洗涤机操作工 快递分拣员 整烫工".split(" ");
const NOTHING_DANGEROUS: Grading = {
  3: { atMost: { heights: 0 }, except: DANGEROUS },
  1: { unstated: ["heights"], except: DANGEROUS },
};

const SITTING_NEAR: Grading = {
  3: { atMost: { standing: 0, walking: 0 } },
  2: { atMost: { standing: 1, walking: 1 } },
  1: { unstated: ["standing"] },
};

const IN_XIWU_OR_FANGQIAO: Grading = {
  3: { towns: ["xiwu", "fangqiao"], paysAtLeast: 3500 },
  2: { towns: ["xiwu", "fangqiao"], paysUpTo: 3500 },
};

/** What somebody cannot do, has, or is; and people who ask for others. */
export const FRESH_ZH_PEOPLE: readonly FreshKind[] = [
  {
    language: "zh",
    kind: "conditions",
    queries: [
      ask("孩子唐氏，二十岁了，能做点什么", SUPPORTED),
      ask("自闭症儿子，喜欢做重复的事情", SUPPORTED),
      ask("抑郁症好一些了 想慢慢上班", CALM_OR_SHELTERED),
      ask("有羊癫疯 一年发一两次", NOTHING_DANGEROUS),
      ask("小儿麻痹，左腿不好走路", SITTING_NEAR),
      ask("截瘫坐轮椅的 办公室", NEEDS.wheelchair, rather(WORK.office)),
      ask("高位截瘫，会用电脑，只能在家", NEEDS.home),
      ask("右手没有了，一只手能做的", NEEDS.oneHand),
      ask("一只眼睛看不见，另一只也只有0.2", NEEDS.lowSight),
      ask("全盲 会推拿", WORK.massage),
      ask("耳朵听不见，会手语", { 3: [{ offers: ["sign-language"] }, { atMost: { hearing: 0 } }] }),
      ask("戴助听器，听电话不行", { 3: { atMost: { hearing: 1 } }, 1: { unstated: ["hearing"] } }),
      ask("脑瘫说话不清楚，手还可以", NEEDS.noSpeech),
      ask("中风过，半边身子不方便", {
        3: { atMost: { "hand-use": 1, standing: 1 } },
        2: [{ atMost: { "hand-use": 1 } }, { atMost: { standing: 0, walking: 0 } }],
        1: { unstated: ["hand-use"] },
      }),
      ask("尿毒症 一周要透析三次", {
        3: [{ employment: "part-time" }, { shifts: ["flexible"] }],
        2: [{ offers: ["flexible-hours"] }, { offers: ["part-time"] }],
      }),
      ask("个子特别矮 一米二", {
        3: { atMost: { reaching: 1 } },
        2: { offers: ["height-adjustable-desk"] },
        1: { unstated: ["reaching"] },
      }),
      ask("记性差，一样一样教才学得会", SUPPORTED),
      ask("智力三级，认得几个字", SUPPORTED),
      ask("怕吵怕人多", { ...NEEDS.quiet, 1: {} }, { 3: { atMost: { strangers: 1 } }, 1: { unstated: ["strangers"] } }),
      ask("装了假肢 站久了痛", NEEDS.seated),
      ask("腰椎间盘突出不能弯腰搬东西", NEEDS.light),
      ask("精神分裂吃药控制住了 想找个轻松没压力的", CALM_OR_SHELTERED),
      ask("血友病 不能磕碰", {
        3: { atMost: { lifting: 0 } },
        2: { atMost: { lifting: 1 } },
        1: { unstated: ["lifting"] },
      }),
      ask("色弱，质检能做吗", { 2: { jobs: ["质检员"] }, 1: {} }),
    ],
  },
  {
    language: "zh",
    kind: "for others",
    queries: [
      ask("儿子22岁，想送他去残疾人之家", NEEDS.sheltered),
      ask("女儿听障，大专学设计的", WORK.design),
      ask("我们村有个小伙子听力不好想进厂", WORK.factory, {
        3: { atMost: { hearing: 0 } },
        2: { atMost: { hearing: 1 } },
        1: { unstated: ["hearing"] },
      }),
      ask("给我爸找，六十岁，扫扫地就行", WORK.cleaning),
      ask("老婆腿有残疾 会做账 找会计", WORK.accounts),
      ask("村里大姐手上没力气但是细心，做点轻的手工，最好带回家", WORK.takeHome),
      ask("孩子刚从特校毕业，要有人带着做", {
        3: [{ offers: ["job-coach"] }, { kinds: ["sheltered"] }],
        2: { offers: ["buddy"] },
      }),
      ask("我弟弟不会说话 力气大 搬货打包都行", {
        3: { jobs: ["包装工", "快递分拣员", "果蔬分拣包装工", "理货员"] },
        1: {},
      }),
    ],
  },
  {
    language: "zh",
    kind: "stories",
    queries: [
      ask("我今年五十二岁，腿脚不太利索，住在江口，以前在服装厂剪过线头，想找个离家近能坐着的", {
        3: [
          { jobs: ["剪线头工"], towns: ["jiangkou"] },
          { towns: ["jiangkou"], atMost: { standing: 0 } },
        ],
        2: [{ towns: ["jiangkou"], atMost: { standing: 1 } }, { jobs: ["剪线头工"] }],
        1: {},
      }),
      ask(
        "老师你好，我儿子精神二级，一直吃药，稳定三年了，医生说可以做简单的工作，我们在尚田",
        { ...SUPPORTED, 2: {} },
        at("shangtian"),
      ),
      ask(
        "我是聋哑人，可以打字沟通，想去方桥的电子厂上班",
        {
          3: { employers: ["宁波微澜电子元件有限公司"] },
          2: { jobs: ["电子装配工", "线束工", "组装工"] },
        },
        at("fangqiao"),
      ),
      ask("以前在酒店做过客房，现在膝盖不行了，想换个坐着的活", NEEDS.seated),
      ask("四十多岁，视力残疾，看电脑要放大，想做客服", {
        3: { jobs: ["网店客服", "话务员"] },
        1: {},
      }),
      ask("初中毕业，肢体四级，能站能走，西坞或者方桥的厂，工资三千五以上", IN_XIWU_OR_FANGQIAO),
      ask("家里有老人要照顾走不开，会用手机会打字，有没有在家里赚点钱的", NEEDS.home),
      ask("我手脚都好就是反应慢，人家嫌我做得慢，有没有不催的", NEEDS.slow),
    ],
  },
];
