import type { Grading } from "../grading.ts";
import { NEEDS, paying } from "../needs.ts";
import { at, within } from "../places.ts";
import { ask, askBeyond, askEither, type FreshKind } from "../right.ts";
import { WORK, work } from "../work.ts";

/** Pay that starts inside the range; good where the two only meet. */
function payingBetween(least: number, most: number): Grading {
  return { 3: { paysAtLeast: least, startsAtMost: most }, 2: { paysUpTo: least, startsAtMost: most } };
}

const SHORT_OR_FREE: Grading = {
  3: [{ employment: "part-time" }, { shifts: ["flexible"] }],
  2: { offers: ["flexible-hours"] },
};

/** Where, for how much, when, what may be given up, and what must not be. */
export const FRESH_ZH_WISHES: readonly FreshKind[] = [
  {
    language: "zh",
    kind: "places",
    queries: [
      ask("我住在莼湖桐照，附近有什么厂要人", within("chunhu")),
      ask("女儿在西坞读书，我想就近找个包装的生活做做", WORK.packing, at("xiwu")),
      ask("方桥还有别的单位招人不", within("fangqiao")),
      ask("从大堰下来太远了，就在大堰本地做做竹器", WORK.bamboo, at("dayan")),
      ask("萧王庙的桃子厂", WORK.peaches, at("xiaowangmiao")),
      ask("家在裘村马头，能就近上班的", within("qiucun")),
      ask("溪口景区酒店收拾房间", WORK.rooms, at("xikou")),
      ask("江口电子厂插件", WORK.soldering, at("jiangkou")),
      ask("岳林这边坐办公室的活", WORK.office, at("yuelin")),
      ask("锦屏的超市收银", WORK.cashier, at("jinping")),
      ask("尚田有做茶叶的吗", WORK.teaPacking, at("shangtian")),
      ask("松岙船厂装配", WORK.assembly, at("songao")),
      ask("白杜那边厂里打包", WORK.packing, at("xiwu")),
      ask("滕头村附近种花的", WORK.flowers, at("xiaowangmiao")),
      askBeyond("慈溪小家电厂招人吗", { 2: {} }),
      askBeyond("象山石浦那边拣虾的", WORK.seafood),
      askBeyond("大洋弄菜场旁边的保洁", WORK.cleaning),
      askBeyond("地铁金海路站附近有没有收银", WORK.cashier),
    ],
  },
  {
    language: "zh",
    kind: "pay",
    queries: [
      ask("工资四千到五千的", payingBetween(4000, 5000)),
      ask("月薪不低于4500 要有五险", paying(4500), NEEDS.insured),
      ask("一个钟头三十块上下", { 3: { period: "hour", paysUpTo: 28, startsAtMost: 32 } }),
      ask("一小时至少26", { 3: { period: "hour", paysAtLeast: 26 }, 2: { period: "hour", paysUpTo: 26 } }),
      ask("工资五千以上 不要学历的", paying(5000), NEEDS.noSchooling),
      ask("收银 3k-4k", WORK.cashier, payingBetween(3000, 4000)),
      ask("一个月三千块就够了，江口", paying(3000), at("jiangkou")),
      ask("做一件算一件的钱", NEEDS.pieceWork),
      ask("两千五到三千，轻松一点", payingBetween(2500, 3000), NEEDS.light),
      ask("工资别低于三千八，仓库的", WORK.warehouse, paying(3800)),
      ask("包吃包住的", NEEDS.lodging),
      ask("交公积金的单位", NEEDS.fund),
    ],
  },
  {
    language: "zh",
    kind: "hours",
    queries: [
      ask("上半天做做，下半天要回家烧饭", NEEDS.mornings),
      ask("每天三四个小时的", NEEDS.halfDay),
      ask("要接送小孩 只能九点到三点", SHORT_OR_FREE),
      askBeyond("双休不加班的文员", WORK.clerk),
      ask("厂里的 不上夜班", WORK.factory, NEEDS.noNights),
      askBeyond("礼拜六礼拜天做的兼职", NEEDS.halfDay),
      ask("晚上上班的有没有，我白天要照顾老娘", NEEDS.nights),
      ask("三班倒的不要", NEEDS.noNights),
      ask("工钱按钟头算的", NEEDS.hourly),
      ask("时间自己安排，屋里做的", NEEDS.home),
      ask("长白班", NEEDS.days),
    ],
  },
  {
    language: "zh",
    kind: "concessions",
    queries: [
      ask("洗碗 最好在溪口，别的镇也行", WORK.dishes, { 3: { towns: ["xikou"] }, 2: {} }),
      askEither("文员最好，仓库记账也可以", [work("行政文员"), work("仓库管理员")]),
      ask("想坐着做的，站一会儿也行", { 3: { atMost: { standing: 0 } }, 2: { atMost: { standing: 1 } } }),
      ask("工资想要四千，三千五也做", paying(3500)),
      ask("超市，全天半天都可以", WORK.supermarket),
      ask("只要能在家做，没有五险也行", NEEDS.home),
      ask("远点不要紧，工资要五千", paying(5000)),
      askEither("整烫，实在没有保洁也肯做", [work("整烫工"), work("保洁员")]),
      ask("岳林锦屏江口都行 做客服", WORK.chat, at("yuelin", "jinping", "jiangkou")),
    ],
  },
  {
    language: "zh",
    kind: "refusals",
    queries: [
      ask("除了保洁洗碗 别的都看看", { 3: { except: ["保洁员", "洗碗工"] } }),
      ask("不想跟人打交道", NEEDS.noPeople),
      ask("不要站一天的", NEEDS.seated),
      ask("不用打电话的客服", WORK.chat),
      ask("不要重活 腰不好", NEEDS.light),
      ask("字不认识，电脑也不会", NEEDS.noReading),
      ask("车间太吵的不去", NEEDS.quiet),
      ask("别叫我爬楼梯 膝盖坏了", NEEDS.noStairs),
      ask("做包装，但是不要晒太阳", WORK.packing, NEEDS.indoors),
      ask("不要经验的 新手能做", NEEDS.beginners),
    ],
  },
];
